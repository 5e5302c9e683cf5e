import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { TEXT_TAGS, type Question, type TextNode } from '../../src/domain/content/module.ts';
import type { CompiledContent } from '../../src/compiler/compile.ts';
import { RULES } from '../../src/compiler/rules.ts';
import {
  ACTS,
  compileFiles,
  EXAMPLE,
  ITEMS,
  PAIRS,
  TOPIC,
  toLesson,
  toLessonTexts,
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
  '[!',
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

const paths = Object.keys(EXAMPLE).sort();

/** A correct content folder in which one file was cut, doubled or had something pasted into it. */
const mutated = fc
  .record({
    path: fc.constantFrom(...paths),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    insert: anyText,
  })
  .map(({ path, from, length, insert }) => {
    const text = EXAMPLE[path] ?? '';
    const start = Math.floor(from * text.length);
    return { ...EXAMPLE, [path]: text.slice(0, start) + insert + text.slice(start + length) };
  });

const toTags = (nodes: readonly TextNode[]): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const [tag, , ...children] = node;
    return [tag, ...toTags(children)];
  });

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
    expect(message + remedy).not.toMatch(/\{\w+\}.*\{\w+\}|undefined|NaN|\[object/);
    const text: unknown = Reflect.get(files, file);
    if (typeof text !== 'string') continue;
    const shown = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[line - 1];
    expect(shown).toBeDefined();
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((shown ?? '').length + 1);
  }
  for (const { module, json } of modules) {
    expect(JSON.parse(json)).toEqual(module);
    for (const { body } of module.lessons) {
      expect(TEXT_TAGS).toEqual(expect.arrayContaining(toTags(toLessonTexts(body))));
      expect(body.length).toBeGreaterThan(0);
    }
    for (const { questions } of module.quizzes) {
      expect(questions.length).toBeGreaterThan(0);
      for (const question of questions) {
        const { basis, stem } = question;
        expectAnswerable(question);
        expect(stem.length).toBeGreaterThan(0);
        for (const id of basis) expect(module.citations.map((one) => one.id)).toContain(id);
        expect(basis.length).toBeGreaterThan(0);
      }
    }
  }
};

const check = (arbitrary: fc.Arbitrary<Record<string, string>>, numRuns: number): void => {
  fc.assert(
    fc.property(arbitrary, (files) => expectSound(compileFiles(files), files)),
    { numRuns, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
  );
};

describe('an author always gets an answer, never a crash', () => {
  it('for any text in any file', () => {
    check(
      fc.tuple(fc.constantFrom(...paths), anyText).map(([path, text]) => ({ ...EXAMPLE, [path]: text })),
      200,
    );
  });

  it('for any body of a lesson and of a question', () => {
    check(
      anyText.map((text) => ({
        ...EXAMPLE,
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
        .map(([names, text]) => ({ ...EXAMPLE, [names.join('/')]: text })),
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
  ])('%s', (_title, text) => {
    const started = performance.now();
    compileFiles({ ...EXAMPLE, 'netralitas/01-pengantar.md': toLesson(text) });
    compileFiles({ ...EXAMPLE, 'netralitas/latihan.md': toQuiz(text) });
    compileFiles({ ...EXAMPLE, 'citations.yaml': text });
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
