import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder, writeFiles } from '../content-folder.ts';
import { AGENCY, EXAMPLE, type Files } from '../example-content.ts';
import { run } from '../run-cli.ts';

interface Written {
  readonly modules: Readonly<
    Record<string, { readonly edition: number; readonly retired: readonly string[] } | undefined>
  >;
}

const readPublished = async (root: string): Promise<Written> =>
  JSON.parse(await readFile(join(root, 'published.json'), 'utf8')) as Written;

const publish = async (files: Files) => {
  const root = await createFolder(files);
  const outcome = await run(['publish', '--root', root]);
  return { root, ...outcome };
};

/** A published folder in which this was then written. */
const change = async (files: Files) => {
  const { root } = await publish(EXAMPLE);
  await writeFiles(root, files);
  return { root, ...(await run(['publish', '--root', root])) };
};

const LESSON = EXAMPLE['netralitas/01-pengantar.md'] ?? '';
const FRONT = EXAMPLE['netralitas/module.md'] ?? '';

describe('whoever publishes', () => {
  test('writes down every id for the first time, and nothing when nothing changed', async () => {
    const { root, code, out } = await publish(EXAMPLE);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'netralitas: terbit pertama kali: 2 pelajaran, 4 kuis, 6 soal\n\npublished.json ditulis. Simpan di Git bersama perubahan isinya.\n',
    });
    expect((await readPublished(root)).modules['netralitas']).toMatchObject({ edition: 1, retired: [] });
    expect((await run(['check', '--root', root])).code).toBe(0);
    const before = await readFile(join(root, 'published.json'));
    expect(await run(['publish', '--root', root])).toEqual({
      code: 0,
      out: 'Tidak ada perubahan; published.json tetap.\n',
      err: '',
    });
    expect(await readFile(join(root, 'published.json'))).toEqual(before);
    expect((await readdir(root)).filter((name) => name.includes('published'))).toEqual(['published.json']);
  });

  test('reads what is new and what was reworded', async () => {
    const { code, out } = await change({
      'netralitas/01-pengantar.md': LESSON.replace('title: Pengantar', 'title: Awal'),
      'netralitas/03-lagi.md': LESSON.replace('id: pengantar', 'id: lagi'),
    });
    expect(code).toBe(0);
    expect(out).toContain('netralitas: baru: lagi\nnetralitas: berubah: pengantar\n');
  });

  test('reads what went out of use with a higher edition; it is remembered', async () => {
    const { root, out } = await change({
      'netralitas/module.md': FRONT.replace('language: id', 'language: id\nedition: 2'),
      'netralitas/01-pengantar.md': LESSON.replace('id: pengantar', 'id: awal'),
    });
    expect(out).toContain(
      'netralitas: edisi 1 menjadi 2\nnetralitas: baru: awal\nnetralitas: dipensiunkan: pengantar\n',
    );
    expect((await readPublished(root)).modules['netralitas']).toMatchObject({
      edition: 2,
      retired: ['pengantar'],
    });
  });

  test('is refused a change of meaning, and nothing is written', async () => {
    const { root } = await publish(EXAMPLE);
    const before = await readFile(join(root, 'published.json'));
    await writeFiles(root, { 'netralitas/01-pengantar.md': LESSON.replace('id: pengantar', 'id: awal') });
    const { code, out, err } = await run(['publish', '--root', root]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('published-id-removed');
    expect(await readFile(join(root, 'published.json'))).toEqual(before);
  });

  test('leaves out what the agency does not publish, and keeps what it published once', async () => {
    const { root } = await publish({
      ...EXAMPLE,
      'agency.yaml': `${AGENCY}modules:\n  - netralitas\n`,
      'baru/module.md': FRONT,
      'baru/01-a.md': LESSON,
    });
    expect(Object.keys((await readPublished(root)).modules)).toEqual(['netralitas']);
    await writeFiles(root, { 'agency.yaml': `${AGENCY}modules:\n  - baru\n` });
    expect((await run(['publish', '--root', root])).out).toMatch(/^baru: terbit pertama kali/);
    expect(Object.keys((await readPublished(root)).modules)).toEqual(['baru', 'netralitas']);
  });
});
