import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DEFAULT_AGENCY_PROFILE } from '../../src/domain/content/agency-profile.ts';
import { compileEntries } from '../../src/compiler/compile.ts';
import { compileFiles, EXAMPLE, toEntries, toMistakes } from './example-content.ts';

const change = (path: string, from: string, to: string): Record<string, string> => {
  const text = EXAMPLE[path] ?? '';
  expect(text).toContain(from);
  return { ...EXAMPLE, [path]: text.replaceAll(from, to) };
};

describe('a reader gets what the authors wrote', () => {
  const { modules, indexes, manifest, diagnostics } = compileFiles(EXAMPLE);
  const module = modules[0]?.module;

  it('gets the whole module', () => {
    expect(diagnostics).toEqual([]);
    expect(modules).toHaveLength(1);
    expect(module).toMatchObject({
      format: 2,
      id: 'netralitas',
      shelf: 'events',
      title: 'Netralitas ASN',
      summary: 'Satu kalimat untuk kartu di beranda.',
      language: 'id',
      objectives: ['Menjelaskan netralitas', 'Menjaga jejak di media sosial'],
      intro: [['p', 0, 'Pengantar modul, dengan ', ['strong', 0, 'penekanan'], '.']],
    });
  });

  it('gets lessons in the order of their numbers, with their legal basis', () => {
    expect(module?.lessons).toEqual([
      {
        id: 'pengantar',
        title: 'Pengantar',
        minutes: 1,
        body: [['p', 0, 'Isi pelajaran.']],
        basis: [],
      },
      {
        id: 'media-sosial',
        title: 'Pengantar',
        minutes: 1,
        body: [['p', 0, 'Baris pertama baris kedua.']],
        basis: ['pp-94-2021', 'uu-20-2023'],
      },
    ]);
  });

  it('gets quizzes from practice to the forms of the test', () => {
    expect(module?.quizzes.map(({ id, mode, form }) => [id, mode, form])).toEqual([
      ['jenis-lain', 'practice', undefined],
      ['latihan', 'practice', undefined],
      ['tes-a', 'test', 'A'],
      ['tes-b', 'test', 'B'],
    ]);
    expect(module?.quizzes[0]?.questions.map(({ kind }) => kind)).toEqual([
      'ordering',
      'matching',
      'judgement',
    ]);
    expect(module?.quizzes[1]?.questions[0]).toMatchObject({
      kind: 'single',
      options: [{ label: ['Ya, ', ['strong', 0, 'selalu']] }, { label: ['Tidak'] }],
    });
    expect(module?.quizzes[2]).toEqual({
      id: 'tes-a',
      title: 'Tes',
      mode: 'test',
      form: 'A',
      intro: [['p', 0, 'Bacaan sebelum mulai.']],
      questions: [
        {
          id: 'benar-kah',
          kind: 'true-false',
          stem: [['p', 0, 'ASN wajib netral.']],
          options: [
            { id: 'benar', label: ['Benar'], correct: true, explanation: [['p', 0, 'Tepat.']] },
            {
              id: 'salah',
              label: ['Salah'],
              correct: false,
              explanation: [['p', 0, 'Belum tepat.']],
            },
          ],
          basis: ['uu-20-2023'],
          topic: 'netralitas',
          level: 'easy',
        },
      ],
    });
    expect(module?.quizzes[3]?.questions[0]?.kind).toBe('multiple');
  });

  it('gets the citations that are named, and no others', () => {
    expect(module?.citations).toEqual([
      {
        id: 'pp-94-2021',
        rule: 'Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin PNS',
        short: 'PP 94/2021',
        status: 'uncertain',
        remark: 'Sedang disesuaikan dengan undang-undang baru.',
        checkedOn: '2026-11-22',
        checkedBy: 'Tim isi Lentera',
        reviewBy: '2026-12-22',
        source: 'Salinan di JDIH',
      },
      {
        id: 'uu-20-2023',
        rule: 'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
        short: 'UU 20/2023',
        article: 'Pasal 2',
        status: 'in-force',
        checkedOn: '2026-11-22',
        checkedBy: 'Tim isi Lentera',
        reviewBy: '2027-05-22',
        source: 'https://jdih.example.go.id/uu-20-2023',
      },
    ]);
  });

  it('learns from the manifest what there is before downloading it', () => {
    const revision = module?.revision ?? '';
    const fileName = `netralitas.${revision}.json`;
    expect(modules[0]?.fileName).toBe(fileName);
    const { channels: _inText, ...settings } = DEFAULT_AGENCY_PROFILE;
    expect(manifest).toEqual({
      format: 2,
      agency: settings,
      modules: [
        {
          id: 'netralitas',
          revision,
          title: 'Netralitas ASN',
          summary: 'Satu kalimat untuk kartu di beranda.',
          shelf: 'events',
          file: `/content/${fileName}`,
          bytes: Buffer.byteLength(modules[0]?.json ?? ''),
          lessons: [
            { id: 'pengantar', title: 'Pengantar', minutes: 1 },
            { id: 'media-sosial', title: 'Pengantar', minutes: 1 },
          ],
          quizzes: [
            { id: 'jenis-lain', title: 'Jenis soal lain', mode: 'practice', questions: 3 },
            { id: 'latihan', title: 'Latihan', mode: 'practice', questions: 1 },
            { id: 'tes-a', title: 'Tes', mode: 'test', form: 'A', questions: 1 },
            { id: 'tes-b', title: 'Latihan', mode: 'test', form: 'B', questions: 1 },
          ],
        },
      ],
      search: {
        id: {
          file: `/content/search/${indexes[0]?.fileName ?? ''}`,
          bytes: Buffer.byteLength(indexes[0]?.json ?? ''),
        },
      },
    });
  });

  it('can check the revision of the file that arrived', () => {
    const json = modules[0]?.json ?? '';
    const { revision } = JSON.parse(json) as { revision: string };
    // The file is canonical already: without the revision it is what was hashed.
    const hash = createHash('sha256')
      .update(json.replace(`"revision":"${revision}",`, ''))
      .digest('hex');
    expect(revision).toBe(hash.slice(0, 16));
  });
});

