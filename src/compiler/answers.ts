import type { List, RootContent, Table } from 'mdast';

import type { QuestionKind } from '../domain/content/module.ts';
import { hasPoints } from './option.ts';

/** A list with check boxes. */
export const isOptionList = (node: RootContent): node is List =>
  node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean');

/** A list of options with points, or with the check boxes that an author put there by habit. */
export const isScoredList = (node: RootContent): node is List =>
  node.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean' || hasPoints(item));

const isBulletList = (node: RootContent): boolean => node.type === 'list' && !node.ordered;

const opensWithId = (node: { readonly children: readonly RootContent[] } | undefined): boolean =>
  node?.children[0]?.type === 'inlineCode';

/** A numbered list of things with ids. */
const isNumberedList = (node: RootContent): boolean =>
  node.type === 'list' &&
  node.ordered === true &&
  node.children.some(({ children: [first] }) => first?.type === 'paragraph' && opensWithId(first));

/** A table of things with ids, below its heading. */
const isLabelledTable = (node: RootContent): node is Table =>
  node.type === 'table' && node.children.slice(1).some(({ children }) => children.some(opensWithId));

interface AnswerShape {
  /** What the answers of this kind look like. */
  readonly is: (node: RootContent) => boolean;
  /** What an author may have meant as such. */
  readonly couldBe: (node: RootContent) => boolean;
}

const CHOICE: AnswerShape = { is: isOptionList, couldBe: isBulletList };

const SHAPES: Readonly<Record<QuestionKind, AnswerShape>> = {
  single: CHOICE,
  multiple: CHOICE,
  'true-false': CHOICE,
  ordering: { is: isNumberedList, couldBe: ({ type }) => type === 'list' },
  matching: { is: isLabelledTable, couldBe: ({ type }) => type === 'table' },
  judgement: { is: isScoredList, couldBe: isBulletList },
};

/** Whether a node holds answers of this kind, or the explanation of all of them. */
export const isAnswers = (kind: QuestionKind, node: RootContent): boolean =>
  SHAPES[kind].is(node) || (node.type === 'blockquote' && (kind === 'ordering' || kind === 'matching'));

/** Which kind of question this content looks like, for one whose heading does not say so. */
export const guessKind = (content: readonly RootContent[]): QuestionKind | undefined =>
  (['single', 'judgement', 'ordering', 'matching'] as const).find((kind) => content.some(SHAPES[kind].is));

export interface AnswerSplit {
  readonly stem: readonly RootContent[];
  /** From where the answers begin; empty when nothing could be meant as such. */
  readonly answers: readonly RootContent[];
}

/**
 * Takes a question apart: the first thing that looks like the answers of its kind starts them, everything before is the
 * question. When nothing does, the last thing that could be meant as such is taken for them.
 */
export const splitAtAnswers = (kind: QuestionKind, nodes: readonly RootContent[]): AnswerSplit => {
  const { is, couldBe } = SHAPES[kind];
  const found = nodes.findIndex(is);
  const start = found === -1 ? nodes.map(couldBe).lastIndexOf(true) : found;
  return start === -1
    ? { stem: nodes, answers: [] }
    : { stem: nodes.slice(0, start), answers: nodes.slice(start) };
};
