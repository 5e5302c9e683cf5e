import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { toPlace, type SourceText } from './read.ts';

const LABEL = 'Dasar hukum:';

/** Whether bold text is what opens a line of legal basis, or is meant to be. */
export const isBasisLabel = (text: string): boolean => /^\s*dasar hukum\s*:\s*$/i.test(text);

/**
 * Whether a node is meant to be the line of legal basis, well-formed or not: it says "Dasar hukum:" first, or it is
 * bold "Dasar hukum" followed by nothing but ids.
 */
const isBasis = (node: RootContent): node is Paragraph => {
  if (node.type !== 'paragraph') return false;
  if (/^\s*dasar hukum\s*:/i.test(toString(node))) return true;
  const [first, ...rest] = node.children;
  return (
    first?.type === 'strong' &&
    /^\s*dasar hukum\s*$/i.test(toString(first)) &&
    rest.every((word) => word.type === 'inlineCode' || /^[\s,]*$/.test(toString(word)))
  );
};

export interface Split {
  readonly before: readonly RootContent[];
  readonly basis: Paragraph | undefined;
  /** Empty in correct content. */
  readonly after: readonly RootContent[];
}

/** Splits nodes at the first line of legal basis. What stands after it is not reported here. */
export const cutAtBasis = (nodes: readonly RootContent[]): Split => {
  const index = nodes.findIndex(isBasis);
  const basis = nodes[index];
  if (basis === undefined || !isBasis(basis)) return { before: nodes, basis: undefined, after: [] };
  return { before: nodes.slice(0, index), basis, after: nodes.slice(index + 1) };
};

export const reportAfterBasis = (nodes: readonly RootContent[], { report }: SourceText): void => {
  for (const node of nodes) report('content-after-basis', toPlace(node));
};

/** Splits a lesson or question at its line of legal basis, which has to be the last thing in it. */
export const splitAtBasis = (nodes: readonly RootContent[], source: SourceText): Split => {
  const split = cutAtBasis(nodes);
  reportAfterBasis(split.after, source);
  return split;
};

/**
 * Reads a line of legal basis: bold "Dasar hukum:" followed by the ids of citations in backticks, separated by spaces
 * or commas.
 * @param known ids of all citations, or undefined when citations.yaml could not be read
 */
export const readBasis = (
  paragraph: Paragraph,
  known: ReadonlySet<string> | undefined,
  { report }: SourceText,
): string[] => {
  const [label, ...rest] = paragraph.children;
  const ids: string[] = [];
  const isWellFormed =
    label?.type === 'strong' &&
    toString(label) === LABEL &&
    rest.some((word) => word.type === 'inlineCode') &&
    rest.every((word) => word.type === 'inlineCode' || (word.type === 'text' && /^[\s,]*$/.test(word.value)));
  if (!isWellFormed) report('basis-malformed', toPlace(paragraph));
  for (const word of rest) {
    if (word.type !== 'inlineCode') continue;
    const id = word.value;
    if (ids.includes(id)) report('basis-citation-repeated', toPlace(word), { id });
    else if (known?.has(id) === false) report('basis-citation-unknown', toPlace(word), { id });
    ids.push(id);
  }
  return ids;
};
