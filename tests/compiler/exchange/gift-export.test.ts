import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { checkEntries } from '../../../src/compiler/check.ts';
import { collectEntries } from '../../../src/compiler/collect.ts';
import { preparePictures } from '../../../src/compiler/picture-folder.ts';
import type { Question, Quiz, TextNode } from '../../../src/domain/content/module.ts';
import { quizToGift } from '../../../src/compiler/exchange/gift-export.ts';
import { giftToQuestions } from '../../../src/compiler/exchange/gift-import.ts';
import { quizToMarkdown } from '../../../src/compiler/exchange/written-question.ts';
import { compileQuiz } from './compile-quiz.ts';

const BASIS = '**Dasar hukum:** `uu-20-2023` `pp-94-2021`';

/** One question of each kind that GIFT can hold, with everything that could be lost in it. */
const EVERYTHING = `## Soal \`satu\` (pilih satu)

Apa arti **netral**? Lihat [laman](https://contoh.go.id/a?b=c#d), lalu pilih: {a}, ~b, #c, =d.

- Butir satu
- Butir dua: 50 % \\| 60 %

Butir mana?

- [ ] \`kiri\` Memihak \`kode\` = 1
  > Belum tepat: *berpihak*.
  >
  > Paragraf kedua.
- [x] \`tengah\` Tidak berpihak
  > Tepat.

**Topik:** \`arti\` (mudah)

${BASIS}

## Soal \`semua\` (pilih semua)

Mana yang benar?

- [x] \`a\` Pertama
  > Ya.
- [x] \`b\` Kedua
  > Ya.
- [ ] \`c\` Ketiga
  > Tidak.

${BASIS}

## Soal \`pernyataan\` (benar atau salah)

Netral itu wajib.

- [x] \`benar\` Benar
  > Tepat.
- [ ] \`salah\` Salah
  > Keliru.

${BASIS}

## Soal \`jodoh\` (pasangkan)

Pasangkan.

| Pernyataan | Pasangan |
| --- | --- |
| \`teguran\` Teguran lisan | \`ringan\` Ringan |
| \`tertulis\` Teguran tertulis | \`ringan\` |
| \`potong\` Potong 25 % | \`sedang\` Sedang |
| | \`berat\` Berat |

> Karena *begitu*.

${BASIS}

## Soal \`tindakan\` (situasi)

Apa yang Anda lakukan?

- [3] \`keluar\` Keluar
  > Tepat.
- [2] \`tanya\` Bertanya
  > Baik.
- [1] \`diam\` Diam
  > Kurang.
- [0] \`sebar\` Menyebarkan
  > Keliru.

${BASIS}
`;

/** A question without the ids of its options, which GIFT does not carry. */
const withoutOptionIds = (question: Question): unknown => {
  const drop = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    items.map(({ id: _id, ...rest }) => rest);
  switch (question.kind) {
    case 'ordering':
      return question;
    case 'matching': {
      const labelOf = (id: string | undefined) => question.right.find((item) => item.id === id)?.label;
      const pairs = question.left.map(({ id, label }) => [label, labelOf(question.pairs[id])]);
      return { ...question, left: drop(question.left), right: drop(question.right), pairs };
    }
    default:
      return { ...question, options: drop(question.options as readonly { id: string }[]) };
  }
};

/** Also without the heads of a matching, which GIFT does not carry either. */
const withoutHeads = (question: Question): unknown =>
  withoutOptionIds(
    question.kind === 'matching' ? { ...question, heads: [['Pernyataan'], ['Pasangan']] } : question,
  );

const roundTrip = (quiz: Quiz): { readonly quiz: Quiz; readonly losses: readonly string[] } => {
  const { gift, losses } = quizToGift(quiz);
  const imported = giftToQuestions(gift);
  if (!imported.ok) throw new Error(`${imported.error.line}: ${imported.error.message}\n${gift}`);
  const markdown = quizToMarkdown(
    { id: quiz.id, title: quiz.title, mode: quiz.mode },
    imported.value.questions,
  );
  return { quiz: compileQuiz(markdown), losses: [...losses, ...imported.value.losses] };
};

