import { NOTE_KINDS, type NoteKind } from '../domain/content/module.ts';
import type { Marker } from './markers.ts';
import type { SourceText } from './read.ts';

/**
 * The kind of a call-out, a quote that opens with `[!NOTE]` or another kind on a line of its own. One that merely tries
 * to be one is reported and read as well as possible.
 * @param isAllowed whether a call-out may stand here
 */
export const readNoteKind = (
  { written, place, standsAlone }: Marker,
  isAllowed: boolean,
  { report }: SourceText,
): NoteKind => {
  const kind = NOTE_KINDS.find((one) => one === written.toLowerCase());
  if (!isAllowed || !standsAlone) report('note-malformed', place, { kind: written });
  else if (kind === undefined) {
    const allowed = NOTE_KINDS.map((one) => one.toUpperCase()).join(', ');
    report('note-unknown', place, { kind: written, allowed });
  }
  return kind ?? 'note';
};
