import type { Blockquote, BlockContent, DefinitionContent, Text } from 'mdast';

import type { Place } from './diagnostics.ts';
import { toPlace, type SourceText } from './read.ts';

/** What makes a quote something else: `[!NOTE]` or `[!FASE calon]` at its very start. */
export interface Marker {
  /** What stands between `[!` and `]`. */
  readonly written: string;
  readonly place: Place;
  /** Whether it has the first line to itself, as it should. */
  readonly standsAlone: boolean;
  /** What the quote says, without its marker. */
  readonly body: readonly (BlockContent | DefinitionContent)[];
}

const MARKER = /^\[!([^\]\n]*)\]([^\n]*)(\n?)/;

/** Reads the marker of a quote; undefined for an ordinary quote. Nothing is reported here. */
export const readMarker = (quote: Blockquote, { text }: SourceText): Marker | undefined => {
  const [first, ...rest] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const [head, ...words] = first.children;
  if (head?.type !== 'text') return undefined;
  const start = head.position?.start;
  // `\[!NOTE]` is how an author writes the marker as text; only the source still has the backslash.
  if (start?.offset === undefined || text[start.offset] !== '[') return undefined;
  const match = MARKER.exec(head.value);
  if (match === null) return undefined;
  const [whole, written = '', sameLine = '', lineEnd = ''] = match;
  const isFollowed = sameLine.trim() !== '';
  const standsAlone = !isFollowed && (lineEnd === '\n' || words.length === 0 || words[0]?.type === 'break');

  const kept = isFollowed ? sameLine + lineEnd : '';
  const remaining: Text = {
    ...head,
    value: kept + head.value.slice(whole.length),
    // Whoever looks the text up in its source must not find the marker there.
    ...(head.position && {
      position: { ...head.position, start: { ...start, offset: start.offset + written.length + 3 } },
    }),
  };
  // Only the break that ends the marker's own line goes with it.
  const afterBreak = words[0]?.type === 'break' ? words.slice(1) : words;
  const children = remaining.value === '' ? afterBreak : [remaining, ...words];
  const body = children.length === 0 ? rest : [{ ...first, children }, ...rest];
  return { written, place: toPlace(head), standsAlone, body };
};
