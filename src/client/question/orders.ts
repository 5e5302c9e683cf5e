import type { LabelledItem, MatchingQuestion, OrderingQuestion } from '../../domain/content/module.ts';
import { isComplete, shuffleIds } from '../../domain/quiz/response.ts';
import type { Ticked } from './ticked.ts';

/** What the order in which things are shown hangs on: the same at every visit of one attempt. */
const toSeed = (question: { readonly id: string }, attempt: string): string => `${attempt} ${question.id}`;

/** In which order the items of an ordering stand before anybody moved one. */
export const startOrder = (question: OrderingQuestion, attempt: string): readonly string[] =>
  shuffleIds(
    question.items.map(({ id }) => id),
    toSeed(question, attempt),
  );

/** In which order the items stand now. */
export const shownOrder = (question: OrderingQuestion, attempt: string, chosen: Ticked): readonly string[] =>
  chosen !== null && isComplete(question, chosen) ? chosen : startOrder(question, attempt);

/** The right-hand items of a matching in the order in which they are offered. */
export const shownPartners = (question: MatchingQuestion, attempt: string): readonly LabelledItem[] =>
  shuffleIds(
    question.right.map(({ id }) => id),
    toSeed(question, attempt),
  ).flatMap((id) => itemWithId(question.right, id) ?? []);

export const itemWithId = (
  items: readonly LabelledItem[],
  id: string | undefined,
): LabelledItem | undefined => items.find((item) => item.id === id);
