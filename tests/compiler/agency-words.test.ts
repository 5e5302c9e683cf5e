import { describe, expect, it } from 'vitest';

import { AGENCY, compileLesson, toLessonMistakes } from './example-content.ts';

const WITH_AGENCY = { 'agency.yaml': AGENCY };

describe("a reader finds their own agency's words in the text", () => {
  it.each([
    ['{{organiser}}', 'BKD Provinsi Contoh'],
    ['{{supervisor}}', 'BKN (masa peralihan)'],
    ['{{agency}}', 'Pemerintah Provinsi Contoh'],
    ['Kepada {{organiser}}, {{agency}}.', 'Kepada BKD Provinsi Contoh, Pemerintah Provinsi Contoh.'],
    // What an author writes with a backslash, or as a character reference, is text.
    ['\\{{organiser}}', '{{organiser}}'],
    ['\\{\\{organiser}}', '{{organiser}}'],
    ['{\\{organiser}}', '{{organiser}}'],
    ['&lbrace;{organiser}}', '{{organiser}}'],
    ['&#123;&#x7B;organiser}}', '{{organiser}}'],
    ['\\{{{organiser}}', '{BKD Provinsi Contoh'],
    ['\\\\{{organiser}}', '\\BKD Provinsi Contoh'],
    ['\\{{a}} {{organiser}} \\{{b}}', '{{a}} BKD Provinsi Contoh {{b}}'],
    ['{organiser} {x} }}', '{organiser} {x} }}'],
  ])('%s', (markdown, text) => {
    expect(compileLesson(markdown, WITH_AGENCY)).toEqual([['p', 0, text]]);
  });

  it('in headings, cells, items, bold, call-outs and links, but not in code', () => {
    expect(
      compileLesson(
        '## {{agency}}\n\n| {{agency}} |\n| - |\n\n- **{{agency}}** `{{agency}}`\n\n> [!NOTE]\n> [{{agency}}](https://a.id)',
        WITH_AGENCY,
      ),
    ).toEqual([
      ['h2', 0, 'Pemerintah Provinsi Contoh'],
      ['table', 0, ['thead', 0, ['tr', 0, ['th', 0, 'Pemerintah Provinsi Contoh']]]],
      ['ul', 0, ['li', 0, ['strong', 0, 'Pemerintah Provinsi Contoh'], ' ', ['code', 0, '{{agency}}']]],
      ['note', { kind: 'note' }, ['p', 0, ['a', { href: 'https://a.id/' }, 'Pemerintah Provinsi Contoh']]],
    ]);
  });

  it('or plain words where no agency has set its own', () => {
    expect(compileLesson('{{agency}}, {{organiser}}, {{supervisor}}')).toEqual([
      ['p', 0, 'Instansi Anda, penyelenggara di instansi Anda, BKN (masa peralihan)'],
    ]);
  });

  it.each(['{{channels}}', '> [!NOTE]\n> {{channels}}', '- {{channels}}', '- a\n\n  {{channels}}'])(
    'and the channels as a list: %j',
    (markdown) => {
      expect(JSON.stringify(compileLesson(markdown, WITH_AGENCY))).toContain(
        JSON.stringify([
          'ul',
          0,
          [
            'li',
            0,
            'SP4N-LAPOR!: ',
            ['a', { href: 'https://www.lapor.go.id/' }, 'https://www.lapor.go.id'],
            ['br', 0],
            'Periksa kembali.',
          ],
          ['li', 0, 'Telepon: 0811-0000-0000'],
        ]),
      );
    },
  );

  it('unless the author writes about the format', () => {
    expect(compileLesson('\\{{channels}}', WITH_AGENCY)).toEqual([['p', 0, '{{channels}}']]);
  });
});

describe("an author who slips in the agency's words is told where", () => {
  it.each([
    ['a word that is none', 'Isi {{nama}}', ['6:5 agency-word-unknown']],
    ['a word in capitals', 'Isi {{Agency}}', ['6:5 agency-word-unknown']],
    ['a word with spaces', 'Isi {{ agency }}', ['6:5 agency-word-unknown']],
    [
      'a word of the language',
      'Isi {{constructor}} {{__proto__}}',
      ['6:5 agency-word-unknown', '6:21 agency-word-unknown'],
    ],
    ['nothing at all', 'Isi {{}}', ['6:5 agency-word-unknown']],
    ['braces that stay open', 'Isi {{agency}', ['6:5 agency-word-unknown']],
    ['braces around markup', 'Isi {{agen*cy*}}', ['6:5 agency-word-unknown']],
    ['three braces', 'Isi {{{agency}}}', ['6:5 agency-word-unknown']],
    ['on the second line of a quote', '> Isi\n> \\{ {{nama}}', ['7:6 agency-word-unknown']],
    ['behind a marker', '> [!NOTE]\n> {{nama}}', ['7:3 agency-word-unknown']],
    ['in the text of a picture', '![{{nama}}](a.png)', ['6:1 picture-not-found', '6:3 agency-word-unknown']],
    ['channels in a sentence', 'Isi {{channels}}', ['6:5 agency-channels-misplaced']],
    ['channels in a cell', '| {{channels}} |\n| - |', ['6:3 agency-channels-misplaced']],
    ['channels in a heading', '## {{channels}}', ['6:4 agency-channels-misplaced']],
  ])('%s', (_title, markdown, mistakes) => {
    expect(toLessonMistakes(markdown, WITH_AGENCY)).toEqual(mistakes);
  });

  it('and that there are no channels to list', () => {
    expect(toLessonMistakes('{{channels}}')).toEqual(['6:1 agency-channels-missing']);
    const without = AGENCY.replace(/channels:[^]*(?=phases)/, 'channels: []\n');
    expect(toLessonMistakes('{{channels}}', { 'agency.yaml': without })).toEqual([
      '6:1 agency-channels-missing',
    ]);
  });

  it('but not when agency.yaml itself cannot be read', () => {
    expect(toLessonMistakes('{{channels}}\n\n{{organiser}}', { 'agency.yaml': 'name: "a' })).toEqual([
      'agency.yaml:1:9 yaml-invalid',
    ]);
  });
});
