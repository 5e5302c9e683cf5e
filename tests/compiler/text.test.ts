import { describe, expect, it } from 'vitest';

import { compileLesson, toLessonMistakes } from './example-content.ts';

describe('what an author writes reaches the reader as compact text', () => {
  it.each([
    ['a line break in the source is a space', 'Satu\n  dua', [['p', 0, 'Satu dua']]],
    ['a hard line break stays one', 'Satu\\\ndua', [['p', 0, 'Satu', ['br', 0], 'dua']]],
    [
      'emphasis, bold and code nest',
      'Isi *miring **tebal*** dan `kode`.',
      [['p', 0, 'Isi ', ['em', 0, 'miring ', ['strong', 0, 'tebal']], ' dan ', ['code', 0, 'kode'], '.']],
    ],
    ['neighbouring strings are one', 'Satu \\[x\\] &amp; dua', [['p', 0, 'Satu [x] & dua']]],
    [
      'headings keep their level',
      '## Dua\n\n### Tiga',
      [
        ['h2', 0, 'Dua'],
        ['h3', 0, 'Tiga'],
      ],
    ],
    ['tight items hold their words', '- a\n- b', [['ul', 0, ['li', 0, 'a'], ['li', 0, 'b']]]],
    ['loose items with one paragraph do too', '- a\n\n- b', [['ul', 0, ['li', 0, 'a'], ['li', 0, 'b']]]],
    [
      'an item with two paragraphs keeps both',
      '- a\n\n  b',
      [['ul', 0, ['li', 0, ['p', 0, 'a'], ['p', 0, 'b']]]],
    ],
    ['lists nest', '- a\n  1. b', [['ul', 0, ['li', 0, 'a', ['ol', 0, ['li', 0, 'b']]]]]],
    ['a list may start later', '3. a\n4. b', [['ol', { start: 3 }, ['li', 0, 'a'], ['li', 0, 'b']]]],
    ['a list may start at zero', '0. a', [['ol', { start: 0 }, ['li', 0, 'a']]]],
    [
      'quotes and rules',
      '> a\n\n---',
      [
        ['blockquote', 0, ['p', 0, 'a']],
        ['hr', 0],
      ],
    ],
    [
      'tables with alignment',
      '| a | b |\n| :-- | --: |\n| c | |',
      [
        [
          'table',
          0,
          ['thead', 0, ['tr', 0, ['th', { align: 'left' }, 'a'], ['th', { align: 'right' }, 'b']]],
          ['tbody', 0, ['tr', 0, ['td', { align: 'left' }, 'c'], ['td', { align: 'right' }]]],
        ],
      ],
    ],
    [
      'call-outs',
      '> [!WARNING]\n> Isi *kotak*.',
      [['note', { kind: 'warning' }, ['p', 0, 'Isi ', ['em', 0, 'kotak'], '.']]],
    ],
    [
      'call-outs with several paragraphs',
      '> [!tip]\n>\n> Satu\n>\n> Dua',
      [['note', { kind: 'tip' }, ['p', 0, 'Satu'], ['p', 0, 'Dua']]],
    ],
    ['an escaped marker is text', '> \\[!NOTE]\n> Isi', [['blockquote', 0, ['p', 0, '[!NOTE] Isi']]]],
    [
      'a hard line break in the first paragraph of a call-out stays one',
      '> [!NOTE]\n> Satu\\\n> dua',
      [['note', { kind: 'note' }, ['p', 0, 'Satu', ['br', 0], 'dua']]],
    ],
    ['an escaped footnote is text', 'Isi \\[^1]', [['p', 0, 'Isi [^1]']]],
    [
      'links by the standard spelling of their address',
      '[a](HTTPS://Example.GO.id/x?y=1#z) <mailto:a@b.id> <c@d.id>',
      [
        [
          'p',
          0,
          ['a', { href: 'https://example.go.id/x?y=1#z' }, 'a'],
          ' ',
          ['a', { href: 'mailto:a@b.id' }, 'mailto:a@b.id'],
          ' ',
          ['a', { href: 'mailto:c@d.id' }, 'c@d.id'],
        ],
      ],
    ],
    ['characters are in their composed form', 'Cafe\u0301', [['p', 0, 'Caf\u00e9']]],
    [
      'markup written as text stays text',
      '\\<b> &lt;i&gt; `<u>`',
      [['p', 0, '<b> <i> ', ['code', 0, '<u>']]],
    ],
  ])('%s', (_title, markdown, compiled) => {
    expect(compileLesson(markdown)).toEqual(compiled);
  });
});

