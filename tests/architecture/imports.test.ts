import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkSource } from './check-source.ts';
import { IMPORT_TABLE } from './import-table.ts';

const root = fileURLToPath(new URL('../../src', import.meta.url));

const readTree = (): Map<string, string> =>
  new Map(
    globSync('**/*', { cwd: root })
      .filter((path) => statSync(join(root, path)).isFile())
      .sort()
      .map((path) => [path.split(sep).join('/'), readFileSync(join(root, path), 'utf8')]),
  );

test('a newcomer finds every wall of the import table standing', () => {
  expect(checkSource(readTree())).toEqual([]);
});

test('the import table has no row for a place that does not exist', () => {
  const paths = [...readTree().keys()];
  const rows = IMPORT_TABLE.map(({ place }) => place.replace(/\/\*(\.ts)?$/, ''));
  expect(
    rows.filter((place) => !paths.some((path) => path === place || path.startsWith(`${place}/`))),
  ).toEqual([]);
});

describe('the walls hold against', () => {
  const cases: readonly (readonly [what: string, tree: Record<string, string>, complaint: string])[] = [
    [
      'a domain that looks at the protocol',
      { 'domain/a.ts': `import '../protocol/b.ts';`, 'protocol/b.ts': '' },
      'domain/a.ts:1: domain may not import protocol',
    ],
    [
      'a domain that takes a package',
      { 'domain/a.ts': `\nimport { useState } from 'react';` },
      'domain/a.ts:2: domain may not import react',
    ],
    [
      'a domain that reads the clock',
      { 'domain/a.ts': 'export const now = () => Date.now();' },
      'domain/a.ts:1: Date.now is behind a door: time comes from the injected clock',
    ],
    [
      'a clock reached through the global object',
      { 'client/app/a.ts': 'export const now = new globalThis.Date();' },
      'client/app/a.ts:1: Date is behind a door: time comes from the injected clock',
    ],
    [
      'two features that know each other',
      { 'client/features/quiz/a.ts': `import '../learn/b.ts';`, 'client/features/learn/b.ts': '' },
      'client/features/quiz/a.ts:1: client/features/quiz may not import client/features/learn',
    ],
    [
      'two features that know only each other’s types',
      {
        'client/features/quiz/a.ts': `export type { B } from '../learn/b.ts';`,
        'client/features/learn/b.ts': 'export interface B {}',
      },
      'client/features/quiz/a.ts:1: client/features/quiz may not import client/features/learn',
    ],
    [
      'a screen that pulls the database into the first load',
      { 'client/ui/a.tsx': `import { openStore } from '../store/s.ts';`, 'client/store/s.ts': '' },
      'client/ui/a.tsx:1: client/ui may import only types of client/store',
    ],
    [
      'Dexie outside the store',
      { 'client/features/quiz/a.ts': `import { liveQuery } from 'dexie';` },
      'client/features/quiz/a.ts:1: client/features/quiz may not import dexie',
    ],
    [
      'React in the sync engine, imported late',
      { 'client/sync/a.ts': `export const late = () => import('react');` },
      'client/sync/a.ts:1: client/sync may not import react',
    ],
    [
      'a client that reaches for the server',
      { 'client/app/a.ts': `import '../../server/main.ts';`, 'server/main.ts': '' },
      'client/app/a.ts:1: client/app may not import server/*.ts',
    ],
    [
      'a server that takes as much as a type from the client',
      {
        'server/routes/a.ts': `type Store = import('../../client/store/s.ts').Store;`,
        'client/store/s.ts': 'export interface Store {}',
      },
      'server/routes/a.ts:1: server/routes may not import client/store',
    ],
    [
      'a fetch in a screen',
      { 'client/features/agency/a.tsx': `export const load = () => fetch('/api');` },
      'client/features/agency/a.tsx:1: fetch is behind a door: the network is reached through transport, agency-api and content only',
    ],
    [
      'a cookie outside platform',
      { 'client/i18n/a.ts': `document['cookie'] = 'language=en';` },
      'client/i18n/a.ts:1: document.cookie is behind a door: what the browser remembers outside the database is kept by platform',
    ],
    [
      'random bits outside platform',
      { 'server/officers/a.ts': 'export const token = crypto.randomUUID();' },
      'server/officers/a.ts:1: crypto.randomUUID is behind a door: random bits come from the injected source',
    ],
    [
      'random bits taken from Node',
      { 'server/http/a.ts': `import { randomBytes } from 'node:crypto';` },
      'server/http/a.ts:1: node:crypto#randomBytes is behind a door: random bits come from the injected source',
    ],
    [
      'SQL in a task',
      { 'server/tasks/a.ts': `import { DatabaseSync } from 'node:sqlite';` },
      'server/tasks/a.ts:1: node:sqlite is behind a door: SQL lives in server/store',
    ],
    [
      'settings read in passing',
      { 'server/routes/a.ts': `export const port = process.env['PORT'];` },
      'server/routes/a.ts:1: process.env.PORT is behind a door: settings are read once, where a program starts',
    ],
    [
      'markup from text in a component',
      { 'client/ui/a.tsx': 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;' },
      'client/ui/a.tsx:1: .dangerouslySetInnerHTML is behind a door: text never becomes markup or code',
    ],
    [
      'markup from text in plain code',
      { 'client/platform/a.ts': 'document.body.innerHTML = location.hash;' },
      'client/platform/a.ts:1: .innerHTML is behind a door: text never becomes markup or code',
    ],
    [
      'an unknown folder',
      { 'client/utils/a.ts': '' },
      'client/utils/a.ts: no row of the import table fits; add one or move the file',
    ],
    [
      'a file that belongs nowhere',
      { 'helpers.ts': '' },
      'helpers.ts: no row of the import table fits; add one or move the file',
    ],
    [
      'an import without its extension',
      { 'domain/a.ts': `import './b';`, 'domain/b.ts': '' },
      'domain/a.ts:1: ./b is not a file of src (write the extension)',
    ],
    [
      'an import whose target is decided at run time',
      { 'domain/a.ts': 'export const load = (name: string) => import(`./${name}.ts`);' },
      'domain/a.ts:1: domain may not import (computed)',
    ],
    [
      'a default export',
      { 'domain/a.ts': 'export default 1;' },
      'domain/a.ts: exports are named, never default',
    ],
    [
      'a circle of imports',
      { 'domain/a.ts': `import './b.ts';`, 'domain/b.ts': `export { c } from './a.ts';` },
      'imports go in a circle: domain/a.ts -> domain/b.ts -> domain/a.ts',
    ],
  ];
  test.each(cases)('%s', (_what, tree, complaint) => {
    expect(checkSource(new Map(Object.entries(tree)))).toContain(complaint);
  });
});

describe('the walls let through', () => {
  const cases: readonly (readonly [what: string, tree: Record<string, string>])[] = [
    [
      'types of the store in a screen',
      {
        'client/ui/a.tsx': `import type { Store } from '../store/s.ts';`,
        'client/store/s.ts': 'export interface Store {}',
      },
    ],
    [
      'a circle of types, of which nothing is left at run time',
      { 'domain/a.ts': `import type { B } from './b.ts';`, 'domain/b.ts': `import './a.ts';` },
    ],
    [
      'Date as the name of a type',
      { 'client/ui/a.ts': 'export const year = (day: Date) => day.getFullYear();' },
    ],
    ['a member that is called fetch', { 'server/app.ts': 'export const serve = (app: A) => app.fetch();' }],
    ['the clock in platform', { 'client/platform/a.ts': 'export const now = () => Date.now();' }],
  ];
  test.each(cases)('%s', (_what, tree) => {
    expect(checkSource(new Map(Object.entries(tree)))).toEqual([]);
  });
});
