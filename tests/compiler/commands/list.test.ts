import { expect, test } from 'vitest';
import { createFolder } from '../content-folder.ts';
import { AGENCY, EXAMPLE, toLesson } from '../example-content.ts';
import { run } from '../run-cli.ts';

const LONG = 'Kalimat ini sengaja dibuat panjang sekali supaya dapat dipotong pada enam puluh huruf saja.';

test('an author sees every page with its length and its longest sentence, and every question', async () => {
  const root = await createFolder({
    ...EXAMPLE,
    'netralitas/03-panjang.md': toLesson(`Pendek. ${LONG}`, 'panjang'),
  });
  const { code, out, err } = await run(['list', '--root', root]);
  const rows = out.split('\n').map((line) => line.split(/ {2,}/));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^netralitas: Netralitas ASN\n/);
  // 15 words in 2 sentences; 4 of them have more than six letters: 7,5 + 26,7.
  expect(rows).toContainEqual([
    'panjang',
    'pelajaran',
    '15',
    '1',
    '7,5',
    '34',
    'mudah',
    '14',
    'Kalimat ini sengaja dibuat panjang sekali supaya dapat dipo…',
  ]);
  expect(rows.map(([page, type]) => `${page} ${type}`)).toEqual(
    expect.arrayContaining([
      'module.md pengantar',
      'pengantar pelajaran',
      'latihan latihan',
      'tes-a tes A',
      'tes-b tes B',
    ]),
  );
  expect(rows).toContainEqual(['tes-b', 'netral-b', 'pilih semua', 'netralitas', 'mudah', 'uu-20-2023']);
  expect(rows).toContainEqual(['jenis-lain', 'grup', 'situasi', '-', '-', 'uu-20-2023']);
});

test('one module can be asked for, also one that is not published', async () => {
  const root = await createFolder({
    ...EXAMPLE,
    'agency.yaml': `${AGENCY}modules:\n  - netralitas\n`,
    'baru/module.md': EXAMPLE['netralitas/module.md'] ?? '',
    'baru/01-a.md': EXAMPLE['netralitas/01-pengantar.md'] ?? '',
  });
  const { out } = await run(['list', '--module', 'baru', '--root', root]);
  expect(out).toMatch(/^baru: Netralitas ASN \(belum terbit\)\n/);
  expect(out).not.toContain('tes-a');
  expect(await run(['list', '--module', 'lain', '--root', root])).toEqual({
    code: 2,
    out: '',
    err: 'Modul "lain" tidak ada. Yang ada: baru, netralitas.\n',
  });
});

test('with a mistake there is no list', async () => {
  const root = await createFolder({ ...EXAMPLE, 'catatan.txt': 'a' });
  expect(await run(['list', '--root', root])).toMatchObject({ code: 1, out: '' });
});
