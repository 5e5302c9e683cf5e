import type { Blockquote, Heading, List, ListItem, RootContent } from 'mdast';

import type { AnswerOption, Question, QuestionKind } from '../domain/content/module.ts';
import { isContentId } from '../domain/ids.ts';
import { readBasis, splitAtBasis } from './basis.ts';
import { createIdRegister } from './ids.ts';
import type { ModuleScope } from './module-scope.ts';
import { checkOption } from './option.ts';
import { toPlace, type Source } from './read.ts';
import { pageToText } from './text.ts';
import { isBlank } from './words.ts';

/** How an author writes each kind of question. */
const KINDS: Readonly<Record<string, QuestionKind>> = {
  'pilih satu': 'single',
  'pilih semua': 'multiple',
  'benar atau salah': 'true-false',
};

interface Title {
  readonly id: string;
  readonly kind: QuestionKind | undefined;
  /** The kind as written. */
  readonly kindName: string;
}

/** Reads ``## Soal `id` (kind)``. Undefined when the heading has any other form, which is not reported here. */
const readTitle = (
  heading: Heading,
  { report }: Source,
  scope: ModuleScope,
  path: string,
): Title | undefined => {
  const [word, code, tail, ...more] = heading.children;
  if (heading.depth !== 2 || more.length > 0) return undefined;
  if (word?.type !== 'text' || word.value !== 'Soal ') return undefined;
  if (code?.type !== 'inlineCode' || tail?.type !== 'text') return undefined;
  const kindName = /^ \((.*)\)$/.exec(tail.value)?.[1];
  if (kindName === undefined) return undefined;

  const id = code.value;
  if (isContentId(id)) scope.questionIds.register(id, toPlace(code), path, report);
  else report('id-invalid', toPlace(code), { id });
  const kind = Object.hasOwn(KINDS, kindName) ? KINDS[kindName] : undefined;
  if (kind === undefined) {
    const { line, column } = toPlace(tail);
    const allowed = Object.keys(KINDS).join(', ');
    report('question-kind-unknown', { line, column: column + 1 }, { kind: kindName, allowed });
  }
  return { id, kind, kindName };
};

const isOptionList = (node: RootContent): node is List =>
  node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean');

const isPlainList = (node: RootContent): boolean => node.type === 'list' && !node.ordered;

interface OptionItem {
  readonly item: ListItem;
  /** An explanation that was written below the item without indentation, which has been reported. */
  readonly strayQuote?: Blockquote;
}

interface Parts {
  readonly stem: readonly RootContent[];
  readonly items: readonly OptionItem[];
}

/**
 * Takes a question apart: the first list with check boxes starts the options, everything before is the question. When
 * no list has check boxes, the last plain list is taken for options whose boxes were forgotten.
 */
const toParts = (nodes: readonly RootContent[], { report }: Source): Parts => {
  let start = nodes.findIndex(isOptionList);
  if (start === -1) start = nodes.map(isPlainList).lastIndexOf(true);
  if (start === -1) return { stem: nodes, items: [] };
  const items: OptionItem[] = [];
  for (const [index, node] of nodes.slice(start).entries()) {
    const last = items.at(-1);
    if (node.type === 'list' && (index === 0 || isOptionList(node))) {
      items.push(...node.children.map((item) => ({ item })));
    } else if (node.type === 'blockquote' && last !== undefined && !hasQuote(last)) {
      report('option-explanation-not-indented', toPlace(node));
      items[items.length - 1] = { ...last, strayQuote: node };
    } else {
      report('content-after-options', toPlace(node));
    }
  }
  return { stem: nodes.slice(0, start), items };
};

const hasQuote = ({ item, strayQuote }: OptionItem): boolean =>
  strayQuote !== undefined || item.children.some(({ type }) => type === 'blockquote');

/**
 * Checks one question.
 * @returns undefined when this is no question at all but some other heading, which has been reported
 */
export const checkQuestion = (
  heading: Heading,
  content: readonly RootContent[],
  source: Source,
  scope: ModuleScope,
): Question | undefined => {
  const { report } = source;
  const place = toPlace(heading);
  const title = readTitle(heading, source, scope, source.path);
  if (title === undefined) {
    report('quiz-heading-unknown', place);
    if (!content.some(isOptionList)) {
      pageToText(content, source, { headings: false });
      return undefined;
    }
  }

  const { before, basis, after } = splitAtBasis(content, source);
  if (basis === undefined) report('question-without-basis', place);
  const { stem, items } = toParts([...before, ...after.filter(isOptionList)], source);
  if (isBlank(stem)) report('question-without-stem', place);
  if (items.length === 0) report('question-without-options', place);
  if (items.length === 1) report('question-few-options', place);

  const optionIds = createIdRegister('option-id-duplicate');
  const options = items.map(({ item, strayQuote }) => checkOption(item, strayQuote, source, optionIds));
  const areBoxed = items.every(({ item }) => typeof item.checked === 'boolean');
  if (title !== undefined && options.length > 1 && areBoxed) checkKeys(title, options, heading, source);

  return {
    id: title?.id ?? '',
    kind: title?.kind ?? 'single',
    stem: pageToText(stem, source, { headings: false }),
    options,
    basis: basis === undefined ? [] : readBasis(basis, scope.citationIds, source),
  };
};

/** Checks that the marked options fit the kind of question. */
const checkKeys = (
  { kind, kindName }: Title,
  options: readonly AnswerOption[],
  heading: Heading,
  { report }: Source,
): void => {
  const place = toPlace(heading);
  const keys = options.filter(({ correct }) => correct).length;
  if (kind === 'multiple' && keys === 0) report('question-without-key', place);
  if ((kind === 'single' || kind === 'true-false') && keys !== 1) {
    report('question-key-count', place, { kind: kindName, keys });
  }
  const ids = options.map(({ id }) => id);
  const areTrueFalse = ids.length === 2 && ids.includes('benar') && ids.includes('salah');
  if (kind === 'true-false' && !areTrueFalse && !ids.includes('')) {
    report('true-false-options', place);
  }
};
