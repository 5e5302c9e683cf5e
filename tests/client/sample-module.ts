import type { Citation, Manifest, Module, Question, QuizMode } from '../../src/domain/content/module.ts';
import { canonicalJson, sha256Hex } from '../../src/domain/facts/hash.ts';

/** A small module for screens: two lessons, three quizzes of three questions each, two rules. */

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

const question = (id: string, keys: readonly string[], basis: string): Question => ({
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

const quiz = (id: string, mode: QuizMode, start: string) => ({
  id,
  title: id,
  mode,
  intro: [['p', 0, `Pengantar ${id}.`]] as const,
  questions: [
    question(`${start}1`, ['a'], 'pp-94'),
    question(`${start}2`, ['b'], 'uu-20'),
    question(`${start}3`, ['a', 'c'], 'uu-20'),
  ],
});

const content: Omit<Module, 'revision'> = {
  format: 1,
  id: 'netralitas',
  title: 'Netralitas ASN',
  summary: 'Ringkasan modul.',
  language: 'id',
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
    quiz('tes-awal', 'pre-test', 'w'),
    quiz('latihan', 'practice', 'l'),
    quiz('tes-akhir', 'post-test', 'k'),
  ],
  citations: [citation('pp-94', 'PP 94/2021', 'uncertain'), citation('uu-20', 'UU 20/2023', 'in-force')],
};

export const sampleModule: Module = {
  ...content,
  revision: sha256Hex(canonicalJson(content)).slice(0, 16),
};

export const sampleManifest: Manifest = {
  format: 1,
  modules: [
    {
      id: sampleModule.id,
      revision: sampleModule.revision,
      title: sampleModule.title,
      summary: sampleModule.summary,
      file: '/content/netralitas.json',
      bytes: 25_340,
      lessons: sampleModule.lessons.map(({ id, title, minutes }) => ({ id, title, minutes })),
      quizzes: sampleModule.quizzes.map(({ id, title, mode, questions }) => ({
        id,
        title,
        mode,
        questions: questions.length,
      })),
    },
  ],
};
