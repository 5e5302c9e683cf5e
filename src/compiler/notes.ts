import type { Blockquote, BlockContent, DefinitionContent, Text } from 'mdast';

import { NOTE_KINDS, type NoteKind } from '../domain/content/module.ts';
import { toPlace, type Source } from './read.ts';

/** A call-out: a quote that opens with `[!NOTE]` or another kind on a line of its own. */
export interface Note {
  readonly kind: NoteKind;
  /** What the call-out says, without its marker. */
  readonly body: readonly (BlockContent | DefinitionContent)[];
}

const MARKER = /^\[!([^\]\n]*)\]([^\n]*)(\n?)/;

/**
 * Reads a quote as a call-out. A quote that merely tries to be one is reported and read as well as possible.
 * @param isAllowed whether a call-out may stand here
 * @returns undefined for an ordinary quote
 */
export const readNote = (
  quote: Blockquote,
  isAllowed: boolean,
  { text, report }: Source,
): Note | undefined => {
  const [first, ...rest] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const [head, ...words] = first.children;
  if (head?.type !== 'text') return undefined;
  // `\[!NOTE]` is how an author writes the marker as text; only the source still has the backslash.
  if (text[head.position?.start.offset ?? 0] !== '[') return undefined;
  const match = MARKER.exec(head.value);
  if (match === null) return undefined;
  const [marker, written = '', sameLine = '', lineEnd = ''] = match;
  const isFollowed = sameLine.trim() !== '';

  const kind = NOTE_KINDS.find((one) => one === written.toLowerCase());
  const standsAlone = !isFollowed && (lineEnd === '\n' || words.length === 0 || words[0]?.type === 'break');
  if (!isAllowed || !standsAlone) report('note-malformed', toPlace(head), { kind: written });
  else if (kind === undefined) {
    const allowed = NOTE_KINDS.map((one) => one.toUpperCase()).join(', ');
    report('note-unknown', toPlace(head), { kind: written, allowed });
  }

  const value = (isFollowed ? sameLine + lineEnd : '') + head.value.slice(marker.length);
  const remaining: Text = { ...head, value };
  const afterBreak = words[0]?.type === 'break' ? words.slice(1) : words;
  const children = remaining.value === '' ? afterBreak : [remaining, ...afterBreak];
  const body = children.length === 0 ? rest : [{ ...first, children }, ...rest];
  return { kind: kind ?? 'note', body };
};