describe('an author is told where something cannot be shown', () => {
  it.each([
    ['a block of HTML', '<div>\nIsi\n</div>', ['6:1 html-raw']],
    ['a comment', 'Isi <!-- nanti --> isi', ['6:5 html-raw']],
    ['a comment of its own', '<!-- nanti -->\n\nIsi', ['6:1 html-raw']],
    [
      'HTML in a heading and in a cell',
      '## <i>a</i>\n\n| <b> |\n| - |',
      ['6:4 html-raw', '6:8 html-raw', '8:3 html-raw'],
    ],
    [
      'a picture by reference',
      'Isi ![a][b]\n\n[b]: https://a.id',
      ['6:5 node-unsupported', '8:1 node-unsupported'],
    ],
    [
      'a link by reference',
      'Isi [a][b]\n\n[b]: https://a.id',
      ['6:5 node-unsupported', '8:1 node-unsupported'],
    ],
    ['a footnote on the second line', 'Isi\nlagi[^1]', ['7:5 footnote']],
    ['a footnote and its text', 'Isi[^1]\n\n[^1]: https://a.id', ['6:4 footnote', '8:1 footnote']],
    ['a heading in a list', '- ## a', ['6:3 node-unsupported']],
    ['a heading too deep', '#### a', ['6:1 heading-depth']],
    ['an empty heading', 'Isi\n\n##', ['8:1 text-empty']],
    ['an underlined heading of level one', 'Judul\n=====', ['6:1 heading-depth']],
    ['indented code', 'Isi\n\n    kode', ['8:1 node-unsupported']],
    ['a check box in a lesson', '- [ ] a', ['6:1 node-unsupported']],
    ['an empty quote', 'Isi\n\n>', ['8:1 text-empty']],
    ['an empty call-out', 'Isi\n\n> [!NOTE]', ['8:1 text-empty']],
    ['a link in a link', '[a *<https://a.id>*](https://b.id)', ['6:5 node-unsupported']],
    ['a call-out in a list', '- > [!NOTE]\n  > a', ['6:5 note-malformed']],
    ['a call-out in a quote', '> > [!NOTE]\n> > a', ['6:5 note-malformed']],
    ['a call-out with bold behind its marker', '> [!NOTE] **a**', ['6:3 note-malformed']],
    ['a link without text', 'Isi [](https://a.id)', ['6:5 text-empty']],
    ['a link with a title', '[a](https://a.id "b")', ['6:1 node-unsupported']],
    ['a link to a place in the page', '[a](#b)', ['6:1 link-relative']],
    ['a link without a scheme', '[a](//a.id)', ['6:1 link-relative']],
    ['a link to nowhere', '[a]()', ['6:1 link-relative']],
    ['a link that hides its host', '[a](https://bkn.go.id@a.id)', ['6:1 link-unsafe']],
    ['a mail link without an address', '[a](mailto:b)', ['6:1 link-relative']],
    ['a short row', '| a | b |\n| - | - |\n| c |', ['8:1 table-ragged']],
    ['a rule and nothing else', '---', ['1:1 body-empty']],
    ['a legal basis and nothing else', '**Dasar hukum:** `uu-20-2023`', ['1:1 body-empty']],
    ['a legal basis in plain text', 'Isi\n\nDasar hukum: UU 20/2023', ['8:1 basis-malformed']],
    ['a legal basis with the colon outside', 'Isi\n\n**Dasar hukum**: `uu-20-2023`', ['8:1 basis-malformed']],
    ['a legal basis without its colon', 'Isi\n\n**Dasar hukum** `uu-20-2023`', ['8:1 basis-malformed']],
    ['a legal basis without ids', 'Isi\n\n**Dasar hukum:**', ['8:1 basis-malformed']],
    ['a legal basis in a quote', 'Isi\n\n> **Dasar hukum:** `uu-20-2023`', ['8:3 basis-misplaced']],
    [
      'two lines of legal basis',
      'Isi\n\n**Dasar hukum:** `uu-20-2023`\n\n**Dasar hukum:** `pp-94-2021`',
      ['10:1 content-after-basis'],
    ],
    ['twenty-five quotes at once', `${'>'.repeat(25)} a`, ['6:1 nesting-too-deep']],
    ['words nested too deep', `${'**'.repeat(10)}a${'**'.repeat(10)}`, ['6:17 nesting-too-deep']],
  ])('%s', (_title, markdown, mistakes) => {
    expect(toLessonMistakes(markdown)).toEqual(mistakes);
  });

  it('talks about the legal basis in ordinary text without being taken for one', () => {
    const body = '## Dasar hukum\n\nDasar hukum netralitas ada di **dasar hukum** ASN.';
    expect(toLessonMistakes(body)).toEqual([]);
  });
});
