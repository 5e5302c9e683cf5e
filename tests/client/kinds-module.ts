import type {
  JudgementQuestion,
  MatchingQuestion,
  Module,
  OrderingQuestion,
  Question,
  Quiz,
} from '../../src/domain/content/module.ts';
import { modulesToManifest, sampleModule, sealModule } from './sample-module.ts';

/** A module with a question of each kind that is more than ticking, in practice and in both forms of the test. */

const ordering = (id: string): OrderingQuestion => ({
  id,
  kind: 'ordering',
  stem: [['p', 0, `Urutkan langkah ${id}.`]],
  items: ['satu', 'dua', 'tiga', 'empat'].map((item) => ({ id: item, label: [`Langkah ${item}`] })),
  explanation: [['p', 0, `Sebab urutan ${id}.`]],
  basis: ['pp-94'],
});

const matching = (id: string): MatchingQuestion => ({
  id,
  kind: 'matching',
  stem: [['p', 0, `Pasangkan ${id}.`]],
  heads: [['Contoh'], ['Tingkat hukuman']],
  left: [
    { id: 'teguran', label: [['strong', 0, 'Teguran'], ' lisan'] },
    { id: 'potongan', label: ['Tunjangan dipotong'] },
    { id: 'pernyataan', label: ['Pernyataan tidak puas'] },
  ],
  right: [
    { id: 'ringan', label: ['Ringan'] },
    { id: 'sedang', label: ['Sedang'] },
    { id: 'berat', label: ['Berat'] },
  ],
  pairs: { teguran: 'ringan', potongan: 'sedang', pernyataan: 'ringan' },
  explanation: [['p', 0, `Sebab pasangan ${id}.`]],
  basis: ['pp-94'],
});

const judgement = (id: string, confirmed: boolean): JudgementQuestion => ({
  id,
  kind: 'judgement',
  stem: [['p', 0, `Situasi ${id}.`]],
  options: [1, 3, 0, 2].map((points) => ({
    id: `poin-${points}`,
    label: [`Tindakan ${points}`],
    points,
    explanation: [['p', 0, `Sebab tindakan ${points}.`]],
  })),
  confirmed,
  basis: ['uu-20'],
});

const questions = (start: string, confirmed: boolean): readonly Question[] => [
  ordering(`${start}1`),
  matching(`${start}2`),
  judgement(`${start}3`, confirmed),
];

const quiz = (id: string, about: Pick<Quiz, 'mode' | 'form'>, asked: readonly Question[]): Quiz => ({
  id,
  title: `Judul ${id}`,
  ...about,
  order: 'fixed',
  intro: [],
  questions: asked,
});

const { revision: _revision, ...base } = sampleModule;

/** Right answers are the same for every question of a kind. */
export const RIGHT_ORDER = ['satu', 'dua', 'tiga', 'empat'];
export const RIGHT_PAIRS = ['pernyataan:ringan', 'potongan:sedang', 'teguran:ringan'];

export const kindsModule: Module = sealModule({
  ...base,
  id: 'ragam',
  title: 'Ragam soal',
  lessons: base.lessons.slice(0, 1),
  quizzes: [
    quiz('latihan-ragam', { mode: 'practice' }, questions('u', false)),
    quiz('ragam-a', { mode: 'test', form: 'A' }, questions('a', true)),
    quiz('ragam-b', { mode: 'test', form: 'B' }, questions('b', true)),
  ],
});

/** The same module with some of its quizzes only. */
export const kindsModuleWith = (id: string, isKept: (quiz: Quiz) => boolean): Module => {
  const { revision: _kinds, ...rest } = kindsModule;
  return sealModule({ ...rest, id, quizzes: kindsModule.quizzes.filter(isKept) });
};

export const kindsManifest = modulesToManifest([kindsModule]);
