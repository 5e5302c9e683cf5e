import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createFolder } from '../content-folder.ts';
import { EXAMPLE } from '../example-content.ts';
import { run } from '../run-cli.ts';

const PROGRAM = fileURLToPath(new URL('../../../src/compiler/cli.ts', import.meta.url));

/** Starts the preview as an author does, and waits for the address that is printed. */
const startProgram = async (root: string) => {
  const program = spawn(process.execPath, [PROGRAM, 'preview', 'netralitas', '--port', '0', '--root', root]);
  const ended = once(program, 'exit') as Promise<[number | null]>;
  onTestFinished(() => void program.kill('SIGKILL'));
  let out = '';
  const address = await new Promise<string>((resolve, reject) => {
    program.stdout.on('data', (chunk: Buffer) => {
      out += String(chunk);
      const url = /^Pratinjau: (http:\S+)$/m.exec(out)?.[1];
      if (url !== undefined) resolve(url);
    });
    program.on('exit', () => reject(new Error(`ended too early: ${out}`)));
  });
  return { program, ended, address };
};

const isUp = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );

test('an author reads the address of the preview, and ends it with Ctrl-C', async () => {
  const root = await createFolder({ ...EXAMPLE, 'catatan.txt': 'a' });
  const { program, ended, address } = await startProgram(root);
  expect(new URL(address).search).toBe('?modul=netralitas');
  const list = await (await fetch(new URL('/pratinjau/daftar', address))).text();
  expect(list).toContain('catatan.txt:1:1  file-unknown');
  program.kill('SIGINT');
  expect((await ended)[0]).toBe(0);
  expect(await isUp(address)).toBe(false);
});

test('nothing of it stays behind when the terminal is gone', async () => {
  const { program, address } = await startProgram(await createFolder(EXAMPLE));
  expect(await isUp(address)).toBe(true);
  program.kill('SIGKILL');
  await vi.waitUntil(async () => !(await isUp(address)), { timeout: 5000, interval: 100 });
});

test.each([
  ['an unknown module', ['lain'], 'Modul "lain" tidak ada. Yang ada: netralitas.'],
  ['a port that is none', ['--port', 'abc'], 'Porta "abc" bukan bilangan 0 sampai 65535.'],
  ['a port too high', ['--port', '65536'], 'Porta "65536" bukan bilangan 0 sampai 65535.'],
])('nothing starts with %s', async (_what, args, message) => {
  const { code, err } = await run(['preview', ...args, '--root', await createFolder(EXAMPLE)]);
  expect({ code, err }).toEqual({ code: 2, err: `${message}\n` });
});
