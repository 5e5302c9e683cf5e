import type { Blockquote, List, ListItem, RootContent, Table } from 'mdast';

import type { TextNode, TextProps, TextTag } from '../domain/content/module.ts';
import { readNote } from './notes.ts';
import { toPlace, type Source } from './read.ts';
import { isBlank, wordsToText } from './words.ts';

interface Scope {
  readonly source: Source;
  /** Headings and call-outs belong in the flow of a page, not inside a list, a quote or an explanation. */
  readonly headings: boolean;
  readonly notes: boolean;
  readonly depth: number;
}

/** Deeper lists and quotes leave no width for words on a phone. */
const DEEPEST_BLOCKS = 6;

/**
 * The flow of a page as compiled text. Paragraphs are `p`; a list item holds its words directly unless it has several
 * paragraphs. Whatever the phone cannot show is reported, never dropped.
 * @param headings whether headings may stand here; inside a quiz they mark questions instead
 */
export const pageToText = (
  nodes: readonly RootContent[],
  source: Source,
  { headings }: { readonly headings: boolean },
): TextNode[] => toBlocks(nodes, { source, headings, notes: true, depth: 0 });

/** What a quote says, for the explanation of an option. */
export const quoteToText = (quote: Blockquote, source: Source): TextNode[] => {
  const note = readNote(quote, false, source);
  const blocks = note?.body ?? quote.children;
  return toBlocks(blocks, { source, headings: false, notes: false, depth: 0 });
};

const toBlocks = (nodes: readonly RootContent[], scope: Scope): TextNode[] =>
  nodes.flatMap((node) => toBlock(node, scope));

const toBlock = (node: RootContent, scope: Scope): TextNode[] => {
  const { source } = scope;
  const { report } = source;
  const place = toPlace(node);
  switch (node.type) {
    case 'paragraph':
      return [['p', 0, ...wordsToText(node.children, source)]];
    case 'heading':
      if (!scope.headings) report('node-unsupported', place, { what: 'Judul' });
      else if (isBlank(node)) report('text-empty', place, { what: 'Judul' });
      else if (node.depth === 2) return [['h2', 0, ...wordsToText(node.children, source)]];
      else if (node.depth === 3) return [['h3', 0, ...wordsToText(node.children, source)]];
      else report('heading-depth', place, { depth: node.depth });
      return [];
    case 'list':
      return [toList(node, scope)];
    case 'blockquote':
      if (isBlank(node)) report('text-empty', place, { what: 'Kutipan' });
      return [toQuote(node, scope)];
    case 'table':
      return [toTable(node, source)];
    case 'thematicBreak':
      return [['hr', 0]];
    case 'html':
      report('html-raw', place);
      return [];
    case 'code':
      report('node-unsupported', place, { what: 'Blok kode' });
      return [];
    case 'definition':
      if (node.identifier.startsWith('^')) report('footnote', place);
      else report('node-unsupported', place, { what: 'Definisi tautan ([nama]: alamat)' });
      return [];
    default:
      report('node-unsupported', place, { what: `Unsur "${node.type}"` });
      return [];
  }
};

const toList = (list: List, scope: Scope): TextNode => {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.start ?? 1;
  const props = list.ordered && start !== 1 ? { start } : 0;
  return inside(tag, props, list, scope, (inner) =>
    list.children.map((item): TextNode => ['li', 0, ...toItem(item, inner)]),
  );
};

const toItem = (item: ListItem, scope: Scope): TextNode[] => {
  const { source } = scope;
  if (typeof item.checked === 'boolean') {
    source.report('node-unsupported', toPlace(item), { what: 'Kotak centang di luar opsi soal' });
  }
  if (isBlank(item)) source.report('text-empty', toPlace(item), { what: 'Butir daftar' });
  const paragraphs = item.children.filter(({ type }) => type === 'paragraph').length;
  return item.children.flatMap((child) =>
    child.type === 'paragraph' && paragraphs === 1
      ? wordsToText(child.children, source)
      : toBlock(child, scope),
  );
};

const toQuote = (quote: Blockquote, scope: Scope): TextNode => {
  const note = readNote(quote, scope.notes, scope.source);
  if (note === undefined) {
    return inside('blockquote', 0, quote, scope, (inner) => toBlocks(quote.children, inner));
  }
  if (note.body.length === 0) {
    scope.source.report('text-empty', toPlace(quote), { what: 'Kotak' });
  }
  return inside('note', { kind: note.kind }, quote, scope, (inner) => toBlocks(note.body, inner));
};

/** An element whose children are one level deeper, unless that is too deep. */
const inside = (
  tag: TextTag,
  props: TextProps | 0,
  node: RootContent,
  scope: Scope,
  convert: (inner: Scope) => TextNode[],
): TextNode => {
  if (scope.depth < DEEPEST_BLOCKS) {
    const inner = { ...scope, headings: false, notes: false, depth: scope.depth + 1 };
    return [tag, props, ...convert(inner)];
  }
  scope.source.report('nesting-too-deep', toPlace(node), { limit: DEEPEST_BLOCKS });
  return [tag, props];
};

const toTable = (table: Table, source: Source): TextNode => {
  const [head, ...body] = table.children;
  const columns = head?.children.length ?? 0;
  const toRow = (row: Table['children'][number], tag: 'th' | 'td'): TextNode => {
    const cells = row.children.length;
    if (cells !== columns) source.report('table-ragged', toPlace(row), { cells, columns });
    return [
      'tr',
      0,
      ...row.children.map((cell, index): TextNode => {
        const align = table.align?.[index];
        return [tag, align ? { align } : 0, ...wordsToText(cell.children, source)];
      }),
    ];
  };
  const heading: TextNode = ['thead', 0, ...(head ? [toRow(head, 'th')] : [])];
  const rows: TextNode = ['tbody', 0, ...body.map((row) => toRow(row, 'td'))];
  return body.length === 0 ? ['table', 0, heading] : ['table', 0, heading, rows];
};
