/**
 * Every word on the screen, in the language of the people who use it. Keys are flat: `screen.thing`. Words of content
 * (lessons, questions) are not here: they come from the modules and are always Indonesian.
 */
export const id = {
  'app.name': 'Lentera',
  'app.tagline': 'Pelajaran dan kuis singkat bagi ASN. Tetap berjalan tanpa jaringan.',
  'app.skip': 'Langsung ke isi',
  'app.loading': 'Memuat…',
  'app.language': 'Bahasa',
  'app.back-home': 'Beranda',
  'app.needs-network': 'perlu jaringan',
  'app.retry': 'Coba lagi',
  'app.reload': 'Muat ulang',
  'app.close': 'Tutup',

  'error.title': 'Ada yang tidak beres',
  'error.text':
    'Halaman ini berhenti bekerja. Catatan Anda yang sudah tersimpan tetap aman di perangkat ini.',
  'error.chunk':
    'Bagian aplikasi ini belum ada di perangkat dan tidak dapat diunduh sekarang. Catatan Anda tetap aman.',
  'not-found.title': 'Halaman tidak ditemukan',
  'not-found.text': 'Alamat ini tidak ada di Lentera. Mungkin tautannya terpotong.',
  'not-found.home': 'Ke beranda',
  'unavailable.title': 'Isi belum dapat dibuka',
  'unavailable.ModuleUnknown': 'Modul atau revisi ini tidak ada di perangkat dan tidak ditawarkan lagi.',
  'unavailable.ModuleNotReachable':
    'Modul ini belum ada di perangkat, dan sekarang tidak dapat diunduh. Sambungkan ke jaringan, lalu coba lagi.',
  'unavailable.ModuleDamaged':
    'Unduhan modul ini rusak di jalan, mungkin karena jaringan ini. Coba lagi, atau pakai jaringan lain.',

  'storage.title': 'Perangkat ini tidak dapat menyimpan',
  'storage.text':
    'Anda tetap dapat membaca, tetapi kuis dan kemajuan tidak dapat dicatat. Tutup mode samaran, kosongkan ruang penyimpanan, lalu muat ulang.',
  'lost.title_one': '{{n}} catatan hilang dari perangkat ini',
  'lost.title_other': '{{n}} catatan hilang dari perangkat ini',
  'lost.text':
    'Peramban pernah menghapus penyimpanannya. Catatan yang sudah diterima server instansi tetap ada di sana. Sampaikan hal ini kepada petugas.',

  'update.title': 'Versi baru tersedia',
  'update.text': 'Catatan Anda tetap tersimpan.',
  'update.accept': 'Perbarui',
  'update.later': 'Nanti',
  'offline-ready.title': 'Siap dipakai tanpa jaringan',
  'offline-ready.text': 'Semua pelajaran dan kuis sudah ada di perangkat ini.',

  'sync.none': 'Belum ada catatan',
  'sync.saved': 'Tersimpan di perangkat',
  'sync.waiting': 'Tersimpan di perangkat · {{waiting}} menunggu kirim',
  'sync.refused': 'Tersimpan di perangkat · {{refused}} ditolak server',
  'sync.waiting-refused': 'Tersimpan di perangkat · {{waiting}} menunggu kirim · {{refused}} ditolak server',
  'sync.all': 'Semua terkirim {{time}}',

  'next.open': 'Buka modul',
  'next.start': 'Mulai',
  'next.continue': 'Lanjutkan',
  'next.pre-test': 'dengan tes awal (pre-test)',
  'next.lesson': 'Pelajaran {{n}}: {{title}}',
  'next.resume': '{{title}}: {{state}}',
  'next.finished': 'Semua sudah selesai. Anda dapat membacanya lagi.',

  'shelf.essentials': 'Materi pokok',
  'shelf.events': 'Dari kegiatan nyata',
  'shelf.agency': 'Dari instansi Anda',
  'home.lessons_one': '{{n}} pelajaran',
  'home.lessons_other': '{{n}} pelajaran',
  'home.minutes': '{{n}} menit',
  'home.progress': '{{done}} dari {{total}} langkah selesai',
  'home.progress-none': 'Belum dimulai',
  'home.progress-open': 'Sedang berjalan',
  'home.progress-all': 'Selesai',
  'home.stored': 'tersimpan',
  'home.not-stored': 'unduh {{size}}',
  'home.own-data': 'Data saya',
  'home.sync': 'Catatan Anda',

  'module.objectives': 'Tujuan pembelajaran',
  'module.about': 'Tentang modul ini',
  'module.path': 'Langkah belajar',
  'module.path-note': 'Urutan ini saran. Anda boleh membuka bagian mana pun.',
  'module.pre-test': 'Tes awal (pre-test)',
  'module.practice': 'Latihan',
  'module.practice-of': 'Latihan: {{title}}',
  'module.post-test': 'Tes akhir (post-test)',
  'module.lesson': 'Pelajaran {{n}}',
  'module.questions_one': '{{n}} soal',
  'module.questions_other': '{{n}} soal',
  'module.unread': 'belum dibaca',
  'module.read': 'selesai',
  'module.not-started': 'belum dimulai',
  'module.answered': 'terjawab {{answered}} dari {{total}}',
  'module.to-submit': 'tinggal dikumpulkan',
  'module.to-repeat': 'ada soal yang diulang',
  'module.score': 'nilai {{percent}}',
  'module.submitted': 'selesai',

  'lesson.minutes': '{{n}} menit baca',
  'lesson.done': 'Sudah dibaca',
  'lesson.finish': 'Selesai, lanjut',
  'lesson.next': 'Berikutnya: {{title}}',
  'lesson.next-none': 'Ini bagian terakhir modul',
  'lesson.affirm-first': 'Centang dulu pernyataan di atas tombol ini.',
  'lesson.opening': 'Sebentar, penyimpanan perangkat sedang dibuka…',
  'lesson.not-saved': 'BELUM TERSIMPAN: tanda selesai tidak dapat dicatat di perangkat ini.',
  'lesson.go-on': 'Lanjut tanpa mencatat',

  'basis.title': 'Dasar hukum',
  'basis.checked': 'Diperiksa {{checked}} · tinjau sebelum {{review}}',
  'basis.checked-by': 'Diperiksa oleh {{name}}',
  'basis.details': 'Nama lengkap dan sumber',
  'basis.source': 'Sumber: {{source}}',
  'basis.in-force': 'Berlaku',
  'basis.repealed': 'Dicabut',
  'basis.uncertain': 'Belum pasti',
  'basis.overdue-title': 'Perlu ditinjau ulang',
  'basis.overdue':
    'Tanggal tinjau sebagian dasar hukum di bawah ini sudah lewat. Periksa naskah terbarunya sebelum dikutip.',

  'basis.repealed-title': 'Sudah dicabut',
  'basis.replaced-by': 'Digantikan oleh {{rule}}.',
  'twin.none': 'Modul ini hanya tersedia dalam bahasa Indonesia.',
  'twin.not-here': 'Terjemahan modul ini belum ada di perangkat. Yang tampil adalah teks bahasa Indonesia.',

  'switch.phase': 'Berlaku untuk tahapan',
  'switch.status': 'Status kepegawaian Anda',
  'switch.own-phase': 'sekarang',
  'switch.own-status': 'Anda',
  'switch.remember': 'Ingat: saya {{status}}',
  'switch.no-calendar': 'Instansi Anda tidak mengisi kalender tahapan. Pilih sendiri tahapan yang berlaku.',
  'switch.calendar': 'Menurut kalender instansi',
  'switch.calendar-silent': 'Kalender instansi belum memuat hari ini',
  'case.outside-stages': 'Di luar tahapan',
  'case.would-be-candidates': 'Bakal calon',
  'case.candidates-set': 'Calon sudah ditetapkan',
  'case.quiet-days': 'Masa tenang',
  'case.pns': 'PNS',
  'case.cpns': 'CPNS',
  'case.pppk': 'PPPK',
  'case.non-asn': 'Non-ASN',

  'picture.show': 'Tampilkan gambar ({{size}})',
  'picture.failed': 'Gambar ini belum ada di perangkat dan tidak dapat diunduh sekarang.',

  'note.note': 'Catatan',
  'note.tip': 'Kiat',
  'note.important': 'Penting',
  'note.warning': 'Perhatian',
  'note.caution': 'Awas',
  'text.table': 'Tabel, dapat digeser',

  'quiz.save-again': 'Coba simpan lagi',

  'span.minutes_one': '{{n}} menit',
  'span.minutes_other': '{{n}} menit',
  'span.hours_one': '{{n}} jam',
  'span.hours_other': '{{n}} jam',
  'span.days_one': '{{n}} hari',
  'span.days_other': '{{n}} hari',
} as const;

export type TextKey = keyof typeof id;
/** A language: every key, nothing else. */
export type Texts = Readonly<Record<TextKey, string>>;
