/**
 * Every mistake the compiler can report, in one place. The id is stable and English; message and remedy are what the
 * author reads, so they are Indonesian. `{name}` is filled in where the mistake is reported.
 *
 * Each rule has a broken fixture in `tests/fixtures/content/<rule id>/` and a row in `docs/authoring.md`; tests keep
 * the three in step.
 */
export const RULES = {
  // Folders and files
  'no-module': {
    message: 'Folder konten ini belum berisi satu modul pun.',
    remedy: 'Buat folder modul yang berisi module.md dan paling sedikit satu pelajaran.',
  },
  'folder-id': {
    message: 'Nama folder "{name}" tidak bisa menjadi id modul.',
    remedy: 'Pakai huruf kecil, angka dan tanda hubung, paling panjang 64 karakter, misalnya netralitas-asn.',
  },
  'folder-nested': {
    message: 'Ada folder "{name}" di dalam folder modul.',
    remedy: 'Pindahkan berkasnya langsung ke folder modul, lalu hapus folder ini.',
  },
  'file-unknown': {
    message: 'Berkas "{name}" tidak dikenal di sini.',
    remedy:
      'Di folder konten hanya ada citations.yaml, LICENSE dan folder modul; di folder modul hanya berkas .md. Pindahkan atau hapus berkas ini.',
  },
  'file-too-large': {
    message: 'Berkas ini lebih besar dari 256 KB.',
    remedy: 'Pecah isinya menjadi beberapa berkas yang lebih kecil.',
  },
  'file-not-utf8': {
    message: 'Berkas ini tidak tersimpan sebagai UTF-8: mulai dari sini tidak terbaca.',
    remedy: 'Simpan ulang dengan pengodean UTF-8.',
  },
  'control-character': {
    message: 'Ada karakter kendali {code} yang tidak terlihat.',
    remedy: 'Hapus karakter itu; biasanya terbawa saat menyalin dari aplikasi lain.',
  },
  'citations-file-missing': {
    message: 'Berkas citations.yaml tidak ada.',
    remedy: 'Buat citations.yaml di folder konten dan daftarkan setiap aturan yang dirujuk modul.',
  },
  'module-file-missing': {
    message: 'Folder modul ini tidak berisi module.md.',
    remedy: 'Buat module.md yang berisi judul, ringkasan, bahasa dan tujuan modul.',
  },
  'module-without-lesson': {
    message: 'Modul ini belum punya pelajaran.',
    remedy: 'Tambahkan paling sedikit satu berkas pelajaran, misalnya 01-pengantar.md.',
  },
  'lesson-file-name': {
    message: 'Nama berkas pelajaran "{name}" tidak diawali dua angka dan tanda hubung.',
    remedy: 'Beri nama seperti 01-pengantar.md; jika ini kuis, tulis mode di front matter.',
  },
  'lesson-number-duplicate': {
    message: 'Nomor pelajaran {number} sudah dipakai oleh {first}.',
    remedy: 'Beri setiap pelajaran nomor urut sendiri.',
  },

  // Front matter and YAML
  'front-matter-missing': {
    message: 'Berkas ini tidak diawali front matter.',
    remedy: 'Awali baris pertama dengan ---, tulis {keys} di bawahnya, lalu tutup dengan --- lagi.',
  },
  'yaml-invalid': {
    message: 'YAML ini tidak terbaca: {problem}.',
    remedy:
      'Tulis satu "kunci: nilai" per baris; apit nilai dengan tanda kutip bila memuat titik dua atau tanda #.',
  },
  'key-unknown': {
    message: 'Kunci "{key}" tidak dikenal.',
    remedy: 'Kunci yang boleh dipakai: {allowed}.',
  },
  'key-missing': {
    message: 'Kunci "{key}" belum ada.',
    remedy: 'Tambahkan baris "{key}: ..." yang berisi {expected}.',
  },
  'value-type': {
    message: 'Nilai "{key}" bukan {expected}.',
    remedy: 'Isi dengan {expected}; teks yang mirip angka atau kosong perlu diapit tanda kutip.',
  },
  'date-invalid': {
    message: 'Nilai "{key}" bukan tanggal kalender: {value}.',
    remedy: 'Tulis tahun-bulan-tanggal, misalnya 2026-11-22.',
  },
  'mode-unknown': {
    message: 'Mode kuis "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'mode-duplicate': {
    message: 'Modul ini sudah punya kuis dengan mode {mode}, yaitu {first}.',
    remedy: 'Gabungkan keduanya, atau ubah salah satu menjadi practice.',
  },

  // Ids
  'id-invalid': {
    message: '"{id}" tidak bisa menjadi id.',
    remedy: 'Pakai huruf kecil, angka dan tanda hubung, paling panjang 64 karakter, misalnya tes-awal.',
  },
  'page-id-duplicate': {
    message: 'Id "{id}" sudah dipakai di modul ini oleh {first}.',
    remedy: 'Beri setiap pelajaran dan kuis id sendiri.',
  },
  'question-id-duplicate': {
    message: 'Id soal "{id}" sudah dipakai di modul ini, di {first}.',
    remedy: 'Beri setiap soal id sendiri, juga bila soalnya ada di kuis lain.',
  },
  'option-id-duplicate': {
    message: 'Id opsi "{id}" sudah dipakai di soal ini, di {first}.',
    remedy: 'Beri setiap opsi id sendiri.',
  },
  'citation-id-duplicate': {
    message: 'Id rujukan "{id}" sudah dipakai, di {first}.',
    remedy: 'Gabungkan keduanya, atau beri id lain.',
  },

  // citations.yaml
  'citations-shape': {
    message: 'citations.yaml harus berupa daftar aturan, dan bagian ini bukan.',
    remedy: 'Awali setiap aturan dengan "- id: ...", lalu tulis kunci lain sejajar di bawahnya.',
  },
  'citation-status-unknown': {
    message: 'Status "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'citation-remark-missing': {
    message: 'Rujukan "{id}" berstatus {status} tetapi tidak punya remark.',
    remedy: 'Tambahkan "remark: ...", satu kalimat tentang apa yang belum pasti atau apa penggantinya.',
  },
  'citation-review-before-check': {
    message: 'reviewBy ({reviewBy}) lebih awal dari checkedOn ({checkedOn}).',
    remedy: 'Isi reviewBy dengan tanggal sesudah pemeriksaan.',
  },

  // Text
  'body-empty': {
    message: 'Berkas ini tidak berisi teks di bawah front matter.',
    remedy: 'Tulis isinya sebagai Markdown biasa.',
  },
  'html-raw': {
    message: 'HTML dan komentar HTML tidak boleh dipakai.',
    remedy: 'Tulis dengan Markdown; tanda < sebagai teks ditulis \\<.',
  },
  image: {
    message: 'Gambar belum didukung.',
    remedy: 'Jelaskan isi gambar dengan kata-kata atau tabel.',
  },
  footnote: {
    message: 'Catatan kaki belum didukung.',
    remedy: 'Tulis keterangannya langsung di dalam kalimat, atau pakai kotak > [!NOTE].',
  },
  'node-unsupported': {
    message: '{what} belum didukung di sini.',
    remedy: 'Pakai paragraf, judul ## dan ###, daftar, tabel, kutipan, tautan, tebal, miring atau `kode`.',
  },
  'nesting-too-deep': {
    message: 'Teks ini bersarang lebih dari {limit} tingkat.',
    remedy: 'Ratakan: jadikan daftar atau kutipan terdalam sebagai paragraf sendiri.',
  },
  'block-too-long': {
    message: 'Bagian ini lebih dari {limit} karakter tanpa baris kosong.',
    remedy: 'Pecah dengan baris kosong menjadi beberapa paragraf, daftar atau tabel.',
  },
  'heading-depth': {
    message: 'Judul tingkat {depth} tidak boleh dipakai.',
    remedy: 'Pakai ## atau ###; judul tingkat pertama diambil dari title.',
  },
  'text-empty': {
    message: '{what} ini kosong.',
    remedy: 'Isi teksnya, atau hapus.',
  },
  'table-ragged': {
    message: 'Baris tabel ini punya {cells} sel, sedangkan judul tabelnya {columns}.',
    remedy: 'Samakan jumlah sel; tanda | sebagai teks ditulis \\|.',
  },
  'note-unknown': {
    message: 'Jenis kotak "{kind}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'note-malformed': {
    message: 'Penanda kotak [!{kind}] tidak pada tempatnya.',
    remedy:
      'Tulis > [!NOTE] sendirian di baris pertama kutipan, teksnya di baris berikut, dan jangan di dalam daftar, kutipan atau penjelasan opsi.',
  },
  'link-unsafe': {
    message: 'Alamat tautan "{url}" tidak aman.',
    remedy: 'Pakai alamat https://, http:// atau mailto: tanpa nama pengguna dan kata sandi.',
  },
  'link-relative': {
    message: 'Tautan ke "{url}" tidak punya alamat lengkap; tautan antarberkas konten belum didukung.',
    remedy: 'Pakai alamat lengkap yang diawali https://, atau sebut judul pelajarannya sebagai teks.',
  },

  // Legal basis
  'basis-malformed': {
    message: 'Baris dasar hukum ini tidak terbaca.',
    remedy:
      'Tulis persis **Dasar hukum:** lalu id rujukan, masing-masing dalam tanda `...`, tanpa teks lain.',
  },
  'basis-misplaced': {
    message: 'Baris dasar hukum tidak berdiri sebagai paragraf sendiri.',
    remedy: 'Tulis di paragraf terakhir, didahului baris kosong dan tanpa indentasi.',
  },
  'basis-citation-unknown': {
    message: 'Rujukan "{id}" tidak ada di citations.yaml.',
    remedy: 'Periksa ejaannya, atau daftarkan aturan itu di citations.yaml.',
  },
  'basis-citation-repeated': {
    message: 'Rujukan "{id}" disebut dua kali.',
    remedy: 'Sebut setiap rujukan satu kali.',
  },
  'content-after-basis': {
    message: 'Ada isi sesudah dasar hukum.',
    remedy: 'Pindahkan ke atas baris dasar hukum, atau hapus.',
  },

  // Quizzes
  'quiz-without-question': {
    message: 'Kuis ini belum punya soal.',
    remedy: 'Tambahkan judul ## Soal `id-soal` (pilih satu), pertanyaan, opsi dan dasar hukumnya.',
  },
  'quiz-heading-unknown': {
    message: 'Judul ini bukan judul soal.',
    remedy: 'Tulis ## Soal `id-soal` (pilih satu); di dalam kuis tidak ada judul lain.',
  },
  'question-kind-unknown': {
    message: 'Jenis soal "{kind}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'question-without-stem': {
    message: 'Soal ini tidak punya pertanyaan.',
    remedy: 'Tulis pertanyaannya di antara judul soal dan opsi pertama.',
  },
  'question-without-options': {
    message: 'Soal ini tidak punya opsi.',
    remedy: 'Tulis opsi sebagai daftar: - [ ] `id-opsi` Teks opsi, dengan [x] untuk kunci.',
  },
  'question-few-options': {
    message: 'Soal ini hanya punya satu opsi.',
    remedy: 'Tulis paling sedikit dua opsi.',
  },
  'question-without-basis': {
    message: 'Soal ini tidak punya dasar hukum.',
    remedy: 'Akhiri soal dengan baris kosong, lalu **Dasar hukum:** `id-rujukan`.',
  },
  'question-key-count': {
    message: 'Soal "{kind}" ini punya {keys} kunci.',
    remedy:
      'Tandai tepat satu opsi dengan [x]; bila beberapa opsi benar, ubah jenisnya menjadi (pilih semua).',
  },
  'question-without-key': {
    message: 'Soal "pilih semua" ini tidak punya kunci.',
    remedy: 'Tandai setiap opsi yang benar dengan [x].',
  },
  'true-false-options': {
    message: 'Opsi soal "benar atau salah" bukan `benar` dan `salah`.',
    remedy: 'Tulis tepat dua opsi: satu dengan id `benar`, satu dengan id `salah`.',
  },
  'content-after-options': {
    message: 'Ada isi di antara opsi dan dasar hukum.',
    remedy:
      'Pindahkan ke atas opsi bila bagian dari pertanyaan, atau jadikan penjelasan opsi: dua spasi, >, lalu teks.',
  },
  'option-without-checkbox': {
    message: 'Opsi ini tidak diawali kotak centang.',
    remedy: 'Tulis - [ ] `id-opsi` Teks opsi, dengan [x] untuk kunci.',
  },
  'option-without-id': {
    message: 'Opsi ini tidak punya id sesudah kotak centang.',
    remedy: 'Tulis - [ ] `id-opsi` Teks opsi, dengan id di antara tanda `...`.',
  },
  'option-without-text': {
    message: 'Opsi "{id}" tidak punya teks.',
    remedy: 'Tulis teks opsi sesudah id-nya.',
  },
  'option-without-explanation': {
    message: 'Opsi "{id}" tidak punya penjelasan.',
    remedy: 'Tulis penjelasan di baris berikutnya: dua spasi, >, lalu teks.',
  },
  'option-explanation-not-quote': {
    message: 'Penjelasan opsi "{id}" bukan kutipan.',
    remedy: 'Awali setiap baris penjelasan dengan dua spasi dan tanda >.',
  },
  'option-explanation-not-indented': {
    message: 'Kutipan ini tidak masuk ke dalam opsi di atasnya.',
    remedy: 'Beri dua spasi sebelum tanda > supaya menjadi penjelasan opsi itu.',
  },
  'option-content-extra': {
    message: 'Opsi "{id}" punya isi lain selain teks dan satu kutipan penjelasan.',
    remedy: 'Masukkan ke dalam kutipan penjelasan, atau hapus.',
  },
} as const;

export type RuleId = keyof typeof RULES;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The `{names}` that a rule's message and remedy mention; the caller must supply every one. */
export type RuleParams<Id extends RuleId> = NamesIn<
  (typeof RULES)[Id]['message'] | (typeof RULES)[Id]['remedy']
>;
