import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { TEXT_TAGS, type TextNode } from '../../src/domain/content/module.ts';
import type { CompiledContent } from '../../src/compiler/compile.ts';
import { RULES } from '../../src/compiler/rules.ts';
import { compileFiles, EXAMPLE, toLesson, toQuiz } from './example-content.ts';

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
  '## Soal `a` (pilih satu)',
  '(pilih semua)',
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

/** What must hold for every result, whatever was written. */
const expectSound = ({ modules, manifest, diagnostics }: CompiledContent, files: object): void => {
  expect(modules.length > 0).toBe(diagnostics.length === 0);
  expect(manifest.modules).toHaveLength(modules.length);
  for (const { rule, line, column, file, message, remedy } of diagnostics) {
    expect(Object.keys(RULES)).toContain(rule);
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
      expect(TEXT_TAGS).toEqual(expect.arrayContaining(toTags(body)));
      expect(body.length).toBeGreaterThan(0);
    }
    for (const { questions } of module.quizzes) {
      expect(questions.length).toBeGreaterThan(0);
      for (const { options, basis, stem, kind } of questions) {
        const keys = options.filter(({ correct }) => correct).length;
        expect(kind === 'multiple' ? keys >= 1 : keys === 1).toBe(true);
        expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
        expect(options.length).toBeGreaterThanOrEqual(2);
        for (const { label, explanation } of options) {
          expect(label.length).toBeGreaterThan(0);
          expect(explanation.length).toBeGreaterThan(0);
        }
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
      })),
      200,
    );
  });

  it('for a correct folder with one edit', () => {
    check(mutated, 300);
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
