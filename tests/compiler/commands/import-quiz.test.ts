import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../content-folder.ts';
import { EXAMPLE } from '../example-content.ts';
import { run } from '../run-cli.ts';

const AIKEN = 'Siapa penerbitnya?\nA. BKN\nB. Lima lembaga\nANSWER: B\n';
const COMPLETE = '// [tag:dasar:uu-20-2023]\n::netral::Apa? {=ya#Tepat. ~tidak#Keliru.}\n';

/** A content folder beside a file to import. */
const createFolders = async (text: string | Uint8Array) => {
  const root = await createFolder(EXAMPLE);
  const file = join(await createFolder({}), 'soal.txt');
  await writeFile(file, text);
  const importAs = (command: string, ...args: string[]) => run([command, file, ...args, '--root', root]);
  return { root, file, importAs };
};

describe('an author who brings questions along', () => {
  test('gets a practice quiz and is told what it lacks', async () => {
    const { root, importAs } = await createFolders(AIKEN);
    const { code, out, err } = await importAs('import-aiken', 'netralitas/dari-luar', 'Dari luar');
    expect(code).toBe(1);
    expect(out).toMatch(/^1 soal ditulis ke .*netralitas\/dari-luar\.md sebagai latihan\./);
    for (const rule of ['option-without-explanation', 'question-without-basis']) {
      expect(err).toMatch(new RegExp(String.raw`netralitas/dari-luar\.md:\d+:\d+  ${rule}`));
    }
    expect(await readFile(join(root, 'netralitas/dari-luar.md'), 'utf8')).toContain(
      '- [x] `lima-lembaga` Lima lembaga',
    );
  });

  test('may use it at once when it lacks nothing; ids that are taken are given a number', async () => {
    const { root, importAs } = await createFolders(COMPLETE);
    const { code, out, err } = await importAs('import-gift', 'netralitas/dari-luar', 'Dari luar');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Penjelasan lengkap');
    expect(await readFile(join(root, 'netralitas/dari-luar.md'), 'utf8')).toContain(
      '## Soal `netral-2` (pilih satu)',
    );
  });

  test('does not get back an id that an earlier edition had', async () => {
    const { root, importAs } = await createFolders(COMPLETE.replaceAll('netral', 'lama'));
    await run(['publish', '--root', root]);
    const published = join(root, 'published.json');
    await writeFile(
      published,
      (await readFile(published, 'utf8')).replace('"retired": []', '"retired": ["lama"]'),
    );
    expect((await importAs('import-gift', 'netralitas/dari-luar', 'Dari luar')).code).toBe(0);
    expect(await readFile(join(root, 'netralitas/dari-luar.md'), 'utf8')).toContain('`lama-2`');
  });

  test('reads what was left behind', async () => {
    const { importAs } = await createFolders(`${COMPLETE}\n::u::Uraikan {}\n`);
    const { err } = await importAs('import-gift', 'netralitas/dari-luar', 'Dari luar');
    expect(err).toBe('Soal ke-2 ("u") tidak diambil: jenis uraian tidak ada di Lentera.\n');
  });

  test.each([
    ['a quiz that exists', COMPLETE, ['netralitas/latihan', 'Judul'], 1, 'latihan.md sudah ada'],
    ['a bad id', COMPLETE, ['netralitas/Latihan', 'Judul'], 2, 'MODUL/ID-KUIS'],
    ['an id that leads elsewhere', COMPLETE, ['netralitas/a/b', 'Judul'], 2, 'MODUL/ID-KUIS'],
    ['no title', COMPLETE, ['netralitas/baru', ''], 2, 'MODUL/ID-KUIS'],
    ['an unknown module', COMPLETE, ['lain/baru', 'Judul'], 2, 'Modul "lain" tidak ada'],
    [
      'broken GIFT',
      '::a:: ya {=a ~',
      ['netralitas/baru', 'Judul'],
      1,
      'soal.txt:1:14  Berkas ini bukan GIFT',
    ],
    ['nothing to take', 'Uraikan {}', ['netralitas/baru', 'Judul'], 1, 'tidak berisi soal'],
    ['another encoding', Uint8Array.of(0xff, 0xfe), ['netralitas/baru', 'Judul'], 2, 'bukan teks UTF-8'],
  ])('gets nothing with %s', async (_what, text, args, code, message) => {
    const { root, importAs } = await createFolders(text);
    const before = await readdir(join(root, 'netralitas'));
    const outcome = await importAs('import-gift', ...args);
    expect(outcome).toMatchObject({ code, out: '' });
    expect(outcome.err).toContain(message);
    expect(await readdir(join(root, 'netralitas'))).toEqual(before);
  });

  test('is told when the file is not there', async () => {
    const root = await createFolder(EXAMPLE);
    expect(
      await run(['import-gift', join(root, 'a.gift'), 'netralitas/baru', 'Judul', '--root', root]),
    ).toEqual({
      code: 2,
      out: '',
      err: `Berkas "${join(root, 'a.gift')}" tidak terbaca.\n`,
    });
  });
});
