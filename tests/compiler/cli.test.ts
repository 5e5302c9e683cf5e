import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { createFolder } from './content-folder.ts';
import { compileFiles, EXAMPLE, RICH_EXAMPLE } from './example-content.ts';
import { run } from './run-cli.ts';

describe('an author at a terminal', () => {
  it('gets a check when no command is named', async () => {
    const root = await createFolder(EXAMPLE);
    const outcome = await run(['--root', root]);
    expect(outcome).toEqual(await run(['check', '--root', root]));
    expect(outcome).toMatchObject({ code: 0, err: '' });
    expect(outcome.out).toContain('netralitas');
  });

  it('reads every mistake with the line it is in, and gets nothing written', async () => {
    const root = await createFolder({
      ...EXAMPLE,
      'netralitas/03-a.md': '---\nid: a\ntitle: A\n---\n\nIsi\t<b>\u001B[31m\n',
      'catatan.txt': 'a',
    });
    const folder = `${relative('', root).replaceAll('\\', '/')}/`;
    const { code, out, err } = await run(['--root', root, '--out', join(root, 'out')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      [
        `${folder}catatan.txt:1:1  file-unknown  Berkas "catatan.txt" tidak dikenal di sini. Di folder konten hanya ada agency.yaml, citations.yaml, facts.yaml, published.json, LICENSE dan folder modul; di folder modul hanya berkas .md dan gambar (.png, .jpg, .jpeg, .webp). Pindahkan atau hapus berkas ini.`,
        `${folder}netralitas/03-a.md:6:5  html-raw  HTML dan komentar HTML tidak boleh dipakai. Tulis dengan Markdown; tanda < sebagai teks ditulis \\<.\n    6 | Isi <b>\uFFFD[31m\n      |     ^`,
        `${folder}netralitas/03-a.md:6:8  control-character  Ada karakter kendali U+001B yang tidak terlihat. Hapus karakter itu; biasanya terbawa saat menyalin dari aplikasi lain.\n    6 | Isi <b>\uFFFD[31m\n      |        ^`,
        '3 kesalahan di 2 berkas.\n',
      ].join('\n\n'),
    );
    expect(await readdir(root)).not.toContain('out');
  });

  it('sees the mistake also at the end of a very long line', async () => {
    const line = `${'Panjang sekali. '.repeat(50)}<b>`;
    const root = await createFolder({
      ...EXAMPLE,
      'netralitas/03-a.md': `---\nid: a\ntitle: A\n---\n\n${line}\n`,
    });
    const [, text = '', mark = ''] = (await run(['--root', root])).err.split('\n');
    expect(text.slice(mark.indexOf('^'))).toBe('<b>');
    expect(text.length).toBeLessThan(120);
  });

  it('gets modules, pictures and manifest written to a folder', async () => {
    const root = await createFolder(RICH_EXAMPLE);
    const target = join(root, 'out', 'deep');
    expect((await run(['--root', root, '--out', target])).code).toBe(0);
    const { modules, pictures, manifest } = compileFiles(RICH_EXAMPLE);
    expect(await readdir(join(target, 'modules'))).toEqual(modules.map(({ fileName }) => fileName));
    const [written = ''] = await readdir(join(target, 'modules'));
    expect(await readFile(join(target, 'modules', written), 'utf8')).toBe(modules[0]?.json);
    expect(JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8'))).toEqual(manifest);
    const [name = ''] = await readdir(join(target, 'pictures'));
    expect(name).toBe(pictures[0]?.fileName);
    expect(new Uint8Array(await readFile(join(target, 'pictures', name)))).toEqual(
      new Uint8Array(pictures[0]?.bytes ?? []),
    );
  });

  it.each([
    ['an unknown option', ['--keluar', 'out']],
    ['an unknown command', ['periksa']],
    ['an option of another command', ['list', '--overdue']],
    ['an option without its value', ['--root']],
    ['an argument too many', ['check', 'netralitas']],
    ['an argument too few', ['new', 'modul-baru']],
  ])('is told how to call the program after %s', async (_what, args) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Pemakaian: npm run content/);
    for (const name of ['check', 'list', 'citations', 'facts', 'new', 'preview', 'publish', 'export-gift']) {
      expect(err).toContain(`\n  ${name}`);
    }
  });

  it.each(['help', '--help', '-h'])('can ask for that with %s', async (word) => {
    const { code, out, err } = await run([word]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('--root FOLDER');
  });

  it('is told when there is no such folder', async () => {
    const root = join(await createFolder({}), 'tidak-ada');
    for (const args of [[], ['list'], ['facts'], ['publish'], ['new', 'baru', 'Judul'], ['preview']]) {
      const { code, err } = await run([...args, '--root', root]);
      expect({ code, err }).toEqual({ code: 2, err: `Folder konten "${root}" tidak terbaca.\n` });
    }
  });

  it('can rely on the exit code of the program itself', async () => {
    const program = fileURLToPath(new URL('../../src/compiler/cli.ts', import.meta.url));
    const start = (cwd: string): { status: number | null; stdout: string; stderr: string } =>
      spawnSync(process.execPath, [program, '--root', '.'], { cwd, encoding: 'utf8', timeout: 15_000 });
    const good = start(await createFolder(EXAMPLE));
    expect(good.stdout).toContain('netralitas');
    expect(good.status).toBe(0);
    const bad = start(await createFolder({ ...EXAMPLE, 'catatan.txt': 'a' }));
    expect(bad.stderr).toMatch(/^catatan\.txt:1:1 {2}file-unknown/);
    expect(bad.status).toBe(1);
  });

  it('may stop reading early, as with `| head`', async () => {
    const program = fileURLToPath(new URL('../../src/compiler/cli.ts', import.meta.url));
    const child = spawn(process.execPath, [program, 'list', '--root', await createFolder(EXAMPLE)]);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
