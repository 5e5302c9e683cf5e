import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { compileContent } from '../../src/compiler/compile.ts';
import { formatDiagnostic } from '../../src/compiler/diagnostics.ts';
import { RULES, type RuleId } from '../../src/compiler/rules.ts';

const fixtures = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

/** What an author is told about each broken fixture: where, and in which words. */
const EXPECTED: Readonly<Record<RuleId, readonly [place: string, message: string]>> = {
  'basis-citation-repeated': [
    'content/modul/01-pengantar.md:9:31',
    'Rujukan "uu-20-2023" disebut dua kali. Sebut setiap rujukan satu kali.',
  ],
  'basis-citation-unknown': [
    'content/modul/01-pengantar.md:9:32',
    'Rujukan "uu-5-2014" tidak ada di citations.yaml. Periksa ejaannya, atau daftarkan aturan itu di citations.yaml.',
  ],
  'basis-malformed': [
    'content/modul/01-pengantar.md:9:1',
    'Baris dasar hukum ini tidak terbaca. Tulis persis **Dasar hukum:** lalu id rujukan, masing-masing dalam tanda `...`, tanpa teks lain.',
  ],
  'basis-misplaced': [
    'content/modul/01-pengantar.md:8:1',
    'Baris dasar hukum tidak berdiri sebagai paragraf sendiri. Tulis di paragraf terakhir, didahului baris kosong dan tanpa indentasi.',
  ],
  'block-too-long': [
    'content/modul/02-panjang.md:7:1',
    'Bagian ini lebih dari 10000 karakter tanpa baris kosong. Pecah dengan baris kosong menjadi beberapa paragraf, daftar atau tabel.',
  ],
  'body-empty': [
    'content/modul/module.md:1:1',
    'Berkas ini tidak berisi teks di bawah front matter. Tulis isinya sebagai Markdown biasa.',
  ],
  'citation-id-duplicate': [
    'content/citations.yaml:9:7',
    'Id rujukan "uu-20-2023" sudah dipakai, di citations.yaml:1. Gabungkan keduanya, atau beri id lain.',
  ],
  'citation-remark-missing': [
    'content/citations.yaml:4:11',
    'Rujukan "uu-20-2023" berstatus repealed tetapi tidak punya remark. Tambahkan "remark: ...", satu kalimat tentang apa yang belum pasti atau apa penggantinya.',
  ],
  'citation-review-before-check': [
    'content/citations.yaml:7:13',
    'reviewBy (2026-05-22) lebih awal dari checkedOn (2026-11-22). Isi reviewBy dengan tanggal sesudah pemeriksaan.',
  ],
  'citation-status-unknown': [
    'content/citations.yaml:4:11',
    'Status "berlaku" tidak dikenal. Pakai salah satu: in-force, repealed, uncertain.',
  ],
  'citations-file-missing': [
    'content/citations.yaml:1:1',
    'Berkas citations.yaml tidak ada. Buat citations.yaml di folder konten dan daftarkan setiap aturan yang dirujuk modul.',
  ],
  'citations-shape': [
    'content/citations.yaml:1:1',
    'citations.yaml harus berupa daftar aturan, dan bagian ini bukan. Awali setiap aturan dengan "- id: ...", lalu tulis kunci lain sejajar di bawahnya.',
  ],
  'content-after-basis': [
    'content/modul/01-pengantar.md:11:1',
    'Ada isi sesudah dasar hukum. Pindahkan ke atas baris dasar hukum, atau hapus.',
  ],
  'content-after-options': [
    'content/modul/latihan.md:16:1',
    'Ada isi di antara opsi dan dasar hukum. Pindahkan ke atas opsi bila bagian dari pertanyaan, atau jadikan penjelasan opsi: dua spasi, >, lalu teks.',
  ],
  'control-character': [
    'content/modul/01-pengantar.md:7:4',
    'Ada karakter kendali U+0000 yang tidak terlihat. Hapus karakter itu; biasanya terbawa saat menyalin dari aplikasi lain.',
  ],
  'date-invalid': [
    'content/citations.yaml:7:13',
    'Nilai "reviewBy" bukan tanggal kalender: 2027-02-29. Tulis tahun-bulan-tanggal, misalnya 2026-11-22.',
  ],
  'file-not-utf8': [
    'content/modul/02-latin.md:7:8',
    'Berkas ini tidak tersimpan sebagai UTF-8: mulai dari sini tidak terbaca. Simpan ulang dengan pengodean UTF-8.',
  ],
  'file-too-large': [
    'content/modul/02-panjang.md:1:1',
    'Berkas ini lebih besar dari 256 KB. Pecah isinya menjadi beberapa berkas yang lebih kecil.',
  ],
  'file-unknown': [
    'content/modul/catatan.txt:1:1',
    'Berkas "catatan.txt" tidak dikenal di sini. Di folder konten hanya ada citations.yaml, LICENSE dan folder modul; di folder modul hanya berkas .md. Pindahkan atau hapus berkas ini.',
  ],
  'folder-id': [
    'content/Modul Satu:1:1',
    'Nama folder "Modul Satu" tidak bisa menjadi id modul. Pakai huruf kecil, angka dan tanda hubung, paling panjang 64 karakter, misalnya netralitas-asn.',
  ],
  'folder-nested': [
    'content/modul/gambar:1:1',
    'Ada folder "gambar" di dalam folder modul. Pindahkan berkasnya langsung ke folder modul, lalu hapus folder ini.',
  ],
  footnote: [
    'content/modul/01-pengantar.md:7:15',
    'Catatan kaki belum didukung. Tulis keterangannya langsung di dalam kalimat, atau pakai kotak > [!NOTE].',
  ],
  'front-matter-missing': [
    'content/modul/02-penutup.md:1:1',
    'Berkas ini tidak diawali front matter. Awali baris pertama dengan ---, tulis id, title, minutes di bawahnya, lalu tutup dengan --- lagi.',
  ],
  'heading-depth': [
    'content/modul/01-pengantar.md:7:1',
    'Judul tingkat 1 tidak boleh dipakai. Pakai ## atau ###; judul tingkat pertama diambil dari title.',
  ],
  'html-raw': [
    'content/modul/01-pengantar.md:7:5',
    'HTML dan komentar HTML tidak boleh dipakai. Tulis dengan Markdown; tanda < sebagai teks ditulis \\<.',
  ],
  'id-invalid': [
    'content/modul/01-pengantar.md:2:5',
    '"Pengantar Satu" tidak bisa menjadi id. Pakai huruf kecil, angka dan tanda hubung, paling panjang 64 karakter, misalnya tes-awal.',
  ],
  image: [
    'content/modul/01-pengantar.md:7:5',
    'Gambar belum didukung. Jelaskan isi gambar dengan kata-kata atau tabel.',
  ],
  'key-missing': [
    'content/modul/module.md:1:1',
    'Kunci "summary" belum ada. Tambahkan baris "summary: ..." yang berisi teks.',
  ],
  'key-unknown': [
    'content/modul/01-pengantar.md:5:1',
    'Kunci "author" tidak dikenal. Kunci yang boleh dipakai: id, title, minutes.',
  ],
  'lesson-file-name': [
    'content/modul/1-pengantar.md:1:1',
    'Nama berkas pelajaran "1-pengantar.md" tidak diawali dua angka dan tanda hubung. Beri nama seperti 01-pengantar.md; jika ini kuis, tulis mode di front matter.',
  ],
  'lesson-number-duplicate': [
    'content/modul/01-penutup.md:1:1',
    'Nomor pelajaran 01 sudah dipakai oleh 01-pengantar.md. Beri setiap pelajaran nomor urut sendiri.',
  ],
  'link-relative': [
    'content/modul/01-pengantar.md:7:5',
    'Tautan ke "02-penutup.md" tidak punya alamat lengkap; tautan antarberkas konten belum didukung. Pakai alamat lengkap yang diawali https://, atau sebut judul pelajarannya sebagai teks.',
  ],
  'link-unsafe': [
    'content/modul/01-pengantar.md:7:5',
    'Alamat tautan "javascript:alert(1)" tidak aman. Pakai alamat https://, http:// atau mailto: tanpa nama pengguna dan kata sandi.',
  ],
  'mode-duplicate': [
    'content/modul/tes-b.md:4:7',
    'Modul ini sudah punya kuis dengan mode pre-test, yaitu modul/tes-a.md. Gabungkan keduanya, atau ubah salah satu menjadi practice.',
  ],
  'mode-unknown': [
    'content/modul/latihan.md:4:7',
    'Mode kuis "ujian" tidak dikenal. Pakai salah satu: pre-test, practice, post-test.',
  ],
  'module-file-missing': [
    'content/modul/module.md:1:1',
    'Folder modul ini tidak berisi module.md. Buat module.md yang berisi judul, ringkasan, bahasa dan tujuan modul.',
  ],
  'module-without-lesson': [
    'content/modul/module.md:1:1',
    'Modul ini belum punya pelajaran. Tambahkan paling sedikit satu berkas pelajaran, misalnya 01-pengantar.md.',
  ],
  'nesting-too-deep': [
    'content/modul/01-pengantar.md:9:13',
    'Teks ini bersarang lebih dari 6 tingkat. Ratakan: jadikan daftar atau kutipan terdalam sebagai paragraf sendiri.',
  ],
  'no-module': [
    'content/:1:1',
    'Folder konten ini belum berisi satu modul pun. Buat folder modul yang berisi module.md dan paling sedikit satu pelajaran.',
  ],
  'node-unsupported': [
    'content/modul/01-pengantar.md:9:1',
    'Blok kode belum didukung di sini. Pakai paragraf, judul ## dan ###, daftar, tabel, kutipan, tautan, tebal, miring atau `kode`.',
  ],
  'note-malformed': [
    'content/modul/01-pengantar.md:7:3',
    'Penanda kotak [!NOTE] tidak pada tempatnya. Tulis > [!NOTE] sendirian di baris pertama kutipan, teksnya di baris berikut, dan jangan di dalam daftar, kutipan atau penjelasan opsi.',
  ],
  'note-unknown': [
    'content/modul/01-pengantar.md:7:3',
    'Jenis kotak "PENTING" tidak dikenal. Pakai salah satu: NOTE, TIP, IMPORTANT, WARNING, CAUTION.',
  ],
  'option-content-extra': [
    'content/modul/latihan.md:16:3',
    'Opsi "tidak" punya isi lain selain teks dan satu kutipan penjelasan. Masukkan ke dalam kutipan penjelasan, atau hapus.',
  ],
  'option-explanation-not-indented': [
    'content/modul/latihan.md:14:1',
    'Kutipan ini tidak masuk ke dalam opsi di atasnya. Beri dua spasi sebelum tanda > supaya menjadi penjelasan opsi itu.',
  ],
  'option-explanation-not-quote': [
    'content/modul/latihan.md:15:3',
    'Penjelasan opsi "tidak" bukan kutipan. Awali setiap baris penjelasan dengan dua spasi dan tanda >.',
  ],
  'option-id-duplicate': [
    'content/modul/latihan.md:13:7',
    'Id opsi "ya" sudah dipakai di soal ini, di modul/latihan.md:11. Beri setiap opsi id sendiri.',
  ],
  'option-without-checkbox': [
    'content/modul/latihan.md:13:1',
    'Opsi ini tidak diawali kotak centang. Tulis - [ ] `id-opsi` Teks opsi, dengan [x] untuk kunci.',
  ],
  'option-without-explanation': [
    'content/modul/latihan.md:13:1',
    'Opsi "tidak" tidak punya penjelasan. Tulis penjelasan di baris berikutnya: dua spasi, >, lalu teks.',
  ],
  'option-without-id': [
    'content/modul/latihan.md:13:1',
    'Opsi ini tidak punya id sesudah kotak centang. Tulis - [ ] `id-opsi` Teks opsi, dengan id di antara tanda `...`.',
  ],
  'option-without-text': [
    'content/modul/latihan.md:13:1',
    'Opsi "tidak" tidak punya teks. Tulis teks opsi sesudah id-nya.',
  ],
  'page-id-duplicate': [
    'content/modul/latihan.md:2:5',
    'Id "pengantar" sudah dipakai di modul ini oleh modul/01-pengantar.md:2. Beri setiap pelajaran dan kuis id sendiri.',
  ],
  'question-few-options': [
    'content/modul/latihan.md:7:1',
    'Soal ini hanya punya satu opsi. Tulis paling sedikit dua opsi.',
  ],
  'question-id-duplicate': [
    'content/modul/tes.md:7:9',
    'Id soal "netral" sudah dipakai di modul ini, di modul/latihan.md:7. Beri setiap soal id sendiri, juga bila soalnya ada di kuis lain.',
  ],
  'question-key-count': [
    'content/modul/latihan.md:7:1',
    'Soal "pilih satu" ini punya 2 kunci. Tandai tepat satu opsi dengan [x]; bila beberapa opsi benar, ubah jenisnya menjadi (pilih semua).',
  ],
  'question-kind-unknown': [
    'content/modul/latihan.md:7:18',
    'Jenis soal "pilih dua" tidak dikenal. Pakai salah satu: pilih satu, pilih semua, benar atau salah.',
  ],
  'question-without-basis': [
    'content/modul/latihan.md:7:1',
    'Soal ini tidak punya dasar hukum. Akhiri soal dengan baris kosong, lalu **Dasar hukum:** `id-rujukan`.',
  ],
  'question-without-key': [
    'content/modul/latihan.md:7:1',
    'Soal "pilih semua" ini tidak punya kunci. Tandai setiap opsi yang benar dengan [x].',
  ],
  'question-without-options': [
    'content/modul/latihan.md:7:1',
    'Soal ini tidak punya opsi. Tulis opsi sebagai daftar: - [ ] `id-opsi` Teks opsi, dengan [x] untuk kunci.',
  ],
  'question-without-stem': [
    'content/modul/latihan.md:7:1',
    'Soal ini tidak punya pertanyaan. Tulis pertanyaannya di antara judul soal dan opsi pertama.',
  ],
  'quiz-heading-unknown': [
    'content/modul/latihan.md:7:1',
    'Judul ini bukan judul soal. Tulis ## Soal `id-soal` (pilih satu); di dalam kuis tidak ada judul lain.',
  ],
  'quiz-without-question': [
    'content/modul/latihan.md:1:1',
    'Kuis ini belum punya soal. Tambahkan judul ## Soal `id-soal` (pilih satu), pertanyaan, opsi dan dasar hukumnya.',
  ],
  'table-ragged': [
    'content/modul/01-pengantar.md:9:1',
    'Baris tabel ini punya 3 sel, sedangkan judul tabelnya 2. Samakan jumlah sel; tanda | sebagai teks ditulis \\|.',
  ],
  'text-empty': ['content/modul/01-pengantar.md:8:1', 'Butir daftar ini kosong. Isi teksnya, atau hapus.'],
  'true-false-options': [
    'content/modul/latihan.md:7:1',
    'Opsi soal "benar atau salah" bukan `benar` dan `salah`. Tulis tepat dua opsi: satu dengan id `benar`, satu dengan id `salah`.',
  ],
  'value-type': [
    'content/modul/01-pengantar.md:4:10',
    'Nilai "minutes" bukan bilangan bulat 1 sampai 120. Isi dengan bilangan bulat 1 sampai 120; teks yang mirip angka atau kosong perlu diapit tanda kutip.',
  ],
  'yaml-invalid': [
    'content/modul/01-pengantar.md:3:8',
    'YAML ini tidak terbaca: ada titik dua kedua di satu baris. Tulis satu "kunci: nilai" per baris; apit nilai dengan tanda kutip bila memuat titik dua atau tanda #.',
  ],
};

