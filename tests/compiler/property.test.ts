import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  FEED_ACTIONS,
  isSimulation,
  type Lesson,
  PHASES,
  STATUSES,
  TEXT_TAGS,
  type Question,
  type Simulation,
  type TextNode,
} from '../../src/domain/content/module.ts';
import { isContentId } from '../../src/domain/ids.ts';
import type { CompiledContent } from '../../src/compiler/compile.ts';
import { RULES } from '../../src/compiler/rules.ts';
import { runFuzz } from '../fuzz/run.ts';
import {
  ACTS,
  BASIS,
  compileFiles,
  EXAMPLE,
  FEED,
  type Files,
  ITEMS,
  PAIRS,
  RICH_EXAMPLE,
  SWITCH,
  TOPIC,
  toLesson,
  toQuiz,
} from './example-content.ts';

/** Pieces that Markdown, YAML and the quiz format give a meaning; random text alone seldom hits them. */
const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '  ',
  '\t',
  '---\n',
  '## ',
  '### ',
  '#### ',
  '- ',
  '- [ ] ',
  '- [x] ',
  '1. ',
  '> ',
  '  > ',
  '> [!NOTE]\n',
  '> [!FASE calon, masa-tenang]\n',
  '> [!STATUS lainnya]\n',
  '[!',
  'lainnya',
  '{{organiser}}',
  '{{channels}}',
  '{{',
  '}}',
  '![a](bagan.png)',
  '## Simulasi `malam` Malam\n',
  '### Kiriman `a` dari A\n',
  '- `suka` (melanggar)\n',
  '- `abaikan` (aman)\n',
  '(berisiko)',
  '`id`',
  '`',
  '``',
  '**',
  '*',
  '_',
  '**Dasar hukum:** `uu-20-2023`',
  '**Topik:** `a` (mudah)',
  '## Soal `a` (pilih satu)',
  '## Soal `b` (urutkan)',
  '## Soal `c` (pasangkan)',
  '## Soal `d` (situasi)',
  '(pilih semua)',
  '- [3] ',
  '[0] ',
  '| `a` A | `b` B |\n',
  '| | ',
  '[a](https://a.id)',
  '[a](',
  '![',
  '](',
  '[^1]',
  '[a]: b\n',
  '| a | b |\n| - | - |\n',
  '|',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '&#0;',
  '\\',
  '\u0000',
  '\uFEFF',
  '\u2028',
  '\u0301',
  '\uD800',
  'id: a\n',
  'mode: practice\n',
  'mode: test\n',
  'form: A\n',
  'title: ',
  'shelf: agency\n',
  'channels:\n  - name: a\n',
  '{',
  '}',
  '&a ',
  '*a',
  '!!',
  '? ',
  ': ',
  '"',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const paths = Object.keys(RICH_EXAMPLE)
  .filter((path) => !path.endsWith('.png'))
  .sort();

/** A correct content folder in which one file was cut, doubled or had something pasted into it. */
const mutated = fc
  .record({
    path: fc.constantFrom(...paths),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    insert: anyText,
  })
  .map(({ path, from, length, insert }) => {
    const text = String(RICH_EXAMPLE[path] ?? '');
    const start = Math.floor(from * text.length);
    return { ...RICH_EXAMPLE, [path]: text.slice(0, start) + insert + text.slice(start + length) };
  });

const toTags = (nodes: readonly TextNode[]): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const [tag, , ...children] = node;
    return [tag, ...toTags(children)];
  });

/** Text that the phone can show: no tag where it does not belong, every switch with every value once. */
const expectShowable = (nodes: readonly TextNode[], parent: string): void => {
  for (const node of nodes) {
    if (typeof node === 'string') {
      expect(parent).not.toBe('switch');
      continue;
    }
    const [tag, props, ...children] = node;
    expect(TEXT_TAGS).toContain(tag);
    expect(tag === 'case').toBe(parent === 'switch');
    if (tag === 'switch') {
      const values = props !== 0 && props.by === 'phase' ? PHASES : STATUSES;
      const named = children.map((child) => (typeof child === 'string' || child[1] === 0 ? [] : child[1].of));
      for (const one of named) expect(one).toEqual(values.filter((value) => one?.includes(value)));
      expect(named.flat()).toHaveLength(values.length);
      expect(named.flat()).toEqual(expect.arrayContaining([...values]));
    }
    if (tag === 'case') {
      expect(children.length).toBeGreaterThan(0);
      expect(toTags(children)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(h2|h3|hr|note|blockquote|switch)$/)]),
      );
    }
    if (tag === 'picture') {
      expect(props).toMatchObject({
        src: expect.stringMatching(/^\/content\/pictures\/[0-9a-f]{16}\.webp$/),
        alt: expect.stringMatching(/\S/),
        width: 24,
        height: 16,
      });
    }
    expectShowable(children, tag);
  }
};

