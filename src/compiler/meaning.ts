import type { Module, Question, TextNode } from '../domain/content/module.ts';
import { rightPairs } from '../domain/quiz/response.ts';
import { compareText } from './characters.ts';

/**
 * What the ids of a module mean, as far as answers that people gave point at them. Kept in published.json, so that a
 * later change of Markdown cannot silently turn an old answer into the answer to another question.
 */
export interface ModuleMeaning {
  /** The author's own count of editions; a change of meaning needs a higher one. */
  readonly edition: number;
  /** Titles by lesson id. */
  readonly lessons: Readonly<Record<string, string>>;
  /** Modes by quiz id, with the form where there is one: `practice`, `test`, `test A`. */
  readonly quizzes: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<string, QuestionMeaning>>;
  /** Ids of lessons, quizzes and questions that earlier editions had and this one has not. Never used again. */
  readonly retired: readonly string[];
}

export interface QuestionMeaning {
  readonly kind: string;
  /** The key in one canonical line: which options are right, which order, which pairs, how many points. */
  readonly key: string;
  /** The words of the question. */
  readonly stem: string;
  /** The words of everything that can be chosen. */
  readonly labels: string;
}

const toWords = (node: TextNode): string => {
  if (typeof node === 'string') return node;
  const [, , ...children] = node;
  return children.map(toWords).join(' ');
};

const toLine = (nodes: readonly TextNode[]): string =>
  nodes.map(toWords).join(' ').replaceAll(/\s+/g, ' ').trim();

const toKey = (question: Question): string => {
  switch (question.kind) {
    case 'ordering':
      return question.items.map(({ id }) => id).join(' < ');
    case 'matching': {
      const idle = question.right
        .map(({ id }) => id)
        .filter((id) => !Object.values(question.pairs).includes(id));
      return [...rightPairs(question), ...idle.sort()].join(' ');
    }
    case 'judgement':
      return question.options
        .map(({ id, points }) => `${id}=${points}`)
        .sort()
        .join(' ');
    default:
      return question.options
        .map(({ id, correct }) => `${id}=${correct ? 1 : 0}`)
        .sort()
        .join(' ');
  }
};

const toLabels = (question: Question): readonly TextNode[] => {
  switch (question.kind) {
    case 'ordering':
      return question.items.flatMap(({ label }) => label);
    case 'matching':
      return [...question.left, ...question.right].flatMap(({ label }) => label);
    default:
      return question.options.flatMap(({ label }) => label);
  }
};

const questionToMeaning = (question: Question): QuestionMeaning => ({
  kind: question.kind,
  key: toKey(question),
  stem: toLine(question.stem),
  labels: toLine(toLabels(question)),
});

const sortKeys = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));

/** What a module means now. Nothing is retired yet; see `toNextMeaning`. */
export const moduleToMeaning = (
  { lessons, quizzes }: Pick<Module, 'lessons' | 'quizzes'>,
  edition: number,
): ModuleMeaning => ({
  edition,
  lessons: sortKeys(lessons.map(({ id, title }) => [id, title])),
  quizzes: sortKeys(quizzes.map(({ id, mode, form }) => [id, form === undefined ? mode : `${mode} ${form}`])),
  questions: sortKeys(
    quizzes.flatMap(({ questions }) => questions.map((one) => [one.id, questionToMeaning(one)] as const)),
  ),
  retired: [],
});

/** Below this share of common words a question is another one, not a better wording. */
const LEAST_COMMON = 0.4;

const toWordSet = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Sørensen-Dice coefficient of the words of two texts: 1 for the same words, 0 for none in common. */
const commonWords = (a: string, b: string): number => {
  const [one, other] = [toWordSet(a), toWordSet(b)];
  if (one.size + other.size === 0) return 1;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
};

/** Labels may be put otherwise ("tiga" for "3") as long as the question stays, but not the other way round. */
const isOtherText = (meant: QuestionMeaning, means: QuestionMeaning): boolean =>
  commonWords(meant.stem, means.stem) < LEAST_COMMON ||
  commonWords(`${meant.stem} ${meant.labels}`, `${means.stem} ${means.labels}`) < LEAST_COMMON;

/** A change after which an old answer no longer means what it meant. */
export type MeaningChange =
  | { readonly type: 'kind' | 'key' | 'words'; readonly question: string }
  | { readonly type: 'quiz-mode'; readonly quiz: string; readonly before: string; readonly after: string }
  | { readonly type: 'removed'; readonly what: 'lesson' | 'quiz' | 'question'; readonly id: string }
  | { readonly type: 'reused'; readonly id: string };

const idsOf = ({ lessons, quizzes, questions }: ModuleMeaning): readonly string[] =>
  [lessons, quizzes, questions].flatMap((one) => Object.keys(one));

/** Every change of meaning between what was published and what is written now, in a stable order. */
export const compareMeaning = (before: ModuleMeaning, after: ModuleMeaning): readonly MeaningChange[] => {
  const changes: MeaningChange[] = [];
  const lists = [
    ['lesson', before.lessons, after.lessons],
    ['quiz', before.quizzes, after.quizzes],
    ['question', before.questions, after.questions],
  ] as const;
  for (const [what, earlier, now] of lists) {
    for (const id of Object.keys(earlier)) {
      if (!Object.hasOwn(now, id)) changes.push({ type: 'removed', what, id });
    }
  }
  for (const [quiz, mode] of Object.entries(before.quizzes)) {
    const now = after.quizzes[quiz];
    if (now !== undefined && now !== mode) {
      changes.push({ type: 'quiz-mode', quiz, before: mode, after: now });
    }
  }
  for (const [question, meant] of Object.entries(before.questions)) {
    const means = after.questions[question];
    if (means === undefined) continue;
    if (means.kind !== meant.kind) changes.push({ type: 'kind', question });
    else if (means.key !== meant.key) changes.push({ type: 'key', question });
    else if (isOtherText(meant, means)) changes.push({ type: 'words', question });
  }
  const used = new Set(idsOf(after));
  for (const id of before.retired) if (used.has(id)) changes.push({ type: 'reused', id });
  return changes;
};

/** What to write down when the module is published: the present meaning, and every id that is out of use. */
export const toNextMeaning = (before: ModuleMeaning | undefined, after: ModuleMeaning): ModuleMeaning => {
  const used = new Set(idsOf(after));
  const known = before === undefined ? [] : [...before.retired, ...idsOf(before)];
  const retired = [...new Set(known.filter((id) => !used.has(id)))].sort(compareText);
  return { ...after, retired };
};
