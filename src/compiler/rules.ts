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
      'Di folder konten hanya ada agency.yaml, citations.yaml, facts.yaml, published.json, LICENSE dan folder modul; di folder modul hanya berkas .md dan gambar (.png, .jpg, .jpeg, .webp). Pindahkan atau hapus berkas ini.',
  },
  'file-too-large': {
    message: 'Berkas ini lebih besar dari 256 KB.',
    remedy: 'Pecah isinya menjadi beberapa berkas yang lebih kecil.',
  },
  'picture-too-large': {
    message: 'Gambar ini lebih besar dari 5 MB.',
    remedy: 'Perkecil gambarnya; lebar 1.920 piksel sudah lebih dari cukup.',
  },
  'picture-unreadable': {
    message: 'Berkas ini tidak terbaca sebagai gambar PNG, JPEG atau WebP.',
    remedy: 'Simpan ulang gambarnya sebagai PNG, JPEG atau WebP.',
  },
  'picture-unused': {
    message: 'Gambar "{name}" tidak dipakai di halaman mana pun.',
    remedy: 'Tampilkan dengan `![keterangan]({name})` di salah satu halaman modul, atau hapus berkasnya.',
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
  'shelf-unknown': {
    message: 'Rak "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'mode-unknown': {
    message: 'Mode kuis "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'mode-duplicate': {
    message: 'Modul ini sudah punya {what}, yaitu {first}.',
    remedy:
      'Gabungkan keduanya, ubah salah satu menjadi practice, atau buat dua tes yang setara dengan form: A dan form: B.',
  },
  'form-unknown': {
    message: 'Bentuk tes "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'form-in-practice': {
    message: 'Kuis latihan tidak punya bentuk.',
    remedy: 'Hapus baris form, atau ubah mode menjadi test.',
  },
  'form-without-partner': {
    message: 'Tes bentuk {form} tidak punya pasangan bentuk {other}.',
    remedy: 'Tambahkan berkas tes dengan form: {other}, atau hapus baris form.',
  },
  'form-missing': {
    message: 'Tes ini tidak punya form, padahal {first} punya.',
    remedy: 'Pakai satu tes tanpa form, atau dua tes: satu dengan form: A dan satu dengan form: B.',
  },
  'forms-not-parallel': {
    message: 'Bentuk A dan B tidak setara: {what} berjumlah {a} di A dan {b} di B.',
    remedy:
      'Samakan jumlah soal setiap topik dan tingkat di kedua bentuk, supaya keduanya mengukur hal yang sama.',
  },

  'forms-settings-differ': {
    message: 'Bentuk A dan B berbeda dalam {keys}.',
    remedy:
      'Tulis {keys} sama di kedua berkas, supaya tes awal dan tes akhir dikerjakan dengan cara yang sama.',
  },
  'setting-unknown': {
    message: 'Nilai {key} "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'minutes-in-practice': {
    message: 'Kuis latihan tidak punya batas waktu.',
    remedy: 'Hapus baris minutes, atau ubah mode menjadi test.',
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
    message: 'Id "{id}" sudah dipakai di soal ini, di {first}.',
    remedy: 'Beri setiap opsi, butir atau sel id sendiri.',
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
  'citation-replaced-not-repealed': {
    message: 'Rujukan "{id}" punya replacedBy tetapi berstatus {status}.',
    remedy: 'Ubah statusnya menjadi repealed, atau hapus replacedBy.',
  },
  'citation-replacement-unknown': {
    message: 'Pengganti "{id}" bukan rujukan lain di citations.yaml.',
    remedy: 'Periksa ejaannya, atau daftarkan aturan penggantinya.',
  },

  // agency.yaml
  'agency-shape': {
    message: 'agency.yaml harus berisi "kunci: nilai", dan ini bukan.',
    remedy: 'Tulis name, organiser, supervisor, timeZone dan channels, masing-masing di baris sendiri.',
  },
  'time-zone-unknown': {
    message: 'Zona waktu "{value}" tidak dikenal.',
    remedy: 'Pakai nama seperti Asia/Jakarta, Asia/Makassar atau Asia/Jayapura.',
  },
  'phase-unknown': {
    message: 'Tahapan "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'phase-order': {
    message: 'Tahapan mulai {from} tidak sesudah tahapan di atasnya, {before}.',
    remedy: 'Urutkan dari tanggal paling awal, satu tahapan per tanggal.',
  },
  'agency-module-unknown': {
    message: 'Modul "{id}" tidak ada di folder konten.',
    remedy: 'Periksa ejaannya, atau hapus dari modules.',
  },
  'agency-module-repeated': {
    message: 'Modul "{id}" disebut dua kali.',
    remedy: 'Sebut setiap modul satu kali.',
  },
  'agenda-kind-unknown': {
    message: 'Jenis agenda "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'agenda-time': {
    message: 'Jam "{value}" tidak terbaca.',
    remedy: 'Tulis jam dan menit dengan titik dua, dari 00:00 sampai 23:59, misalnya 09:00.',
  },
  'confirmed-key-unknown': {
    message: 'Soal situasi "{key}" tidak ada.',
    remedy: 'Tulis id-modul/id-soal dari sebuah soal (situasi), atau hapus dari confirmedKeys.',
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
  'picture-address': {
    message: 'Alamat gambar "{url}" bukan nama berkas gambar.',
    remedy:
      'Simpan gambar PNG, JPEG atau WebP di folder modul ini, lalu tulis namanya saja: `![keterangan](gambar.png)`.',
  },
  'picture-not-found': {
    message: 'Gambar "{name}" tidak ada di folder modul ini.',
    remedy: 'Periksa ejaannya, termasuk huruf besar dan kecil, atau simpan berkasnya di folder modul.',
  },
  'picture-alt-missing': {
    message: 'Gambar ini tidak punya keterangan.',
    remedy: 'Tulis di antara kurung siku apa yang dikatakan gambar ini: `![keterangan](gambar.png)`.',
  },
  'picture-not-alone': {
    message: 'Gambar ini tidak berdiri sendiri di paragrafnya.',
    remedy: 'Beri baris kosong sebelum dan sesudahnya; judul, tabel dan opsi tidak memuat gambar.',
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
  'switch-malformed': {
    message: 'Penanda cabang {marker} tidak terbaca.',
    remedy:
      'Tulis penanda seperti > [!FASE calon, masa-tenang] atau > [!STATUS pns] sendirian di baris pertama kutipan, teksnya di baris berikut; setiap cabang adalah kutipan sendiri, dipisah baris kosong.',
  },
  'switch-misplaced': {
    message: 'Cabang {marker} tidak boleh berada di sini.',
    remedy:
      'Tulis di pelajaran, module.md, simulasi, atau di dalam kutipan penjelasan (satu tingkat lebih dalam: > >), dan jangan di dalam daftar, tabel, kotak, pertanyaan atau cabang lain.',
  },
  'switch-value-unknown': {
    message: 'Cabang {axis} tidak mengenal nilai "{value}".',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'switch-value-repeated': {
    message: 'Nilai "{value}" sudah disebut di cabang {axis} ini.',
    remedy: 'Sebut setiap nilai satu kali; bila maksudnya percabangan baru, beri paragraf di antaranya.',
  },
  'switch-values-missing': {
    message: 'Cabang {axis} ini belum menyebut {values}.',
    remedy: 'Tambahkan kutipan untuk nilai itu, atau akhiri dengan kutipan > [!{axis} lainnya].',
  },
  'switch-others-placement': {
    message: 'Nilai "lainnya" tidak berdiri sendiri di cabang terakhir.',
    remedy: 'Tulis > [!{axis} lainnya] sebagai cabang terakhir, tanpa nilai lain.',
  },
  'switch-others-empty': {
    message: 'Tidak ada nilai {axis} yang tersisa untuk "lainnya".',
    remedy: 'Hapus cabang ini: semua nilai sudah disebut.',
  },
  'switch-case-empty': {
    message: 'Cabang ini kosong.',
    remedy: 'Tulis teksnya di bawah penanda, setiap baris diawali tanda >.',
  },
  'agency-word-unknown': {
    message: 'Kata instansi "{word}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}; kurung kurawal sebagai teks didahului tanda \\.',
  },
  'agency-channels-misplaced': {
    message: 'Daftar kanal {word} tidak berdiri sendiri di paragrafnya.',
    remedy: 'Beri baris kosong sebelum dan sesudahnya; judul, tabel dan opsi tidak memuat daftar kanal.',
  },
  'agency-channels-missing': {
    message: 'Kanal pelaporan belum ditentukan.',
    remedy: 'Tulis channels di agency.yaml, atau hapus paragraf ini.',
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
  'basis-citation-repealed': {
    message: 'Rujukan "{id}" sudah dicabut, jadi tidak dapat menjadi dasar hukum.',
    remedy: 'Pakai {replacement}, atau ceritakan aturan lama ini di pelajaran, di baris **Sudah dicabut:**.',
  },
  'history-malformed': {
    message: 'Baris aturan yang sudah dicabut ini tidak terbaca.',
    remedy:
      'Tulis persis **Sudah dicabut:** lalu id rujukan, masing-masing dalam tanda `...`, tanpa teks lain.',
  },
  'history-misplaced': {
    message: 'Baris "Sudah dicabut" tidak pada tempatnya.',
    remedy: 'Tulis di pelajaran sebagai paragraf sendiri, tepat di atas baris dasar hukum.',
  },
  'history-not-repealed': {
    message: 'Rujukan "{id}" tidak berstatus repealed.',
    remedy: 'Pindahkan ke baris dasar hukum, atau perbaiki statusnya di citations.yaml.',
  },
  'content-after-basis': {
    message: 'Ada isi sesudah dasar hukum.',
    remedy: 'Pindahkan ke atas baris dasar hukum, atau hapus.',
  },

  // Simulated feeds
  'simulation-misplaced': {
    message: 'Simulasi atau kiriman tidak boleh berada di sini.',
    remedy: 'Simulasi berada di pelajaran; judul ### Kiriman hanya di bawah judul ## Simulasi.',
  },
  'simulation-heading-malformed': {
    message: 'Judul simulasi ini tidak terbaca.',
    remedy: 'Tulis ## Simulasi `id-simulasi` Judul simulasi.',
  },
  'simulation-id-duplicate': {
    message: 'Id simulasi "{id}" sudah dipakai di modul ini, di {first}.',
    remedy: 'Beri setiap simulasi id sendiri.',
  },
  'simulation-without-post': {
    message: 'Simulasi ini belum punya kiriman.',
    remedy: 'Tambahkan ### Kiriman `id-kiriman` dari Nama akun, lalu teks, tindakan dan dasar hukumnya.',
  },
  'post-heading-malformed': {
    message: 'Judul kiriman ini tidak terbaca.',
    remedy: 'Tulis ### Kiriman `id-kiriman` dari Nama akun; di dalam simulasi tidak ada judul lain.',
  },
  'post-id-duplicate': {
    message: 'Id kiriman "{id}" sudah dipakai di simulasi ini, di {first}.',
    remedy: 'Beri setiap kiriman id sendiri.',
  },
  'post-without-text': {
    message: 'Kiriman ini tidak punya teks.',
    remedy: 'Tulis teksnya sebagai kutipan di bawah judul kiriman, setiap baris diawali tanda >.',
  },
  'post-without-actions': {
    message: 'Kiriman ini tidak punya tindakan.',
    remedy: 'Tulis tindakan sebagai daftar: - `abaikan` (aman), lalu akibatnya sebagai kutipan di bawahnya.',
  },
  'post-few-actions': {
    message: 'Kiriman ini hanya punya satu tindakan.',
    remedy: 'Tulis paling sedikit dua tindakan.',
  },
  'post-without-safe-action': {
    message: 'Tidak satu pun tindakan untuk kiriman ini aman.',
    remedy: 'Tambahkan tindakan yang (aman), misalnya `abaikan` atau `laporkan`.',
  },
  'post-without-basis': {
    message: 'Kiriman ini tidak punya dasar hukum.',
    remedy: 'Akhiri kiriman dengan baris kosong, lalu **Dasar hukum:** `id-rujukan`.',
  },
  'post-content-extra': {
    message: 'Kiriman ini punya isi lain selain satu kutipan, satu daftar tindakan dan dasar hukum.',
    remedy: 'Masukkan ke dalam kutipan, pindahkan ke pengantar simulasi, atau hapus.',
  },
  'action-malformed': {
    message: 'Tindakan ini tidak terbaca.',
    remedy: 'Tulis - `suka` (melanggar), tanpa isi lain di baris itu.',
  },
  'action-unknown': {
    message: 'Tindakan "{action}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'action-repeated': {
    message: 'Tindakan "{action}" disebut dua kali.',
    remedy: 'Sebut setiap tindakan satu kali per kiriman.',
  },
  'verdict-unknown': {
    message: 'Nilai tindakan "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'action-without-consequence': {
    message: 'Tindakan "{action}" tidak punya akibat.',
    remedy: 'Tulis akibatnya di baris berikutnya: dua spasi, >, lalu teks.',
  },
  'action-consequence-not-indented': {
    message: 'Kutipan ini tidak masuk ke dalam tindakan di atasnya.',
    remedy: 'Beri dua spasi sebelum tanda > supaya menjadi akibat tindakan itu.',
  },
  'action-content-extra': {
    message: 'Tindakan "{action}" punya isi lain selain satu kutipan akibat.',
    remedy: 'Masukkan ke dalam kutipan akibat, atau hapus.',
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
  'topic-malformed': {
    message: 'Baris topik ini tidak terbaca.',
    remedy: 'Tulis persis **Topik:** `id-topik` (mudah), dengan mudah, sedang atau sulit, tanpa teks lain.',
  },
  'topic-level-unknown': {
    message: 'Tingkat "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'topic-misplaced': {
    message: 'Baris topik tidak berdiri sebagai paragraf sendiri tepat di atas dasar hukum.',
    remedy:
      'Tulis satu kali per soal, di antara jawaban dan dasar hukum, dengan baris kosong di atas dan di bawahnya.',
  },
  'topic-missing': {
    message: 'Soal ini tidak punya topik, padahal tesnya berbentuk A atau B.',
    remedy: 'Tulis **Topik:** `id-topik` (mudah) sebagai paragraf sendiri tepat di atas dasar hukum.',
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
    message: 'Opsi ini tidak punya id sesudah kurung sikunya.',
    remedy: 'Tulis `id-opsi` di antara kurung siku dan teks opsi, misalnya - [ ] `id-opsi` Teks opsi.',
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
  'option-position': {
    message: 'Opsi ini menyebut tempat opsi lain ("{words}"), padahal urutan opsi diacak.',
    remedy: 'Sebut isinya, bukan tempat atau hurufnya, atau tulis order: tetap di front matter kuis ini.',
  },
  'judgement-without-options': {
    message: 'Soal "situasi" ini tidak punya opsi.',
    remedy:
      'Tulis opsi sebagai daftar: - [3] `id-opsi` Teks opsi, dengan nilai 0 sampai 3 dalam kurung siku.',
  },
  'judgement-option-count': {
    message: 'Soal "situasi" ini punya {count} opsi.',
    remedy: 'Tulis {fewest} sampai {most} opsi.',
  },
  'judgement-points': {
    message: 'Opsi ini tidak diawali nilai 0 sampai {best} dalam kurung siku.',
    remedy:
      'Tulis - [{best}] `id-opsi` Teks opsi: {best} untuk tindakan yang paling tepat, 0 untuk yang salah.',
  },
  'judgement-without-best': {
    message: 'Soal "situasi" ini tidak punya opsi bernilai {best}.',
    remedy: 'Beri nilai {best} pada tindakan yang paling tepat.',
  },
  'judgement-all-best': {
    message: 'Semua opsi soal "situasi" ini bernilai {best}.',
    remedy: 'Beri nilai lebih rendah pada tindakan yang kurang tepat.',
  },
  'judgement-in-test': {
    message: 'Soal "situasi" ini ada di tes, padahal kuncinya belum disahkan instansi.',
    remedy:
      'Pindahkan ke kuis latihan; sesudah instansi mengesahkan kuncinya, daftarkan {module}/{id} pada confirmedKeys di agency.yaml.',
  },
  'ordering-without-items': {
    message: 'Soal "urutkan" ini tidak punya daftar.',
    remedy: 'Tulis butirnya sebagai daftar bernomor dalam urutan yang benar: 1. `id-butir` Teks butir.',
  },
  'ordering-not-numbered': {
    message: 'Daftar soal "urutkan" ini tidak bernomor.',
    remedy: 'Ganti tanda butirnya dengan 1., 2., 3. dan seterusnya dalam urutan yang benar.',
  },
  'ordering-number': {
    message: 'Butir ini bernomor {number}, padahal ini butir ke-{expected}.',
    remedy: 'Tulis butir dalam urutan yang benar dan nomori 1., 2., 3. dan seterusnya.',
  },
  'ordering-item-count': {
    message: 'Soal "urutkan" ini punya {count} butir.',
    remedy: 'Tulis {fewest} sampai {most} butir.',
  },
  'item-with-checkbox': {
    message: 'Butir yang diurutkan ini diawali kotak centang.',
    remedy: 'Hapus kotaknya: urutan butir sudah menjadi kuncinya.',
  },
  'item-without-id': {
    message: 'Butir ini tidak diawali id.',
    remedy: 'Tulis 1. `id-butir` Teks butir, dengan id di antara tanda `...`.',
  },
  'item-without-text': {
    message: 'Butir "{id}" tidak punya teks.',
    remedy: 'Tulis teks butir sesudah id-nya.',
  },
  'item-content-extra': {
    message: 'Butir "{id}" punya isi lain selain satu baris teks.',
    remedy: 'Tulis penjelasan satu kali untuk seluruh soal, sebagai kutipan tanpa indentasi di bawah daftar.',
  },
  'matching-without-table': {
    message: 'Soal "pasangkan" ini tidak punya tabel.',
    remedy:
      'Tulis tabel dua kolom dengan satu pasangan di setiap baris: | `id-kiri` Teks | `id-kanan` Teks |.',
  },
  'matching-columns': {
    message: 'Tabel soal "pasangkan" ini punya {columns} kolom.',
    remedy: 'Tulis tepat dua kolom.',
  },
  'matching-head-empty': {
    message: 'Judul kolom ini kosong.',
    remedy: 'Beri setiap kolom judul, misalnya Contoh dan Tingkat hukuman.',
  },
  'matching-left-count': {
    message: 'Soal "pasangkan" ini punya {count} sel kiri.',
    remedy: 'Tulis {fewest} sampai {most} sel kiri.',
  },
  'matching-right-count': {
    message: 'Soal "pasangkan" ini punya {count} sel kanan yang berbeda.',
    remedy: 'Tulis {fewest} sampai {most} sel kanan dengan id berbeda.',
  },
  'matching-row-without-right': {
    message: 'Sel kanan baris ini kosong.',
    remedy: 'Isi dengan id pasangannya; hanya sel kiri yang boleh kosong.',
  },
  'matching-right-differs': {
    message: 'Teks sel "{id}" berbeda dari yang pertama, di baris {line}.',
    remedy: 'Ulangi teks yang sama persis, atau tulis id-nya saja.',
  },
  'matching-spare-repeated': {
    message: 'Sel kanan "{id}" tidak punya sel kiri di sini, padahal sudah ada di baris lain.',
    remedy: 'Hapus baris ini, atau beri id lain bila isinya lain.',
  },
  'cell-without-id': {
    message: 'Sel ini tidak diawali id.',
    remedy: 'Tulis `id-sel` Teks sel, dengan id di antara tanda `...`.',
  },
  'cell-without-text': {
    message: 'Sel "{id}" tidak punya teks.',
    remedy: 'Tulis teks sesudah id-nya; hanya id kanan yang sudah ditulis di baris lain boleh tanpa teks.',
  },
  'content-after-items': {
    message: 'Ada isi lain di bawah daftar atau tabel jawaban.',
    remedy:
      'Di sana hanya ada satu kutipan penjelasan; pindahkan isi lain ke atas bila bagian dari pertanyaan, atau masukkan ke kutipan itu.',
  },
  'question-without-explanation': {
    message: 'Soal ini tidak punya penjelasan.',
    remedy: 'Tulis satu kutipan di bawah daftar atau tabel jawaban: > lalu teks.',
  },

  // facts.yaml
  'facts-shape': {
    message: 'facts.yaml harus berupa daftar fakta, dan bagian ini bukan.',
    remedy: 'Awali setiap fakta dengan "- id: ...", lalu tulis kunci lain sejajar di bawahnya.',
  },
  'fact-id-duplicate': {
    message: 'Id fakta "{id}" sudah dipakai, di {first}.',
    remedy: 'Gabungkan keduanya, atau beri id lain.',
  },
  'fact-mark-unknown': {
    message: 'Tanda "{value}" tidak dikenal.',
    remedy: 'Pakai salah satu: {allowed}.',
  },
  'fact-unknown': {
    message: 'Fakta "{id}" tidak ada di facts.yaml.',
    remedy: 'Periksa ejaannya, atau daftarkan fakta itu beserta sumbernya di facts.yaml.',
  },
  'fact-repeated': {
    message: 'Fakta "{id}" disebut dua kali di halaman ini.',
    remedy: 'Sebut setiap fakta satu kali.',
  },
  'fact-too-weak': {
    message: 'Fakta "{id}" bertanda {mark}, jadi belum cukup pasti untuk soal.',
    remedy:
      'Soal hanya bertumpu pada fakta bertanda two-sources atau event-report; pindahkan ke pelajaran dan sebut ketidakpastiannya.',
  },

  // published.json
  'published-file-malformed': {
    message: 'published.json tidak terbaca.',
    remedy: 'Kembalikan berkas itu dari Git; jangan diubah dengan tangan.',
  },
  'published-edition-older': {
    message: 'Modul ini menyebut edition {edition}, padahal edisi {published} sudah terbit.',
    remedy: 'Tulis edition yang sama atau lebih tinggi di module.md.',
  },
  'published-id-removed': {
    message: 'Id "{id}" sudah terbit, tetapi tidak ada lagi di modul ini.',
    remedy: 'Kembalikan, atau tulis edition: {edition} di module.md bila memang dihapus.',
  },
  'published-id-reused': {
    message: 'Id "{id}" pernah dipakai di edisi lama dan sudah dipensiunkan.',
    remedy: 'Beri id baru; jawaban lama masih menunjuk ke id itu.',
  },
  'published-mode-changed': {
    message: 'Kuis "{quiz}" terbit sebagai {before}, sekarang {after}.',
    remedy: 'Kembalikan, beri kuis ini id baru, atau tulis edition: {edition} di module.md.',
  },
  'published-kind-changed': {
    message: 'Jenis soal "{id}" berubah sejak terbit.',
    remedy: 'Beri soal ini id baru, atau tulis edition: {edition} di module.md bila memang soal yang sama.',
  },
  'published-key-changed': {
    message: 'Kunci soal "{id}" berubah sejak terbit.',
    remedy:
      'Beri soal ini id baru, atau tulis edition: {edition} di module.md bila kunci lamanya memang keliru.',
  },
  'published-words-changed': {
    message: 'Kata-kata soal "{id}" hampir seluruhnya lain dari yang terbit.',
    remedy: 'Beri soal ini id baru, atau tulis edition: {edition} di module.md bila memang soal yang sama.',
  },

  // Twins in other languages
  'twin-language': {
    message: 'Kembaran berbahasa "{language}" belum didukung.',
    remedy: 'Pakai akhiran .en.md untuk bahasa Inggris.',
  },
  'twin-without-original': {
    message: 'Kembaran ini tidak punya halaman asli {name}.',
    remedy: 'Beri nama yang sama dengan aslinya, ditambah .en sebelum .md, atau hapus.',
  },
  'twin-missing': {
    message: 'Halaman ini belum punya kembaran {name}.',
    remedy: 'Terjemahkan juga halaman ini; modul punya semua kembaran atau tidak satu pun.',
  },
  'twin-differs': {
    message: 'Kembaran "{id}" berbeda dari aslinya: {what}.',
    remedy: 'Samakan dengan halaman asli; hanya kata-katanya yang boleh lain.',
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
