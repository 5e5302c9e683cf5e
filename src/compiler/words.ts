import type { Link, Nodes, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';

import type { TextNode, TextTag } from '../domain/content/module.ts';
import { fillAgencyWords } from './agency-words.ts';
import { isBasisLabel, isHistoryLabel } from './basis.ts';
import { toFlowingText } from './characters.ts';
import { placeAt } from './diagnostics.ts';
import { readLinkAddress } from './links.ts';
import { toPicture } from './pictures.ts';
import { toPlace, type Source } from './read.ts';
import { reportStrayMarkers } from './switches.ts';
import { opensTopic } from './topic.ts';

/** Words within words (bold in a link in italics, ...) deeper than this are a slip of the keyboard. */
const DEEPEST_WORDS = 8;

/** True when a node, or every node of a list, holds nothing to read. */
export const isBlank = (nodes: Nodes | readonly Nodes[]): boolean => toString(nodes).trim() === '';

/**
 * The words of one paragraph, heading, cell or label as compiled text. Neighbouring strings are one string, a line
 * break of the source is a space. Whatever the phone cannot show is reported, never dropped.
 */
export const wordsToText = (nodes: readonly PhrasingContent[], source: Source): TextNode[] =>
  toWords(nodes, source, 0);

const toWords = (nodes: readonly PhrasingContent[], source: Source, depth: number): TextNode[] => {
  const made: TextNode[] = [];
  for (const [index, node] of nodes.entries()) {
    if (opensTopic(nodes.slice(index, index + 3))) source.report('topic-misplaced', toPlace(node));
    for (const word of toWord(node, source, depth)) {
      const before = made.at(-1);
      if (typeof word === 'string' && typeof before === 'string') {
        made[made.length - 1] = toFlowingText(before + word);
      } else if (word !== '') {
        made.push(word);
      }
    }
  }
  return made;
};

const toWord = (node: PhrasingContent, source: Source, depth: number): TextNode[] => {
  const { report } = source;
  switch (node.type) {
    case 'text':
      reportFootnote(node, source);
      reportStrayMarkers(node, source);
      return [toFlowingText(fillAgencyWords(node.value, node, source))];
    case 'inlineCode':
      return [['code', 0, toFlowingText(node.value)]];
    case 'break':
      return [['br', 0]];
    case 'emphasis':
      return [wrap('em', node, source, depth)];
    case 'strong':
      if (isBasisLabel(toString(node))) report('basis-misplaced', toPlace(node));
      if (isHistoryLabel(toString(node))) report('history-misplaced', toPlace(node));
      return [wrap('strong', node, source, depth)];
    case 'link':
      return [toLink(node, source, depth)];
    case 'html':
      report('html-raw', toPlace(node));
      return [];
    case 'image':
      return toPicture(node, false, source);
    case 'imageReference':
      report('node-unsupported', toPlace(node), { what: 'Gambar bernama (![teks][nama])' });
      return [];
    case 'linkReference':
      if (node.identifier.startsWith('^')) report('footnote', toPlace(node));
      else report('node-unsupported', toPlace(node), { what: 'Tautan bernama ([teks][nama])' });
      return [];
    default:
      report('node-unsupported', toPlace(node), { what: `Unsur "${node.type}"` });
      return [];
  }
};

const wrap = (
  tag: TextTag,
  node: Extract<PhrasingContent, { children: PhrasingContent[] }>,
  source: Source,
  depth: number,
): TextNode => {
  if (depth < DEEPEST_WORDS) return [tag, 0, ...toWords(node.children, source, depth + 1)];
  source.report('nesting-too-deep', toPlace(node), { limit: DEEPEST_WORDS });
  return '';
};

/** An address in angle brackets is a link to Markdown also where it is the text of another; no page can hold that. */
const findLink = (nodes: readonly PhrasingContent[]): Link | undefined => {
  for (const node of nodes) {
    const found = node.type === 'link' ? node : 'children' in node ? findLink(node.children) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

const toLink = (node: Link, source: Source, depth: number): TextNode => {
  const { report } = source;
  const { url } = node;
  const address = readLinkAddress(url);
  if (address.kind === 'unsafe') report('link-unsafe', toPlace(node), { url });
  if (address.kind === 'relative') report('link-relative', toPlace(node), { url });
  if (node.title) report('node-unsupported', toPlace(node), { what: 'Judul tautan ("...")' });
  if (isBlank(node)) report('text-empty', toPlace(node), { what: 'Teks tautan' });
  const inner = findLink(node.children);
  if (inner !== undefined) report('node-unsupported', toPlace(inner), { what: 'Tautan di dalam tautan' });
  const words = toWords(node.children, source, depth + 1);
  return address.kind === 'safe' ? ['a', { href: address.href }, ...words] : '';
};

/** Footnotes are no part of the grammar, so `[^1]` arrives as text; `\[^1]` is text on purpose. */
const reportFootnote = ({ position }: Text, { text, report }: Source): void => {
  const start = position?.start.offset ?? 0;
  const written = text.slice(start, position?.end.offset);
  for (const { index } of written.matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)) {
    report('footnote', placeAt(text, start + index));
  }
};

/** Takes the space off both ends, and strings that were nothing but space. */
export const trimWords = (words: readonly TextNode[]): TextNode[] =>
  words
    .map((word, index) => {
      if (typeof word !== 'string') return word;
      const trimmed = index === 0 ? word.trimStart() : word;
      return index === words.length - 1 ? trimmed.trimEnd() : trimmed;
    })
    .filter((word) => word !== '');
