import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/**
 * A real PostgreSQL for tests: a throw-away cluster on a random loopback port with its durability left on, stopped and
 * deleted at the end. LENTERA_TEST_DATABASE_URL names a running one to use instead (its user must be allowed to create
 * databases); Debian's package is installed when there is none and we may.
 */
export interface TestPostgres {
  /** Makes an empty database and returns its address. */
  readonly createDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

export const startPostgres = async (): Promise<TestPostgres> => {
  const given = process.env['LENTERA_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return createDatabasesIn(given, () => Promise.resolve());

  const bin = findBinaries() ?? installBinaries();
  const user = findUnprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'lentera-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  // The files of the fresh cluster itself need no flush: if the machine dies now, so does the test.
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'lentera', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: 'pipe' },
  );

  const port = await findFreePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', '', '-c', 'fsync=on'],
    { ...options, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const killAtExit = (): boolean => server.kill('SIGQUIT');
  process.once('exit', killAtExit);
  const stop = async (): Promise<void> => {
    // Fast shutdown: connections are cut, data is flushed.
    server.kill('SIGINT');
    await ended;
    process.off('exit', killAtExit);
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `postgres://lentera@127.0.0.1:${port}/postgres`;
  const gaveUp = ended.then(() => Promise.reject(new Error('PostgreSQL ended while starting')));
  // Its end is awaited in stop(); here it only cuts the waiting short.
  gaveUp.catch(() => {});
  try {
    await Promise.race([untilReady(address), gaveUp]);
  } catch (error) {
    await stop();
    throw error;
  }
  return createDatabasesIn(address, stop);
};

const runAs = async (address: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

const createDatabasesIn = (address: string, stop: () => Promise<void>): TestPostgres => {
  const names: string[] = [];
  return {
    createDatabase: async () => {
      const name = `lentera_${randomUUID().replaceAll('-', '')}`;
      await runAs(address, `create database ${name} template template0`);
      names.push(name);
      const url = new URL(address);
      url.pathname = `/${name}`;
      return url.href;
    },
    stop: async () => {
      for (const name of names) await runAs(address, `drop database ${name} with (force)`);
      await stop();
    },
  };
};

const untilReady = async (address: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runAs(address, 'select 1');
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

const findBinaries = (): string | null => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
};

const installBinaries = (): string => {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
      stdio: 'pipe',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const bin = findBinaries();
    if (bin !== null) return bin;
  }
  throw new Error(
    'These tests need PostgreSQL: install it (Debian: apt-get install postgresql), or set LENTERA_TEST_DATABASE_URL ' +
      'to a server on which the user may create databases.',
  );
};

/** PostgreSQL refuses to run as root. */
const findUnprivilegedUser = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // There is no such user here: try the next one.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user to run it as');
};

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
