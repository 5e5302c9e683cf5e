import { describe, expect, it } from 'vitest';

import { BASIS, ITEMS, OPTIONS, toQuiz, toQuizMistakes } from './example-content.ts';

/** A question of this kind whose last option, on line 15, has this label; its mistakes. */
const toMistakes = (label: string, kind = 'pilih satu'): string[] =>
  toQuizMistakes(
    toQuiz(`Apakah ASN netral?\n\n${OPTIONS}- [ ] \`lain\` ${label}\n  > Belum tepat.\n\n${BASIS}`, {
      heading: `Soal \`netral\` (${kind})`,
    }),
  );

describe('an author is told of an option that speaks of the place of others', () => {
  it.each([
    'Semua jawaban di atas benar',
    'Semua di atas',
    'Seluruh pilihan di bawah ini tepat.',
    'Kedua opsi di atas salah',
    'Tidak ada jawaban yang benar di atas',
    'Bukan salah satu di atas',
    'Jawaban di atas benar',
    'Pilihan A dan B benar',
    'Seperti opsi C',
    'Jawaban **B** saja',
    'Opsi pertama dan kedua',
    'Pilihan terakhir salah',
    'A dan B benar',
    'Hanya A, C dan D tepat',
    'All of the above',
    'None of the answers above',
    'None of the options below apply',
    'Both A and B are correct',
    'Answers A and C',
  ])('%s', (label) => {
    expect(toMistakes(label)).toEqual(['15:1 option-position']);
  });

  it.each([
    'Menempelkan ulang pesan itu dengan tulisan “ini keliru” di bawahnya',
    'Menaruh semua surat di atas meja',
    'Menyimpan seluruh berkas di bawah kursi',
    'Menghukum semua pegawai di bawah pengaruh atasan',
    'Mencari pilihan lain',
    'Memberi jawaban pertama kali',
    'Menyebut calon itu pilihan pertamanya',
    'Yang pertama kode etik, yang kedua disiplin',
    'A dan B dilaporkan bersama',
    'Pernyataan 1 dan 2 benar',
    'Hukuman di atas satu tahun',
    'Keduanya benar',
    'Take an option as it comes',
    'Answer all of the letters above the line',
  ])('but not of %s', (label) => {
    expect(toMistakes(label)).toEqual([]);
  });

  it('also in a question with several keys and in a situation', () => {
    expect(toMistakes('Semua di atas', 'pilih semua')).toEqual(['15:1 option-position']);
    const acts = ['3', '1', '0']
      .map((points) => `- [${points}] \`a${points}\` Semua di atas\n  > Sebab.\n`)
      .join('');
    expect(
      toQuizMistakes(toQuiz(`Apa?\n\n${acts}\n${BASIS}`, { heading: 'Soal `netral` (situasi)' })),
    ).toEqual(['11:1 option-position', '13:1 option-position', '15:1 option-position']);
  });

  it('but not where nothing is shuffled, and not of things to bring into an order', () => {
    const fixed = toQuiz(`Apa?\n\n${OPTIONS.replace('Tidak', 'Semua di atas')}\n${BASIS}`);
    expect(toQuizMistakes(fixed)).toEqual(['13:1 option-position']);
    expect(toQuizMistakes(fixed.replace('mode: practice\n', 'mode: practice\norder: tetap\n'))).toEqual([]);
    const ordering = toQuiz(`Urutkan.\n\n${ITEMS.replace('Berhenti sejenak', 'Semua di atas')}`, {
      heading: 'Soal `netral` (urutkan)',
    });
    expect(toQuizMistakes(ordering)).toEqual([]);
  });
});
