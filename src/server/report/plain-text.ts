import type { TextNode, TextTag } from '../../domain/content/module.ts';

const BLOCKS: ReadonlySet<TextTag> = new Set([
  'p',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'br',
  'hr',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'note',
]);

const nodeToText = (node: TextNode): string => {
  if (typeof node === 'string') return node;
  const [tag, , ...children] = node;
  const text = children.map(nodeToText).join('');
  return BLOCKS.has(tag) ? ` ${text} ` : text;
};

/** The words of compiled text on one line, without any mark-up. */
export const textToPlain = (nodes: readonly TextNode[]): string =>
  nodes.map(nodeToText).join('').replaceAll(/\s+/g, ' ').trim();