describe('an author who breaks one rule is told exactly that', () => {
  it.each(Object.entries(EXPECTED))('%s', async (rule, [place, message]) => {
    const { diagnostics, modules } = await compileContent({ root: fixtures + rule });
    const lines = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).split('\n')[0]);
    expect(lines).toEqual([`${place}  ${rule}  ${message}`]);
    expect(modules).toEqual([]);
  });
});

describe('an author finds every rule where they look for it', () => {
  const rules = Object.keys(RULES).sort();

  it('has one broken fixture for every rule, and no other', () => {
    expect(readdirSync(fixtures).sort()).toEqual(rules);
    expect(Object.keys(EXPECTED).sort()).toEqual(rules);
  });

  it('lists every rule with its words in docs/authoring.md, in the order of the source', () => {
    const guide = readFileSync(new URL('../../docs/authoring.md', import.meta.url), 'utf8');
    const rows = guide.split('\n').filter((line) => /^\| `[a-z0-9-]+` +\| /.test(line));
    const toCells = (row: string): string[] =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim());
    expect(rows.map(toCells)).toEqual(
      Object.entries(RULES).map(([rule, { message, remedy }]) => [
        `\`${rule}\``,
        message.replaceAll('|', '\\|'),
        remedy.replaceAll('|', '\\|'),
      ]),
    );
  });
});
