/** Words about trouble with the browser's storage, in both languages: nobody loads them who has none. */
const id = {
  'trouble.refused': 'Peramban tidak memberi Lentera tempat menyimpan',
  'trouble.refused-text':
    'Anda tetap dapat membaca, tetapi kuis dan kemajuan tidak dapat dicatat. Tutup mode samaran, atau izinkan data situs ini di setelan peramban, lalu muat ulang.',
  'trouble.full': 'Ruang penyimpanan ponsel penuh',
  'trouble.full-text':
    'Yang sudah tersimpan tetap aman, tetapi yang baru BELUM tersimpan. Hapus foto, video, atau aplikasi yang tidak dipakai, lalu muat ulang.',
  'trouble.closed': 'Penyimpanan ditutup selagi Lentera terbuka',
  'trouble.closed-text':
    'Mungkin data situs ini dihapus, atau Lentera di tab lain berganti versi. Mulai sekarang halaman ini tidak dapat menyimpan. Muat ulang untuk melihat apa yang masih ada.',
  'trouble.missing': 'Bagian yang menyimpan belum ada di perangkat',
  'trouble.missing-text':
    'Anda dapat membaca, tetapi kuis dan kemajuan belum dapat dicatat. Sambungkan ke jaringan, lalu muat ulang.',
  'trouble.facts': 'Penyimpanan catatan tidak dapat dibaca',
  'trouble.facts-text':
    'Yang Anda lakukan sekarang mungkin tidak tersimpan. Catatan yang sudah diterima server instansi aman di sana. Muat ulang; sering kali itu cukup.',
  'trouble.facts-way':
    'Mulailah dengan penyimpanan baru. Yang rusak tidak dihapus: Lentera mencoba membuka dan mengirim isinya lagi setiap kali dibuka. Kemajuan Anda di sini mulai dari nol, dengan kode peserta baru.',
  'trouble.facts-repair': 'Mulai dengan penyimpanan baru',
  'trouble.register': 'Daftar orang di perangkat ini tidak dapat dibuka',
  'trouble.register-text':
    'Sebelum daftar ini terbuka, Lentera tidak tahu siapa yang memakainya, sehingga tidak mencatat apa pun. Catatan tersimpan terpisah dan tidak tersentuh. Muat ulang; sering kali itu cukup.',
  'trouble.register-way':
    'Bangun ulang daftarnya. Nama dan PIN terhapus; catatan semua orang tetap ada, dan setiap orang muncul lagi sebagai Tamu.',
  'trouble.register-repair': 'Bangun ulang daftar orang',
  'trouble.content': 'Modul tidak dapat disimpan di perangkat ini',
  'trouble.content-text':
    'Catatan Anda aman dan tetap dapat dibuat. Tanpa jaringan sebagian modul tidak dapat dibuka. Muat ulang; sering kali itu cukup.',
  'trouble.content-way':
    'Bangun ulang tempat modul. Semua modul diunduh lagi; yang hilang hanya pilihan jawaban yang belum Anda pastikan.',
  'trouble.content-repair': 'Bangun ulang tempat modul',
  'trouble.personal': 'Penanda dan tempat membaca tidak dapat dibuka',
  'trouble.personal-text':
    'Catatan Anda aman dan tetap dapat dibuat; yang terganggu hanya penanda dan tempat terakhir membaca. Muat ulang; sering kali itu cukup.',
  'trouble.personal-way':
    'Bangun ulang tempatnya. Penanda dan tempat membaca di perangkat ini terhapus; catatan tidak.',
  'trouble.personal-repair': 'Hapus penanda dan bangun ulang',
  'trouble.still': 'Bila muat ulang tidak menolong',
  'trouble.repair-failed': 'Itu pun ditolak peramban. Nyalakan ulang ponsel, lalu coba lagi.',
} as const;

const en: Readonly<Record<keyof typeof id, string>> = {
  'trouble.refused': 'The browser gives Lentera no room to save',
  'trouble.refused-text':
    'You can still read, but quizzes and progress cannot be recorded. Leave private browsing, or allow data for this site in the browser’s settings, then reload.',
  'trouble.full': 'The phone’s storage is full',
  'trouble.full-text':
    'What was saved stays safe, but anything new is NOT saved. Delete photos, videos or apps that you do not need, then reload.',
  'trouble.closed': 'Storage was closed while Lentera was open',
  'trouble.closed-text':
    'Perhaps the data of this site was cleared, or Lentera in another tab changed to a new version. From now on this page cannot save. Reload to see what is still there.',
  'trouble.missing': 'The part that saves is not on the device yet',
  'trouble.missing-text':
    'You can read, but quizzes and progress cannot be recorded yet. Connect to a network, then reload.',
  'trouble.facts': 'The storage of your records cannot be read',
  'trouble.facts-text':
    'What you do now may not be saved. Records the agency’s server has received are safe there. Reload; often that is enough.',
  'trouble.facts-way':
    'Begin with new storage. The damaged one is not deleted: Lentera tries to open it and send what is in it each time it starts. Your progress here begins at zero, with a new participant code.',
  'trouble.facts-repair': 'Begin with new storage',
  'trouble.register': 'The list of people on this device cannot be opened',
  'trouble.register-text':
    'Until this list opens, Lentera does not know who uses it and records nothing. Records are kept apart and are untouched. Reload; often that is enough.',
  'trouble.register-way':
    'Rebuild the list. Names and PINs go; everybody’s records stay, and everybody comes back as a Guest.',
  'trouble.register-repair': 'Rebuild the list of people',
  'trouble.content': 'Modules cannot be saved on this device',
  'trouble.content-text':
    'Your records are safe and can still be made. Without a network some modules cannot be opened. Reload; often that is enough.',
  'trouble.content-way':
    'Rebuild the place of the modules. All of them are downloaded again; only choices that you have not confirmed are lost.',
  'trouble.content-repair': 'Rebuild the place of the modules',
  'trouble.personal': 'Bookmarks and reading places cannot be opened',
  'trouble.personal-text':
    'Your records are safe and can still be made; only bookmarks and where you stopped reading are affected. Reload; often that is enough.',
  'trouble.personal-way':
    'Rebuild their place. Bookmarks and reading places on this device go; records do not.',
  'trouble.personal-repair': 'Delete bookmarks and rebuild',
  'trouble.still': 'If reloading does not help',
  'trouble.repair-failed': 'The browser refused that as well. Restart the phone, then try again.',
};

export const storageTexts = { id, en };
