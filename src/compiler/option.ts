import type { Blockquote, ListItem, PhrasingContent } from 'mdast';

import type { AnswerOption } from '../domain/content/module.ts';
import type { IdRegister } from './ids.ts';
import { readLabelled } from './labelled.ts';
import { toPlace, type Source } from './read.ts';
import { quoteToText } from './text.ts';
import { isBlank } from './words.ts';

/** The brackets that an option opens with, and what stands behind them. */
interface Box {
  /** What the brackets hold: `x` or a space for a check box, digits for points. Undefined without brackets. */
  readonly mark: string | undefined;
  readonly words: readonly PhrasingContent[];
}

const BRACKETS = /^\[([^\]\n]*)\][ \t]*/;

const readBox = ({ checked, children }: ListItem): Box => {
  const words = children[0]?.type === 'paragraph' ? children[0].children : [];
  if (typeof checked === 'boolean') return { mark: checked ? 'x' : ' ', words };
  const [first, ...more] = words;
  const brackets = first?.type === 'text' ? BRACKETS.exec(first.value) : null;
  if (first?.type !== 'text' || brackets === null) return { mark: undefined, words };
  const value = first.value.slice(brackets[0].length);
  return { mark: brackets[1], words: value === '' ? more : [{ ...first, value }, ...more] };
};

/** Whether a list item opens with points in brackets, `[3]`. */
export const hasPoints = (item: ListItem): boolean => /^-?\d+$/.test(readBox(item).mark ?? '');

/** An option as written, before anyone asks what its brackets are worth. */
export interface WrittenOption extends Omit<AnswerOption, 'correct'> {
  readonly item: ListItem;
  readonly mark: string | undefined;
}

/**
 * Checks one option: brackets, id in backticks, text; below it one quote, the explanation.
 * @param strayQuote an explanation found outside the item
 */
export const checkOption = (
  item: ListItem,
  strayQuote: Blockquote | undefined,
  source: Source,
  ids: IdRegister,
): WrittenOption => {
  const { report } = source;
  const place = toPlace(item);
  const { mark, words } = readBox(item);
  const { code, id, isIdValid, isBare, label } = readLabelled(words, source);
  if (code === undefined) report('option-without-id', place);
  else if (isBare) report('option-without-text', place, { id });
  if (code !== undefined && isIdValid) ids.register(id, toPlace(code), source.path, report);

  const below = item.children.slice(1);
  const quote = below.find((node) => node.type === 'blockquote') ?? strayQuote;
  const [explanation, ...extra] = [quote, ...below.filter((node) => node !== quote)].filter(
    (node) => node !== undefined,
  );
  if (explanation === undefined || isBlank(explanation)) {
    report('option-without-explanation', place, { id });
  } else if (explanation.type !== 'blockquote') {
    report('option-explanation-not-quote', toPlace(explanation), { id });
  }
  for (const node of extra) report('option-content-extra', toPlace(node), { id });
  return { item, mark, id, label, explanation: quote === undefined ? [] : quoteToText(quote, source) };
};
