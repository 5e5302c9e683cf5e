import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../content-folder.ts';
import { EXAMPLE, RICH_EXAMPLE, toLesson } from '../example-content.ts';
import { run } from '../run-cli.ts';

/** The day after the review of pp-94-2021 was due, in the agency's zone still the day itself. */
const DUE = Date.parse('2026-12-22T16:59:00Z');
const OVERDUE = Date.parse('2026-12-22T17:00:00Z');

test('a legal officer gets every rule with a box, its state and where it is used; what does not bind first', async () => {
  const root = await createFolder({
    ...RICH_EXAMPLE,
    'netralitas/03-dulu.md': toLesson('Isi.\n\n**Sudah dicabut:** `tidak-dipakai`\n', 'dulu'),
  });
  const { code, out, err } = await run(['citations', '--root', root], OVERDUE);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`SUDAH DICABUT (1)

[ ] tidak-dipakai  Aturan
    Aturan yang belum dirujuk
    Catatan: Sudah dicabut.
    Diperiksa 2026-11-22 oleh Tim isi Lentera; tinjau lagi sebelum 2027-05-22
    Sumber: Salinan di JDIH
    Dipakai di:
      netralitas/dulu (sudah dicabut)


BELUM PASTI (1)

[ ] pp-94-2021  PP 94/2021
    Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin PNS
    Catatan: Sedang disesuaikan dengan undang-undang baru.
    Diperiksa 2026-11-22 oleh Tim isi Lentera; tinjau lagi sebelum 2026-12-22  LEWAT
    Sumber: Salinan di JDIH
    Dipakai di:
      netralitas/media-sosial
      netralitas/malam: malam/poster


BERLAKU (1)

[ ] uu-20-2023  UU 20/2023, Pasal 2
    Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
    Diperiksa 2026-11-22 oleh Tim isi Lentera; tinjau lagi sebelum 2027-05-22
    Sumber: https://jdih.example.go.id/uu-20-2023
    Dipakai di:
      netralitas/media-sosial
      netralitas/malam
      netralitas/jenis-lain: langkah, hukuman, grup
      netralitas/latihan: netral
      netralitas/tes-a: benar-kah
      netralitas/tes-b: netral-b
`);
});

test('a scheduled job hears of a rule in use once the day to look at it again has passed', async () => {
  const root = await createFolder({ ...RICH_EXAMPLE });
  expect(await run(['citations', '--overdue', '--root', root], DUE)).toEqual({
    code: 0,
    out: 'Tidak ada rujukan terpakai yang lewat tanggal tinjaunya per 2026-12-22.\n',
    err: '',
  });
  const { code, out } = await run(['citations', '--overdue', '--root', root], OVERDUE);
  expect(code).toBe(1);
  expect(out.match(/\[ \] \S+/g)).toEqual(['[ ] pp-94-2021']);
  // Years later also the rule that nobody uses is due, but nobody is waiting for it.
  const late = await run(['citations', '--overdue', '--root', root], Date.parse('2030-01-01'));
  expect(late.out.match(/\[ \] \S+/g)).toEqual(['[ ] pp-94-2021', '[ ] uu-20-2023']);
});

/** Reads `;`-separated cells back as RFC 4180 says. */
const readCsv = (text: string): string[][] =>
  [...text.matchAll(/((?:"(?:[^"]|"")*"|[^;\r\n"]*)(?:;(?:"(?:[^"]|"")*"|[^;\r\n"]*))*)\r\n/g)].map(
    ([, row = '']) =>
      [...`${row};`.matchAll(/("(?:[^"]|"")*"|[^;]*);/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
  );

test('the list opens in a spreadsheet: nothing breaks a cell and nothing becomes a formula', async () => {
  const root = await createFolder({
    ...EXAMPLE,
    'citations.yaml': `${EXAMPLE['citations.yaml']}- id: aneh
  rule: 'Aturan "aneh"; tahun 2024'
  short: '=HYPERLINK("x")'
  article: '@SUM(1)'
  status: in-force
  checkedOn: 2026-11-22
  checkedBy: '+62'
  reviewBy: 2027-05-22
  source: '-'
`,
  });
  const file = join(root, 'rujukan.csv');
  expect(await run(['citations', '--csv', file, '--root', root])).toEqual({
    code: 0,
    out: `4 rujukan ditulis ke ${file}.\n`,
    err: '',
  });
  const text = await readFile(file, 'utf8');
  expect(text.startsWith('\uFEFFsudah diperiksa;id;status;')).toBe(true);
  const rows = readCsv(text.slice(1));
  expect(rows.map((row) => row.length)).toEqual([14, 14, 14, 14, 14]);
  expect(rows.map(([, id]) => id)).toEqual(['id', 'tidak-dipakai', 'pp-94-2021', 'uu-20-2023', 'aneh']);
  expect(rows[4]).toEqual([
    '',
    'aneh',
    'berlaku',
    'Aturan "aneh"; tahun 2024',
    `'=HYPERLINK("x")`,
    "'@SUM(1)",
    '',
    '',
    '2026-11-22',
    "'+62",
    '2027-05-22',
    '',
    "'-",
    '',
  ]);
  expect(rows[2]?.at(-1)).toBe('netralitas/media-sosial');
});

test('a file that cannot be written is an argument to correct', async () => {
  const root = await createFolder(EXAMPLE);
  const { code, out, err } = await run([
    'citations',
    '--csv',
    join(root, 'tidak-ada', 'a.csv'),
    '--root',
    root,
  ]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('tidak dapat ditulis');
});