describe('from Lentera to Moodle and back', () => {
  test('everything that GIFT can hold comes back, and what it cannot hold is said', () => {
    const quiz = compileQuiz(EVERYTHING);
    const back = roundTrip(quiz);
    expect(back.quiz.questions.map(withoutOptionIds)).toEqual(quiz.questions.map(withoutOptionIds));
    expect(back.losses).toEqual([
      'Soal "jodoh" (pasangkan): judul kedua kolom tidak ikut.',
      'Id opsi tidak ikut: saat diimpor kembali, id dibuat dari teks opsi.',
    ]);
  });

  test('an ordering stays behind, and the author is told', () => {
    const quiz = compileQuiz(`## Soal \`urutan\` (urutkan)

Urutkan.

1. \`a\` Satu
2. \`b\` Dua
3. \`c\` Tiga

> Begitu.

${BASIS}

${EVERYTHING}`);
    const { gift, losses } = quizToGift(quiz);
    expect(losses).toContain('Soal "urutan" (urutkan) tidak ikut: GIFT tidak mengenal soal mengurutkan.');
    expect(parse(gift)).toHaveLength(quiz.questions.length - 1);
  });

  test('a switch is written as plain text, and the author is told', () => {
    const quiz = compileQuiz(`## Soal \`satu\` (pilih satu)

Apa?

- [x] \`a\` Ya
  > > [!FASE calon, masa-tenang]
  > > Disiplin.
  >
  > > [!FASE lainnya]
  > > Etik.
- [ ] \`b\` Tidak
  > Tidak.

${BASIS}
`);
    const { gift, losses } = quizToGift(quiz);
    expect(losses[0]).toBe('Soal "satu": cabang, kotak, atau gambar ditulis sebagai teks biasa.');
    expect(gift).toContain('Disiplin.\\n\\nEtik.');
  });

  test('an arrow in code stays behind, and the author is told', () => {
    const quiz = compileQuiz(`## Soal \`jodoh\` (pasangkan)

Pasangkan.

| Kiri | Kanan |
| --- | --- |
| \`a\` Dari A -> B | \`x\` Ke C -> D |
| \`b\` Dari \`A -> B\` | \`y\` Ke E |
| \`c\` Dari C | \`z\` Ke F: G |

> Begitu.

${BASIS}
`);
    const back = roundTrip(quiz);
    expect(back.losses).toContain('Soal "jodoh": tanda -> di dalam kode ditulis sebagai →.');
    expect(back.quiz.questions[0]).toMatchObject({
      left: [{ label: ['Dari A -> B'] }, { label: ['Dari ', ['code', 0, 'A → B']] }, { label: ['Dari C'] }],
      right: [{ label: ['Ke C -> D'] }, { label: ['Ke E'] }, { label: ['Ke F: G'] }],
    });
  });

  test('a situation stays one, also when its points are those of a single or a multiple choice', () => {
    const toSituation = (points: readonly number[]): string =>
      points.map((one, index) => `- [${one}] \`o${index}\` Cara ${index}\n  > Begitu.`).join('\n');
    for (const points of [
      [3, 0, 0],
      [3, 3, 0],
    ]) {
      const quiz = compileQuiz(`## Soal \`s\` (situasi)\n\nApa?\n\n${toSituation(points)}\n\n${BASIS}\n`);
      expect(roundTrip(quiz).quiz.questions.map(withoutOptionIds)).toEqual(
        quiz.questions.map(withoutOptionIds),
      );
    }
  });

  test('whatever characters a text holds', () => {
    const words = fc
      .stringMatching(/^[A-Za-z0-9 ~=#{}:\\/.,%()!<>|&*_`[\]"'$@+-]{1,30}$/)
      .map((text) => text.replaceAll(/ {2,}/g, ' ').trim())
      .filter((text) => /[A-Za-z]/.test(text));
    const texts = fc.uniqueArray(words, { minLength: 7, maxLength: 7 });
    const toBlock = (text = ''): TextNode => ['p', 0, text];
    fc.assert(
      fc.property(texts, ([stem = '', a = '', b = '', c = '', d = '', e = '', f = '']) => {
        const common = { stem: [toBlock(stem)], basis: ['uu-20-2023'] };
        const toItem = (label: string, index: number) => ({ id: `i${index}`, label: [label] });
        const explanation = [toBlock(f)];
        const questions: readonly Question[] = [
          {
            ...common,
            id: 'satu',
            kind: 'single',
            options: [a, b].map((label, index) => ({
              ...toItem(label, index),
              correct: index === 0,
              explanation,
            })),
          },
          {
            ...common,
            id: 'situasi',
            kind: 'judgement',
            confirmed: false,
            options: [a, b, c].map((label, index) => ({
              ...toItem(label, index),
              points: 3 - index,
              explanation,
            })),
          },
          {
            ...common,
            id: 'jodoh',
            kind: 'matching',
            heads: [['Pernyataan'], ['Pasangan']],
            left: [a, b, c].map((label, index) => ({ id: `k${index}`, label: [label] })),
            right: [d, e].map(toItem),
            pairs: { k0: 'i0', k1: 'i1', k2: 'i0' },
            explanation,
          },
        ];
        const quiz: Quiz = { id: 'kuis', title: 'Kuis', mode: 'practice', intro: [], questions };
        const back = roundTrip(quiz);
        expect(back.quiz.questions.map(withoutOptionIds)).toEqual(questions.map(withoutOptionIds));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the questions of our own modules', () => {
  test('go to Moodle and come back; only what was announced stays behind', async () => {
    const root = fileURLToPath(new URL('../../../content', import.meta.url));
    const entries = await collectEntries(root);
    const { all } = checkEntries(entries, await preparePictures(entries));
    const citations = await readFile(`${root}/citations.yaml`, 'utf8');
    const agency = await readFile(`${root}/agency.yaml`, 'utf8');
    let compared = 0;
    for (const { draft } of all) {
      for (const quiz of draft.quizzes) {
        const { gift, losses } = quizToGift(quiz);
        const imported = giftToQuestions(gift);
        if (!imported.ok) throw new Error(`${draft.id}/${quiz.id}: ${JSON.stringify(imported.error)}`);
        const isAnnounced = ({ id }: Question): boolean =>
          losses.some((loss) => loss.startsWith(`Soal "${id}"`) && !loss.includes('judul kedua kolom'));
        const expected = quiz.questions.filter(({ kind }) => kind !== 'ordering');
        const back = compileQuiz(
          quizToMarkdown({ id: quiz.id, title: quiz.title, mode: 'practice' }, imported.value.questions),
          { 'citations.yaml': citations, 'agency.yaml': agency.replace(/^agenda:[^]*/m, '') },
        );
        expect(back.questions.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        for (const [index, question] of expected.entries()) {
          const returned = back.questions[index];
          if (returned === undefined || isAnnounced(question)) continue;
          expect(withoutHeads(returned), `${draft.id}/${quiz.id}/${question.id}`).toEqual(
            withoutHeads(question),
          );
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(200);
  });
});
