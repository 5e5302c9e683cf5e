import type { Blockquote, Heading, RootContent } from 'mdast';

import type { SimulatedPost } from '../domain/content/module.ts';
import { isContentId } from '../domain/ids.ts';
import { cutAtBasis, readBasis } from './basis.ts';
import type { IdRegister } from './ids.ts';
import type { ModuleScope } from './module-scope.ts';
import { checkActions, hasConsequence, listToItems, type ActionItem } from './post-actions.ts';
import { toPlace, type Source } from './read.ts';
import { quoteToText } from './text.ts';
import { isBlank, wordsToText } from './words.ts';

/** Reads ``### Kiriman `id` dari Name``. What cannot be read is '', and has been reported. */
const readPostHeading = (
  heading: Heading,
  source: Source,
  ids: IdRegister,
): Pick<SimulatedPost, 'id' | 'from'> => {
  const { report, path } = source;
  const [word, code, ...tail] = heading.children;
  const words = wordsToText(tail, source);
  const written = words.every((one) => typeof one === 'string') ? words.join('') : '';
  const from = /^ dari (.*\S)/.exec(written)?.[1];
  const isWellFormed =
    heading.depth === 3 &&
    word?.type === 'text' &&
    word.value === 'Kiriman ' &&
    code?.type === 'inlineCode' &&
    from !== undefined;
  if (!isWellFormed) {
    report('post-heading-malformed', toPlace(heading));
    return { id: '', from: '' };
  }
  if (isContentId(code.value)) ids.register(code.value, toPlace(code), path, report);
  else report('id-invalid', toPlace(code), { id: code.value });
  return { id: code.value, from };
};

interface Parts {
  readonly quote: Blockquote | undefined;
  readonly items: readonly ActionItem[];
}

/** Takes a post apart: one quote, then a list of actions. Anything else is reported. */
const toParts = (nodes: readonly RootContent[], { report }: Source): Parts => {
  let quote: Blockquote | undefined;
  const items: ActionItem[] = [];
  for (const node of nodes) {
    const last = items.at(-1);
    if (node.type === 'list' && node.ordered !== true) {
      items.push(...listToItems(node));
    } else if (node.type === 'blockquote' && last !== undefined && !hasConsequence(last)) {
      report('action-consequence-not-indented', toPlace(node));
      items[items.length - 1] = { ...last, strayQuote: node };
    } else if (node.type === 'blockquote' && last === undefined && quote === undefined) {
      quote = node;
    } else {
      report('post-content-extra', toPlace(node));
    }
  }
  return { quote, items };
};

export interface CheckedPost {
  readonly post: SimulatedPost;
  /** What follows the legal basis. Not reported: behind the last post of a lesson it may belong to the lesson. */
  readonly after: readonly RootContent[];
}

/** Checks one post of a simulated feed. */
export const checkPost = (
  heading: Heading,
  content: readonly RootContent[],
  source: Source,
  scope: ModuleScope,
  ids: IdRegister,
): CheckedPost => {
  const { report } = source;
  const place = toPlace(heading);
  const title = readPostHeading(heading, source, ids);
  const { before, basis, after } = cutAtBasis(content);
  const { quote, items } = toParts(before, source);
  const actions = checkActions(items, source);
  if (quote === undefined || isBlank(quote)) report('post-without-text', place);
  if (items.length === 0) report('post-without-actions', place);
  if (items.length === 1) report('post-few-actions', place);
  if (items.length > 1 && !actions.some(({ verdict }) => verdict === 'safe')) {
    report('post-without-safe-action', place);
  }
  if (basis === undefined) report('post-without-basis', place);
  const post = {
    ...title,
    body: quote === undefined ? [] : quoteToText(quote, source),
    actions,
    basis: basis === undefined ? [] : readBasis(basis, scope.citations, source),
  };
  return { post, after };
};
