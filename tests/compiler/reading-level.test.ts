import { describe, expect, test } from 'vitest';
import {
  lessonToLines,
  lixToGrade,
  measureReading,
  quizToLines,
  textToLines,
} from '../../src/compiler/reading-level.ts';
import { compileFiles, compileLesson, FEED, RICH_EXAMPLE, SWITCH } from './example-content.ts';

describe('a text is as hard to read as', () => {
  test('its sentences are long and its words are long', () => {
    // Two sentences of 4 and 6 words; "menjaga", "netralitas" and "kantornya" have more than six letters.
    const level = measureReading(['Saya menjaga netralitas itu. Ia juga ada di kantornya kini.']);
    expect(level).toMatchObject({ words: 10, sentences: 2, longWords: 3, average: 5, lix: 35 });
    expect(level.longest).toEqual({ words: 6, text: 'Ia juga ada di kantornya kini.' });
  });

  test('nothing when there is nothing to read', () => {
    expect(measureReading(['', '–'])).toMatchObject({ words: 0, sentences: 0, average: 0, lix: 0 });
  });

  test.each([
    ['a number or a small letter after a stop goes on', 'Lihat No. 5 dan dll. itu ya.', 1],
    ['a question, a call and a colon end', 'Apa? Jangan! Ini: Itu.', 4],
    ['a stop inside quotes ends', 'Ia berkata “ya.” Lalu pulang.', 2],
    ['1.596 is one word', '1.596 orang.', 1],
  ])('%s', (_what, line, sentences) => {
    expect(measureReading([line]).sentences).toBe(sentences);
  });

  test('a repeated word is one word', () => {
    expect(measureReading(['Hati-hati di undang-undang.']).words).toBe(3);
  });

  test.each([
    [44.4, 'mudah'],
    [44.5, 'sedang'],
    [54.4, 'sedang'],
    [54.5, 'sulit'],
  ])('%d, which is called %s', (lix, grade) => {
    expect(lixToGrade(lix)).toBe(grade);
  });
});

describe('everything a reader can come to read counts', () => {
  test('paragraphs, items and cells are lines; words in bold do not break them', () => {
    const body = compileLesson(
      'Satu **dua** tiga\\\nempat.\n\n- lima\n- enam\n\n| a | b |\n| --- | --- |\n| c | d |',
    );
    expect(lessonToLines({ body })).toEqual(['Satu dua tiga empat.', 'lima', 'enam', 'a', 'b', 'c', 'd']);
  });

  test('all cases of a switch, and all consequences of a feed', () => {
    const body = compileLesson(`Isi.\n\n${SWITCH}\n${FEED}`);
    expect(lessonToLines({ body })).toEqual([
      'Isi.',
      'Bagi PNS dan CPNS.',
      'Bagi PPPK.',
      'Bagi yang lain.',
      'Malam sebelum penetapan',
      'Yang perlu diketahui.',
      'Akun Tim Sahabat',
      'Ayo dukung!',
      'Tanda suka adalah jejak.',
      'Tepat.',
    ]);
  });

  test('questions with everything that can be chosen, and why', () => {
    const quizzes = compileFiles(RICH_EXAMPLE).modules[0]?.module.quizzes ?? [];
    const lines = quizzes.flatMap(quizToLines);
    for (const line of [
      'Bacaan sebelum mulai.',
      'Ya, selalu',
      'Tepat. Netral berarti tidak berpihak.',
      'Cari sumbernya',
      'Urutan ini mencegah salah sangka.',
      'Teguran lisan',
      'Tidak diatur',
      'Tingkat mengikuti dampaknya.',
      'Keluar dari grup',
      'Paling tepat.',
    ]) {
      expect(lines).toContain(line);
    }
  });

  test('text without blocks is one line', () => {
    expect(textToLines(['a ', ['em', 0, 'b'], ' c'])).toEqual(['a b c']);
  });
});
