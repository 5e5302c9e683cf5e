import { DEFAULT_AGENCY_PROFILE } from '../../src/domain/content/agency-profile.ts';
import type {
  ChoiceQuestion,
  Citation,
  Manifest,
  ManifestEntry,
  Module,
  Quiz,
} from '../../src/domain/content/module.ts';
import { canonicalJson, sha256Hex } from '../../src/domain/facts/hash.ts';

/** A small module for screens: two lessons, a practice and a test in two forms of three questions each, two rules. */

const citation = (id: string, short: string, status: Citation['status']): Citation => ({
  id,
  rule: `Nama lengkap ${short}`,
  short,
  article: 'Pasal 5 huruf n',
  status,
  ...(status === 'in-force' ? {} : { remark: `Keterangan ${short}.` }),
  checkedOn: '2026-11-22',
  checkedBy: 'Tim isi',
  reviewBy: '2027-05-22',
  source: 'laman contoh',
});

const question = (id: string, keys: readonly string[], basis: string): ChoiceQuestion => ({
  id,
  kind: keys.length === 1 ? 'single' : 'multiple',
  stem: [['p', 0, `Pertanyaan ${id}?`]],
  options: ['a', 'b', 'c'].map((option) => ({
    id: `${id}-${option}`,
    label: [`Opsi ${id} ${option}`],
    correct: keys.includes(option),
    explanation: [['p', 0, `Sebab ${id} ${option}.`]],
  })),
  basis: [basis],
});

const quiz = (id: string, about: Pick<Quiz, 'mode' | 'form'>, start: string): Quiz => ({
  id,
  title: id,
  ...about,
  // Tests say which question comes first; shuffled ones have tests of their own.
  order: 'fixed',
  intro: [['p', 0, `Pengantar ${id}.`]],
  questions: [
    question(`${start}1`, ['a'], 'pp-94'),
    question(`${start}2`, ['b'], 'uu-20'),
    question(`${start}3`, ['a', 'c'], 'uu-20'),
  ],
});

const content: Omit<Module, 'revision'> = {
  format: 2,
  id: 'netralitas',
  title: 'Netralitas ASN',
  summary: 'Ringkasan modul.',
  language: 'id',
  shelf: 'events',
  objectives: ['Tahu batasnya.'],
  intro: [['p', 0, 'Pengantar modul.']],
  lessons: [
    {
      id: 'satu',
      title: 'Pelajaran satu',
      minutes: 3,
      body: [
        ['p', 0, 'Isi pelajaran satu, ', ['a', { href: 'https://contoh.go.id/' }, 'tautan'], '.'],
        ['note', { kind: 'tip' }, ['p', 0, 'Isi kiat.']],
        ['table', 0, ['tbody', 0, ['tr', 0, ['td', { align: 'right' }, 'Sel tabel']]]],
      ],
      basis: ['pp-94'],
    },
    {
      id: 'dua',
      title: 'Pelajaran dua',
      minutes: 4,
      body: [['p', 0, 'Isi pelajaran dua.']],
      basis: ['uu-20'],
    },
  ],
  quizzes: [
    quiz('latihan', { mode: 'practice' }, 'l'),
    quiz('tes-a', { mode: 'test', form: 'A' }, 'w'),
    quiz('tes-b', { mode: 'test', form: 'B' }, 'k'),
  ],
  citations: [citation('pp-94', 'PP 94/2021', 'uncertain'), citation('uu-20', 'UU 20/2023', 'in-force')],
};

/** Gives a module the revision that fits its content. */
export const sealModule = (draft: Omit<Module, 'revision'>): Module => ({
  ...draft,
  revision: sha256Hex(canonicalJson(draft)).slice(0, 16),
});

export const sampleModule: Module = sealModule(content);

/** What a manifest says of a module. */
export const moduleToManifestEntry = (module: Module): ManifestEntry => ({
  id: module.id,
  revision: module.revision,
  title: module.title,
  summary: module.summary,
  shelf: module.shelf,
  file: `/content/${module.id}.json`,
  bytes: 25_340,
  lessons: module.lessons.map(({ id, title, minutes }) => ({ id, title, minutes })),
  quizzes: module.quizzes.map(({ id, title, mode, form, questions }) => ({
    id,
    title,
    mode,
    ...(form === undefined ? {} : { form }),
    questions: questions.length,
  })),
});

/** The manifest of an app that was built with these modules. */
export const modulesToManifest = (modules: readonly Module[]): Manifest => ({
  format: 2,
  agency: DEFAULT_AGENCY_PROFILE,
  modules: modules.map(moduleToManifestEntry),
});

export const sampleManifest: Manifest = modulesToManifest([sampleModule]);
