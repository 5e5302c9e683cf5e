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
  'picture',
  'switch',
  'case',
]);

const nodeToText = (node: TextNode): string => {
  if (typeof node === 'string') return node;
  const [tag, props, ...children] = node;
  // A picture has no children; its text says what it shows.
  const text = tag === 'picture' && props !== 0 ? (props.alt ?? '') : children.map(nodeToText).join('');
  return BLOCKS.has(tag) ? ` ${text} ` : text;
};

/** The words of compiled text on one line, without any mark-up; of a switch all cases. */
export const textToPlain = (nodes: readonly TextNode[]): string =>
  nodes.map(nodeToText).join('').replaceAll(/\s+/g, ' ').trim();
