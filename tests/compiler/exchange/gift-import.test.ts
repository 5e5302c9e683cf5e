import { describe, expect, test } from 'vitest';
import { giftToQuestions } from '../../../src/compiler/exchange/gift-import.ts';
import { quizToMarkdown } from '../../../src/compiler/exchange/written-question.ts';
import { compileQuiz } from './compile-quiz.ts';

const imported = (gift: string) => {
  const result = giftToQuestions(gift);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('what Moodle writes', () => {
  test('HTML of its editor becomes Markdown, plain text stays plain', () => {
    const { questions, losses } = imported(
      '::q1::[html]<p>Apa <b>arti</b> netral?</p><ul><li>satu</li></ul> {=[html]<p>Tidak berpihak</p>#<p>Ya</p> ~Memihak *sekali*#Tidak}',
    );
    expect(losses).toEqual([]);
    expect(questions[0]).toMatchObject({
      id: 'q1',
      kind: 'pilih satu',
      stem: 'Apa **arti** netral?\n\n- satu',
      options: [
        { mark: 'x', label: 'Tidak berpihak', explanation: 'Ya' },
        { mark: ' ', label: 'Memihak *sekali*', explanation: 'Tidak' },
      ],
    });
  });

  test('nothing in plain text turns into mark-up', () => {
    expect(imported('::q:: 2 * 3 * 4 dan _x_ {=a ~b}').questions[0]?.stem).toBe(
      '2 \\* 3 \\* 4 dan *x*'.replace('*x*', '\\_x\\_'),
    );
  });

  test.each([
    ['Angka {#3}', 'Soal ke-1 tidak diambil: jenis jawaban angka tidak ada di Lentera.'],
    ['Isian {=jawaban}', 'Soal ke-1 tidak diambil: jenis isian singkat tidak ada di Lentera.'],
    ['Uraian {}', 'Soal ke-1 tidak diambil: jenis uraian tidak ada di Lentera.'],
    ['::teks::Hanya teks', 'Soal ke-1 ("teks") tidak diambil: ini teks tanpa soal.'],
    ['$CATEGORY: a/b\n', 'Kategori "a/b" diabaikan: soal di Lentera berada di berkas kuisnya.'],
    [
      '::b::Bobot {=a ~%40%b ~c}',
      'Soal ke-1 ("b") tidak diambil: bobot jawabannya bukan kelipatan sepertiga.',
    ],
    ['::n::Nol {~a ~b}', 'Soal ke-1 ("n") tidak diambil: tidak punya jawaban yang benar.'],
  ])('%s', (gift, loss) => {
    const { questions, losses } = imported(gift);
    expect(questions).toEqual([]);
    expect(
      losses.map((one) => one.replace(/ \("[^"]*"\) tidak diambil: jenis/, ' tidak diambil: jenis')),
    ).toEqual([loss]);
  });

  test.each([
    ['::u::Uneven {~%70%a ~%30%b ~%-100%c}', 'bobot jawaban yang tidak sama diabaikan'],
    ['::z::Dua kunci {=a =b ~c}', 'di sana satu kunci cukup; di Lentera semua kunci harus dipilih'],
    ['// [tag:lama]\n::t::Tag {=a ~b}', 'tag "lama" diabaikan'],
    ['::f::Umum {=a ~b ####umum}', 'umpan balik umum tidak diambil'],
  ])('%s is taken, and what was left is said', (gift, loss) => {
    const { questions, losses } = imported(gift);
    expect(questions).toHaveLength(1);
    expect(losses.join()).toContain(loss);
  });

  test('a broken file is refused with its line, and nothing of it is taken', () => {
    expect(giftToQuestions('::a:: ya {=a ~b}\n\n::b:: tidak {=a ~')).toEqual({
      ok: false,
      error: expect.objectContaining({
        line: 3,
        message: 'Berkas ini bukan GIFT yang lengkap mulai dari sini.',
      }) as unknown,
    });
  });

  test('two questions of one name get ids of their own', () => {
    const { questions } = imported('::sama:: a {=x ~y}\n\n::sama:: b {=x ~y}');
    expect(questions.map(({ id }) => id)).toEqual(['sama', 'sama-2']);
  });

  test('an id that another question has or had is not given again, and a long one is not cut', () => {
    const long = 'soal-tentang-penerbit-keputusan-bersama-tahun-dua-ribu-dua-dua';
    const result = giftToQuestions(
      `::sama:: a {=x ~y}\n\n// [id:${long}]\n::b:: b {=x ~y}`,
      new Set(['sama']),
    );
    expect(result.ok && result.value.questions.map(({ id }) => id)).toEqual(['sama-2', long]);
  });

  test('a list right above the options stays apart from them', () => {
    const { questions } = imported(
      '// [tag:dasar:uu-20-2023]\n::q::[html]<p>Apa?</p><ul><li>satu</li><li>dua</li></ul> {=ya#Tepat ~tidak#Keliru}',
    );
    const quiz = compileQuiz(
      quizToMarkdown({ id: 'latihan', title: 'Latihan', mode: 'practice' }, questions),
    );
    expect(quiz.questions[0]).toMatchObject({
      stem: [
        ['p', 0, 'Apa?'],
        ['ul', 0, ['li', 0, 'satu'], ['li', 0, 'dua']],
      ],
      options: [{ label: ['ya'] }, { label: ['tidak'] }],
    });
  });
});
