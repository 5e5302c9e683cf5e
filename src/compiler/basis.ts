import type { InlineCode, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

import type { Citation } from '../domain/content/module.ts';
import { toPlace, type SourceText } from './read.ts';

const LABEL = 'Dasar hukum:';
const HISTORY_LABEL = 'Sudah dicabut:';

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

/** Whether bold text is what opens a line of repealed rules. */
export const isHistoryLabel = (text: string): boolean => /^\s*sudah dicabut\s*:\s*$/i.test(text);

const isHistory = (node: RootContent | undefined): node is Paragraph =>
  node?.type === 'paragraph' && /^\s*sudah dicabut\s*:/i.test(toString(node));

/** Takes a line of repealed rules off the end of a lesson's text. */
export const cutHistory = (
  nodes: readonly RootContent[],
): { readonly before: readonly RootContent[]; readonly history: Paragraph | undefined } => {
  const last = nodes.at(-1);
  return isHistory(last)
    ? { before: nodes.slice(0, -1), history: last }
    : { before: nodes, history: undefined };
};

/** All rules by id, or undefined when citations.yaml could not be read. */
type Citations = ReadonlyMap<string, Citation> | undefined;

interface CitationLine {
  readonly label: string;
  readonly malformed: 'basis-malformed' | 'history-malformed';
  /** Looks at one citation that is known. */
  readonly judge: (citation: Citation, word: InlineCode) => void;
}

/** Reads a bold label followed by ids of citations in backticks, separated by spaces or commas. */
const readCitationLine = (
  paragraph: Paragraph,
  citations: Citations,
  { report }: SourceText,
  { label: wanted, malformed, judge }: CitationLine,
): string[] => {
  const [label, ...rest] = paragraph.children;
  const ids: string[] = [];
  const isWellFormed =
    label?.type === 'strong' &&
    toString(label) === wanted &&
    rest.some((word) => word.type === 'inlineCode') &&
    rest.every((word) => word.type === 'inlineCode' || (word.type === 'text' && /^[\s,]*$/.test(word.value)));
  if (!isWellFormed) report(malformed, toPlace(paragraph));
  for (const word of rest) {
    if (word.type !== 'inlineCode') continue;
    const id = word.value;
    const citation = citations?.get(id);
    if (ids.includes(id)) report('basis-citation-repeated', toPlace(word), { id });
    else if (citation !== undefined) judge(citation, word);
    else if (citations !== undefined) report('basis-citation-unknown', toPlace(word), { id });
    ids.push(id);
  }
  return ids;
};

/** Reads a line of legal basis. A repealed rule binds nobody and is reported. */
export const readBasis = (paragraph: Paragraph, citations: Citations, source: SourceText): string[] =>
  readCitationLine(paragraph, citations, source, {
    label: LABEL,
    malformed: 'basis-malformed',
    judge: ({ id, status, replacedBy }, word) => {
      if (status !== 'repealed') return;
      const replacement =
        replacedBy === undefined ? 'aturan yang berlaku' : `penggantinya, \`${replacedBy}\``;
      source.report('basis-citation-repealed', toPlace(word), { id, replacement });
    },
  });

/** Reads the line that names the repealed rules a lesson tells of. */
export const readHistory = (paragraph: Paragraph, citations: Citations, source: SourceText): string[] =>
  readCitationLine(paragraph, citations, source, {
    label: HISTORY_LABEL,
    malformed: 'history-malformed',
    judge: ({ id, status }, word) => {
      if (status !== 'repealed') source.report('history-not-repealed', toPlace(word), { id });
    },
  });
