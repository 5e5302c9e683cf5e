import { describe, expect, test } from 'vitest';
import { aikenToQuestions } from '../../../src/compiler/exchange/aiken-import.ts';
import { quizToMarkdown } from '../../../src/compiler/exchange/written-question.ts';

const TWO = `Siapa yang menjatuhkan hukuman disiplin
kepada pegawai?
A. Bawaslu
B) Pejabat Pembina Kepegawaian
C. KPU
ANSWER: B

Apa arti * netral?\r
A. Memihak
B. Tidak memihak
ANSWER: B
`;

describe('a file of Aiken questions', () => {
  test('becomes questions whose explanations and rules the author still has to write', () => {
    const result = aikenToQuestions(TWO);
    if (!result.ok) expect.unreachable();
    expect(result.value.losses).toEqual([]);
    expect(
      quizToMarkdown({ id: 'latihan', title: 'Latihan: satu', mode: 'practice' }, result.value.questions),
    ).toBe(
      `---
id: latihan
title: "Latihan: satu"
mode: practice
---

## Soal \`siapa-yang-menjatuhkan-hukuman-disiplin\` (pilih satu)

Siapa yang menjatuhkan hukuman disiplin kepada pegawai?

- [ ] \`bawaslu\` Bawaslu
- [x] \`pejabat-pembina-kepegawaian\` Pejabat Pembina Kepegawaian
- [ ] \`kpu\` KPU

## Soal \`apa-arti-netral\` (pilih satu)

Apa arti \\* netral?

- [ ] \`memihak\` Memihak
- [x] \`tidak-memihak\` Tidak memihak
`,
    );
  });

  test.each([
    ['an answer without a question', 'ANSWER: A\n', 1, 'ANSWER ini tidak didahului pertanyaan.'],
    ['a single option', 'Apa?\nA. ya\nANSWER: A\n', 3, 'Soal ini punya kurang dari dua opsi.'],
    ['a key that is no option', 'Apa?\nA. ya\nB. tidak\nANSWER: C\n', 4, 'Tidak ada opsi C.'],
    ['a letter twice', 'Apa?\nA. ya\nA. tidak\n', 3, 'Opsi A sudah ada di soal ini.'],
    [
      'words between options',
      'Apa?\nA. ya\nlanjutan\n',
      3,
      'Baris ini bukan opsi (A. ...) dan bukan ANSWER: huruf.',
    ],
    ['no answer at the end', 'Apa?\nA. ya\nB. tidak', 3, 'Soal terakhir tidak punya baris ANSWER: huruf.'],
  ])('with %s is refused with its line', (_what, aiken, line, message) => {
    expect(aikenToQuestions(aiken)).toEqual({ ok: false, error: { line, column: 1, message } });
  });

  test('an empty file holds no questions', () => {
    expect(aikenToQuestions('\n\n')).toEqual({ ok: true, value: { questions: [], losses: [] } });
  });
});
