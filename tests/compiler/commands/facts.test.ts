import { expect, test } from 'vitest';
import { createFolder } from '../content-folder.ts';
import { EXAMPLE } from '../example-content.ts';
import { run } from '../run-cli.ts';

const toFact = (id: string, mark: string): string =>
  `- id: ${id}\n  text: Kalimat ${id}.\n  mark: ${mark}\n  source: Laman ${id}\n  checkedOn: 2026-11-22\n`;

const addFacts = (page: string | undefined, ids: readonly string[]): string =>
  (page ?? '').replace('---\n\n', `facts:\n${ids.map((id) => `  - ${id}\n`).join('')}---\n\n`);

const WITH_FACTS = {
  ...EXAMPLE,
  'facts.yaml': toFact('satu', 'two-sources') + toFact('dua', 'one-source') + toFact('tiga', 'unverified'),
  'netralitas/01-pengantar.md': addFacts(EXAMPLE['netralitas/01-pengantar.md'], ['satu', 'dua']),
  'netralitas/latihan.md': addFacts(EXAMPLE['netralitas/latihan.md'], ['satu']),
};

test('an author sees every fact, how sure it is and who tells it; what nobody tells stands apart', async () => {
  const { code, out } = await run(['facts', '--root', await createFolder(WITH_FACTS)]);
  expect(code).toBe(0);
  expect(out).toBe(`3 fakta: 1 two-sources, 0 event-report, 1 one-source, 0 conflicting, 1 unverified.

satu  [two-sources, dua sumber]
  Kalimat satu.
  Sumber: Laman satu (2026-11-22)
  Dipakai di: netralitas/01-pengantar.md, netralitas/latihan.md

dua  [one-source, satu sumber]
  Kalimat dua.
  Sumber: Laman dua (2026-11-22)
  Dipakai di: netralitas/01-pengantar.md

BELUM DIPAKAI (1)

tiga  [unverified, belum diperiksa]
  Kalimat tiga.
  Sumber: Laman tiga (2026-11-22)
`);
});

test('the claims of one module can be traced page by page, and pages without any are seen', async () => {
  const root = await createFolder(WITH_FACTS);
  const { out } = await run(['facts', '--module', 'netralitas', '--root', root]);
  expect(out).toContain(`netralitas/01-pengantar.md
  satu  [two-sources, dua sumber]
    Kalimat satu.
    Sumber: Laman satu (2026-11-22)
  dua  [one-source, satu sumber]
`);
  expect(out).toContain('netralitas/module.md\n  Halaman ini tidak menyebut satu fakta pun.\n');
  expect(out).toContain('netralitas/tes-b.md\n  Halaman ini tidak menyebut satu fakta pun.\n');
  expect(out).not.toContain('tiga');
  expect(await run(['facts', '--module', 'lain', '--root', root])).toMatchObject({ code: 2, out: '' });
});

test('a folder without facts says so', async () => {
  const { code, out } = await run(['facts', '--root', await createFolder(EXAMPLE)]);
  expect({ code, out }).toEqual({ code: 0, out: 'Belum ada facts.yaml, atau berkas itu kosong.\n' });
});