/** A feed that can be played to its end. */
const expectPlayable = ({ id, title, intro, posts }: Simulation, citations: readonly string[]): void => {
  expect(isContentId(id)).toBe(true);
  expect(title).toMatch(/\S/);
  expectShowable(intro, '');
  expect(posts.length).toBeGreaterThan(0);
  expect(new Set(posts.map((post) => post.id)).size).toBe(posts.length);
  for (const { from, body, actions, basis } of posts) {
    expect(from).toMatch(/\S/);
    expect(body.length).toBeGreaterThan(0);
    expectShowable(body, '');
    const names = actions.map(({ action }) => action);
    expect(names).toEqual(FEED_ACTIONS.filter((action) => names.includes(action)));
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(actions.some(({ verdict }) => verdict === 'safe')).toBe(true);
    for (const { consequence } of actions) {
      expect(consequence.length).toBeGreaterThan(0);
      expectShowable(consequence, '');
    }
    expect(basis.length).toBeGreaterThan(0);
    expect(citations).toEqual(expect.arrayContaining([...basis]));
  }
};

const expectReadable = ({ body, minutes }: Lesson, citations: readonly string[]): void => {
  expect(body.length).toBeGreaterThan(0);
  expect(minutes).toBeGreaterThanOrEqual(1);
  for (const block of body) {
    if (isSimulation(block)) expectPlayable(block, citations);
    else expectShowable([block], '');
  }
};

/** Things that a learner tells apart: each with an id of its own and words. */
const expectLabelled = (
  things: readonly { readonly id: string; readonly label: readonly TextNode[] }[],
  fewest: number,
  most = Infinity,
): void => {
  expect(things.length).toBeGreaterThanOrEqual(fewest);
  expect(things.length).toBeLessThanOrEqual(most);
  expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
  for (const { label } of things) expect(label.length).toBeGreaterThan(0);
};

/** A question that can be answered, scored and explained. */
const expectAnswerable = (question: Question): void => {
  switch (question.kind) {
    case 'ordering':
      expectLabelled(question.items, 3, 7);
      expect(question.explanation.length).toBeGreaterThan(0);
      break;
    case 'matching': {
      const { left, right, pairs, heads, explanation } = question;
      expectLabelled(left, 3, 7);
      expectLabelled(right, 2, 7);
      expectLabelled([...left, ...right], 5);
      expect(Object.keys(pairs).sort()).toEqual(left.map(({ id }) => id).sort());
      expect(right.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(pairs)));
      for (const text of [...heads, explanation]) expect(text.length).toBeGreaterThan(0);
      break;
    }
    case 'judgement': {
      expectLabelled(question.options, 3, 5);
      const points = question.options.map((option) => option.points);
      expect(Math.max(...points)).toBe(3);
      expect(Math.min(...points)).toBeLessThan(3);
      for (const { explanation } of question.options) expect(explanation.length).toBeGreaterThan(0);
      break;
    }
    default: {
      const { kind, options } = question;
      const keys = options.filter(({ correct }) => correct).length;
      expect(kind === 'multiple' ? keys >= 1 : keys === 1).toBe(true);
      expectLabelled(options, 2);
      for (const { explanation } of options) expect(explanation.length).toBeGreaterThan(0);
    }
  }
};

