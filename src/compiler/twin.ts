import {
  isSimulation,
  type Lesson,
  type Module,
  type Question,
  type Simulation,
} from '../domain/content/module.ts';
import { moduleToMeaning } from './meaning.ts';

/**
 * A twin is the same module in another language: other words, the same ids, keys, order and rules. Answers given in
 * either language mean the same.
 */
export interface TwinDifference {
  /** Id of the lesson, quiz, question or simulated feed that differs; the module's own words for anything else. */
  readonly id: string;
  /** What differs, in Indonesian. */
  readonly what: string;
}

type Compared = Pick<Module, 'objectives' | 'lessons' | 'quizzes'>;

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const feedsOf = ({ body }: Lesson): readonly Simulation[] => body.filter(isSimulation);

const postsToLines = ({ posts }: Simulation): readonly string[] =>
  posts.map(
    ({ id, actions, basis }) =>
      `${id}: ${actions.map(({ action, verdict }) => `${action}=${verdict}`).join(' ')} ${basis.join(' ')}`,
  );

const compareLessons = (original: Lesson, twin: Lesson): TwinDifference[] => {
  const { id } = original;
  const differences: TwinDifference[] = [];
  if (!isSameList(original.basis, twin.basis)) differences.push({ id, what: 'dasar hukumnya' });
  if (!isSameList(original.history ?? [], twin.history ?? [])) {
    differences.push({ id, what: 'daftar aturan yang sudah dicabut' });
  }
  if ((original.acknowledgement === undefined) !== (twin.acknowledgement === undefined)) {
    differences.push({ id, what: 'ada tidaknya acknowledgement' });
  }
  const twinFeeds = feedsOf(twin);
  const feeds = feedsOf(original);
  if (
    !isSameList(
      feeds.map((feed) => feed.id),
      twinFeeds.map((feed) => feed.id),
    )
  ) {
    differences.push({ id, what: 'id simulasinya' });
  } else {
    for (const [index, feed] of feeds.entries()) {
      const other = twinFeeds[index];
      if (other !== undefined && !isSameList(postsToLines(feed), postsToLines(other))) {
        differences.push({ id: feed.id, what: 'kiriman, tindakan, atau dasar hukumnya' });
      }
    }
  }
  return differences;
};

const idsInOrder = (question: Question): readonly string[] => {
  switch (question.kind) {
    case 'ordering':
      return question.items.map(({ id }) => id);
    case 'matching':
      return [...question.left, ...question.right].map(({ id }) => id);
    default:
      return question.options.map(({ id }) => id);
  }
};

const compareQuestions = (original: Question, twin: Question, isSameKey: boolean): TwinDifference[] => {
  const { id } = original;
  const differences: TwinDifference[] = [];
  if (original.kind !== twin.kind) return [{ id, what: 'jenis soalnya' }];
  if (!isSameList(idsInOrder(original), idsInOrder(twin)))
    differences.push({ id, what: 'id atau urutan opsinya' });
  else if (!isSameKey) differences.push({ id, what: 'kuncinya' });
  if (!isSameList(original.basis, twin.basis)) differences.push({ id, what: 'dasar hukumnya' });
  if (original.topic !== twin.topic || original.level !== twin.level)
    differences.push({ id, what: 'topiknya' });
  return differences;
};

/** How a quiz is taken is the same in every language. */
const SETTINGS = ['certainty', 'minutes', 'attempts', 'order'] as const;

/** Everything in which a twin is not the same module, in the order of the original. */
export const compareTwin = (original: Compared, twin: Compared): readonly TwinDifference[] => {
  const differences: TwinDifference[] = [];
  if (original.objectives.length !== twin.objectives.length) {
    differences.push({ id: 'module.md', what: 'jumlah tujuannya' });
  }
  if (
    !isSameList(
      original.lessons.map(({ id }) => id),
      twin.lessons.map(({ id }) => id),
    )
  ) {
    differences.push({ id: 'module.md', what: 'id atau urutan pelajarannya' });
  }
  for (const lesson of original.lessons) {
    const other = twin.lessons.find(({ id }) => id === lesson.id);
    if (other !== undefined) differences.push(...compareLessons(lesson, other));
  }
  const keys = moduleToMeaning(original, 1).questions;
  const twinKeys = moduleToMeaning(twin, 1).questions;
  const quizzes = (of: Compared): string[] =>
    of.quizzes.map(({ id, mode, form }) => `${id} ${mode} ${form ?? ''}`);
  if (!isSameList(quizzes(original), quizzes(twin))) {
    differences.push({ id: 'module.md', what: 'id, mode, atau bentuk kuisnya' });
  }
  for (const quiz of original.quizzes) {
    const other = twin.quizzes.find(({ id }) => id === quiz.id);
    if (other === undefined) continue;
    const differing = SETTINGS.filter((key) => quiz[key] !== other[key]);
    if (differing.length > 0) differences.push({ id: quiz.id, what: differing.join(', ') });
    if (
      !isSameList(
        quiz.questions.map(({ id }) => id),
        other.questions.map(({ id }) => id),
      )
    ) {
      differences.push({ id: quiz.id, what: 'id atau urutan soalnya' });
    }
    for (const question of quiz.questions) {
      const twinQuestion = other.questions.find(({ id }) => id === question.id);
      if (twinQuestion === undefined) continue;
      const isSameKey = keys[question.id]?.key === twinKeys[question.id]?.key;
      differences.push(...compareQuestions(question, twinQuestion, isSameKey));
    }
  }
  return differences;
};
