/** Words of the questions that come back, in both languages: they come with that chunk. */
const id = {
  'review.title': 'Soal untuk diulang',
  'review.close': 'Tutup; jawaban tetap tersimpan',
  'review.position': 'Soal {{n}} dari {{total}}',
  'review.once-more': 'Sekali lagi',
  'review.from': 'Dari modul',
  'review.comes-back': 'Soal ini datang sekali lagi di akhir.',
  'review.due_one': '{{n}} soal untuk diulang',
  'review.due_other': '{{n}} soal untuk diulang',
  'review.minutes_one': '{{n}} menit',
  'review.minutes_other': '{{n}} menit',
  'review.done': 'Selesai untuk hari ini',
  'review.first-right': '{{right}} dari {{total}} langsung tepat.',
  'review.first-right-none': 'Semua soal hari ini sudah Anda perbaiki sampai tepat.',
  'review.empty': 'Hari ini tidak ada yang perlu diulang',
  'review.empty-new': 'Belum ada soal untuk diulang',
  'review.why-new':
    'Soal yang jawabannya belum tepat atau masih ragu akan datang lagi di sini, setiap kali dengan jarak hari yang lebih panjang. Kerjakan dulu latihan di salah satu modul.',
  'review.why-clean':
    'Sejauh ini jawaban Anda tepat. Bila ada yang belum tepat atau masih ragu, soalnya datang lagi di sini beberapa hari kemudian.',
  'review.why-waiting':
    'Soal yang jawabannya belum tepat atau masih ragu datang lagi di sini beberapa hari kemudian, saat ingatan mulai memudar.',
  'review.next': 'Berikutnya',
  'review.tomorrow_one': 'Besok: {{n}} soal',
  'review.tomorrow_other': 'Besok: {{n}} soal',
  'review.on-day_one': '{{day}}: {{n}} soal',
  'review.on-day_other': '{{day}}: {{n}} soal',
  'review.partial':
    'Sebagian soal berasal dari modul yang belum ada di perangkat ini. Soal itu ikut diulang setelah modulnya terunduh.',
  'review.storage': 'Soal belum dapat diulang karena jawaban tidak akan tersimpan.',
  'review.home': 'Ke beranda',
} as const;

const en: Readonly<Record<keyof typeof id, string>> = {
  'review.title': 'Questions to repeat',
  'review.close': 'Close; answers stay saved',
  'review.position': 'Question {{n}} of {{total}}',
  'review.once-more': 'Once more',
  'review.from': 'From the module',
  'review.comes-back': 'This question comes once more at the end.',
  'review.due_one': '{{n}} question to repeat',
  'review.due_other': '{{n}} questions to repeat',
  'review.minutes_one': '{{n}} minute',
  'review.minutes_other': '{{n}} minutes',
  'review.done': 'Done for today',
  'review.first-right': '{{right}} of {{total}} right straight away.',
  'review.first-right-none': 'You worked through all of today’s questions until they were right.',
  'review.empty': 'Nothing to repeat today',
  'review.empty-new': 'No questions to repeat yet',
  'review.why-new':
    'Questions you missed or were unsure of come back here, each time after a longer wait. Do a practice in one of the modules first.',
  'review.why-clean':
    'So far your answers are right. If you miss one or are unsure, the question comes back here some days later.',
  'review.why-waiting':
    'Questions you missed or were unsure of come back here some days later, when memory begins to fade.',
  'review.next': 'Next',
  'review.tomorrow_one': 'Tomorrow: {{n}} question',
  'review.tomorrow_other': 'Tomorrow: {{n}} questions',
  'review.on-day_one': '{{day}}: {{n}} question',
  'review.on-day_other': '{{day}}: {{n}} questions',
  'review.partial':
    'Some questions belong to modules that are not on this device yet. They are repeated once their module has been downloaded.',
  'review.storage': 'Questions cannot be repeated now, because answers would not be saved.',
  'review.home': 'To home',
};

export const reviewTexts = { id, en };
