import { describe, expect, it } from 'vitest';

import { compileFiles, EXAMPLE, toLesson, toMistakes } from './example-content.ts';

const toFrontMatterMistakes = (frontMatter: string): string[] =>
  toMistakes({ ...EXAMPLE, 'netralitas/03-baru.md': `---\n${frontMatter}\n---\n\nIsi.\n` }).map((mistake) =>
    mistake.replace('netralitas/03-baru.md:', ''),
  );

describe('an author who slips in front matter is told where', () => {
  it.each([
    ['correct', 'id: baru\ntitle: Baru', []],
    ['a title in quotes', 'id: baru\ntitle: "Baru: lagi # 1"', []],
    ['nothing', '', ['1:1 front-matter-missing']],
    ['a comment only', '# nanti', ['1:1 front-matter-missing']],
    ['a sentence', 'Isi front matter', ['2:1 yaml-invalid']],
    ['a list', '- id: baru', ['2:1 yaml-invalid']],
    ['a key twice', 'id: baru\ntitle: Baru\ntitle: Lagi', ['4:1 yaml-invalid']],
    ['an open quotation mark', 'id: baru\ntitle: "Baru', ['3:13 yaml-invalid']],
    ['a tab for indentation', 'id: baru\ntitle:\n\tBaru', ['4:1 yaml-invalid']],
    ['a type of its own', 'id: baru\ntitle: !!js/function Baru', ['3:8 yaml-invalid']],
    ['a number for a title', 'id: baru\ntitle: 2026', ['3:8 value-type']],
    ['an empty title', 'id: baru\ntitle:', ['3:7 value-type']],
    ['a blank title', 'id: baru\ntitle: " "', ['3:8 value-type']],
    ['a list for a title', 'id: baru\ntitle: [a]', ['3:8 value-type']],
    ['an alias', 'id: &a baru\ntitle: *a', ['3:8 value-type']],
    ['a merge key', 'id: baru\ntitle: Baru\n<<: {a: b}', ['4:1 key-unknown']],
    ['a mapping for a key', '? {a: b}\n: c\nid: baru\ntitle: Baru', ['2:3 key-unknown']],
    ['a hidden control character', 'id: baru\ntitle: "Ba\\u0007ru"', ['3:8 control-character']],
    ['half a character', 'id: baru\ntitle: "Ba\\ud800ru"', ['3:8 control-character']],
    ['an acknowledgement that is a list', 'id: baru\ntitle: Baru\nacknowledgement: [a]', ['4:18 value-type']],
    ['an id of 65 characters', `id: ${'a'.repeat(65)}\ntitle: Baru`, ['2:5 id-invalid']],
    ['several mistakes', 'id: Baru\njudul: Baru', ['1:1 key-missing', '2:5 id-invalid', '3:1 key-unknown']],
  ])('%s', (_title, frontMatter, mistakes) => {
    expect(toFrontMatterMistakes(frontMatter)).toEqual(mistakes);
  });

  it('reads a folded value as one line in composed form', () => {
    const page = EXAMPLE['netralitas/module.md']?.replace(
      'Satu kalimat untuk kartu di beranda.',
      '>\n  Satu   kalimat\n\n  cafe\u0301',
    );
    const { manifest } = compileFiles({ ...EXAMPLE, 'netralitas/module.md': page ?? '' });
    expect(manifest.modules[0]?.summary).toBe('Satu kalimat caf\u00e9');
  });

  it('asks for a language code, and for objectives in a list that is not empty', () => {
    const change = (from: string, to: string): string[] =>
      toMistakes({
        ...EXAMPLE,
        'netralitas/module.md': EXAMPLE['netralitas/module.md']?.replace(from, to) ?? '',
      });
    expect(change('language: id', 'language: Indonesia')).toEqual(['netralitas/module.md:4:11 value-type']);
    expect(change('  - Menjelaskan netralitas', '  - 7')).toEqual(['netralitas/module.md:7:5 value-type']);
    const objectives = 'objectives:\n  - Menjelaskan netralitas\n  - Menjaga jejak di media sosial';
    expect(change(objectives, 'objectives: []')).toEqual(['netralitas/module.md:6:13 value-type']);
    expect(change(objectives, 'objectives: Netral')).toEqual(['netralitas/module.md:6:13 value-type']);
  });
});

