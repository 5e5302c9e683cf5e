import type { AgencyProfile } from '../../src/domain/content/agency-profile.ts';
import { DEFAULT_AGENCY_PROFILE } from '../../src/domain/content/agency-profile.ts';
import type {
  Citation,
  Lesson,
  Manifest,
  Module,
  SimulatedAction,
  TextNode,
} from '../../src/domain/content/module.ts';
import { moduleToManifestEntry, sealModule } from './sample-module.ts';

/** A module with everything a lesson can hold besides plain text, in Indonesian and in English. */

/** The words of one language; ids, keys and rules are the same in all. */
interface Words {
  readonly language: string;
  /** Put before every text, so that a test sees which language it is in. */
  readonly mark: string;
}
const INDONESIAN: Words = { language: 'id', mark: '' };
const ENGLISH: Words = { language: 'en', mark: 'EN ' };

const citation = (id: string, more: Partial<Citation> = {}): Citation => ({
  id,
  rule: `Nama lengkap ${id}`,
  short: id.toUpperCase(),
  status: 'in-force',
  checkedOn: '2026-11-22',
  checkedBy: 'Tim isi',
  reviewBy: '2027-05-22',
  source: 'laman contoh',
  ...more,
});

const build = ({ language, mark }: Words, twinOf?: string): Module => {
  const p = (text: string): TextNode => ['p', 0, `${mark}${text}`];

  const phases: TextNode = [
    'switch',
    { by: 'phase' },
    ['case', { of: ['outside-stages'] }, p('Isi di luar tahapan.')],
    [
      'case',
      { of: ['would-be-candidates'] },
      p('Isi bakal calon.'),
      p('Kalimat kedua.'),
      p('Kalimat ketiga.'),
    ],
    ['case', { of: ['candidates-set', 'quiet-days'] }, p('Isi calon.')],
  ];
  const statuses: TextNode = [
    'switch',
    { by: 'status' },
    ['case', { of: ['pns', 'cpns'] }, p('Isi PNS.')],
    ['case', { of: ['pppk'] }, p('Isi PPPK.')],
    ['case', { of: ['non-asn'] }, p('Isi Non-ASN.')],
  ];
  const action = (
    name: SimulatedAction['action'],
    verdict: SimulatedAction['verdict'],
    ...consequence: TextNode[]
  ): SimulatedAction => ({ action: name, verdict, consequence });

  const lesson = (id: string, title: string, body: Lesson['body'], more: Partial<Lesson> = {}): Lesson => ({
    id,
    title: `${mark}${title}`,
    minutes: 3,
    body,
    basis: ['pp-94'],
    ...more,
  });

  return sealModule({
    format: 2,
    id: 'kaya',
    title: `${mark}Modul kaya`,
    summary: `${mark}Ringkasan modul kaya.`,
    language,
    shelf: 'essentials',
    objectives: [`${mark}Tahu batasnya.`],
    intro: [p('Pengantar modul.')],
    lessons: [
      lesson('tahapan', 'Menurut tahapan', [p('Pembuka.'), phases, p('Penutup.'), statuses]),
      lesson('bagan', 'Bagan', [
        p('Pembuka.'),
        [
          'picture',
          {
            src: '/content/pictures/bagan.webp',
            alt: `${mark}Bagan dua jalur.`,
            width: 64,
            height: 48,
            bytes: 12_340,
          },
        ],
      ]),
      lesson(
        'linimasa',
        'Linimasa',
        [
          p('Sebelum simulasi.'),
          {
            type: 'simulation',
            id: 'malam',
            title: `${mark}Malam sebelum penetapan`,
            intro: [p('Pengantar simulasi.')],
            posts: [
              {
                id: 'poster',
                from: `${mark}Akun Sahabat`,
                body: [p('Teks poster.')],
                actions: [
                  action('like', 'breach', p('Menyukai itu pelanggaran.')),
                  action('ignore', 'safe', p('Mengabaikan itu aman.'), phases),
                ],
                basis: ['kb-2022'],
              },
              {
                id: 'undangan',
                from: `${mark}Grup Warga`,
                body: [p('Teks undangan.')],
                actions: [
                  action('join', 'risky', p('Bergabung itu berisiko.')),
                  action('report', 'safe', p('Melapor itu aman.')),
                ],
                basis: ['pp-94'],
              },
            ],
          },
          p('Sesudah simulasi.'),
        ],
        { history: ['pp-53'] },
      ),
      lesson('ikrar', 'Ikrar', [p('Isi ikrar.')], { acknowledgement: `${mark}Saya menjaga netralitas.` }),
    ],
    quizzes: [
      {
        id: 'latihan',
        title: 'latihan',
        mode: 'practice',
        intro: [p('Pengantar latihan.')],
        questions: [
          {
            id: 'q1',
            kind: 'single',
            stem: [p('Pertanyaan satu?')],
            options: [
              { id: 'a', label: [`${mark}Opsi a`], correct: true, explanation: [p('Sebab a.'), phases] },
              { id: 'b', label: [`${mark}Opsi b`], correct: false, explanation: [p('Sebab b.')] },
            ],
            basis: ['pp-94'],
          },
        ],
      },
    ],
    citations: [
      citation('pp-94'),
      citation('kb-2022', { status: 'uncertain', remark: 'Salah satu penerbitnya sudah bubar.' }),
      citation('pp-53', { status: 'repealed', remark: 'Sudah dicabut.', replacedBy: 'pp-94' }),
    ],
    ...(twinOf === undefined ? {} : { twinOf }),
  });
};

export const richModule = build(INDONESIAN);
export const richTwin = build(ENGLISH, richModule.revision);

/** An agency whose phase changes on 1 December 2026, Makassar time. */
export const calendarAgency: AgencyProfile = {
  ...DEFAULT_AGENCY_PROFILE,
  name: 'Pemerintah Provinsi Contoh',
  organiser: 'BKD Provinsi Contoh',
  timeZone: 'Asia/Makassar',
  phases: [
    { from: '2026-01-01', phase: 'outside-stages' },
    { from: '2026-12-01', phase: 'would-be-candidates' },
  ],
};

/** What a manifest says of a module and its English twin, whose files are at these addresses. */
export const twinnedEntry = (
  file = '/content/kaya.json',
  twinFile = '/content/kaya.en.json',
): Manifest['modules'][number] => ({
  ...moduleToManifestEntry(richModule),
  file,
  twins: {
    en: {
      revision: richTwin.revision,
      file: twinFile,
      bytes: 23_000,
      title: richTwin.title,
      summary: richTwin.summary,
      lessonTitles: richTwin.lessons.map(({ title }) => title),
    },
  },
});

export const richManifest: Manifest = {
  format: 2,
  agency: calendarAgency,
  modules: [twinnedEntry()],
};
