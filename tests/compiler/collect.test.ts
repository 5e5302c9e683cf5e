import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { collectEntries } from '../../src/compiler/collect.ts';
import { compileContent } from '../../src/compiler/compile.ts';
import { createFolder } from './content-folder.ts';
import { EXAMPLE, compileFiles, RICH_EXAMPLE } from './example-content.ts';

const toMistakes = async (root: string): Promise<string[]> =>
  (await compileContent({ root })).diagnostics.map(({ file, rule }) => `${file} ${rule}`);

describe('an author whose folder is read from disk', () => {
  it('gets the same as from memory', async () => {
    const root = await createFolder(RICH_EXAMPLE);
    const { modules, pictures, manifest, diagnostics } = compileFiles(RICH_EXAMPLE);
    expect(await compileContent({ root })).toMatchObject({ modules, pictures, manifest, diagnostics });
    expect(pictures).toHaveLength(1);
  });

  it('is not bothered by what editors and file managers leave behind', async () => {
    const root = await createFolder({
      ...EXAMPLE,
      '.DS_Store': 'a',
      '.git/config': 'a',
      'netralitas/.01-pengantar.md.swp': 'a',
    });
    expect(await toMistakes(root)).toEqual([]);
  });

  it('is told of an empty folder, a deep one and a link', async () => {
    const root = await createFolder({ ...EXAMPLE, 'netralitas/a/b/c.md': 'a' });
    await mkdir(join(root, 'kosong'));
    await symlink(join(root, 'citations.yaml'), join(root, 'netralitas', 'tautan.md'));
    expect(await toMistakes(root)).toEqual([
      'kosong/module.md module-file-missing',
      'netralitas/a folder-nested',
      'netralitas/tautan.md file-unknown',
    ]);
  });

  it('is told that the folder of content is empty', async () => {
    expect(await toMistakes(await createFolder({}))).toEqual([
      ' no-module',
      'citations.yaml citations-file-missing',
    ]);
  });

  it('never has more of a file in memory than is allowed', async () => {
    const root = await createFolder({
      'a/a.md': 'a'.repeat(300_000),
      'a/b.md': 'a'.repeat(262_144),
      'a/c.png': 'a'.repeat(300_000),
      'a/d.jpg': 'a'.repeat(6_000_000),
    });
    const sizes = (await collectEntries(root)).map((entry) =>
      entry.kind === 'file' ? [entry.path, entry.bytes.length] : entry.kind,
    );
    expect(sizes).toEqual([
      'folder',
      ['a/a.md', 262_145],
      ['a/b.md', 262_144],
      ['a/c.png', 300_000],
      ['a/d.jpg', 5_242_881],
    ]);
  });

  it('learns that there is no such folder', async () => {
    const root = await createFolder({});
    await expect(compileContent({ root: join(root, 'content') })).rejects.toThrow('ENOENT');
  });
});
