import type { Blockquote, List, ListItem, Paragraph, RootContent, Table } from 'mdast';

import type { TextNode, TextProps, TextTag } from '../domain/content/module.ts';
import { isChannels, toChannels } from './agency-words.ts';
import { isFeedHeading } from './feed-headings.ts';
import { readMarker } from './markers.ts';
import { readNoteKind } from './notes.ts';
import { toLonePicture, toPicture } from './pictures.ts';
import { toPlace, type Source } from './read.ts';
import { checkSwitch, readCase, takeCases, toMarkerText, type WrittenCase } from './switches.ts';
import { isBlank, wordsToText } from './words.ts';

interface Scope {
  readonly source: Source;
  /** Headings, call-outs and switches belong in the flow of a text, not inside a list or another quote. */
  readonly headings: boolean;
  readonly notes: boolean;
  readonly switches: boolean;
  /** Whether this is a case of a switch, which holds paragraphs, lists and tables only. */
  readonly isCase: boolean;
  readonly depth: number;
}

/** Deeper lists and quotes leave no width for words on a phone. */
const DEEPEST_BLOCKS = 6;

/**
 * The flow of a page as compiled text. Paragraphs are `p`; a list item holds its words directly unless it has several
 * paragraphs. Whatever the phone cannot show is reported, never dropped.
 * @param headings whether headings may stand here; inside a quiz they mark questions instead
 * @param switches whether switches may stand here; where headings may, they may too
 */
export const pageToText = (
  nodes: readonly RootContent[],
  source: Source,
  { headings, switches = headings }: { readonly headings: boolean; readonly switches?: boolean },
): TextNode[] => toBlocks(nodes, { source, headings, notes: true, switches, isCase: false, depth: 0 });

/** What a quote says, for an explanation, a post or a consequence. */
export const quoteToText = (quote: Blockquote, source: Source): TextNode[] => {
  const scope = { source, headings: false, notes: false, switches: true, isCase: false, depth: 0 };
  const marker = readMarker(quote, source);
  if (marker === undefined) return toBlocks(quote.children, scope);
  if (readCase(marker) === undefined) readNoteKind(marker, false, source);
  else source.report('switch-misplaced', marker.place, { marker: toMarkerText(marker) });
  return toBlocks(marker.body, scope);
};

const toBlocks = (nodes: readonly RootContent[], scope: Scope): TextNode[] => {
  const made: TextNode[] = [];
  for (let index = 0; index < nodes.length;) {
    const cases = scope.switches ? takeCases(nodes, index, scope.source) : [];
    const node = nodes[index];
    if (cases.length > 0) made.push(toSwitch(cases, scope));
    else if (node !== undefined) made.push(...toBlock(node, scope));
    index += Math.max(1, cases.length);
  }
  return made;
};

const toBlock = (node: RootContent, scope: Scope): TextNode[] => {
  const { source } = scope;
  const { report } = source;
  const place = toPlace(node);
  switch (node.type) {
    case 'paragraph':
      return toParagraph(node, source);
    case 'heading':
      if (!scope.headings) report('node-unsupported', place, { what: 'Judul' });
      else if (isFeedHeading(node)) report('simulation-misplaced', place);
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
      if (scope.isCase) report('node-unsupported', place, { what: 'Garis pemisah' });
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
  const [only, ...more] = item.children.filter(({ type }) => type === 'paragraph');
  const words = more.length === 0 && only?.type === 'paragraph' && !isBlock(only, source) ? only : undefined;
  return item.children.flatMap((child) =>
    child === words ? wordsToText(words.children, source) : toBlock(child, scope),
  );
};

/** Whether a paragraph is something other than words. */
const isBlock = (paragraph: Paragraph, source: Source): boolean =>
  toLonePicture(paragraph) !== undefined || isChannels(paragraph, source);

const toParagraph = (paragraph: Paragraph, source: Source): TextNode[] => {
  const picture = toLonePicture(paragraph);
  if (picture !== undefined) return toPicture(picture, true, source);
  if (isChannels(paragraph, source)) return toChannels(paragraph, source);
  return [['p', 0, ...wordsToText(paragraph.children, source)]];
};

const toQuote = (quote: Blockquote, scope: Scope): TextNode => {
  const { source } = scope;
  const marker = readMarker(quote, source);
  if (marker === undefined) {
    if (scope.isCase) source.report('node-unsupported', toPlace(quote), { what: 'Kutipan di dalam cabang' });
    return inside('blockquote', 0, quote, scope, (inner) => toBlocks(quote.children, inner));
  }
  if (readCase(marker) !== undefined) {
    source.report('switch-misplaced', marker.place, { marker: toMarkerText(marker) });
    return inside('blockquote', 0, quote, scope, (inner) => toBlocks(marker.body, inner));
  }
  const kind = readNoteKind(marker, scope.notes, source);
  if (marker.body.length === 0) source.report('text-empty', toPlace(quote), { what: 'Kotak' });
  return inside('note', { kind }, quote, scope, (inner) => toBlocks(marker.body, inner));
};

const toSwitch = (written: readonly WrittenCase[], scope: Scope): TextNode => {
  const { source } = scope;
  const { by, cases } = checkSwitch(written, source);
  const inner = {
    ...scope,
    headings: false,
    notes: false,
    switches: false,
    isCase: true,
    depth: scope.depth + 1,
  };
  for (const { marker } of written) {
    if (isBlank(marker.body)) source.report('switch-case-empty', marker.place);
  }
  return [
    'switch',
    { by },
    ...cases.map(({ of, body }): TextNode => ['case', { of }, ...toBlocks(body, inner)]),
  ];
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
    const inner = { ...scope, headings: false, notes: false, switches: false, depth: scope.depth + 1 };
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
