import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../../src/server/config.ts';
import { type RunningServer, startServer, tryStartServer } from '../../src/server/start.ts';
import { renderStartProblem } from '../../src/server/terminal.ts';
import { createPhone } from '../support/facts.ts';
import { sari } from '../support/people.ts';
import { SAMPLE_FILES, writeSampleDist } from './sample-dist.ts';
import { sampleModule } from './sample-module.ts';

describe('a server that cannot start says why and what to do', () => {
  let folder: string;
  let config: Config;
  const running: RunningServer[] = [];
  const dists: string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lentera-start-'));
    config = {
      port: 0,
      host: '127.0.0.1',
      data: join(folder, 'data'),
      agency: sari.agency,
      databaseUrl: null,
      dist: null,
      origin: null,
      logLevel: 'error',
    };
  });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close();
    for (const dist of dists.splice(0)) rmSync(dirname(dist), { recursive: true });
    rmSync(folder, { recursive: true });
  });

  const start = async (changes: Partial<Config> = {}): Promise<RunningServer> => {
    const server = await startServer({ ...config, ...changes });
    running.push(server);
    return server;
  };
  const writeDist = (changes: Record<string, string> = {}, without: readonly string[] = []): string => {
    const files = Object.entries({ ...SAMPLE_FILES, ...changes });
    const dist = writeSampleDist(Object.fromEntries(files.filter(([path]) => !without.includes(path))));
    dists.push(dist);
    return dist;
  };
  /** Expects the refusal and its words; and that nothing was left open, so that the next start can work. */
  const expectRefusal = async (changes: Partial<Config>, code: string, words: RegExp): Promise<void> => {
    const refused = await tryStartServer({ ...config, ...changes });
    expect(refused).toMatchObject({ ok: false, error: { code } });
    if (refused.ok) return;
    const text = renderStartProblem(refused.error);
    expect(text).toMatch(words);
    expect(text).toContain(`(${code})`);
    expect(text).not.toMatch(/\bat .*:\d+:\d+/);
  };

  test('a second server on the same data is refused, and can start once the first has ended', async () => {
    const first = await start();
    await expectRefusal({}, 'data-in-use', /sedang dipakai server Lentera yang lain/);
    await running.splice(0)[0]?.close();
    const second = await start();
    expect(second.port).not.toBe(0);
    expect(first.port).not.toBe(0);
  });

  test('a port that is taken is named', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expectRefusal({ port }, 'port-in-use', new RegExp(`Port ${port} sudah dipakai`));
    await new Promise((resolve) => other.close(resolve));
    await start();
  });

  test('an address that is not of this machine is named', async () => {
    await expectRefusal({ host: '203.0.113.7' }, 'address-not-usable', /203\.0\.113\.7/);
  });

  test('a data folder that cannot be made or written is named', async () => {
    writeFileSync(join(folder, 'berkas'), '');
    await expectRefusal({ data: join(folder, 'berkas', 'data') }, 'data-not-writable', /berkas\/data/);
    await expectRefusal({ data: '/proc/lentera' }, 'data-not-writable', /\/proc\/lentera/);
    await expectRefusal({ data: join(folder, 'berkas') }, 'data-not-writable', /LENTERA_DATA/);
    mkdirSync(join(config.data, 'lentera.db'), { recursive: true });
    await expectRefusal({}, 'data-not-writable', /hak tulis/);
    rmSync(join(config.data, 'lentera.db'), { recursive: true });
    await start();
  });

  test('what nobody foresaw ends the start with the error itself, and leaves nothing open', async () => {
    await start();
    await running.splice(0)[0]?.close();
    const database = new DatabaseSync(join(config.data, 'lentera.db'));
    database.exec(`create trigger full before insert on officer_links
      begin select raise(abort, 'kata penjaga'); end`);
    database.close();
    await expect(tryStartServer(config)).rejects.toThrow('kata penjaga');
    const again = new DatabaseSync(join(config.data, 'lentera.db'));
    again.exec('drop trigger full');
    again.close();
    await start();
  });

  test('a file that is no database is left alone', async () => {
    mkdirSync(config.data);
    const file = join(config.data, 'lentera.db');
    writeFileSync(file, 'Ini bukan basis data.'.repeat(100));
    await expectRefusal({}, 'database-damaged', /Jangan hapus/);
    expect(readFileSync(file, 'utf8')).toBe('Ini bukan basis data.'.repeat(100));
  });

  test('a database with damaged pages is noticed at the start, not at the first push', async () => {
    const server = await start();
    const phone = createPhone(sari);
    for (let count = 0; count < 60; count += 1) {
      phone.record('lesson.completed', { module: 'm', revision: 'r', lesson: `l-${count}` });
    }
    const pushed = await fetch(`http://127.0.0.1:${server.port}/sync/1/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(phone.toRequest()),
    });
    expect(pushed.status).toBe(200);
    await running.splice(0)[0]?.close();
    const file = join(config.data, 'lentera.db');
    const database = new DatabaseSync(file);
    const table = database.prepare("select rootpage from sqlite_schema where name = 'facts'").get();
    database.close();
    // A page that nothing reads before the first push: where a disk has begun to fail.
    const page = Number(table?.['rootpage']) - 1;
    const bytes = readFileSync(file);
    bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
    writeFileSync(file, bytes);
    await expectRefusal({}, 'database-damaged', /kembalikan cadangan/);
  });

  test('a database of a newer version is not touched', async () => {
    await start();
    await running.splice(0)[0]?.close();
    const database = new DatabaseSync(join(config.data, 'lentera.db'));
    database.exec("insert into kysely_migration values ('002-besok', '2027-01-01')");
    const before = database.prepare('select * from sqlite_schema').all();
    await expectRefusal({}, 'database-newer', /versi lebih baru \(002-besok\)/);
    expect(database.prepare('select * from sqlite_schema').all()).toEqual(before);
    database.close();
  });

  test("another agency's data is not mixed with ours", async () => {
    await start();
    await running.splice(0)[0]?.close();
    await expectRefusal({ agency: 'dinas-lain' }, 'agency-differs', /milik instansi "bkd-kepri"/);
    await start();
  });

  test('PostgreSQL that does not answer is named without its password', async () => {
    const databaseUrl = 'postgres://lentera:sandi-rahasia@127.0.0.1:9/lentera';
    await expectRefusal(
      { databaseUrl },
      'database-unreachable',
      /PostgreSQL di 127\.0\.0\.1:9 .*ECONNREFUSED/,
    );
    const refused = await tryStartServer({ ...config, databaseUrl });
    expect(JSON.stringify(refused)).not.toContain('sandi-rahasia');
  });

  test('an app that was not built, or not wholly, is missed before anything else is touched', async () => {
    await expectRefusal({ dist: join(folder, 'dist') }, 'dist-missing', /npm run build/);
    await expectRefusal({ dist: writeDist({}, ['shell.html']) }, 'dist-missing', /dist/);
    expect(existsSync(config.data)).toBe(false);
  });

  test('a module whose bytes are not what its name promises is not published', async () => {
    const path = `content/netralitas.${sampleModule.revision}.json`;
    const forged = JSON.stringify(sampleModule).replace('"correct":true', '"correct":false');
    for (const text of [forged, '{', 'null', '[]', '{"format":1}']) {
      await expectRefusal({ dist: writeDist({ [path]: text }) }, 'content-damaged', /netralitas/);
    }
  });

  test('the modules of the app are known to the server from the start, and a restart adds none', async () => {
    const dist = writeDist();
    for (let round = 0; round < 2; round += 1) {
      const server = await start({ dist });
      expect(server.modules).toBe(1);
      const rows = await server.store.db.selectFrom('content_revisions').selectAll().execute();
      expect(rows.map(({ module, revision }) => [module, revision])).toEqual([
        ['netralitas', sampleModule.revision],
      ]);
      await running.splice(0)[0]?.close();
    }
  });

  test('a server that is asked to stop answers first what it is working on', async () => {
    const server = await start();
    const phone = createPhone(sari);
    phone.record('lesson.completed', { module: 'm', revision: 'r', lesson: 'l' });
    const body = JSON.stringify(phone.toRequest());
    let release = (): void => {};
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = new ReadableStream<Uint8Array>({
      start: async (controller) => {
        controller.enqueue(new TextEncoder().encode(body.slice(0, 40)));
        await hold;
        controller.enqueue(new TextEncoder().encode(body.slice(40)));
        controller.close();
      },
    });
    const pushing = fetch(`http://127.0.0.1:${server.port}/sync/1/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: slow,
      duplex: 'half',
    } as RequestInit);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closing = running.splice(0)[0]?.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    release();
    const response = await pushing;
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"s":"stored"');
    await closing;
    const again = await start();
    const { rows } = { rows: await again.store.db.selectFrom('facts').select('id').execute() };
    expect(rows).toEqual([{ id: phone.facts[0]?.id }]);
  });
});
