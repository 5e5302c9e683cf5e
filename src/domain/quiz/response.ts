import type { MatchingQuestion, Question } from '../content/module.ts';
import { sha256Hex } from '../facts/hash.ts';

/**
 * What a learner answers, as a list of short texts that fits every kind of question: ids of options, ids of items in
 * an order, or pairs. An empty list is "Tidak tahu".
 */

/** One pair of a matching, as it stands in an answer. Ids have no colon. */
export const toPair = (left: string, right: string): string => `${left}:${right}`;

/** The pairs of an answer as right id by left id. What is no pair is passed over. */
export const pairsToMap = (options: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    options.flatMap((option): [string, string][] => {
      const [left = '', right, ...more] = option.split(':');
      return right === undefined || more.length > 0 ? [] : [[left, right]];
    }),
  );

/** An answer in the one form in which it is recorded: sorted, unless the order is the answer. */
export const toRecordedOptions = (
  question: Pick<Question, 'kind'>,
  options: readonly string[],
): readonly string[] => (question.kind === 'ordering' ? [...options] : [...options].sort());

/** Whether an answer says something about every part of the question, so that it can be checked. */
export const isComplete = (question: Question, options: readonly string[]): boolean => {
  if (question.kind === 'ordering') return options.length === question.items.length;
  if (question.kind === 'matching') return options.length === question.left.length;
  return options.length > 0;
};

/** The one list of right pairs of a matching, sorted as answers are. */
export const rightPairs = (question: MatchingQuestion): readonly string[] =>
  question.left.map(({ id }) => toPair(id, question.pairs[id] ?? '')).sort();

/**
 * Ids in an order that only `seed` decides, the same on phone and server; every order is as likely as any other.
 * @param seed for example an attempt's id and a question's id
 */
export const permuteIds = (ids: readonly string[], seed: string): readonly string[] =>
  ids
    .map((id) => ({ id, place: sha256Hex(`${seed} ${id}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ id }) => id);

/**
 * The same, but never the order in which the ids came, for two ids or more, so that an ordering does not start out
 * solved.
 */
export const shuffleIds = (ids: readonly string[], seed: string): readonly string[] => {
  const shuffled = permuteIds(ids, seed);
  const isSame = shuffled.every((id, index) => id === ids[index]);
  return isSame ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
};