describe('an author who slips in module.md is told where', () => {
  it.each([
    ['an edition', 'edition: 2', []],
    ['no edition at all', 'edition: 0', ['6:10 value-type']],
    ['half an edition', 'edition: 1.5', ['6:10 value-type']],
    ['a year for an edition', 'edition: 20261122', ['6:10 value-type']],
    ['an edition in quotes', 'edition: "2"', ['6:10 value-type']],
    ['minutes, which are counted', 'minutes: 4', ['6:1 key-unknown']],
    ['facts without a list', 'facts: a', ['6:8 value-type']],
  ])('%s', (_title, line, mistakes) => {
    const page = EXAMPLE['netralitas/module.md']?.replace('shelf: events', `shelf: events\n${line}`) ?? '';
    expect(toMistakes({ ...EXAMPLE, 'netralitas/module.md': page })).toEqual(
      mistakes.map((mistake) => `netralitas/module.md:${mistake}`),
    );
  });
});

describe('an author who slips in citations.yaml is told where', () => {
  const change = (from: string, to: string): string[] =>
    toMistakes({
      ...EXAMPLE,
      'citations.yaml': EXAMPLE['citations.yaml']?.replace(from, to) ?? '',
    });

  it.each([
    ['an impossible month', 'checkedOn: 2026-11-22', 'checkedOn: 2026-13-01', ['6:14 date-invalid']],
    ['a day that is not there', 'checkedOn: 2026-11-22', 'checkedOn: 2026-04-31', ['6:14 date-invalid']],
    ['a leap day of no leap year', 'checkedOn: 2026-11-22', 'checkedOn: 1900-02-29', ['6:14 date-invalid']],
    ['a real leap day', 'checkedOn: 2026-11-22', 'checkedOn: 2024-02-29', []],
    ['a date the other way round', 'checkedOn: 2026-11-22', 'checkedOn: 22-11-2026', ['6:14 date-invalid']],
    ['a review on the day of the check', 'reviewBy: 2027-05-22', 'reviewBy: 2026-11-22', []],
    [
      'a source that runs code',
      'https://jdih.example.go.id/uu-20-2023',
      'javascript:alert(1)',
      ['9:11 link-unsafe'],
    ],
    [
      'a source that names its kind',
      'https://jdih.example.go.id/uu-20-2023',
      'JDIH: salinan resmi',
      ['9:11 yaml-invalid'],
    ],
    ['an entry that is text', '- id: uu-20-2023\n', '- teks\n- id: uu-20-2023\n', ['1:3 citations-shape']],
    ['an unknown key', 'article:', 'pasal:', ['4:3 key-unknown']],
    ['a missing key', '  short: UU 20/2023\n', '', ['1:3 key-missing']],
  ])('%s', (_title, from, to, mistakes) => {
    expect(change(from, to)).toEqual(mistakes.map((mistake) => `citations.yaml:${mistake}`));
  });

  it('is not told of unknown citations when the file itself cannot be read', () => {
    expect(change('- id: uu-20-2023', '- id: "uu-20-2023')).toHaveLength(1);
    expect(toMistakes({ ...EXAMPLE, 'citations.yaml': 'a: b\n' })).toEqual([
      'citations.yaml:1:1 citations-shape',
    ]);
  });

  it('is told of every use when the file is empty', () => {
    expect(toMistakes({ ...EXAMPLE, 'citations.yaml': '' })).toHaveLength(8);
  });
});

it('an author whose lesson is called a quiz, or the other way round, is understood', () => {
  const lesson = toLesson('Isi.', 'baru');
  const quiz =
    EXAMPLE['netralitas/latihan.md']?.replace('id: latihan', 'id: lain').replace('`netral`', '`lain`') ?? '';
  const mistakes = (path: string, text: string): string[] => toMistakes({ ...EXAMPLE, [path]: text });
  expect(mistakes('netralitas/03-kuis.md', quiz)).toEqual([]);
  expect(mistakes('netralitas/baru.md', lesson)).toEqual(['netralitas/baru.md:1:1 lesson-file-name']);
  expect(mistakes('netralitas/003-baru.md', lesson)).toEqual(['netralitas/003-baru.md:1:1 lesson-file-name']);
  expect(mistakes('netralitas/03_baru.md', lesson)).toEqual(['netralitas/03_baru.md:1:1 lesson-file-name']);
  expect(mistakes('netralitas/baru.md', 'Isi.\n')).toEqual([
    'netralitas/baru.md:1:1 front-matter-missing',
    'netralitas/baru.md:1:1 lesson-file-name',
  ]);
  expect(mistakes('netralitas/baru.md', quiz.replace('mode: practice\n', ''))).toEqual([
    'netralitas/baru.md:1:1 key-missing',
  ]);
  expect(mistakes('netralitas/03-soal.md', lesson.replace('Isi.', '## Soal jawab\n\nIsi.'))).toEqual([]);
  expect(mistakes('netralitas/Module.md', lesson)).toEqual(['netralitas/Module.md:1:1 file-unknown']);
});
