import type { Blockquote, ListItem, RootContent } from 'mdast';

import type { LabelledItem, OrderingQuestion } from '../domain/content/module.ts';
import type { Place } from './diagnostics.ts';
import { createIdRegister, type IdRegister } from './ids.ts';
import { readLabelled } from './labelled.ts';
import { toPlace, type Source } from './read.ts';
import { readWholeExplanation } from './whole-explanation.ts';

const FEWEST_ITEMS = 3;
const MOST_ITEMS = 7;

/**
 * Checks the things to bring into an order: a numbered list in the right order, below it one quote.
 * @param place of the question's heading
 */
export const checkOrdering = (
  [list, ...below]: readonly RootContent[],
  place: Place,
  source: Source,
): Pick<OrderingQuestion, 'items' | 'explanation'> => {
  const { report } = source;
  if (list?.type !== 'list') {
    report('ordering-without-items', place);
    return { items: [], explanation: [] };
  }
  if (list.ordered === true) checkNumbers(list.children, source);
  else report('ordering-not-numbered', toPlace(list));
  const count = list.children.length;
  if (count < FEWEST_ITEMS || count > MOST_ITEMS) {
    report('ordering-item-count', place, { count, fewest: FEWEST_ITEMS, most: MOST_ITEMS });
  }
  const ids = createIdRegister('option-id-duplicate');
  const items = list.children.map((item) => checkItem(item, ids, source));
  const strayQuote = list.children.flatMap(({ children }) => children.filter(isQuote)).at(-1);
  return { items, explanation: readWholeExplanation(below, strayQuote, place, source) };
};

const isQuote = (node: RootContent): node is Blockquote => node.type === 'blockquote';

/** Markdown counts on from the first number whatever the others say, so a number out of order would mean nothing. */
const checkNumbers = (items: readonly ListItem[], { text, report }: Source): void => {
  for (const [index, item] of items.entries()) {
    const start = item.position?.start.offset ?? 0;
    const number = /^\d+/.exec(text.slice(start, start + 9))?.[0] ?? '';
    const expected = index + 1;
    if (Number(number) !== expected) report('ordering-number', toPlace(item), { number, expected });
  }
};

const checkItem = (item: ListItem, ids: IdRegister, source: Source): LabelledItem => {
  const { report } = source;
  const place = toPlace(item);
  const [first, ...more] = item.children;
  const words = first?.type === 'paragraph' ? first.children : [];
  const extra = first === undefined || first.type === 'paragraph' ? more : item.children;
  if (typeof item.checked === 'boolean') report('item-with-checkbox', place);
  const { code, id, isIdValid, isBare, label } = readLabelled(words, source);
  if (code === undefined) report('item-without-id', place);
  else if (isBare) report('item-without-text', place, { id });
  if (code !== undefined && isIdValid) ids.register(id, toPlace(code), source.path, report);
  for (const node of extra) report('item-content-extra', toPlace(node), { id });
  return { id, label };
};
