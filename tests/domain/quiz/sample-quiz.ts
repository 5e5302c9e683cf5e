import type {
  ChoiceQuestion,
  JudgementQuestion,
  LabelledItem,
  MatchingQuestion,
  OrderingQuestion,
  Question,
  Quiz,
  QuizMode,
} from '../../../src/domain/content/module.ts';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import type { AttemptId } from '../../../src/domain/ids.ts';
import type { AttemptMode } from '../../../src/domain/quiz/attempt-mode.ts';
import type { TestPhone } from '../../support/facts.ts';

/** Quizzes as small as a rule needs them, and what a person answers in them. */

/** One answer: the question and the chosen options, none for "Tidak tahu". */
export type Given = readonly [question: string, options: readonly string[]];

/** A question with the options a to d, or benar and salah, of which `keys` are right. */
export const createQuestion = (
  id: string,
  keys: readonly string[],
  kind: ChoiceQuestion['kind'] = keys.length === 1 ? 'single' : 'multiple',
): ChoiceQuestion => ({
  id,
  kind,
  stem: [['p', 0, `Soal ${id}`]],
  options: (kind === 'true-false' ? ['benar', 'salah'] : ['a', 'b', 'c', 'd']).map((option) => ({
    id: option,
    label: [option],
    correct: keys.includes(option),
    explanation: ['Karena begitu.'],
  })),
  basis: ['pp-94-2021'],
});

const toItem = (id: string): LabelledItem => ({ id, label: [id] });

/** Items to bring into this order. */
export const createOrdering = (id: string, items: readonly string[]): OrderingQuestion => ({
  id,
  kind: 'ordering',
  stem: [['p', 0, `Soal ${id}`]],
  items: items.map(toItem),
  explanation: ['Karena begitu.'],
  basis: ['pp-94-2021'],
});

/** Pairs, right by left, and right ones that belong to nobody. */
export const createMatching = (
  id: string,
  pairs: Readonly<Record<string, string>>,
  idle: readonly string[] = [],
): MatchingQuestion => ({
  id,
  kind: 'matching',
  stem: [['p', 0, `Soal ${id}`]],
  heads: [['Kiri'], ['Kanan']],
  left: Object.keys(pairs).map(toItem),
  right: [...new Set(Object.values(pairs)), ...idle].map(toItem),
  pairs,
  explanation: ['Karena begitu.'],
  basis: ['pp-94-2021'],
});

/** Ways to act with their points. */
export const createJudgement = (id: string, points: Readonly<Record<string, number>>): JudgementQuestion => ({
  id,
  kind: 'judgement',
  stem: [['p', 0, `Soal ${id}`]],
  options: Object.entries(points).map(([option, earned]) => ({
    ...toItem(option),
    points: earned,
    explanation: ['Karena begitu.'],
  })),
  confirmed: false,
  basis: ['pp-94-2021'],
});

export const createQuiz = (mode: QuizMode, questions: readonly Question[]): Quiz => ({
  id: `kuis-${mode}`,
  title: 'Kuis',
  mode,
  intro: [],
  questions,
});

/** Facts of one attempt on this phone, with these answers in this order. Left open unless `submitted`. */
export const recordAttempt = (
  phone: TestPhone,
  { id, mode }: { readonly id: string; readonly mode: AttemptMode },
  answers: readonly Given[],
  submitted = false,
): readonly FactEnvelope[] => {
  const before = phone.facts.length;
  const attempt = phone.nextId() as AttemptId;
  const reference = { attempt, module: 'netralitas', revision: 'r1', quiz: id };
  phone.record('attempt.started', { ...reference, mode });
  for (const [question, options] of answers) {
    phone.record('answer.given', { ...reference, question, options, elapsed: 4_000 });
  }
  if (submitted) {
    const answered = new Set(answers.map(([question]) => question)).size;
    phone.record('attempt.submitted', { ...reference, mode, answered });
  }
  return phone.facts.slice(before);
};
