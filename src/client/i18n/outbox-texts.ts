/** Words about sending records to the agency, in both languages: they come with the pages that say them. */
const id = {
  'outbox.title': 'Kiriman',
  'outbox.refused': 'Ditolak server',
  'outbox.refused-note':
    'Catatan ini tetap tersimpan di perangkat dan ditawarkan lagi setelah server diperbarui.',
  'outbox.waiting': 'Belum sampai ke server',
  'outbox.waiting-empty': 'Tidak ada yang menunggu.',
  'outbox.waiting-never':
    'Belum ada catatan. Catatan muncul di sini setelah Anda menyelesaikan pelajaran atau menjawab soal.',
  'outbox.received': 'Sudah sampai',
  'outbox.received-none': 'Belum ada catatan yang diterima server instansi.',
  'outbox.received-line_one': '{{n}} catatan diterima server instansi {{moment}}.',
  'outbox.received-line_other': '{{n}} catatan diterima server instansi, yang terakhir {{moment}}.',
  'outbox.others': 'Juga menunggu di perangkat ini',
  'outbox.others-line_one':
    '{{n}} catatan lain menunggu kirim: milik orang lain, atau dari penyimpanan lama. Catatan itu dikirim dari perangkat ini, siapa pun yang sedang memakainya.',
  'outbox.others-line_other':
    '{{n}} catatan lain menunggu kirim: milik orang lain, atau dari penyimpanan lama. Semuanya dikirim dari perangkat ini, siapa pun yang sedang memakainya.',
  'outbox.people': 'Orang di perangkat ini',
  'outbox.count_one': '{{n}} catatan',
  'outbox.count_other': '{{n}} catatan',
  'outbox.state-pending': 'menunggu kirim, sudah {{age}}',
  'outbox.state-waiting': 'menunggu kirim',
  'outbox.state-sending': 'sedang dikirim',
  'outbox.state-quarantined': 'ditolak server {{moment}}',
  'fact.kind-lesson.completed': 'Selesai dibaca',
  'fact.kind-attempt.started': 'Mulai',
  'fact.kind-attempt.extended': 'Waktu ditambah',
  'fact.kind-attempt.submitted': 'Dikumpulkan',
  'fact.kind-answer.given': 'Jawaban',
  'fact.kind-review.answered': 'Soal yang diulang',
  'fact.kind-device.lost': 'Laporan penyimpanan hilang',
  'fact.kind-other': 'Catatan lain',
  'fact.question': 'Soal {{n}}',
  'outbox.attempt': 'Kuis',
  'outbox.review': 'Ulangan',
  'outbox.why-record-malformed':
    'Server tidak dapat membaca catatan ini. Perbarui aplikasi; catatan ditawarkan lagi setelah server diperbarui.',
  'outbox.why-record-too-large':
    'Catatan ini lebih besar dari yang diterima server. Ekspor catatan di Data saya dan serahkan kepada petugas.',
  'outbox.why-record-hash-wrong':
    'Catatan ini tidak cocok dengan sidik digitalnya. Ekspor catatan di Data saya dan serahkan kepada petugas.',
  'outbox.why-record-not-allowed':
    'Catatan ini bukan untuk instansi server ini. Pastikan Anda membuka alamat yang diberikan instansi Anda.',
  'outbox.why-record-conflict':
    'Server sudah punya catatan lain dengan tanda pengenal yang sama. Ekspor catatan di Data saya dan serahkan kepada petugas.',
  'outbox.why-unknown': 'Alasan server: {{code}}. Ekspor catatan di Data saya dan serahkan kepada petugas.',

  'contact.sync-now': 'Sinkronkan sekarang',
  'contact.syncing': 'Sedang menghubungi server instansi…',
  'contact.last': 'Server instansi terakhir menjawab {{moment}}.',
  'contact.never': 'Belum pernah terhubung dengan server instansi.',
  'contact.trouble-no-network':
    'Server instansi tidak terjangkau: tidak ada jaringan, atau sambungannya terputus. Catatan tetap tersimpan dan dikirim nanti.',
  'contact.trouble-not-our-server':
    'Jaringan ini menjawab dengan halaman lain, mungkin halaman masuk Wi-Fi. Masuk dulu ke Wi-Fi itu atau pakai jaringan lain. Catatan tetap tersimpan.',
  'contact.trouble-server-trouble':
    'Server instansi sedang tidak dapat menerima catatan. Catatan tetap tersimpan dan dikirim lagi nanti.',
} as const;

