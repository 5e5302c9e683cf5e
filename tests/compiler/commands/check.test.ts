import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Manifest } from '../../../src/domain/content/module.ts';
import { createFolder } from '../content-folder.ts';
import { AGENCY, compileFiles, EXAMPLE, RICH_EXAMPLE } from '../example-content.ts';
import { run } from '../run-cli.ts';

/** The cells of the rows of a table on a terminal; two spaces or more part them. */
const readTables = (out: string): string[][] =>
  out
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('-'))
    .map((line) => line.split(/ {2,}/));

/** A second module, which the agency does not publish. */
const withDraft = {
  ...EXAMPLE,
  'agency.yaml': `${AGENCY}modules:\n  - netralitas\n`,
  'baru/module.md': EXAMPLE['netralitas/module.md'] ?? '',
  'baru/01-a.md': EXAMPLE['netralitas/01-pengantar.md'] ?? '',
};

test('an author sees what each module holds, how hard it reads and how heavy it is', async () => {
  const { code, out } = await run(['check', '--root', await createFolder(RICH_EXAMPLE)]);
  const json = compileFiles(RICH_EXAMPLE).modules[0]?.json ?? '';
  const toKilobytes = (bytes: number): string => (bytes / 1024).toFixed(1).replace('.', ',');
  const [contents, module, questions, counts] = readTables(out);
  expect(code).toBe(0);
  expect(contents).toEqual([
    'Modul',
    'Pelajaran',
    'Umpan',
    'Menit',
    'LIX',
    'Tingkat',
    'Kembaran',
    'KB',
    'gzip',
    'brotli',
  ]);
  expect(module?.slice(0, 4)).toEqual(['netralitas', '3', '1', '3']);
  expect(module?.slice(6, 9)).toEqual([
    '-',
    toKilobytes(Buffer.byteLength(json)),
    toKilobytes(gzipSync(json, { level: 9 }).length),
  ]);
  expect(questions?.slice(1)).toEqual([
    'Soal',
    'satu',
    'semua',
    'benar/salah',
    'urutkan',
    'pasangkan',
    'situasi',
    'Penjelasan lengkap',
  ]);
  expect(counts).toEqual(['netralitas', '6', '1', '1', '1', '1', '1', '1', '6/6']);
});

test('a module that is not published is marked, and all are added up', async () => {
  const { out } = await run(['--root', await createFolder(withDraft)]);
  const rows = readTables(out);
  expect(rows.map(([first]) => first)).toEqual([
    'Modul',
    'netralitas',
    'baru *',
    '2 modul',
    'Modul',
    'netralitas',
    'baru *',
    '2 modul',
    '* belum terbit: tidak disebut pada modules di agency.yaml',
  ]);
  expect(rows[3]?.slice(1, 4)).toEqual(['3', '0', '3']);
  expect(rows[7]?.[1]).toBe('6');
});

test('twins are named, and written with everything that the manifest leads to', async () => {
  const twins = Object.fromEntries(
    Object.entries(EXAMPLE)
      .filter(([path]) => path.startsWith('netralitas/'))
      .map(([path, text]) => [path.replace(/\.md$/, '.en.md'), text.replace('language: id', 'language: en')]),
  );
  const root = await createFolder({ ...EXAMPLE, ...twins });
  const folder = join(root, 'out');
  const { out } = await run(['--root', root, '--out', folder]);
  expect(readTables(out)[1]?.[6]).toBe('en');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const files = manifest.modules.flatMap((module) => [module, ...Object.values(module.twins ?? {})]);
  expect(files).toHaveLength(2);
  expect((await readdir(join(folder, 'modules'))).sort()).toEqual(
    files.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)).sort(),
  );
});

test('with a mistake there is no table, only the mistake', async () => {
  const root = await createFolder({ ...EXAMPLE, 'catatan.txt': 'a' });
  const { code, out, err } = await run(['check', '--root', root]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('catatan.txt:1:1  file-unknown');
});
