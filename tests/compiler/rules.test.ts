import { readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { compileContent } from '../../src/compiler/compile.ts';
import { formatDiagnostic } from '../../src/compiler/diagnostics.ts';
import { RULES, type RuleId } from '../../src/compiler/rules.ts';
import { createFolder } from './content-folder.ts';

const fixtures = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

/** What an author is told about each broken fixture: where, and in which words. */
const EXPECTED: Readonly<Record<RuleId, readonly [place: string, message: string]>> = {
  'action-consequence-not-indented': [
    'content/modul/01-pengantar.md:15:1',
    'Kutipan ini tidak masuk ke dalam tindakan di atasnya. Beri dua spasi sebelum tanda > supaya menjadi akibat tindakan itu.',
  ],
  'action-content-extra': [
    'content/modul/01-pengantar.md:19:3',
    'Tindakan "abaikan" punya isi lain selain satu kutipan akibat. Masukkan ke dalam kutipan akibat, atau hapus.',
  ],
  'action-malformed': [
    'content/modul/01-pengantar.md:14:1',
    'Tindakan ini tidak terbaca. Tulis - `suka` (melanggar), tanpa isi lain di baris itu.',
  ],
  'action-repeated': [
    'content/modul/01-pengantar.md:16:1',
    'Tindakan "suka" disebut dua kali. Sebut setiap tindakan satu kali per kiriman.',
  ],
  'action-unknown': [
    'content/modul/01-pengantar.md:14:3',
    'Tindakan "bintang" tidak dikenal. Pakai salah satu: suka, komentar, bagikan, gabung, berpose, abaikan, laporkan.',
  ],
  'action-without-consequence': [
    'content/modul/01-pengantar.md:14:1',
    'Tindakan "suka" tidak punya akibat. Tulis akibatnya di baris berikutnya: dua spasi, >, lalu teks.',
  ],
  'agenda-kind-unknown': [
    'content/agency.yaml:9:11',
    'Jenis agenda "rapat" tidak dikenal. Pakai salah satu: sosialisasi, tanggal.',
  ],
  'agenda-time': [
    'content/agency.yaml:11:9',
    'Jam "24:00" tidak terbaca. Tulis jam dan menit dengan titik dua, dari 00:00 sampai 23:59, misalnya 09:00.',
  ],
  'agency-channels-misplaced': [
    'content/modul/01-pengantar.md:6:18',
    'Daftar kanal {{channels}} tidak berdiri sendiri di paragrafnya. Beri baris kosong sebelum dan sesudahnya; judul, tabel dan opsi tidak memuat daftar kanal.',
  ],
  'agency-channels-missing': [
    'content/modul/01-pengantar.md:8:1',
    'Kanal pelaporan belum ditentukan. Tulis channels di agency.yaml, atau hapus paragraf ini.',
  ],
  'agency-module-repeated': [
    'content/agency.yaml:10:5',
    'Modul "modul" disebut dua kali. Sebut setiap modul satu kali.',
  ],
  'agency-module-unknown': [
    'content/agency.yaml:10:5',
    'Modul "media-sosial" tidak ada di folder konten. Periksa ejaannya, atau hapus dari modules.',
  ],
  'agency-shape': [
    'content/agency.yaml:1:1',
    'agency.yaml harus berisi "kunci: nilai", dan ini bukan. Tulis name, organiser, supervisor, timeZone dan channels, masing-masing di baris sendiri.',
  ],
  'agency-word-unknown': [
    'content/modul/01-pengantar.md:6:20',
    'Kata instansi "{{penyelenggara}}" tidak dikenal. Pakai salah satu: {{organiser}}, {{supervisor}}, {{agency}}, {{channels}}; kurung kurawal sebagai teks didahului tanda \\.',
  ],
  'basis-citation-repeated': [
    'content/modul/01-pengantar.md:8:31',
    'Rujukan "uu-20-2023" disebut dua kali. Sebut setiap rujukan satu kali.',
  ],
  'basis-citation-unknown': [
    'content/modul/01-pengantar.md:8:32',
    'Rujukan "uu-5-2014" tidak ada di citations.yaml. Periksa ejaannya, atau daftarkan aturan itu di citations.yaml.',
  ],
  'basis-malformed': [
    'content/modul/01-pengantar.md:8:1',
    'Baris dasar hukum ini tidak terbaca. Tulis persis **Dasar hukum:** lalu id rujukan, masing-masing dalam tanda `...`, tanpa teks lain.',
  ],
  'basis-misplaced': [
    'content/modul/01-pengantar.md:7:1',
    'Baris dasar hukum tidak berdiri sebagai paragraf sendiri. Tulis di paragraf terakhir, didahului baris kosong dan tanpa indentasi.',
  ],
  'block-too-long': [
    'content/modul/02-panjang.md:6:1',
    'Bagian ini lebih dari 10000 karakter tanpa baris kosong. Pecah dengan baris kosong menjadi beberapa paragraf, daftar atau tabel.',
  ],
  'body-empty': [
    'content/modul/module.md:1:1',
    'Berkas ini tidak berisi teks di bawah front matter. Tulis isinya sebagai Markdown biasa.',
  ],
  'cell-without-id': [
    'content/modul/latihan.md:15:1',
    'Sel ini tidak diawali id. Tulis `id-sel` Teks sel, dengan id di antara tanda `...`.',
  ],
  'cell-without-text': [
    'content/modul/latihan.md:15:33',
    'Sel "sedang" tidak punya teks. Tulis teks sesudah id-nya; hanya id kanan yang sudah ditulis di baris lain boleh tanpa teks.',
  ],
  'citation-id-duplicate': [
    'content/citations.yaml:9:7',
    'Id rujukan "uu-20-2023" sudah dipakai, di citations.yaml:1. Gabungkan keduanya, atau beri id lain.',
  ],
  'citation-remark-missing': [
    'content/citations.yaml:4:11',
    'Rujukan "uu-20-2023" berstatus uncertain tetapi tidak punya remark. Tambahkan "remark: ...", satu kalimat tentang apa yang belum pasti atau apa penggantinya.',
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
  'confirmed-key-unknown': [
    'content/agency.yaml:9:5',
    'Soal situasi "modul/grup-tim" tidak ada. Tulis id-modul/id-soal dari sebuah soal (situasi), atau hapus dari confirmedKeys.',
  ],
  'content-after-basis': [
    'content/modul/01-pengantar.md:10:1',
    'Ada isi sesudah dasar hukum. Pindahkan ke atas baris dasar hukum, atau hapus.',
  ],
  'content-after-items': [
    'content/modul/latihan.md:19:1',
    'Ada isi lain di bawah daftar atau tabel jawaban. Di sana hanya ada satu kutipan penjelasan; pindahkan isi lain ke atas bila bagian dari pertanyaan, atau masukkan ke kutipan itu.',
  ],
  'content-after-options': [
    'content/modul/latihan.md:16:1',
    'Ada isi di antara opsi dan dasar hukum. Pindahkan ke atas opsi bila bagian dari pertanyaan, atau jadikan penjelasan opsi: dua spasi, >, lalu teks.',
  ],
  'control-character': [
    'content/modul/01-pengantar.md:6:4',
    'Ada karakter kendali U+0000 yang tidak terlihat. Hapus karakter itu; biasanya terbawa saat menyalin dari aplikasi lain.',
  ],
  'date-invalid': [
    'content/citations.yaml:7:13',
    'Nilai "reviewBy" bukan tanggal kalender: 2027-02-29. Tulis tahun-bulan-tanggal, misalnya 2026-11-22.',
  ],
  'file-not-utf8': [
    'content/modul/02-latin.md:6:8',
    'Berkas ini tidak tersimpan sebagai UTF-8: mulai dari sini tidak terbaca. Simpan ulang dengan pengodean UTF-8.',
  ],
  'file-too-large': [
    'content/modul/02-panjang.md:1:1',
    'Berkas ini lebih besar dari 256 KB. Pecah isinya menjadi beberapa berkas yang lebih kecil.',
  ],
  'file-unknown': [
    'content/modul/catatan.txt:1:1',
    'Berkas "catatan.txt" tidak dikenal di sini. Di folder konten hanya ada agency.yaml, citations.yaml, facts.yaml, published.json, LICENSE dan folder modul; di folder modul hanya berkas .md dan gambar (.png, .jpg, .jpeg, .webp). Pindahkan atau hapus berkas ini.',
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
    'content/modul/01-pengantar.md:6:15',
    'Catatan kaki belum didukung. Tulis keterangannya langsung di dalam kalimat, atau pakai kotak > [!NOTE].',
  ],
  'form-in-practice': [
    'content/modul/latihan.md:5:7',
    'Kuis latihan tidak punya bentuk. Hapus baris form, atau ubah mode menjadi test.',
  ],
  'form-missing': [
    'content/modul/tes.md:4:7',
    'Tes ini tidak punya form, padahal modul/tes-a.md punya. Pakai satu tes tanpa form, atau dua tes: satu dengan form: A dan satu dengan form: B.',
  ],
  'form-unknown': ['content/modul/tes.md:5:7', 'Bentuk tes "C" tidak dikenal. Pakai salah satu: A, B.'],
  'form-without-partner': [
    'content/modul/tes-a.md:5:7',
    'Tes bentuk A tidak punya pasangan bentuk B. Tambahkan berkas tes dengan form: B, atau hapus baris form.',
  ],
  'forms-settings-differ': [
    'content/modul/tes-b.md:5:7',
    'Bentuk A dan B berbeda dalam minutes dan attempts. Tulis minutes dan attempts sama di kedua berkas, supaya tes awal dan tes akhir dikerjakan dengan cara yang sama.',
  ],
  'setting-unknown': [
    'content/modul/latihan.md:5:12',
    'Nilai certainty "kadang" tidak dikenal. Pakai salah satu: ya, tidak.',
  ],
  'minutes-in-practice': [
    'content/modul/latihan.md:5:10',
    'Kuis latihan tidak punya batas waktu. Hapus baris minutes, atau ubah mode menjadi test.',
  ],
  'forms-not-parallel': [
    'content/modul/tes-b.md:5:7',
    'Bentuk A dan B tidak setara: soal mudah bertopik "netralitas" berjumlah 1 di A dan 2 di B. Samakan jumlah soal setiap topik dan tingkat di kedua bentuk, supaya keduanya mengukur hal yang sama.',
  ],
  'front-matter-missing': [
    'content/modul/02-penutup.md:1:1',
    'Berkas ini tidak diawali front matter. Awali baris pertama dengan ---, tulis id, title di bawahnya, lalu tutup dengan --- lagi.',
  ],
  'heading-depth': [
    'content/modul/01-pengantar.md:6:1',
    'Judul tingkat 1 tidak boleh dipakai. Pakai ## atau ###; judul tingkat pertama diambil dari title.',
  ],
  'html-raw': [
    'content/modul/01-pengantar.md:6:5',
    'HTML dan komentar HTML tidak boleh dipakai. Tulis dengan Markdown; tanda < sebagai teks ditulis \\<.',
  ],
  'id-invalid': [
    'content/modul/01-pengantar.md:2:5',
    '"Pengantar Satu" tidak bisa menjadi id. Pakai huruf kecil, angka dan tanda hubung, paling panjang 64 karakter, misalnya tes-awal.',
  ],
  'item-content-extra': [
    'content/modul/latihan.md:13:4',
    'Butir "sumber" punya isi lain selain satu baris teks. Tulis penjelasan satu kali untuk seluruh soal, sebagai kutipan tanpa indentasi di bawah daftar.',
  ],
  'item-with-checkbox': [
    'content/modul/latihan.md:12:1',
    'Butir yang diurutkan ini diawali kotak centang. Hapus kotaknya: urutan butir sudah menjadi kuncinya.',
  ],
  'item-without-id': [
    'content/modul/latihan.md:12:1',
    'Butir ini tidak diawali id. Tulis 1. `id-butir` Teks butir, dengan id di antara tanda `...`.',
  ],
  'item-without-text': [
    'content/modul/latihan.md:12:1',
    'Butir "sumber" tidak punya teks. Tulis teks butir sesudah id-nya.',
  ],
  'judgement-all-best': [
    'content/modul/latihan.md:7:1',
    'Semua opsi soal "situasi" ini bernilai 3. Beri nilai lebih rendah pada tindakan yang kurang tepat.',
  ],
  'judgement-in-test': [
    'content/modul/tes.md:7:1',
    'Soal "situasi" ini ada di tes, padahal kuncinya belum disahkan instansi. Pindahkan ke kuis latihan; sesudah instansi mengesahkan kuncinya, daftarkan modul/grup pada confirmedKeys di agency.yaml.',
  ],
  'judgement-option-count': [
    'content/modul/latihan.md:7:1',
    'Soal "situasi" ini punya 2 opsi. Tulis 3 sampai 5 opsi.',
  ],
  'judgement-points': [
    'content/modul/latihan.md:13:1',
    'Opsi ini tidak diawali nilai 0 sampai 3 dalam kurung siku. Tulis - [3] `id-opsi` Teks opsi: 3 untuk tindakan yang paling tepat, 0 untuk yang salah.',
  ],
  'judgement-without-best': [
    'content/modul/latihan.md:7:1',
    'Soal "situasi" ini tidak punya opsi bernilai 3. Beri nilai 3 pada tindakan yang paling tepat.',
  ],
  'judgement-without-options': [
    'content/modul/latihan.md:7:1',
    'Soal "situasi" ini tidak punya opsi. Tulis opsi sebagai daftar: - [3] `id-opsi` Teks opsi, dengan nilai 0 sampai 3 dalam kurung siku.',
  ],
  'key-missing': [
    'content/modul/module.md:1:1',
    'Kunci "summary" belum ada. Tambahkan baris "summary: ..." yang berisi teks.',
  ],
  'key-unknown': [
    'content/modul/01-pengantar.md:4:1',
    'Kunci "author" tidak dikenal. Kunci yang boleh dipakai: id, title, facts, acknowledgement.',
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
    'content/modul/01-pengantar.md:6:5',
    'Tautan ke "02-penutup.md" tidak punya alamat lengkap; tautan antarberkas konten belum didukung. Pakai alamat lengkap yang diawali https://, atau sebut judul pelajarannya sebagai teks.',
  ],
  'link-unsafe': [
    'content/modul/01-pengantar.md:6:5',
    'Alamat tautan "javascript:alert(1)" tidak aman. Pakai alamat https://, http:// atau mailto: tanpa nama pengguna dan kata sandi.',
  ],
  'matching-columns': [
    'content/modul/latihan.md:11:1',
    'Tabel soal "pasangkan" ini punya 3 kolom. Tulis tepat dua kolom.',
  ],
  'matching-head-empty': [
    'content/modul/latihan.md:11:10',
    'Judul kolom ini kosong. Beri setiap kolom judul, misalnya Contoh dan Tingkat hukuman.',
  ],
  'matching-left-count': [
    'content/modul/latihan.md:7:1',
    'Soal "pasangkan" ini punya 2 sel kiri. Tulis 3 sampai 7 sel kiri.',
  ],
  'matching-right-count': [
    'content/modul/latihan.md:7:1',
    'Soal "pasangkan" ini punya 1 sel kanan yang berbeda. Tulis 2 sampai 7 sel kanan dengan id berbeda.',
  ],
  'matching-right-differs': [
    'content/modul/latihan.md:14:40',
    'Teks sel "ringan" berbeda dari yang pertama, di baris 13. Ulangi teks yang sama persis, atau tulis id-nya saja.',
  ],
  'matching-row-without-right': [
    'content/modul/latihan.md:14:1',
    'Sel kanan baris ini kosong. Isi dengan id pasangannya; hanya sel kiri yang boleh kosong.',
  ],
  'matching-spare-repeated': [
    'content/modul/latihan.md:16:5',
    'Sel kanan "ringan" tidak punya sel kiri di sini, padahal sudah ada di baris lain. Hapus baris ini, atau beri id lain bila isinya lain.',
  ],
  'matching-without-table': [
    'content/modul/latihan.md:7:1',
    'Soal "pasangkan" ini tidak punya tabel. Tulis tabel dua kolom dengan satu pasangan di setiap baris: | `id-kiri` Teks | `id-kanan` Teks |.',
  ],
  'mode-duplicate': [
    'content/modul/tes-b.md:4:7',
    'Modul ini sudah punya tes, yaitu modul/tes-a.md. Gabungkan keduanya, ubah salah satu menjadi practice, atau buat dua tes yang setara dengan form: A dan form: B.',
  ],
  'mode-unknown': [
    'content/modul/latihan.md:4:7',
    'Mode kuis "ujian" tidak dikenal. Pakai salah satu: practice, test.',
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
    'content/modul/01-pengantar.md:8:13',
    'Teks ini bersarang lebih dari 6 tingkat. Ratakan: jadikan daftar atau kutipan terdalam sebagai paragraf sendiri.',
  ],
  'no-module': [
    'content/:1:1',
    'Folder konten ini belum berisi satu modul pun. Buat folder modul yang berisi module.md dan paling sedikit satu pelajaran.',
  ],
  'node-unsupported': [
    'content/modul/01-pengantar.md:8:1',
    'Blok kode belum didukung di sini. Pakai paragraf, judul ## dan ###, daftar, tabel, kutipan, tautan, tebal, miring atau `kode`.',
  ],
  'note-malformed': [
    'content/modul/01-pengantar.md:6:3',
    'Penanda kotak [!NOTE] tidak pada tempatnya. Tulis > [!NOTE] sendirian di baris pertama kutipan, teksnya di baris berikut, dan jangan di dalam daftar, kutipan atau penjelasan opsi.',
  ],
  'note-unknown': [
    'content/modul/01-pengantar.md:6:3',
    'Jenis kotak "PENTING" tidak dikenal. Pakai salah satu: NOTE, TIP, IMPORTANT, WARNING, CAUTION.',
  ],
  'option-position': [
    'content/modul/latihan.md:15:1',
    'Opsi ini menyebut tempat opsi lain ("Semua jawaban di atas"), padahal urutan opsi diacak. Sebut isinya, bukan tempat atau hurufnya, atau tulis order: tetap di front matter kuis ini.',
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
    'Id "ya" sudah dipakai di soal ini, di modul/latihan.md:11. Beri setiap opsi, butir atau sel id sendiri.',
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
    'Opsi ini tidak punya id sesudah kurung sikunya. Tulis `id-opsi` di antara kurung siku dan teks opsi, misalnya - [ ] `id-opsi` Teks opsi.',
  ],
  'option-without-text': [
    'content/modul/latihan.md:13:1',
    'Opsi "tidak" tidak punya teks. Tulis teks opsi sesudah id-nya.',
  ],
  'ordering-item-count': [
    'content/modul/latihan.md:7:1',
    'Soal "urutkan" ini punya 2 butir. Tulis 3 sampai 7 butir.',
  ],
  'ordering-not-numbered': [
    'content/modul/latihan.md:11:1',
    'Daftar soal "urutkan" ini tidak bernomor. Ganti tanda butirnya dengan 1., 2., 3. dan seterusnya dalam urutan yang benar.',
  ],
  'ordering-number': [
    'content/modul/latihan.md:13:1',
    'Butir ini bernomor 5, padahal ini butir ke-3. Tulis butir dalam urutan yang benar dan nomori 1., 2., 3. dan seterusnya.',
  ],
  'ordering-without-items': [
    'content/modul/latihan.md:7:1',
    'Soal "urutkan" ini tidak punya daftar. Tulis butirnya sebagai daftar bernomor dalam urutan yang benar: 1. `id-butir` Teks butir.',
  ],
  'page-id-duplicate': [
    'content/modul/latihan.md:2:5',
    'Id "pengantar" sudah dipakai di modul ini oleh modul/01-pengantar.md:2. Beri setiap pelajaran dan kuis id sendiri.',
  ],
  'phase-order': [
    'content/agency.yaml:11:11',
    'Tahapan mulai 2024-09-22 tidak sesudah tahapan di atasnya, 2024-11-24. Urutkan dari tanggal paling awal, satu tahapan per tanggal.',
  ],
  'phase-unknown': [
    'content/agency.yaml:10:12',
    'Tahapan "kampanye" tidak dikenal. Pakai salah satu: di-luar-tahapan, bakal-calon, calon, masa-tenang.',
  ],
  'picture-address': [
    'content/modul/01-pengantar.md:6:1',
    'Alamat gambar "https://contoh.go.id/peta.png" bukan nama berkas gambar. Simpan gambar PNG, JPEG atau WebP di folder modul ini, lalu tulis namanya saja: `![keterangan](gambar.png)`.',
  ],
  'picture-alt-missing': [
    'content/modul/01-pengantar.md:8:1',
    'Gambar ini tidak punya keterangan. Tulis di antara kurung siku apa yang dikatakan gambar ini: `![keterangan](gambar.png)`.',
  ],
  'picture-not-alone': [
    'content/modul/01-pengantar.md:6:5',
    'Gambar ini tidak berdiri sendiri di paragrafnya. Beri baris kosong sebelum dan sesudahnya; judul, tabel dan opsi tidak memuat gambar.',
  ],
  'picture-not-found': [
    'content/modul/01-pengantar.md:6:1',
    'Gambar "peta.png" tidak ada di folder modul ini. Periksa ejaannya, termasuk huruf besar dan kecil, atau simpan berkasnya di folder modul.',
  ],
  'picture-too-large': [
    'content/modul/peta.png:1:1',
    'Gambar ini lebih besar dari 5 MB. Perkecil gambarnya; lebar 1.920 piksel sudah lebih dari cukup.',
  ],
  'picture-unreadable': [
    'content/modul/peta.png:1:1',
    'Berkas ini tidak terbaca sebagai gambar PNG, JPEG atau WebP. Simpan ulang gambarnya sebagai PNG, JPEG atau WebP.',
  ],
  'picture-unused': [
    'content/modul/peta.png:1:1',
    'Gambar "peta.png" tidak dipakai di halaman mana pun. Tampilkan dengan `![keterangan](peta.png)` di salah satu halaman modul, atau hapus berkasnya.',
  ],
  'post-content-extra': [
    'content/modul/01-pengantar.md:14:1',
    'Kiriman ini punya isi lain selain satu kutipan, satu daftar tindakan dan dasar hukum. Masukkan ke dalam kutipan, pindahkan ke pengantar simulasi, atau hapus.',
  ],
  'post-few-actions': [
    'content/modul/01-pengantar.md:10:1',
    'Kiriman ini hanya punya satu tindakan. Tulis paling sedikit dua tindakan.',
  ],
  'post-heading-malformed': [
    'content/modul/01-pengantar.md:10:1',
    'Judul kiriman ini tidak terbaca. Tulis ### Kiriman `id-kiriman` dari Nama akun; di dalam simulasi tidak ada judul lain.',
  ],
  'post-id-duplicate': [
    'content/modul/01-pengantar.md:21:13',
    'Id kiriman "poster" sudah dipakai di simulasi ini, di modul/01-pengantar.md:10. Beri setiap kiriman id sendiri.',
  ],
  'post-without-actions': [
    'content/modul/01-pengantar.md:10:1',
    'Kiriman ini tidak punya tindakan. Tulis tindakan sebagai daftar: - `abaikan` (aman), lalu akibatnya sebagai kutipan di bawahnya.',
  ],
  'post-without-basis': [
    'content/modul/01-pengantar.md:10:1',
    'Kiriman ini tidak punya dasar hukum. Akhiri kiriman dengan baris kosong, lalu **Dasar hukum:** `id-rujukan`.',
  ],
  'post-without-safe-action': [
    'content/modul/01-pengantar.md:10:1',
    'Tidak satu pun tindakan untuk kiriman ini aman. Tambahkan tindakan yang (aman), misalnya `abaikan` atau `laporkan`.',
  ],
  'post-without-text': [
    'content/modul/01-pengantar.md:10:1',
    'Kiriman ini tidak punya teks. Tulis teksnya sebagai kutipan di bawah judul kiriman, setiap baris diawali tanda >.',
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
    'Jenis soal "pilih dua" tidak dikenal. Pakai salah satu: pilih satu, pilih semua, benar atau salah, urutkan, pasangkan, situasi.',
  ],
  'question-without-basis': [
    'content/modul/latihan.md:7:1',
    'Soal ini tidak punya dasar hukum. Akhiri soal dengan baris kosong, lalu **Dasar hukum:** `id-rujukan`.',
  ],
  'question-without-explanation': [
    'content/modul/latihan.md:7:1',
    'Soal ini tidak punya penjelasan. Tulis satu kutipan di bawah daftar atau tabel jawaban: > lalu teks.',
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
  'shelf-unknown': [
    'content/modul/module.md:5:8',
    'Rak "peristiwa" tidak dikenal. Pakai salah satu: essentials, events, agency.',
  ],
  'simulation-heading-malformed': [
    'content/modul/01-pengantar.md:6:1',
    'Judul simulasi ini tidak terbaca. Tulis ## Simulasi `id-simulasi` Judul simulasi.',
  ],
  'simulation-id-duplicate': [
    'content/modul/01-pengantar.md:21:13',
    'Id simulasi "malam" sudah dipakai di modul ini, di modul/01-pengantar.md:6. Beri setiap simulasi id sendiri.',
  ],
  'simulation-misplaced': [
    'content/modul/01-pengantar.md:6:1',
    'Simulasi atau kiriman tidak boleh berada di sini. Simulasi berada di pelajaran; judul ### Kiriman hanya di bawah judul ## Simulasi.',
  ],
  'simulation-without-post': [
    'content/modul/01-pengantar.md:6:1',
    'Simulasi ini belum punya kiriman. Tambahkan ### Kiriman `id-kiriman` dari Nama akun, lalu teks, tindakan dan dasar hukumnya.',
  ],
  'switch-case-empty': [
    'content/modul/01-pengantar.md:9:3',
    'Cabang ini kosong. Tulis teksnya di bawah penanda, setiap baris diawali tanda >.',
  ],
  'switch-malformed': [
    'content/modul/01-pengantar.md:6:3',
    'Penanda cabang [!STATUS] tidak terbaca. Tulis penanda seperti > [!FASE calon, masa-tenang] atau > [!STATUS pns] sendirian di baris pertama kutipan, teksnya di baris berikut; setiap cabang adalah kutipan sendiri, dipisah baris kosong.',
  ],
  'switch-misplaced': [
    'content/modul/01-pengantar.md:9:5',
    'Cabang [!STATUS pns] tidak boleh berada di sini. Tulis di pelajaran, module.md, simulasi, atau di dalam kutipan penjelasan (satu tingkat lebih dalam: > >), dan jangan di dalam daftar, tabel, kotak, pertanyaan atau cabang lain.',
  ],
  'switch-others-empty': [
    'content/modul/01-pengantar.md:12:12',
    'Tidak ada nilai STATUS yang tersisa untuk "lainnya". Hapus cabang ini: semua nilai sudah disebut.',
  ],
  'switch-others-placement': [
    'content/modul/01-pengantar.md:6:12',
    'Nilai "lainnya" tidak berdiri sendiri di cabang terakhir. Tulis > [!STATUS lainnya] sebagai cabang terakhir, tanpa nilai lain.',
  ],
  'switch-value-repeated': [
    'content/modul/01-pengantar.md:9:18',
    'Nilai "pns" sudah disebut di cabang STATUS ini. Sebut setiap nilai satu kali; bila maksudnya percabangan baru, beri paragraf di antaranya.',
  ],
  'switch-value-unknown': [
    'content/modul/01-pengantar.md:9:12',
    'Cabang STATUS tidak mengenal nilai "honorer". Pakai salah satu: pns, cpns, pppk, non-asn, lainnya.',
  ],
  'switch-values-missing': [
    'content/modul/01-pengantar.md:6:3',
    'Cabang STATUS ini belum menyebut non-asn. Tambahkan kutipan untuk nilai itu, atau akhiri dengan kutipan > [!STATUS lainnya].',
  ],
  'table-ragged': [
    'content/modul/01-pengantar.md:8:1',
    'Baris tabel ini punya 3 sel, sedangkan judul tabelnya 2. Samakan jumlah sel; tanda | sebagai teks ditulis \\|.',
  ],
  'text-empty': ['content/modul/01-pengantar.md:7:1', 'Butir daftar ini kosong. Isi teksnya, atau hapus.'],
  'time-zone-unknown': [
    'content/agency.yaml:4:11',
    'Zona waktu "WIB" tidak dikenal. Pakai nama seperti Asia/Jakarta, Asia/Makassar atau Asia/Jayapura.',
  ],
  'topic-level-unknown': [
    'content/modul/latihan.md:16:26',
    'Tingkat "gampang" tidak dikenal. Pakai salah satu: mudah, sedang, sulit.',
  ],
  'topic-malformed': [
    'content/modul/latihan.md:16:1',
    'Baris topik ini tidak terbaca. Tulis persis **Topik:** `id-topik` (mudah), dengan mudah, sedang atau sulit, tanpa teks lain.',
  ],
  'topic-misplaced': [
    'content/modul/latihan.md:9:1',
    'Baris topik tidak berdiri sebagai paragraf sendiri tepat di atas dasar hukum. Tulis satu kali per soal, di antara jawaban dan dasar hukum, dengan baris kosong di atas dan di bawahnya.',
  ],
  'topic-missing': [
    'content/modul/tes-b.md:8:1',
    'Soal ini tidak punya topik, padahal tesnya berbentuk A atau B. Tulis **Topik:** `id-topik` (mudah) sebagai paragraf sendiri tepat di atas dasar hukum.',
  ],
  'true-false-options': [
    'content/modul/latihan.md:7:1',
    'Opsi soal "benar atau salah" bukan `benar` dan `salah`. Tulis tepat dua opsi: satu dengan id `benar`, satu dengan id `salah`.',
  ],
  'value-type': [
    'content/modul/01-pengantar.md:3:8',
    'Nilai "title" bukan teks. Isi dengan teks; teks yang mirip angka atau kosong perlu diapit tanda kutip.',
  ],
  'verdict-unknown': [
    'content/modul/01-pengantar.md:14:11',
    'Nilai tindakan "salah" tidak dikenal. Pakai salah satu: aman, berisiko, melanggar.',
  ],
  'yaml-invalid': [
    'content/modul/01-pengantar.md:3:8',
    'YAML ini tidak terbaca: ada titik dua kedua di satu baris. Tulis satu "kunci: nilai" per baris; apit nilai dengan tanda kutip bila memuat titik dua atau tanda #.',
  ],
  'citation-replaced-not-repealed': [
    'content/citations.yaml:14:15',
    'Rujukan "uu-5-2014" punya replacedBy tetapi berstatus uncertain. Ubah statusnya menjadi repealed, atau hapus replacedBy.',
  ],
  'citation-replacement-unknown': [
    'content/citations.yaml:14:15',
    'Pengganti "uu-20-2024" bukan rujukan lain di citations.yaml. Periksa ejaannya, atau daftarkan aturan penggantinya.',
  ],
  'basis-citation-repealed': [
    'content/modul/01-pengantar.md:8:31',
    'Rujukan "uu-5-2014" sudah dicabut, jadi tidak dapat menjadi dasar hukum. Pakai penggantinya, `uu-20-2023`, atau ceritakan aturan lama ini di pelajaran, di baris **Sudah dicabut:**.',
  ],
  'history-malformed': [
    'content/modul/01-pengantar.md:8:1',
    'Baris aturan yang sudah dicabut ini tidak terbaca. Tulis persis **Sudah dicabut:** lalu id rujukan, masing-masing dalam tanda `...`, tanpa teks lain.',
  ],
  'history-misplaced': [
    'content/modul/01-pengantar.md:8:3',
    'Baris "Sudah dicabut" tidak pada tempatnya. Tulis di pelajaran sebagai paragraf sendiri, tepat di atas baris dasar hukum.',
  ],
  'history-not-repealed': [
    'content/modul/01-pengantar.md:8:20',
    'Rujukan "uu-20-2023" tidak berstatus repealed. Pindahkan ke baris dasar hukum, atau perbaiki statusnya di citations.yaml.',
  ],
  'facts-shape': [
    'content/facts.yaml:1:1',
    'facts.yaml harus berupa daftar fakta, dan bagian ini bukan. Awali setiap fakta dengan "- id: ...", lalu tulis kunci lain sejajar di bawahnya.',
  ],
  'fact-id-duplicate': [
    'content/facts.yaml:6:7',
    'Id fakta "netral-wajib" sudah dipakai, di facts.yaml:1. Gabungkan keduanya, atau beri id lain.',
  ],
  'fact-mark-unknown': [
    'content/facts.yaml:3:9',
    'Tanda "pasti" tidak dikenal. Pakai salah satu: two-sources, event-report, one-source, conflicting, unverified.',
  ],
  'fact-unknown': [
    'content/modul/01-pengantar.md:5:5',
    'Fakta "netral-sunah" tidak ada di facts.yaml. Periksa ejaannya, atau daftarkan fakta itu beserta sumbernya di facts.yaml.',
  ],
  'fact-repeated': [
    'content/modul/01-pengantar.md:6:5',
    'Fakta "netral-wajib" disebut dua kali di halaman ini. Sebut setiap fakta satu kali.',
  ],
  'fact-too-weak': [
    'content/modul/latihan.md:6:5',
    'Fakta "netral-wajib" bertanda one-source, jadi belum cukup pasti untuk soal. Soal hanya bertumpu pada fakta bertanda two-sources atau event-report; pindahkan ke pelajaran dan sebut ketidakpastiannya.',
  ],
  'published-file-malformed': [
    'content/published.json:1:1',
    'published.json tidak terbaca. Kembalikan berkas itu dari Git; jangan diubah dengan tangan.',
  ],
  'published-edition-older': [
    'content/modul/module.md:1:1',
    'Modul ini menyebut edition 1, padahal edisi 2 sudah terbit. Tulis edition yang sama atau lebih tinggi di module.md.',
  ],
  'published-id-removed': [
    'content/modul/module.md:1:1',
    'Id "penutup" sudah terbit, tetapi tidak ada lagi di modul ini. Kembalikan, atau tulis edition: 2 di module.md bila memang dihapus.',
  ],
  'published-id-reused': [
    'content/modul/latihan.md:7:9',
    'Id "netral" pernah dipakai di edisi lama dan sudah dipensiunkan. Beri id baru; jawaban lama masih menunjuk ke id itu.',
  ],
  'published-mode-changed': [
    'content/modul/latihan.md:2:5',
    'Kuis "latihan" terbit sebagai test, sekarang practice. Kembalikan, beri kuis ini id baru, atau tulis edition: 2 di module.md.',
  ],
  'published-kind-changed': [
    'content/modul/latihan.md:7:9',
    'Jenis soal "netral" berubah sejak terbit. Beri soal ini id baru, atau tulis edition: 2 di module.md bila memang soal yang sama.',
  ],
  'published-key-changed': [
    'content/modul/latihan.md:7:9',
    'Kunci soal "netral" berubah sejak terbit. Beri soal ini id baru, atau tulis edition: 2 di module.md bila kunci lamanya memang keliru.',
  ],
  'published-words-changed': [
    'content/modul/latihan.md:7:9',
    'Kata-kata soal "netral" hampir seluruhnya lain dari yang terbit. Beri soal ini id baru, atau tulis edition: 2 di module.md bila memang soal yang sama.',
  ],
  'twin-language': [
    'content/modul/01-pengantar.fr.md:1:1',
    'Kembaran berbahasa "fr" belum didukung. Pakai akhiran .en.md untuk bahasa Inggris.',
  ],
  'twin-without-original': [
    'content/modul/02-penutup.en.md:1:1',
    'Kembaran ini tidak punya halaman asli 02-penutup.md. Beri nama yang sama dengan aslinya, ditambah .en sebelum .md, atau hapus.',
  ],
  'twin-missing': [
    'content/modul/01-pengantar.md:1:1',
    'Halaman ini belum punya kembaran 01-pengantar.en.md. Terjemahkan juga halaman ini; modul punya semua kembaran atau tidak satu pun.',
  ],
  'twin-differs': [
    'content/modul/latihan.en.md:7:9',
    'Kembaran "netral" berbeda dari aslinya: kuncinya. Samakan dengan halaman asli; hanya kata-katanya yang boleh lain.',
  ],
};

/** Where the fixture of a rule is. What is too large for the repository is added to a copy of it. */
const toRoot = async (rule: string): Promise<string> => {
  if (rule !== 'picture-too-large') return fixtures + rule;
  const root = await createFolder({ 'modul/peta.png': new Uint8Array(5 * 1024 * 1024 + 1) });
  await cp(fixtures + rule, root, { recursive: true });
  return root;
};

describe('an author who breaks one rule is told exactly that', () => {
  it.each(Object.entries(EXPECTED))('%s', async (rule, [place, message]) => {
    const { diagnostics, modules } = await compileContent({ root: await toRoot(rule) });
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
