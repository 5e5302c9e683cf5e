import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'gift-pegjs';
import type { Question, Quiz } from '../../../src/domain/content/module.ts';
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

  test('whatever characters a text holds', () => {
    const words = fc
      .stringMatching(/^[A-Za-z ~=#{}:\\/.,%()!-]{1,30}$/)
      .filter((text) => /[A-Za-z]/.test(text));
    fc.assert(
      fc.property(words, words, words, (stem, right, wrong) => {
        const quiz: Quiz = {
          id: 'kuis',
          title: 'Kuis',
          mode: 'practice',
          intro: [],
          questions: [
            {
              id: 'soal',
              kind: 'single',
              stem: [['p', 0, stem.trim()]],
              options: [
                { id: 'a', label: [right.trim()], correct: true, explanation: [['p', 0, wrong.trim()]] },
                { id: 'b', label: [wrong.trim()], correct: false, explanation: [['p', 0, right.trim()]] },
              ],
              basis: ['uu-20-2023'],
            },
          ],
        };
        const squeezed = JSON.parse(JSON.stringify(quiz).replaceAll(/ {2,}/g, ' ')) as Quiz;
        const back = roundTrip(squeezed);
        expect(back.quiz.questions.map(withoutOptionIds)).toEqual(squeezed.questions.map(withoutOptionIds));
      }),
      { numRuns: 300 },
    );
  });
});
