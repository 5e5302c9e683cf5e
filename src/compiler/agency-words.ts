import type { Node, Paragraph } from 'mdast';

import type { AgencyProfile, ReportingChannel } from '../domain/content/agency-profile.ts';
import type { TextNode } from '../domain/content/module.ts';
import { placeAt } from './diagnostics.ts';
import { readLinkAddress } from './links.ts';
import { toPlace, type Source } from './read.ts';

const CHANNELS = '{{channels}}';

/** What each word of the agency stands for. */
const WORDS: Readonly<Record<string, (agency: AgencyProfile) => string>> = {
  '{{organiser}}': ({ organiser }) => organiser,
  '{{supervisor}}': ({ supervisor }) => supervisor,
  '{{agency}}': ({ name }) => name,
};

/** Every way in which Markdown can say `{`, and escapes of other characters, which must not be taken apart. */
const BRACES = /\\[!-/:-@[-`{-~]|&(?:lbrace|lcub|#0{0,4}123|#[xX]0{0,3}7[bB]);|\{/g;

/** For each `{` of a text the index where it is written, or undefined when it was escaped to be just a brace. */
const toBraceOrigins = (written: string, start: number): (number | undefined)[] =>
  [...written.matchAll(BRACES)]
    .filter(([match]) => !match.startsWith('\\') || match === '\\{')
    .map(({ 0: match, index }) => (match === '{' ? start + index : undefined));

/**
 * Puts the agency's words into a text. Two braces that are not escaped open such a word; anything else behind them is
 * reported.
 * @param value the text as the parser understood it
 * @param node whose source holds the text
 */
export const fillAgencyWords = (value: string, node: Node, source: Source): string => {
  if (!value.includes('{{')) return value;
  const start = node.position?.start.offset ?? 0;
  const origins = toBraceOrigins(source.text.slice(start, node.position?.end.offset), start);
  let filled = '';
  let rest = value;
  for (let brace = 0; rest.includes('{');) {
    const open = rest.indexOf('{');
    filled += rest.slice(0, open);
    rest = rest.slice(open);
    const origin = origins[brace];
    const isWord = rest.startsWith('{{') && origin !== undefined && origins[brace + 1] !== undefined;
    const word = isWord ? (/^\{\{[^{}\n]*\}\}/.exec(rest)?.[0] ?? '{{') : '{';
    filled += isWord ? fillWord(word, origin, source) : word;
    rest = rest.slice(word.length);
    brace += isWord ? 2 : 1;
  }
  return filled + rest;
};

const fillWord = (word: string, origin: number, { text, report, surroundings }: Source): string => {
  const { agency } = surroundings;
  const fill = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (fill !== undefined) return agency === undefined ? word : fill(agency);
  const place = placeAt(text, origin);
  const allowed = [...Object.keys(WORDS), CHANNELS].join(', ');
  if (word === CHANNELS) report('agency-channels-misplaced', place, { word });
  else report('agency-word-unknown', place, { word, allowed });
  return word;
};

/** Whether a paragraph is nothing but `{{channels}}`. */
export const isChannels = ({ children }: Paragraph, { text }: Source): boolean => {
  const [only, ...more] = children;
  if (only?.type !== 'text' || more.length > 0 || only.value.trim() !== CHANNELS) return false;
  return !/[\\&]/.test(text.slice(only.position?.start.offset, only.position?.end.offset));
};

/** The agency's reporting channels as a list; nothing where there are none, which has been reported. */
export const toChannels = (paragraph: Paragraph, { report, surroundings }: Source): TextNode[] => {
  const { agency } = surroundings;
  if (agency === undefined) return [];
  if (agency.channels.length === 0) report('agency-channels-missing', toPlace(paragraph));
  return agency.channels.length === 0 ? [] : [['ul', 0, ...agency.channels.map(toChannel)]];
};

const toChannel = ({ name, address, remark }: ReportingChannel): TextNode => {
  const link = readLinkAddress(address);
  const shown: TextNode = link.kind === 'safe' ? ['a', { href: link.href }, address] : address;
  const words: TextNode[] = typeof shown === 'string' ? [`${name}: ${shown}`] : [`${name}: `, shown];
  return ['li', 0, ...words, ...(remark === undefined ? [] : [['br', 0] as const, remark])];
};