const en: Readonly<Record<keyof typeof id, string>> = {
  'outbox.title': 'Outbox',
  'outbox.refused': 'Refused by the server',
  'outbox.refused-note':
    'These records stay on the device and are offered again once the server was updated.',
  'outbox.waiting': 'Not on the server yet',
  'outbox.waiting-empty': 'Nothing is waiting.',
  'outbox.waiting-never':
    'No records yet. They appear here once you have finished a lesson or answered a question.',
  'outbox.received': 'Arrived',
  'outbox.received-none': 'The agency’s server has not received any record yet.',
  'outbox.received-line_one': 'The agency’s server received {{n}} record {{moment}}.',
  'outbox.received-line_other': 'The agency’s server received {{n}} records, the latest {{moment}}.',
  'outbox.others': 'Also waiting on this device',
  'outbox.others-line_one':
    '{{n}} other record is waiting to be sent: somebody else’s, or from older storage. It is sent from this device, whoever is using it.',
  'outbox.others-line_other':
    '{{n}} other records are waiting to be sent: other people’s, or from older storage. They are sent from this device, whoever is using it.',
  'outbox.people': 'People on this device',
  'outbox.count_one': '{{n}} record',
  'outbox.count_other': '{{n}} records',
  'outbox.state-pending': 'waiting to be sent for {{age}}',
  'outbox.state-waiting': 'waiting to be sent',
  'outbox.state-sending': 'being sent',
  'outbox.state-quarantined': 'refused by the server {{moment}}',
  'fact.kind-lesson.completed': 'Read to the end',
  'fact.kind-attempt.started': 'Begun',
  'fact.kind-attempt.extended': 'Time added',
  'fact.kind-attempt.submitted': 'Submitted',
  'fact.kind-answer.given': 'Answer',
  'fact.kind-review.answered': 'Question repeated',
  'fact.kind-device.lost': 'Report of lost storage',
  'fact.kind-other': 'Other record',
  'fact.question': 'Question {{n}}',
  'outbox.attempt': 'Quiz',
  'outbox.review': 'Review',
  'outbox.why-record-malformed':
    'The server cannot read this record. Update the app; the record is offered again once the server was updated.',
  'outbox.why-record-too-large':
    'This record is larger than the server takes. Export your records in My data and give them to an officer.',
  'outbox.why-record-hash-wrong':
    'This record does not fit its digital fingerprint. Export your records in My data and give them to an officer.',
  'outbox.why-record-not-allowed':
    'This record is not for the agency of this server. Make sure that you opened the address your agency gave you.',
  'outbox.why-record-conflict':
    'The server already has another record with the same id. Export your records in My data and give them to an officer.',
  'outbox.why-unknown':
    'The server’s reason: {{code}}. Export your records in My data and give them to an officer.',

  'contact.sync-now': 'Sync now',
  'contact.syncing': 'Contacting the agency’s server…',
  'contact.last': 'The agency’s server last answered {{moment}}.',
  'contact.never': 'Never connected to the agency’s server yet.',
  'contact.trouble-no-network':
    'The agency’s server cannot be reached: no network, or the connection broke. Records stay saved and are sent later.',
  'contact.trouble-not-our-server':
    'This network answers with another page, perhaps a Wi-Fi sign-in page. Sign in there first or use another network. Records stay saved.',
  'contact.trouble-server-trouble':
    'The agency’s server cannot take records right now. They stay saved and are sent again later.',
};

export const outboxTexts = { id, en };
