import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PushReply } from '../../src/protocol/push.ts';
import { openSqliteStore } from '../../src/server/store/open.ts';
import { createPhone, type TestPhone } from '../support/facts.ts';
import { sari } from '../support/people.ts';
import { expectLogIsWhole, readLog } from './contract/log-check.ts';
import { writeSampleDist } from './sample-dist.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The server as an agency runs it: a process of its own that can be killed. */
describe('the process of the server', () => {
  let dist: string;
  let data: string;
  const children: ChildProcess[] = [];
  beforeAll(() => {
    dist = writeSampleDist();
  });
  afterAll(() => rmSync(dirname(dist), { recursive: true }));
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'lentera-process-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(data, { recursive: true });
  });

  const environment = (changes: Record<string, string> = {}) => ({
    ...process.env,
    DATABASE_URL: '',
    LENTERA_AGENCY: sari.agency,
    LENTERA_DATA: data,
    LENTERA_DIST: dist,
    LENTERA_ORIGIN: '',
    LENTERA_LOG: '',
    HOST: '127.0.0.1',
    PORT: '0',
    ...changes,
  });

  /** Starts the server and waits until it prints that it is ready. */
  const start = async () => {
    const child = spawn(process.execPath, ['src/server/main.ts'], {
      cwd: root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let output = '';
    const ready = new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer): void => {
        output += String(chunk);
        if (output.includes('Ctrl-C')) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => reject(new Error(`the server ended: ${output}`)));
    });
    await ready;
    const origin = /http:\/\/localhost:\d+/.exec(output)?.[0].replace('localhost', '127.0.0.1') ?? '';
    return { child, origin, output: () => output };
  };
  const run = (file: string, changes: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/server/${file}`], {
      cwd: root,
      env: environment(changes),
      encoding: 'utf8',
      timeout: 15_000,
    });
    return { status, stdout, stderr };
  };
  const push = async (origin: string, phone: TestPhone, from: number): Promise<PushReply> => {
    const response = await fetch(`${origin}/sync/1/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(phone.toRequest(phone.facts.slice(from))),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as PushReply;
  };
  const claim = (origin: string, token: string) =>
    fetch(`${origin}/api/agency/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });

  test('killed five times in the middle of the rush, it has every fact it gave a receipt for', async () => {
    const phones = Array.from({ length: 6 }, (_, index) => createPhone(sari, { name: `hp-${index}` }));
    const acknowledged = new Map<string, number>();
    for (let round = 0; round < 5; round += 1) {
      const { child, origin } = await start();
      let alive = true;
      const rush = phones.map(async (phone) => {
        while (alive) {
          const from = phone.facts.length;
          for (let count = 0; count < 3; count += 1) {
            phone.record('lesson.completed', {
              module: 'm',
              revision: 'r',
              lesson: `l-${from + count}`,
            });
          }
          try {
            const { acks } = await push(origin, phone, from);
            for (const ack of acks) if ('seq' in ack) acknowledged.set(ack.id, ack.seq);
          } catch (error) {
            // The line to a dead server breaks; a wrong answer would be another matter.
            if (alive) throw error;
          }
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 250 + 90 * round));
      alive = false;
      child.kill('SIGKILL');
      await Promise.all([once(child, 'exit'), ...rush]);

      const opened = openSqliteStore(data, { check: true });
      if (!opened.ok) throw new Error('the database did not survive');
      await expectLogIsWhole(opened.value);
      const seqs = new Map((await readLog(opened.value)).map(({ id, seq }) => [id, seq]));
      await opened.value.close();
      const lost = [...acknowledged].filter(([id, seq]) => seqs.get(id) !== seq);
      expect(lost).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(100);
  }, 60_000);

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly, and says so', async (signal) => {
    const { child, output } = await start();
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(output()).toContain('Lentera berhenti; semua data tersimpan.');
  });

  test('whoever presses Ctrl-C twice does not have to wait', async () => {
    const { child, origin } = await start();
    // A request that does not finish keeps the first Ctrl-C waiting.
    const hanging = fetch(`${origin}/sync/1/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array([0x7b])),
      }),
      duplex: 'half',
    } as RequestInit).then(
      () => 'answered',
      () => 'broken',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(130);
    expect(await hanging).toBe('broken');
  });

  test('Ratna comes in by the printed link; afterwards no link is printed, and a new one can be made beside', async () => {
    const first = await start();
    const token = /#tautan=([\w-]{43})/.exec(first.output())?.[1] ?? '';
    expect((await claim(first.origin, token)).status).toBe(200);
    first.child.kill('SIGINT');
    await once(first.child, 'exit');

    const second = await start();
    expect(second.output()).not.toContain('#tautan');
    expect(second.output()).toContain('npm run officer-link');
    const made = run('tasks/officer-link.ts');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const fresh = /#tautan=([\w-]{43})/.exec(made.stdout)?.[1] ?? '';
    expect((await claim(second.origin, fresh)).status).toBe(200);
  });

  test('a database that the server has not prepared is left alone by the tasks beside it', () => {
    writeFileSync(join(data, 'lentera.db'), '');
    const { status, stderr } = run('tasks/officer-link.ts');
    expect(status).toBe(1);
    expect(stderr).toContain('(database-not-ready)');
  });

  test('a rebuild waits for nobody: it refuses while the server runs, and works after', async () => {
    const { child, origin } = await start();
    const phone = createPhone(sari);
    phone.record('lesson.completed', { module: 'm', revision: 'r', lesson: 'l' });
    await push(origin, phone, 0);
    const refused = run('tasks/rebuild.ts');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('(data-in-use)');
    child.kill('SIGINT');
    await once(child, 'exit');
    expect(run('tasks/rebuild.ts')).toMatchObject({
      status: 0,
      stdout: 'Laporan disusun ulang dari 1 rangkaian catatan.\n',
      stderr: '',
    });
  });

  test.each([
    ['main.ts', { PORT: 'abc', LENTERA_LOG: 'x' }, '(config-invalid)'],
    ['main.ts', { LENTERA_DATA: '/proc/lentera' }, '(data-not-writable)'],
    ['main.ts', { LENTERA_DIST: '/tidak/ada' }, '(dist-missing)'],
    ['tasks/rebuild.ts', { LENTERA_AGENCY: '!' }, '(config-invalid)'],
    ['tasks/officer-link.ts', { PORT: 'abc' }, '(config-invalid)'],
    ['tasks/officer-link.ts', {}, '(database-not-ready)'],
  ])('%s with %o ends with one clear message and no stack', (file, changes, code) => {
    const { status, stdout, stderr } = run(file, changes);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(code);
    expect(stderr).toContain('Lentera tidak dapat dijalankan:');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