describe('authors on different machines publish the same bytes', () => {
  const json = (files: Record<string, string>): string[] =>
    compileFiles(files).modules.map((module) => module.json);
  const original = json(EXAMPLE);
  const mapTexts = (convert: (text: string) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(EXAMPLE).map(([path, text]) => [path, convert(text)]));

  it('whatever order their file system lists files in', () => {
    const entries = toEntries({
      ...EXAMPLE,
      'apa-itu/module.md': EXAMPLE['netralitas/module.md'] ?? '',
      'apa-itu/01-a.md': EXAMPLE['netralitas/01-pengantar.md'] ?? '',
    });
    const sorted = compileEntries(entries);
    expect(sorted.modules.map(({ module }) => module.id)).toEqual(['apa-itu', 'netralitas']);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(compileEntries(shuffled)).toEqual(sorted);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['blank lines and spaces at the end', (text: string) => `${text}\n  \n\n`],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('with %s', (_title, convert) => {
    expect(json(mapTexts(convert))).toEqual(original);
  });

  it('with decomposed characters', () => {
    const composed = change('netralitas/01-pengantar.md', 'Isi', 'Caf\u00e9 **\u00e9** `\u00e9`');
    const decomposed = change('netralitas/01-pengantar.md', 'Isi', 'Cafe\u0301 **e\u0301** `e\u0301`');
    expect(json(decomposed)).toEqual(json(composed));
    expect(json(composed)).not.toEqual(original);
  });

  it('and another revision for any other word', () => {
    expect(json(change('netralitas/01-pengantar.md', 'Isi', 'Inti'))).not.toEqual(original);
  });

  it('but not for a citation that the module does not name', () => {
    expect(json(change('citations.yaml', 'Aturan yang belum', 'Aturan belum'))).toEqual(original);
  });
});

describe('an author with many mistakes is told of all of them at once', () => {
  it('in every file of every module, sorted', () => {
    expect(
      toMistakes({
        ...change('citations.yaml', 'in-force', 'berlaku'),
        'netralitas/01-pengantar.md': '\u0000',
        'netralitas/latihan.md': new Uint8Array([0x23, 0xff]),
        'netralitas/catatan.txt': 'a',
        'lain/01-a.md': '---\nid: a\n---\n\n![a](b) <b>\n',
        'lain/gambar/a.png': 'a',
        'Lain/module.md': 'a',
        'catatan.txt': 'a',
      }),
    ).toEqual([
      'Lain:1:1 folder-id',
      'Lain/module.md:1:1 front-matter-missing',
      'Lain/module.md:1:1 module-without-lesson',
      'catatan.txt:1:1 file-unknown',
      'citations.yaml:5:11 citation-status-unknown',
      'lain/01-a.md:1:1 key-missing',
      'lain/01-a.md:5:1 picture-address',
      'lain/01-a.md:5:1 picture-not-alone',
      'lain/01-a.md:5:9 html-raw',
      'lain/gambar:1:1 folder-nested',
      'lain/module.md:1:1 module-file-missing',
      'netralitas/01-pengantar.md:1:1 control-character',
      'netralitas/01-pengantar.md:1:1 front-matter-missing',
      'netralitas/catatan.txt:1:1 file-unknown',
      'netralitas/latihan.md:1:2 file-not-utf8',
    ]);
  });

  it('with the column that an editor shows, also behind a byte order mark, tabs and wide characters', () => {
    const lesson = `\uFEFF${EXAMPLE['netralitas/01-pengantar.md'] ?? ''}`;
    const mistakes = (line: string): string[] =>
      toMistakes({
        ...EXAMPLE,
        'netralitas/01-pengantar.md': lesson.replace('Isi pelajaran.', line),
      });
    expect(mistakes('a\tb <b>')).toEqual(['netralitas/01-pengantar.md:6:5 html-raw']);
    expect(mistakes('\u{1F600} <b>')).toEqual(['netralitas/01-pengantar.md:6:4 html-raw']);
  });

  it('publishes nothing as long as one mistake is left', () => {
    const { modules, manifest } = compileFiles({ ...EXAMPLE, 'catatan.txt': 'a' });
    expect(modules).toEqual([]);
    expect(manifest.modules).toEqual([]);
  });

  it.each([
    ['a byte that starts nothing', [0x61, 0x0a, 0x62, 0xff], '2:2'],
    ['a character cut off at the end', [0x61, 0xc3], '1:2'],
    ['a surrogate', [0xed, 0xa0, 0x80], '1:1'],
    ['text of two bytes a character', [0xff, 0xfe, 0x61, 0x00], '1:1'],
    ['a real replacement character before the mistake', [0xef, 0xbf, 0xbd, 0xff], '1:2'],
    ['a byte order mark before the mistake', [0xef, 0xbb, 0xbf, 0x61, 0xff], '1:2'],
  ])('and where a file stops being UTF-8: %s', (_title, bytes, place) => {
    expect(toMistakes({ ...EXAMPLE, 'netralitas/03-a.md': new Uint8Array(bytes) })).toEqual([
      `netralitas/03-a.md:${place} file-not-utf8`,
    ]);
  });

  it('but a replacement character that was typed is text, also behind a byte order mark', () => {
    const marked = `\uFEFF${EXAMPLE['netralitas/01-pengantar.md'] ?? ''}\uFFFD`;
    expect(toMistakes({ ...EXAMPLE, 'netralitas/01-pengantar.md': marked })).toEqual([]);
    expect(toMistakes(change('netralitas/01-pengantar.md', 'Isi', 'Isi \uFFFD'))).toEqual([]);
  });
});
