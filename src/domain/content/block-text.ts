import { sha256Hex } from '../facts/hash.ts';
import { isSimulation, type LessonBlock, type TextNode } from './module.ts';

/** Tags whose words run on in the sentence around them. */
const INLINE: ReadonlySet<string> = new Set(['strong', 'em', 'code', 'a']);

const nodeToWords = (node: TextNode): string => {
  if (typeof node === 'string') return node;
  const [tag, props, ...children] = node;
  if (tag === 'picture') return ` ${(props === 0 ? undefined : props.alt) ?? ''} `;
  const words = children.map(nodeToWords).join('');
  return INLINE.has(tag) ? words : ` ${words} `;
};

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Some nodes as plain text on one line: of a switch all cases, of a picture what it tells. */
export const nodesToText = (nodes: readonly TextNode[]): string => tidy(nodes.map(nodeToWords).join(''));

/** A block of a lesson as plain text on one line; empty for a rule between two paragraphs. */
export const blockToText = (block: LessonBlock): string => {
  if (!isSimulation(block)) return nodesToText([block]);
  const posts = block.posts.map(({ from, body, actions }) =>
    [from, nodesToText(body), ...actions.map(({ consequence }) => nodesToText(consequence))].join(' '),
  );
  return tidy([block.title, nodesToText(block.intro), ...posts].join(' '));
};

const PRINT_LENGTH = 8;

/** Eight hex digits that find a block again after a correction elsewhere in the lesson has moved it. */
export const blockPrint = (block: LessonBlock): string =>
  sha256Hex(blockToText(block)).slice(0, PRINT_LENGTH);

/**
 * Where a block is now that was once seen at an index: the nearest block with the same text, else what stands at the
 * index, else the last block. -1 for a body without blocks.
 */
export const findBlock = (
  body: readonly LessonBlock[],
  { block, print }: { readonly block: number; readonly print: string },
): number => {
  const known = body[block];
  if (known !== undefined && blockPrint(known) === print) return block;
  const alike = body.flatMap((one, index) => (blockPrint(one) === print ? [index] : []));
  const [nearest] = alike.sort((a, b) => Math.abs(a - block) - Math.abs(b - block));
  return nearest ?? Math.min(Math.max(0, block), body.length - 1);
};

/** The first words of a text, at most `length` characters of it, and an ellipsis where it goes on. */
export const toExcerpt = (text: string, length = 120): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > length / 2 ? end : length).replace(/[\s,;:–-]+$/, '')}…`;
};