/** What must hold for every result, whatever was written. */
const expectSound = ({ modules, manifest, diagnostics }: CompiledContent, files: object): void => {
  expect(modules.length > 0).toBe(diagnostics.length === 0);
  expect(manifest.modules).toHaveLength(modules.length);
  for (const { rule, line, column, file, message, remedy } of diagnostics) {
    expect(Object.keys(RULES)).toContain(rule);
    expect(message).not.toBe('');
    expect(remedy).not.toBe('');
    const filled = (message + remedy).replaceAll(/\{\{\w+\}\}/g, '');
    expect(filled).not.toMatch(/\{\w+\}.*\{\w+\}|undefined|NaN|\[object/);
    const text: unknown = Reflect.get(files, file);
    if (typeof text !== 'string') continue;
    const shown = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[line - 1];
    expect(shown).toBeDefined();
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((shown ?? '').length + 1);
  }
  for (const { module, json } of modules) {
    expect(JSON.parse(json)).toEqual(module);
    const citations = module.citations.map(({ id }) => id);
    for (const lesson of module.lessons) expectReadable(lesson, citations);
    expectShowable(module.intro, '');
    for (const { questions } of module.quizzes) {
      expect(questions.length).toBeGreaterThan(0);
      for (const question of questions) {
        const { basis, stem } = question;
        expectAnswerable(question);
        expect(stem.length).toBeGreaterThan(0);
        for (const id of basis) expect(citations).toContain(id);
        expect(basis.length).toBeGreaterThan(0);
      }
    }
  }
};

const check = (arbitrary: fc.Arbitrary<Files>, numRuns: number): void => {
  fc.assert(
    fc.property(arbitrary, (files) => expectSound(compileFiles(files), files)),
    { numRuns, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
  );
};

describe('an author always gets an answer, never a crash', () => {
  it('for any text in any file', () => {
    check(
      fc.tuple(fc.constantFrom(...paths), anyText).map(([path, text]) => ({ ...RICH_EXAMPLE, [path]: text })),
      200,
    );
  });

  it('for any body of a lesson and of a question', () => {
    check(
      anyText.map((text) => ({
        ...RICH_EXAMPLE,
        'netralitas/01-pengantar.md': toLesson(text),
        'netralitas/latihan.md': toQuiz(text),
        'netralitas/jenis-lain.md': toQuiz(text, { id: 'jenis-lain', heading: 'Soal `lain` (situasi)' }),
      })),
      200,
    );
  });

  it('for a correct folder with one edit', () => {
    check(mutated, 300);
  });

  it.each([
    ['urutkan', ITEMS],
    ['pasangkan', PAIRS],
    ['situasi', ACTS],
  ])('for the lines of a (%s) left out, moved and mixed with others', (kind, answers) => {
    const lines = answers.split('\n');
    const others = [ITEMS, PAIRS, ACTS, TOPIC].flatMap((text) => text.split('\n'));
    const place = fc.nat({ max: lines.length });
    const edited = fc
      .record({
        left: fc.array(place, { maxLength: 2 }),
        added: fc.array(fc.tuple(place, fc.constantFrom(...others)), { maxLength: 2 }),
      })
      .map(({ left, added }) =>
        [...lines, ''].flatMap((line, index) => [
          ...added.filter(([at]) => at === index).map(([, other]) => other),
          ...(left.includes(index) ? [] : [line]),
        ]),
      );
    check(
      edited.map((written) => ({
        ...EXAMPLE,
        'netralitas/jenis-lain.md': toQuiz(`Apa?\n\n${written.join('\n')}`, {
          id: 'jenis-lain',
          heading: `Soal \`lain\` (${kind})`,
        }),
      })),
      150,
    );
  });

  it('for the lines of a lesson left out, moved and mixed, of which no word is lost without a message', () => {
    const lesson = `## Judul\n\nIsi {{agency}}.\n\n${SWITCH}\n- a\n- b\n\n${FEED.replace('malam', 'pagi')}\n## Lagi\n\n> [!NOTE]\n> Isi.\n\n> Isi.\n\n${BASIS}`;
    // Every word of prose becomes one of a kind, so that it can be found again.
    let count = 0;
    const lines = lesson
      .replaceAll(
        /(?<=(?:^|[ ])(?:[>] |[-] |##+ )*)(?!Simulasi|Kiriman|dari\b)[A-Za-z]+(?=[ .!\n])(?![^\n]*:\*\*)/gm,
        (word) => (/^[A-Z]+$/.test(word) ? word : `kata${(count += 1)}x`),
      )
      .split('\n');
    const place = fc.nat({ max: lines.length });
    const edited = fc
      .record({
        left: fc.array(place, { maxLength: 2 }),
        moved: fc.array(fc.tuple(place, fc.constantFrom(...lines, '', '>', '  > a')), { maxLength: 2 }),
      })
      .map(({ left, moved }) =>
        [...lines, '']
          .flatMap((line, index) => [
            ...moved.filter(([at]) => at === index).map(([, other]) => other),
            ...(left.includes(index) ? [] : [line]),
          ])
          .join('\n'),
      );
    let published = 0;
    fc.assert(
      fc.property(edited, (text) => {
        const files = { ...RICH_EXAMPLE, 'netralitas/01-pengantar.md': toLesson(text) };
        const compiled = compileFiles(files);
        expectSound(compiled, files);
        const module = compiled.modules[0]?.module;
        if (module === undefined) return;
        published += 1;
        const shown = JSON.stringify(module.lessons[0]?.body);
        for (const [word] of text.matchAll(/kata\d+x/g)) expect(shown).toContain(word);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
    );
    expect(count).toBeGreaterThan(20);
    expect(published).toBeGreaterThan(20);
  });

  it('for any file names', () => {
    check(
      fc
        .tuple(
          fc.array(
            fc.constantFrom(
              'a',
              'B',
              'module.md',
              'MODULE.md',
              '01-a.md',
              'a.md',
              'a.png',
              'agency.yaml',
              '',
              '..',
              '__proto__',
              'a/b',
            ),
            {
              minLength: 1,
              maxLength: 4,
            },
          ),
          anyText,
        )
        .map(([names, text]) => ({ ...RICH_EXAMPLE, [names.join('/')]: text })),
      100,
    );
  });

  it('for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { diagnostics } = compileFiles({ ...EXAMPLE, 'netralitas/03-a.md': bytes });
        expect(diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an author who damages a module', () => {
  it('gets it published whole, or hears what is wrong (`npm run fuzz` tries many more)', async () => {
    const { cases, published, failures } = await runFuzz(1, 1_500);
    expect(failures).toEqual([]);
    expect(cases).toBe(1_500);
    // If hardly anything were published, nothing could get lost.
    expect(published).toBeGreaterThan(200);
  }, 60_000);
});

describe('an author who leans on a key gets an answer in reasonable time', () => {
  it.each([
    ['quotes', '>'.repeat(200_000)],
    ['lists', '- '.repeat(100_000)],
    ['numbers', '1. '.repeat(60_000)],
    ['brackets', '['.repeat(60_000)],
    ['images', '!['.repeat(4000)],
    ['stars', '*'.repeat(9000) + 'a' + '*'.repeat(900)],
    ['stars and words', '*a_ '.repeat(1200)],
    ['bars', `${'|a'.repeat(2000)}\n${'|-'.repeat(2000)}`],
    ['back-quotes', '`a``'.repeat(2400)],
    ['blank lines', '\n'.repeat(60_000)],
    ['nested lists', Array.from({ length: 80 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('')],
    ['quotes on many lines', '> > > > > > > > > > > > > > > > > > > > a\n\n'.repeat(400)],
    ['paragraphs', 'a\n\n'.repeat(20_000)],
    ['braces', '{'.repeat(9000)],
    ['words of the agency', '{{organiser}} '.repeat(700)],
    ['words that are none', '{{a '.repeat(2400)],
    ['markers', '[!FASE calon '.repeat(700)],
    ['cases', '> [!STATUS pns]\n> a\n\n'.repeat(1500)],
    ['values', `> [!FASE ${'calon,'.repeat(1500)}]\n> a`],
    ['feeds', '## Simulasi `a` a\n\n'.repeat(1500)],
    ['posts', `## Simulasi \`a\` a\n\n${'### Kiriman `a` dari a\n\n'.repeat(3000)}`],
  ])('%s', (_title, text) => {
    const started = performance.now();
    compileFiles({ ...EXAMPLE, 'netralitas/01-pengantar.md': toLesson(text) });
    compileFiles({ ...EXAMPLE, 'netralitas/latihan.md': toQuiz(text) });
    compileFiles({ ...EXAMPLE, 'citations.yaml': text });
    compileFiles({ ...EXAMPLE, 'agency.yaml': text });
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
