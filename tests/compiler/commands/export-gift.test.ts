import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'gift-pegjs';
import { expect, test } from 'vitest';
import { createFolder } from '../content-folder.ts';
import { EXAMPLE } from '../example-content.ts';
import { run } from '../run-cli.ts';

test('a quiz goes to a file or a pipe, and what Moodle cannot hold is said beside it', async () => {
  const root = await createFolder(EXAMPLE);
  const piped = await run(['export-gift', 'netralitas/jenis-lain', '--root', root]);
  expect(piped.code).toBe(0);
  expect(parse(piped.out).map(({ title }) => title)).toEqual(['hukuman', 'grup']);
  expect(piped.err).toContain('Soal "langkah" (urutkan) tidak ikut');

  const file = join(root, 'latihan.gift');
  const written = await run(['export-gift', 'netralitas/jenis-lain', file, '--root', root]);
  expect(written).toEqual({ code: 0, out: `netralitas/jenis-lain ditulis ke ${file}.\n`, err: piped.err });
  expect(await readFile(file, 'utf8')).toBe(piped.out);
});

test.each([
  [
    'netralitas/lain',
    'Yang ada: netralitas/jenis-lain, netralitas/latihan, netralitas/tes-a, netralitas/tes-b.',
  ],
  ['netralitas', 'Kuis "netralitas" tidak ada.'],
  ['netralitas/latihan/lagi', 'Kuis "netralitas/latihan/lagi" tidak ada.'],
  ['lain/latihan', 'Modul "lain" tidak ada.'],
])('%s is no quiz', async (address, message) => {
  const { code, out, err } = await run(['export-gift', address, '--root', await createFolder(EXAMPLE)]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});
