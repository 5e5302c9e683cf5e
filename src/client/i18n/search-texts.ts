/** Words of the search page, in both languages: they come with that page. */
const id = {
  'search.title': 'Cari',
  'search.label': 'Cari dalam semua pelajaran',
  'search.what':
    'Ketik satu kata atau lebih: istilah, nomor peraturan, atau jenis sanksi. Pencarian memeriksa isi semua pelajaran, tanpa jaringan. Soal kuis tidak ikut dicari.',
  'search.examples': 'Contoh',
  'search.loading': 'Menyiapkan pencarian…',
  'search.failed': 'Pencarian belum siap',
  'search.failed-text':
    'Daftar kata belum ada di perangkat ini dan tidak dapat diunduh sekarang. Sambungkan ke jaringan, lalu coba lagi.',
  'search.some-languages': 'Terjemahan belum dapat dicari di perangkat ini.',
  'search.none': 'Tidak ada pelajaran yang memuat “{{query}}”',
  'search.none-fewer': 'Pakai lebih sedikit kata.',
  'search.none-spelling': 'Coba ejaan lain, kata dasar, atau singkatan: misalnya “hukuman” atau “PP 94”.',
  'search.count_one': '{{n}} bagian ditemukan dalam {{lessons}} pelajaran',
  'search.count_other': '{{n}} bagian ditemukan dalam {{lessons}} pelajaran',
  'search.some-words': 'Tidak ada bagian yang memuat semua kata. Yang tampil memuat sebagian.',
  'search.results': 'Hasil pencarian',
  'search.more_one': '{{n}} bagian lain dalam pelajaran ini',
  'search.more_other': '{{n}} bagian lain dalam pelajaran ini',
  'search.more-lessons_one': 'Tampilkan {{n}} pelajaran lain',
  'search.more-lessons_other': 'Tampilkan {{n}} pelajaran lain',
  'search.not-here': 'Kutipan belum dapat ditampilkan: modul ini belum ada di perangkat.',
} as const;

const en: Readonly<Record<keyof typeof id, string>> = {
  'search.title': 'Search',
  'search.label': 'Search all lessons',
  'search.what':
    'Type one or more words: a term, the number of a regulation, a kind of sanction. The search looks through all lessons, without network, in English and Indonesian. Quiz questions are not searched.',
  'search.examples': 'Examples',
  'search.loading': 'Preparing the search…',
  'search.failed': 'The search is not ready',
  'search.failed-text':
    'The list of words is not on this device and cannot be downloaded now. Connect to a network and try again.',
  'search.some-languages': 'Translations cannot be searched on this device yet; Indonesian text can.',
  'search.none': 'No lesson contains “{{query}}”',
  'search.none-fewer': 'Use fewer words.',
  'search.none-spelling':
    'Try another spelling, a shorter form, or the Indonesian word: for example “hukuman” or “PP 94”.',
  'search.count_one': '{{n}} passage found (lessons: {{lessons}})',
  'search.count_other': '{{n}} passages found (lessons: {{lessons}})',
  'search.some-words': 'No passage contains all the words. These contain some of them.',
  'search.results': 'Search results',
  'search.more_one': '{{n}} more passage in this lesson',
  'search.more_other': '{{n}} more passages in this lesson',
  'search.more-lessons_one': 'Show {{n}} more lesson',
  'search.more-lessons_other': 'Show {{n}} more lessons',
  'search.not-here': 'The excerpt cannot be shown yet: this module is not on the device.',
};

export const searchTexts = { id, en };
