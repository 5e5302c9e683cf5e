import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { collectEntries } from '../../src/compiler/collect.ts';
import {
  BASIS,
  EXAMPLE,
  FEED,
  ITEMS,
  ACTS,
  PAIRS,
  OPTIONS,
  SWITCH,
  TOPIC,
} from '../compiler/example-content.ts';

/** Where mutated modules start from: pages that an author could have written. */
export interface Bases {
  readonly fronts: readonly string[];
  readonly lessons: readonly string[];
  readonly quizzes: readonly string[];
  /** Pieces to splice in, from single lines to whole pages. */
  readonly fragments: readonly string[];
}

const root = new URL('../../', import.meta.url);

/** The examples of the guide. */
const readGuide = async (): Promise<string[]> => {
  const guide = await readFile(new URL('docs/authoring.md', root), 'utf8');
  return [...guide.matchAll(/```markdown\n([\s\S]*?)```/g)].map(([, text = '']) => text);
};

/** A test by itself may have no form. */
const withoutForm = (quiz: string): string => quiz.replace(/^form: [AB]\n/m, '');

const hasMode = (page: string): boolean => /^mode: /m.test(page);

/** Reads the real modules, the examples of the guide and those of the tests. */
export const readBases = async (): Promise<Bases> => {
  const entries = await collectEntries(fileURLToPath(new URL('content', root)));
  const pages = entries.flatMap((entry) =>
    entry.kind === 'file' && entry.path.endsWith('.md')
      ? [{ path: entry.path, text: new TextDecoder().decode(entry.bytes) }]
      : [],
  );
  const isFront = (path: string): boolean => /\/module(?:\.[a-z]+)?\.md$/.test(path);
  const guide = await readGuide();
  const written = [
    ...pages.filter(({ path }) => !isFront(path)).map(({ text }) => text),
    ...guide.filter((text) => text.startsWith('---\nid: ')),
    ...Object.entries(EXAMPLE).flatMap(([path, text]) =>
      /\/.*\.md$/.test(path) && !isFront(path) ? [text] : [],
    ),
  ];
  const texts = written.map(withoutForm);
  return {
    fronts: [
      ...pages.filter(({ path }) => isFront(path)).map(({ text }) => text),
      EXAMPLE['netralitas/module.md'] ?? '',
    ],
    lessons: texts.filter((text) => !hasMode(text)),
    quizzes: texts.filter(hasMode),
    fragments: [...guide, BASIS, FEED, ITEMS, ACTS, PAIRS, OPTIONS, SWITCH, TOPIC],
  };
};

/** Splits a page into its front matter, with both fences, and its body. */
export const splitPage = (page: string): readonly [front: string, body: string] => {
  const front = /^---\n[\s\S]*?\n---\n/.exec(page)?.[0] ?? '';
  return [front, page.slice(front.length)];
};

const idsIn = (text: string, line: RegExp, id: RegExp): string[] =>
  [...text.matchAll(line)].flatMap(([whole]) => [...whole.matchAll(id)].map(([, one = '']) => one));

/** A citations.yaml with every rule that the pages name, and a facts.yaml with every fact. */
export const writeRegisters = (
  pages: readonly string[],
): { readonly citations: string; readonly facts: string } => {
  const text = pages.join('\n');
  const repealed = new Set(idsIn(text, /\*\*Sudah dicabut:\*\*.*/g, /`([a-z0-9-]+)`/g));
  const cited = new Set([...idsIn(text, /\*\*Dasar hukum:\*\*.*/g, /`([a-z0-9-]+)`/g), ...repealed]);
  const citations = [...cited].map(
    (id) =>
      `- id: ${id}\n  rule: Aturan ${id}\n  short: ${id}\n  status: ${repealed.has(id) ? 'repealed\n  remark: Dicabut.' : 'in-force'}\n  checkedOn: 2026-11-22\n  checkedBy: Tim\n  reviewBy: 2027-05-22\n  source: Salinan\n`,
  );
  const facts = idsIn(text, /^facts:\n(?: +- .*\n)+/gm, /- ([a-z0-9-]+)\n/g);
  const factEntries = [...new Set(facts)].map(
    (id) => `- id: ${id}\n  text: Fakta.\n  mark: two-sources\n  source: Sumber\n  checkedOn: 2026-11-22\n`,
  );
  return { citations: citations.join(''), facts: factEntries.join('') };
};
