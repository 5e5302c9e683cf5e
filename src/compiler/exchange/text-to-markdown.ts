import type { BlockContent, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

import { type TextNode, type TextTag } from '../../domain/content/module.ts';

/** Tags whose element stands within a line. */
const INLINE: ReadonlySet<TextTag> = new Set(['strong', 'em', 'code', 'a', 'br']);

/** Tags that have no counterpart in plain Markdown; what is in them is written without them. */
const PLAIN: ReadonlySet<TextTag> = new Set(['switch', 'case', 'note', 'picture']);

const isInline = (node: TextNode): boolean => typeof node === 'string' || INLINE.has(node[0]);

const toPhrasing = (node: TextNode): PhrasingContent[] => {
  if (typeof node === 'string') return [{ type: 'text', value: node }];
  const [tag, props, ...children] = node;
  const inner = (): PhrasingContent[] => children.flatMap(toPhrasing);
  switch (tag) {
    case 'strong':
      return [{ type: 'strong', children: inner() }];
    case 'em':
      return [{ type: 'emphasis', children: inner() }];
    case 'code':
      return [{ type: 'inlineCode', value: children.filter((text) => typeof text === 'string').join('') }];
    case 'a':
      return [{ type: 'link', url: (props === 0 ? undefined : props.href) ?? '', children: inner() }];
    case 'br':
      return [{ type: 'break' }];
    default:
      return inner();
  }
};

const toRows = (nodes: readonly TextNode[]): TableRow[] =>
  nodes.flatMap((node): TableRow[] => {
    if (typeof node === 'string') return [];
    const [tag, , ...children] = node;
    if (tag !== 'tr') return toRows(children);
    const cells = children.map((cell): TableCell => ({ type: 'tableCell', children: toPhrasing(cell) }));
    return [{ type: 'tableRow', children: cells }];
  });

const toBlock = (node: Exclude<TextNode, string>): BlockContent[] => {
  const [tag, props, ...children] = node;
  switch (tag) {
    case 'ul':
    case 'ol':
      return [
        {
          type: 'list',
          ordered: tag === 'ol',
          start: tag === 'ol' ? ((props === 0 ? undefined : props.start) ?? 1) : null,
          spread: false,
          children: children.map((item) => ({
            type: 'listItem',
            spread: false,
            children: typeof item === 'string' ? [] : toBlocks(item.slice(2) as readonly TextNode[]),
          })),
        },
      ];
    case 'blockquote':
      return [{ type: 'blockquote', children: toBlocks(children) }];
    case 'table':
      return [{ type: 'table', children: toRows(children) }];
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'h2':
      return [{ type: 'heading', depth: 2, children: children.flatMap(toPhrasing) }];
    case 'h3':
      return [{ type: 'heading', depth: 3, children: children.flatMap(toPhrasing) }];
    case 'picture': {
      const alt = (props === 0 ? undefined : props.alt) ?? '';
      return alt === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: alt }] }];
    }
    default:
      return children.some((child) => !isInline(child))
        ? toBlocks(children)
        : [{ type: 'paragraph', children: children.flatMap(toPhrasing) }];
  }
};

/** Blocks as they are; neighbouring words become one paragraph. */
const toBlocks = (nodes: readonly TextNode[]): BlockContent[] => {
  const blocks: BlockContent[] = [];
  let words: PhrasingContent[] = [];
  const endParagraph = (): void => {
    if (words.length > 0) blocks.push({ type: 'paragraph', children: words });
    words = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || INLINE.has(node[0])) words.push(...toPhrasing(node));
    else {
      endParagraph();
      blocks.push(...toBlock(node));
    }
  }
  endParagraph();
  return blocks;
};

/** Two braces that are text would open a word of the agency. */
const BRACES = { unsafe: [{ character: '{', inConstruct: 'phrasing', before: '[{]' } as const] };

/** Markdown of a tree as our own files write it: dashes for lists, no trailing line end. */
export const treeToMarkdown = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      listItemIndent: 'one',
      extensions: [gfmTableToMarkdown(), BRACES],
    },
  ).trim();

/** Compiled text as Markdown. Switches, call-outs and pictures are written as the plain text in them. */
export const textToMarkdown = (nodes: readonly TextNode[]): string => treeToMarkdown(toBlocks(nodes));

/** Whether text holds what plain Markdown, and so GIFT, has no word for. */
export const losesInMarkdown = (nodes: readonly TextNode[]): boolean =>
  nodes.some(
    (node) =>
      typeof node !== 'string' &&
      (PLAIN.has(node[0]) || losesInMarkdown(node.slice(2) as readonly TextNode[])),
  );
