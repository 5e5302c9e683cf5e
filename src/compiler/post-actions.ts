import type { Blockquote, List, ListItem } from 'mdast';

import {
  FEED_ACTIONS,
  type ActionVerdict,
  type FeedAction,
  type SimulatedAction,
} from '../domain/content/module.ts';
import { placeAt } from './diagnostics.ts';
import { toPlace, type Source } from './read.ts';
import { quoteToText } from './text.ts';
import { isBlank } from './words.ts';

/** How an author writes each action. */
const ACTIONS: Readonly<Record<string, FeedAction>> = {
  suka: 'like',
  komentar: 'comment',
  bagikan: 'share',
  gabung: 'join',
  berpose: 'pose',
  abaikan: 'ignore',
  laporkan: 'report',
};

/** How an author writes what an action is worth. */
const VERDICTS: Readonly<Record<string, ActionVerdict>> = {
  aman: 'safe',
  berisiko: 'risky',
  melanggar: 'breach',
};

const lookUp = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

const toChoices = (table: object): string => Object.keys(table).join(', ');

export interface ActionItem {
  readonly item: ListItem;
  /** A consequence that was written below the item without indentation, which has been reported. */
  readonly strayQuote?: Blockquote;
}

export const listToItems = (list: List): ActionItem[] => list.children.map((item) => ({ item }));

export const hasConsequence = ({ item, strayQuote }: ActionItem): boolean =>
  strayQuote !== undefined || item.children.some(({ type }) => type === 'blockquote');

interface Opening {
  /** As written; '' when it cannot be read. */
  readonly name: string;
  readonly action: FeedAction | undefined;
  readonly verdict: ActionVerdict | undefined;
}

/** Reads `` `suka` (melanggar) ``, the first line of an action. */
const readOpening = (item: ListItem, { text, report }: Source): Opening => {
  const [first] = item.children;
  const [code, tail, ...more] = first?.type === 'paragraph' ? first.children : [];
  const written = tail?.type === 'text' ? /^ \(([^()\n]*)\)$/.exec(tail.value)?.[1] : undefined;
  const hasBox = typeof item.checked === 'boolean';
  if (code?.type !== 'inlineCode' || written === undefined || more.length > 0 || hasBox) {
    report('action-malformed', toPlace(item));
    return { name: code?.type === 'inlineCode' ? code.value : '', action: undefined, verdict: undefined };
  }
  const name = code.value;
  const action = lookUp(ACTIONS, name);
  if (action === undefined) {
    report('action-unknown', toPlace(code), { action: name, allowed: toChoices(ACTIONS) });
  }
  const verdict = lookUp(VERDICTS, written);
  if (verdict === undefined) {
    const bracket = text.indexOf('(', tail?.position?.start.offset);
    report('verdict-unknown', placeAt(text, bracket + 1), { value: written, allowed: toChoices(VERDICTS) });
  }
  return { name, action, verdict };
};

/** Reads the one quote below an action. */
const readConsequence = (
  { item, strayQuote }: ActionItem,
  name: string,
  source: Source,
): SimulatedAction['consequence'] => {
  const { report } = source;
  const below = item.children.slice(1);
  const quote = below.find((node) => node.type === 'blockquote') ?? strayQuote;
  for (const node of below) {
    if (node !== quote) report('action-content-extra', toPlace(node), { action: name });
  }
  if (quote === undefined || isBlank(quote)) {
    report('action-without-consequence', toPlace(item), { action: name });
  }
  return quote === undefined ? [] : quoteToText(quote, source);
};

/** Checks the actions of one post, and puts them in the order in which the phone shows them. */
export const checkActions = (items: readonly ActionItem[], source: Source): SimulatedAction[] => {
  const named = new Set<string>();
  const actions: SimulatedAction[] = [];
  for (const one of items) {
    const { name, action, verdict } = readOpening(one.item, source);
    if (action !== undefined && named.has(name)) {
      source.report('action-repeated', toPlace(one.item), { action: name });
    }
    named.add(name);
    const consequence = readConsequence(one, name, source);
    // A verdict that cannot be read has been reported; as a safe one it raises no further complaint.
    actions.push({ action: action ?? 'ignore', verdict: verdict ?? 'safe', consequence });
  }
  return actions.sort((a, b) => FEED_ACTIONS.indexOf(a.action) - FEED_ACTIONS.indexOf(b.action));
};
