import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/client/content/library.ts';
import type { ManifestEntry, Module } from '../../../src/domain/content/module.ts';
import { sampleManifest, sealModule } from '../sample-module.ts';
import { createModule, moduleToEntry } from './sample-module.ts';

/** Downloads over a real line, without a store; what happens with one is in `library.browser.test.ts`. */
const bodiesByPath = new Map<string, { status: number; body: string }>();
const server = createServer((request, response) => {
  const found = bodiesByPath.get(request.url ?? '') ?? { status: 404, body: 'null' };
  response.writeHead(found.status, { 'content-type': 'application/json' }).end(found.body);
});
let origin = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
});

const module = createModule('Netralitas ASN');

/** Address of a file that holds `body`. */
const publish = (body: string, status = 200): string => {
  const path = `/${bodiesByPath.size}.json`;
  bodiesByPath.set(path, { status, body });
  return `${origin}${path}`;
};
/** Sari's library with one module, whose file holds `body`. */
const serve = (body: string, status = 200) =>
  createLibrary({ ...sampleManifest, modules: [moduleToEntry(module, publish(body, status))] });

describe('downloading a module', () => {
  test('Sari gets the module whose hash is the one the manifest promises', async () => {
    expect(await serve(JSON.stringify(module)).load(null, module.id)).toEqual({
      ok: true,
      value: module,
    });
  });

  const change = (said: Partial<Record<keyof Module, unknown>>): string =>
    JSON.stringify({ ...module, ...said });
  test.each([
    ['another title', change({ title: 'Netralitas AsN' })],
    ['one field more', JSON.stringify({ ...module, iklan: 'beli' })],
    ['one lesson less', change({ lessons: [] })],
    ['another format', change({ format: 3 })],
    ['another id', change({ id: 'lain' })],
    ['a revision of its own', JSON.stringify(createModule('Palsu'))],
    ['the promised revision on other content', change({ summary: 'Palsu.' })],
    ['no revision', change({ revision: undefined })],
    ['half a character', change({ title: '\ud800' })],
    ['nothing', 'null'],
    ['a word', '"selamat datang"'],
    ['a list', '[]'],
  ])('a file with %s is damaged', async (_what, body) => {
    expect(await serve(body).load(null, module.id)).toEqual({
      ok: false,
      error: { type: 'ModuleDamaged' },
    });
  });

  const { revision: _revision, ...content } = module;
  test.each([
    ['a format of a newer app', sealModule({ ...content, format: 3 as 2 })],
    ['another module', sealModule({ ...content, id: 'lain' })],
  ])('a whole file with %s is damaged too', async (_what, other) => {
    const entry = moduleToEntry(other, publish(JSON.stringify(other)));
    const library = createLibrary({ ...sampleManifest, modules: [{ ...entry, id: module.id }] });
    expect(await library.load(null, module.id)).toEqual({
      ok: false,
      error: { type: 'ModuleDamaged' },
    });
  });

  test('a whole file of the first format is read as the present one', async () => {
    const { shelf: _shelf, ...rest } = content;
    const quiz = { id: 'tes-awal', title: 'Tes', mode: 'pre-test', intro: [], questions: [] };
    const old = sealModule({ ...rest, format: 1, quizzes: [quiz] } as unknown as typeof content);
    const entry = moduleToEntry(module, publish(JSON.stringify(old)));
    const library = createLibrary({
      ...sampleManifest,
      modules: [{ ...entry, revision: old.revision }],
    });
    expect(await library.load(null, module.id)).toEqual({
      ok: true,
      // Its revision is the one of the file: attempts name it.
      value: { ...old, format: 2, shelf: 'events', quizzes: [{ ...quiz, mode: 'test' }] },
    });
  });

  test.each([
    ['a login page', '<!doctype html><title>Wi-Fi</title>', 200],
    ['half a file', JSON.stringify(module).slice(0, -9), 200],
    ['an empty file', '', 200],
    ['a file that is not there', JSON.stringify(module), 404],
    ['a server out of order', JSON.stringify(module), 500],
  ])('%s means that the module is not reachable', async (_what, body, status) => {
    expect(await serve(body, status).load(null, module.id)).toEqual({
      ok: false,
      error: { type: 'ModuleNotReachable' },
    });
  });

  test('no network means that the module is not reachable', async () => {
    const closing = createServer().listen(0, '127.0.0.1');
    await once(closing, 'listening');
    const { port } = closing.address() as AddressInfo;
    closing.close();
    await once(closing, 'close');
    const library = createLibrary({
      ...sampleManifest,
      modules: [moduleToEntry(module, `http://127.0.0.1:${port}/modul.json`)],
    });
    expect(await library.load(null, module.id)).toEqual({
      ok: false,
      error: { type: 'ModuleNotReachable' },
    });
  });

  test('a module or revision that the manifest does not name is unknown, and nobody is asked', async () => {
    const library = serve(JSON.stringify(module));
    const unknown = { ok: false, error: { type: 'ModuleUnknown' } };
    expect(await library.load(null, 'lain')).toEqual(unknown);
    expect(await library.load(null, 'lain', module.revision)).toEqual(unknown);
    expect(await library.load(null, module.id, '0123456789abcdef')).toEqual(unknown);
    expect(await library.load(null, module.id, module.revision)).toMatchObject({ ok: true });
  });
});

describe('the manifest', () => {
  test('names its modules by id', () => {
    const other = createModule('Disiplin', 'disiplin');
    const entries: ManifestEntry[] = [module, other].map((known) => moduleToEntry(known, '/x.json'));
    const library = createLibrary({ ...sampleManifest, modules: entries });
    expect(library.entry('disiplin')).toBe(entries[1]);
    expect(library.entry('netralitas')).toBe(entries[0]);
    expect(library.entry('lain')).toBeUndefined();
    expect(library.manifest.modules).toBe(entries);
  });
});
