import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

import type { Level, Question } from '../domain/content/module.ts';
import { isContentId } from '../domain/ids.ts';
import { isBasisLabel } from './basis.ts';
import { placeAt } from './diagnostics.ts';
import { toPlace, type Source } from './read.ts';

const LABEL = 'Topik:';

/** How an author writes each level. */
const LEVEL_NAMES: Readonly<Record<Level, string>> = { easy: 'mudah', medium: 'sedang', hard: 'sulit' };
const LEVELS_BY_NAME = new Map(Object.entries(LEVEL_NAMES).map(([level, name]) => [name, level as Level]));

export const levelToName = (level: Level): string => LEVEL_NAMES[level];

/** Whether bold text with an id in backticks behind it is what opens a line of topic. */
export const opensTopic = ([label, gap, code]: readonly PhrasingContent[]): boolean =>
  label?.type === 'strong' &&
  /^\s*topik\s*:\s*$/i.test(toString(label)) &&
  (gap?.type === 'inlineCode' ||
    (gap?.type === 'text' && gap.value.trim() === '' && code?.type === 'inlineCode'));

/** Whether a node is a line of topic wherever it stands: bold "Topik" and an id. */
const isTopic = (node: RootContent): node is Paragraph =>
  node.type === 'paragraph' &&
  node.children[0]?.type === 'strong' &&
  /^\s*topik\s*:?\s*$/i.test(toString(node.children[0])) &&
  node.children.some(({ type }) => type === 'inlineCode');

/** Whether a node that stands where the topic belongs is meant to be it, well-formed or not. */
const isMeantAsTopic = (node: RootContent | undefined): node is Paragraph =>
  node?.type === 'paragraph' && (isTopic(node) || /^\s*topik\s*:/i.test(toString(node)));

/** What a line of topic says; empty where it could not be read, which has been reported. */
export type Topic = Pick<Question, 'topic' | 'level'>;

export interface TopicSplit {
  readonly rest: readonly RootContent[];
  /** Undefined when there is no line of topic. */
  readonly topic: Topic | undefined;
}

/**
 * Takes the line of topic out of a question; it has to stand right above the legal basis.
 * @param before what stands above the legal basis
 * @param after what stands below it, which has been reported
 */
export const takeTopic = (
  before: readonly RootContent[],
  after: readonly RootContent[],
  source: Source,
): TopicSplit => {
  const end = before.at(-1);
  const last = isMeantAsTopic(end) ? end : before.filter(isTopic).at(-1);
  const node = last ?? after.find(isMeantAsTopic);
  if (node === undefined) return { rest: before, topic: undefined };
  if (last !== undefined && last !== end) source.report('topic-misplaced', toPlace(last));
  return { rest: before.filter((one) => one !== last), topic: readTopic(node, source) };
};

/** Reads bold "Topik:", an id in backticks and a level in parentheses. */
const readTopic = (paragraph: Paragraph, { text, report }: Source): Topic => {
  // Without a blank line between them, the legal basis is part of this paragraph.
  const basis = paragraph.children.find((word) => word.type === 'strong' && isBasisLabel(toString(word)));
  if (basis !== undefined) report('basis-misplaced', toPlace(basis));
  const end = basis === undefined ? undefined : paragraph.children.indexOf(basis);
  const [label, gap, code, tail, ...more] = paragraph.children.slice(0, end);

  const written = tail?.type === 'text' ? /^\s*\(([^()]*)\)\s*$/.exec(tail.value)?.[1] : undefined;
  const isWellFormed =
    label?.type === 'strong' &&
    toString(label) === LABEL &&
    gap?.type === 'text' &&
    gap.value.trim() === '' &&
    code?.type === 'inlineCode' &&
    written !== undefined &&
    more.length === 0;
  if (!isWellFormed) {
    report('topic-malformed', toPlace(paragraph));
    return {};
  }
  const topic = code.value;
  if (!isContentId(topic)) report('id-invalid', toPlace(code), { id: topic });
  const level = LEVELS_BY_NAME.get(written);
  if (level === undefined) {
    const bracket = text.indexOf('(', tail?.position?.start.offset);
    const allowed = [...LEVELS_BY_NAME.keys()].join(', ');
    report('topic-level-unknown', placeAt(text, bracket + 1), { value: written, allowed });
    return { topic };
  }
  return { topic, level };
};
