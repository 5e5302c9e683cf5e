import { posix } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Rules about the repository as a whole. Each function names what breaks its rule; empty when all is well. */

const TOP_LEVEL = [
  'src',
  'content',
  'public',
  'tests',
  'docs',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
  'CONTRIBUTING.md',
  'publiccode.yml',
];

export const findStrangersAtTop = (files: readonly string[]): string[] =>
  [...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter(
    (entry) => !entry.startsWith('.') && !TOP_LEVEL.includes(entry),
  );

const KEBAB = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const PLAIN_NAMES = ['README.md', 'LICENSE', 'CONTRIBUTING.md'];
const EMPTY_WORDS = ['utils', 'util', 'misc', 'helpers', 'helper', 'common', 'manager'];

/** Fixtures may be called anything: a wrong name can be what they show. */
export const findBadNames = (files: readonly string[]): string[] =>
  files
    .filter((file) => !file.startsWith('tests/fixtures/'))
    .filter((file) =>
      file.split('/').some((part) => {
        const words = part.replace(/\.[a-z.]+$/, '').split('-');
        return (
          !(KEBAB.test(part) || PLAIN_NAMES.includes(part)) ||
          words.some((word) => EMPTY_WORDS.includes(word))
        );
      }),
    );

const WIDE_TEST_FOLDERS = [
  'flow',
  'e2e',
  'architecture',
  'sim',
  'bench',
  'by-ear',
  'clocks',
  'faults',
  'fixtures',
  'support',
];
/** Tests of a folder as a whole. */
const WIDE_TESTS = [
  'client/i18n/texts',
  'compiler/property',
  'compiler/xss',
  'server/contract',
  'server/problem-catalogue',
];

/** `sync/engine-late-replies` also stands for `sync/engine-late` and `sync/engine`: a test may be about one aspect. */
const possibleSources = (path: string): string[] => {
  const words = path.slice(path.lastIndexOf('/') + 1).split('-');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return words.map((_word, index) => folder + words.slice(0, index + 1).join('-'));
};

/** A test is its source's path below `tests/` with `.test` or `.browser.test`, unless it is about more than one file. */
export const findTestsWithoutSource = (files: readonly string[]): string[] =>
  files.filter((file) => {
    const match = /^tests\/(.+?)(?:\.browser)?\.test\.tsx?$/.exec(file);
    const path = match?.[1];
    if (path === undefined || WIDE_TESTS.includes(path)) return false;
    if (WIDE_TEST_FOLDERS.includes(path.split('/')[0] ?? '')) return false;
    // A component test is about what a person does on the screens of one folder.
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (file.endsWith('.browser.test.tsx')) return !files.some((name) => name.startsWith(`src/${folder}/`));
    return !possibleSources(path).some(
      (source) => files.includes(`src/${source}.ts`) || files.includes(`src/${source}.tsx`),
    );
  });

const linksOf = (node: Nodes): string[] => [
  ...('url' in node ? [node.url] : []),
  ...('children' in node ? node.children.flatMap(linksOf) : []),
];

/** Links of one Markdown file that lead to no file or folder of the repository. `file` is its path. */
export const findDeadLinks = (file: string, text: string, files: readonly string[]): string[] =>
  linksOf(fromMarkdown(text))
    .filter((url) => !/^(?:[a-z][a-z0-9+.-]*:|#)/.test(url))
    .filter((url) => {
      const target = posix
        .join(posix.dirname(file), decodeURI(url).replace(/[#?].*$/, ''))
        .replace(/\/$/, '');
      return !files.some((known) => known === target || known.startsWith(`${target}/`));
    })
    .map((url) => `${file}: ${url}`);

/** `npm run X` and `npm test|start` in a text for which there is no script. */
export const findMissingScripts = (file: string, text: string, scripts: readonly string[]): string[] =>
  [...text.matchAll(/\bnpm (?:run )?(test|start|(?<=run )[a-z][a-z0-9:-]*)/g)]
    .map((match) => match[1] ?? '')
    .filter((script) => !scripts.includes(script))
    .map((script) => `${file}: npm run ${script}`);

/** Traces of the machine a text was written on: home folders, the checkout's own path, package registries. */
export const findTraces = (file: string, text: string, ownPaths: readonly string[]): string[] => {
  const patterns = [/\/(?:home|Users)\/[a-z]\w*/i, /\bregistry\.[a-z]/i, /\bnpmjs\b/i];
  return [
    ...patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []),
    ...ownPaths.filter((path) => text.includes(path)),
  ].map((trace) => `${file}: ${trace}`);
};

/** Ways to silence a check, and work put off: both belong in a conversation, not in the code. */
export const findSilencers = (file: string, text: string): string[] =>
  (
    text.match(/\b(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)|\b(?:TODO|FIXME)\b/g) ?? []
  ).map((silencer) => `${file}: ${silencer}`);
