import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileContent } from '../../../src/compiler/compile.ts';
import { isSimulation, type QuestionKind } from '../../../src/domain/content/module.ts';
import { createFolder } from '../content-folder.ts';
import { AGENCY, EXAMPLE } from '../example-content.ts';
import { run } from '../run-cli.ts';

const FACTS = `- id: lemah
  text: Belum pasti.
  mark: unverified
  source: Laman
  checkedOn: 2026-11-22
- id: kuat
  text: Pasti.
  mark: two-sources
  source: Laman
  checkedOn: 2026-11-22
`;
const CITATIONS = { 'citations.yaml': EXAMPLE['citations.yaml'] ?? '' };

describe('an author who begins a module', () => {
  test('gets one that compiles at once and shows everything that a module can hold', async () => {
    const root = await createFolder({ ...EXAMPLE, 'facts.yaml': FACTS });
    const { code, out, err } = await run(['new', 'modul-baru', 'Judul: "baru" & segar', '--root', root]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('preview modul-baru');
    expect(out).toMatch(/^modul-baru {2}/m);

    const { modules, diagnostics } = await compileContent({ root });
    expect(diagnostics).toEqual([]);
    const module = modules.find((one) => one.module.id === 'modul-baru')?.module;
    expect(module?.title).toBe('Judul: "baru" & segar');
    expect(module?.lessons).toHaveLength(2);
    expect(module?.lessons.flatMap(({ body }) => body.filter(isSimulation))).toHaveLength(1);
    expect(JSON.stringify(module?.lessons[0]?.body)).toContain('["switch",{"by":"phase"}');
    const kinds = module?.quizzes.find(({ mode }) => mode === 'practice')?.questions.map(({ kind }) => kind);
    const everyKind: readonly QuestionKind[] = [
      'single',
      'multiple',
      'true-false',
      'ordering',
      'matching',
      'judgement',
    ];
    expect(kinds).toEqual(everyKind);
    expect(module?.quizzes.flatMap(({ form }) => form ?? [])).toEqual(['A', 'B']);
    expect(module?.citations.map(({ id }) => id)).toEqual(['uu-20-2023']);
  });

  test('reads everywhere that it is to be replaced, and lists only a fact that is sure', async () => {
    const root = await createFolder({ ...EXAMPLE, 'facts.yaml': FACTS });
    await run(['new', 'modul-baru', 'Judul', '--root', root]);
    for (const name of await readdir(join(root, 'modul-baru'))) {
      const page = await readFile(join(root, 'modul-baru', name), 'utf8');
      expect(page).toContain('\nfacts:\n  - kuat\n---');
      expect(page.match(/\bGanti\b/g)?.length ?? 0).toBeGreaterThan(3);
    }
  });

  test('begins with a folder that has rules and nothing else, not even facts', async () => {
    const root = await createFolder(CITATIONS);
    const { code, out } = await run(['new', 'modul-baru', 'Judul', '--root', root]);
    expect(code).toBe(0);
    expect(out).toContain('agency.yaml tidak membatasi modul');
    expect(await readFile(join(root, 'modul-baru/module.md'), 'utf8')).not.toContain('facts');
  });

  test('is told how to publish it where the agency names its modules', async () => {
    const root = await createFolder({ ...EXAMPLE, 'agency.yaml': `${AGENCY}modules:\n  - netralitas\n` });
    const { out } = await run(['new', 'modul-baru', 'Judul', '--root', root]);
    expect(out).toContain('menambahkan "- modul-baru" pada modules di agency.yaml');
    expect(out).toMatch(/^modul-baru \* /m);
  });

  test('sees mistakes that others made before, and has the module all the same', async () => {
    const root = await createFolder({ ...EXAMPLE, 'catatan.txt': 'a' });
    const { code, err } = await run(['new', 'modul-baru', 'Judul', '--root', root]);
    expect(code).toBe(1);
    expect(err).toContain('1 kesalahan di 1 berkas.');
    expect(await readdir(root)).toContain('modul-baru');
  });

  test.each([
    ['an id that exists', 'netralitas', 'Judul', 1, 'netralitas sudah ada'],
    ['an id with capitals', 'Modul', 'Judul', 2, 'Id "Modul" tidak boleh dipakai'],
    ['an id that leads elsewhere', '../modul', 'Judul', 2, 'tidak boleh dipakai'],
    ['an empty title', 'modul-baru', ' ', 2, 'Judul modul tidak boleh kosong'],
  ])('gets nothing with %s', async (_what, id, title, code, message) => {
    const root = await createFolder(EXAMPLE);
    const before = await readdir(root, { recursive: true });
    const outcome = await run(['new', id, title, '--root', root]);
    expect(outcome).toMatchObject({ code, out: '' });
    expect(outcome.err).toContain(message);
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });

  test('needs one rule that is not repealed', async () => {
    const root = await createFolder({
      'citations.yaml': (EXAMPLE['citations.yaml'] ?? '').replace(/^[^]*(?=- id: tidak-dipakai)/, ''),
    });
    const { code, err } = await run(['new', 'modul-baru', 'Judul', '--root', root]);
    expect({ code, err }).toMatchObject({ code: 1 });
    expect(err).toContain('citations.yaml belum berisi');
    await rm(join(root, 'citations.yaml'));
    expect((await run(['new', 'modul-baru', 'Judul', '--root', root])).code).toBe(1);
  });
});
