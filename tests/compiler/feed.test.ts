import { describe, expect, it } from 'vitest';

import {
  BASIS,
  compileFiles,
  compileLesson,
  FEED,
  RICH_EXAMPLE,
  SWITCH,
  toLessonMistakes,
} from './example-content.ts';

const change = (from: string, to: string): string => {
  expect(FEED).toContain(from);
  return FEED.replace(from, to);
};

const [OPENING = '', POST = ''] = FEED.split(/(?=### Kiriman)/);

describe('a learner gets a simulated feed', () => {
  it('with its posts, and with actions in the order of the buttons', () => {
    expect(compileLesson(`Sebelum.\n\n${FEED}\n## Sesudah`)).toEqual([
      ['p', 0, 'Sebelum.'],
      {
        type: 'simulation',
        id: 'malam',
        title: 'Malam sebelum penetapan',
        intro: [['p', 0, 'Yang perlu diketahui.']],
        posts: [
          {
            id: 'poster',
            from: 'Akun Tim Sahabat',
            body: [['p', 0, 'Ayo dukung!']],
            actions: [
              { action: 'like', verdict: 'breach', consequence: [['p', 0, 'Tanda suka adalah jejak.']] },
              { action: 'ignore', verdict: 'safe', consequence: [['p', 0, 'Tepat.']] },
            ],
            basis: ['pp-94-2021'],
          },
        ],
      },
      ['h2', 0, 'Sesudah'],
    ]);
  });

  it('with every action and verdict there is', () => {
    const names = ['laporkan', 'abaikan', 'berpose', 'gabung', 'bagikan', 'komentar', 'suka'];
    const actions = names.map((name, index) => {
      const verdict = ['aman', 'berisiko', 'melanggar'][index % 3] ?? '';
      return `- \`${name}\` (${verdict})\n  > a\n`;
    });
    const feed = `${OPENING}### Kiriman \`a\` dari A\n\n> a\n\n${actions.join('')}\n${BASIS}`;
    const [block] = compileLesson(feed);
    const posts = typeof block === 'object' && 'posts' in block ? block.posts : [];
    expect(posts[0]?.actions.map(({ action, verdict }) => `${action} ${verdict}`)).toEqual([
      'like safe',
      'comment breach',
      'share risky',
      'join safe',
      'pose breach',
      'ignore risky',
      'report safe',
    ]);
  });

  it("with the agency's words in its title and in who posts", () => {
    const feed = FEED.replace('Malam sebelum', 'Malam {{agency}} sebelum').replace(
      'Akun Tim',
      'Admin {{organiser}}',
    );
    expect(compileLesson(feed, { 'agency.yaml': RICH_EXAMPLE['agency.yaml'] ?? '' })).toMatchObject([
      {
        title: 'Malam Pemerintah Provinsi Contoh sebelum penetapan',
        posts: [{ from: 'Admin BKD Provinsi Contoh Sahabat' }],
      },
    ]);
  });

  it('that another feed follows, and ordinary text without any', () => {
    const second = FEED.replace('`malam`', '`pagi`').replace('Yang perlu diketahui.\n\n', '');
    const kinds = compileLesson(`${FEED}\n${second}\n## Kiriman yang viral\n\nIsi.`).map((block) =>
      typeof block === 'object' && 'id' in block ? block.id : block,
    );
    expect(kinds).toEqual(['malam', 'pagi', ['h2', 0, 'Kiriman yang viral'], ['p', 0, 'Isi.']]);
  });

  it('whose rules are carried by the module, beside those of the lesson itself', () => {
    const { modules } = compileFiles({ ...RICH_EXAMPLE });
    const { lessons, citations } = modules[0]?.module ?? { lessons: [], citations: [] };
    const lesson = lessons.find(({ id }) => id === 'malam');
    expect(lesson?.basis).toEqual(['uu-20-2023']);
    expect(lesson?.acknowledgement).toBe('Saya berjanji netral.');
    expect(citations.map(({ id }) => id)).toEqual(['pp-94-2021', 'uu-20-2023']);
  });
});

describe('an author who slips in a simulated feed is told where', () => {
  it.each([
    ['no id', change('`malam` ', ''), ['6:1 simulation-heading-malformed']],
    ['no title', change(' Malam sebelum penetapan', ''), ['6:1 simulation-heading-malformed']],
    ['a title with bold in it', change('Malam', '**Malam**'), ['6:1 simulation-heading-malformed']],
    ['a small first letter', change('Simulasi', 'simulasi'), ['6:1 simulation-heading-malformed']],
    [
      'a heading of the third level',
      change('## Simulasi', '### Simulasi'),
      ['6:1 simulation-heading-malformed'],
    ],
    ['an id that is none', change('`malam`', '`Malam`'), ['6:13 id-invalid']],
    ['a post whose id is none', change('`poster`', '`Poster`'), ['10:13 id-invalid']],
    ['a post of nobody', change(' dari Akun Tim Sahabat', ' dari'), ['10:1 post-heading-malformed']],
    ['a post without an id', change('`poster` ', ''), ['10:1 post-heading-malformed']],
    ['a post of the fourth level', change('### Kiriman', '#### Kiriman'), ['10:1 post-heading-malformed']],
    [
      'a post of the second level',
      change('### Kiriman', '## Kiriman'),
      ['6:1 simulation-without-post', '10:1 simulation-misplaced'],
    ],
    [
      'another heading',
      change('Yang perlu', '### Yang perlu'),
      [
        '8:1 post-heading-malformed',
        '8:1 post-without-actions',
        '8:1 post-without-basis',
        '8:1 post-without-text',
      ],
    ],
    ['an empty text', change('> Ayo dukung!', '>'), ['10:1 post-without-text']],
    ['text that is no quote', change('> Ayo', 'Ayo'), ['10:1 post-without-text', '12:1 post-content-extra']],
    [
      'two quotes',
      change('> Ayo dukung!', '> Ayo!\n\n<!-- -->\n\n> Lagi!'),
      ['14:1 post-content-extra', '16:1 post-content-extra'],
    ],
    ['a table', change('- `abaikan`', '| a |\n| - |\n\n- `abaikan`'), ['14:1 post-content-extra']],
    ['a numbered list', change('- `abaikan`', '1. a\n\n- `abaikan`'), ['14:1 post-content-extra']],
    ['an action with text', change('(aman)', '(aman) Benar'), ['14:1 action-malformed']],
    ['an action without a verdict', change(' (aman)', ''), ['14:1 action-malformed']],
    ['an action with a box', change('- `abaikan`', '- [x] `abaikan`'), ['14:1 action-malformed']],
    ['an action without back-quotes', change('`abaikan`', 'abaikan'), ['14:1 action-malformed']],
    ['an action in English', change('`abaikan`', '`ignore`'), ['14:3 action-unknown']],
    ['an action from the language', change('`abaikan`', '`constructor`'), ['14:3 action-unknown']],
    ['a verdict from the language', change('(aman)', '(toString)'), ['14:14 verdict-unknown']],
    ['an action twice', change('`suka` (melanggar)', '`abaikan` (melanggar)'), ['16:1 action-repeated']],
    ['no consequence', change('  > Tepat.\n', ''), ['14:1 action-without-consequence']],
    ['an empty consequence', change('> Tepat.', '>'), ['14:1 action-without-consequence']],
    [
      'a consequence that is no quote',
      change('  > Tepat.', '\n  Tepat.'),
      ['14:1 action-without-consequence', '16:3 action-content-extra'],
    ],
    ['two consequences', change('  > Tepat.', '  > Tepat.\n\n  > Lagi.'), ['17:3 action-content-extra']],
    [
      'all consequences without indentation',
      FEED.replaceAll('  >', '>'),
      ['15:1 action-consequence-not-indented', '17:1 action-consequence-not-indented'],
    ],
    [
      'a third quote without indentation',
      change('> Tanda', '> Tanda\n\n> Lagi.\n\n> Tanda'),
      ['19:1 post-content-extra', '21:1 post-content-extra'],
    ],
    ['a call-out for a text', change('> Ayo', '> [!NOTE]\n> Ayo'), ['12:3 note-malformed']],
    ['a heading in a consequence', change('> Tepat.', '> ## Tepat'), ['15:5 node-unsupported']],
    ['a rule that is not registered', change('`pp-94-2021`', '`pp-1`'), ['19:18 basis-citation-unknown']],
    ['text behind the legal basis', `${FEED}\nLagi.\n`, ['21:1 content-after-basis']],
    [
      'text between two posts',
      `${FEED}\nLagi.\n\n${POST.replace('`poster`', '`b`')}`,
      ['21:1 content-after-basis'],
    ],
    ['a feed below the legal basis of the lesson', `Isi.\n\n${BASIS}\n${FEED}`, ['10:1 content-after-basis']],
    ['text below the legal basis of the lesson', `${FEED}\n${BASIS}\nLagi.`, ['23:1 content-after-basis']],
    [
      'a legal basis of the lesson before more text',
      `${FEED}\n${BASIS}\n## Lagi\n\nIsi.`,
      ['21:1 content-after-basis'],
    ],
  ])('%s', (_title, markdown, mistakes) => {
    expect(toLessonMistakes(markdown)).toEqual(mistakes);
  });

  it('in module.md, where no feed may stand', () => {
    const page = String(RICH_EXAMPLE['netralitas/module.md']);
    const mistakes = (body: string): string[] =>
      compileFiles({ ...RICH_EXAMPLE, 'netralitas/module.md': page + body }).diagnostics.map(
        ({ line, rule }) => `${line} ${rule}`,
      );
    expect(mistakes(`\n${OPENING}`)).toEqual(['13 simulation-misplaced']);
    expect(mistakes(`\n${SWITCH}\n## Simulasi di modul ini\n`)).toEqual([]);
  });
});
