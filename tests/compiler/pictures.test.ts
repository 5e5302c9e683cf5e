import { describe, expect, it } from 'vitest';

import {
  AGENCY,
  compileFiles,
  compileLesson,
  EXAMPLE,
  type Files,
  PICTURE,
  RICH_EXAMPLE,
  toLessonMistakes,
} from './example-content.ts';

const WITH_PICTURE = { 'netralitas/bagan.png': PICTURE };
const LESSON = 'netralitas/01-pengantar.md';

const [encoded] = compileFiles(RICH_EXAMPLE).pictures;
const src = `/content/pictures/${encoded?.fileName}`;
const shown = (alt: string) => ['picture', { src, alt, width: 24, height: 16, bytes: encoded?.bytes.length }];

describe('a reader gets pictures', () => {
  it.each([
    [
      'with what they say and how large they are',
      '![Bagan *dua* jalur.](bagan.png)',
      [shown('Bagan dua jalur.')],
    ],
    ['with flowing text', '![Bagan\n  dua](bagan.png)', [shown('Bagan dua')]],
    ['in an item of a list', '- ![a](bagan.png)', [['ul', 0, ['li', 0, shown('a')]]]],
    ['in a call-out', '> [!TIP]\n> ![a](bagan.png)', [['note', { kind: 'tip' }, shown('a')]]],
    [
      'in a switch',
      '> [!STATUS lainnya]\n> ![a](bagan.png)',
      [['switch', { by: 'status' }, ['case', { of: ['pns', 'cpns', 'pppk', 'non-asn'] }, shown('a')]]],
    ],
  ])('%s', (_title, markdown, compiled) => {
    expect(compileLesson(markdown, WITH_PICTURE)).toEqual(compiled);
  });

  it("with the agency's words in what they say", () => {
    const agency = RICH_EXAMPLE['agency.yaml'] ?? '';
    const lesson = compileLesson('![Pintu {{organiser}} \\{{a}}](bagan.png)', {
      ...WITH_PICTURE,
      'agency.yaml': agency,
    });
    expect(lesson).toEqual([shown('Pintu BKD Provinsi Contoh {{a}}')]);
  });

  it('only those of published modules, and the same one once', () => {
    const both: Files = {
      ...RICH_EXAMPLE,
      'lain/module.md': RICH_EXAMPLE['netralitas/module.md'] ?? '',
      'lain/01-a.md': RICH_EXAMPLE['netralitas/09-malam.md'] ?? '',
      'lain/bagan.png': PICTURE,
    };
    expect(compileFiles(both).pictures).toEqual([encoded]);
    const { diagnostics, modules, pictures } = compileFiles({
      ...EXAMPLE,
      'lain/module.md': both['lain/module.md'] ?? '',
      'lain/01-a.md': both['lain/01-a.md'] ?? '',
      'lain/bagan.png': PICTURE,
      'agency.yaml': `${AGENCY}modules:\n  - netralitas\n`,
    });
    expect(diagnostics).toEqual([]);
    expect(modules.map(({ module }) => module.id)).toEqual(['netralitas']);
    expect(pictures).toEqual([]);
  });
});

describe('an author who slips with a picture is told where', () => {
  it.each([
    ['no file of that name', '![a](lain.png)', ['6:1 picture-not-found']],
    ['a name in capitals', '![a](Bagan.png)', ['6:1 picture-not-found']],
    ['no text', 'Isi\n\n![](bagan.png)', ['8:1 picture-alt-missing']],
    ['text of spaces', 'Isi\n\n![&nbsp; ](bagan.png)', ['8:1 picture-alt-missing']],
    ['a title', '![a](bagan.png "b")', ['6:1 node-unsupported']],
    ['an address', '![a](https://a.id/bagan.png)', ['6:1 picture-address']],
    ['another folder', '![a](../lain/bagan.png)', ['6:1 picture-address']],
    ['a query', '![a](bagan.png?a)', ['6:1 picture-address']],
    ['a drive', '![a](c:bagan.png)', ['6:1 picture-address']],
    ['a drawing', '![a](bagan.svg)', ['6:1 picture-address']],
    ['nothing', '![a]()', ['6:1 picture-address']],
    ['words beside it', 'Isi ![a](bagan.png)', ['6:5 picture-not-alone']],
    [
      'another picture beside it',
      '![a](bagan.png)\n![b](bagan.png)',
      ['6:1 picture-not-alone', '7:1 picture-not-alone'],
    ],
    ['a picture in a link', '[![a](bagan.png)](https://a.id)', ['6:2 picture-not-alone']],
    ['a picture in a cell', '| ![a](bagan.png) |\n| - |', ['6:3 picture-not-alone']],
    ['a picture in a heading', '## ![a](bagan.png)', ['6:4 picture-not-alone']],
  ])('%s', (_title, markdown, mistakes) => {
    const text = `${markdown}\n\n![a](bagan.png)`;
    expect(toLessonMistakes(text, WITH_PICTURE)).toEqual(mistakes);
  });

  it('and of what lies in the folder', () => {
    const text = String(RICH_EXAMPLE[LESSON]).replace('Isi', '![a](rusak.jpg)\n\nIsi');
    const mistakes = compileFiles({
      ...RICH_EXAMPLE,
      [LESSON]: text,
      'netralitas/rusak.jpg': new Uint8Array([1]),
      'netralitas/besar.WEBP': new Uint8Array(5 * 1024 * 1024 + 1),
      'netralitas/lain.jpeg': PICTURE,
      'bagan.png': PICTURE,
      'netralitas/bagan.gif': PICTURE,
    }).diagnostics.map(({ file, rule }) => `${file} ${rule}`);
    expect(mistakes).toEqual([
      'bagan.png file-unknown',
      'netralitas/bagan.gif file-unknown',
      'netralitas/besar.WEBP picture-too-large',
      'netralitas/besar.WEBP picture-unused',
      'netralitas/lain.jpeg picture-unused',
      'netralitas/rusak.jpg picture-unreadable',
    ]);
  });

  it('but not that a picture is unused while a page cannot be read', () => {
    const { diagnostics } = compileFiles({
      ...RICH_EXAMPLE,
      'netralitas/09-malam.md': new Uint8Array([0xff]),
    });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['file-not-utf8']);
  });
});
