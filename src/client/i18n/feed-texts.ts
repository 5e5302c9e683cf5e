/** Words of simulated feeds, in both languages: they come with that chunk. */
const id = {
  'feed.tag': 'Simulasi',
  'feed.note':
    'Kiriman di bawah ini rekaan. Ketuk satu tindakan untuk melihat akibatnya; pilihan Anda tidak dicatat.',
  'feed.question': 'Apa yang Anda lakukan?',
  'action.like': 'Suka',
  'action.comment': 'Komentar',
  'action.share': 'Bagikan',
  'action.join': 'Gabung',
  'action.pose': 'Berpose',
  'action.ignore': 'Abaikan',
  'action.report': 'Laporkan',
  'verdict.safe': 'Aman',
  'verdict.risky': 'Berisiko',
  'verdict.breach': 'Melanggar',
  'feed.rules': 'Dasarnya:',
  'feed.progress': '{{tried}} dari {{total}} kiriman dicoba',
  'feed.closing':
    'Semua kiriman sudah dicoba. Pilihan pertama Anda: {{safe}} aman, {{risky}} berisiko, {{breach}} melanggar. Anda boleh mencoba pilihan lain.',
} as const;

const en: Readonly<Record<keyof typeof id, string>> = {
  'feed.tag': 'Simulation',
  'feed.note':
    'The posts below are invented. Tap an action to see what follows; your choice is not recorded.',
  'feed.question': 'What do you do?',
  'action.like': 'Like',
  'action.comment': 'Comment',
  'action.share': 'Share',
  'action.join': 'Join',
  'action.pose': 'Pose',
  'action.ignore': 'Ignore',
  'action.report': 'Report',
  'verdict.safe': 'Safe',
  'verdict.risky': 'Risky',
  'verdict.breach': 'Breach',
  'feed.rules': 'Based on:',
  'feed.progress': '{{tried}} of {{total}} posts tried',
  'feed.closing':
    'All posts have been tried. Your first choices: {{safe}} safe, {{risky}} risky, {{breach}} in breach. You may try other choices.',
};

export const feedTexts = { id, en };
