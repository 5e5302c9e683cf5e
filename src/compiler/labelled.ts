import type { InlineCode, PhrasingContent } from 'mdast';

import type { TextNode } from '../domain/content/module.ts';
import { isContentId } from '../domain/ids.ts';
import { toPlace, type Source } from './read.ts';
import { isBlank, trimWords, wordsToText } from './words.ts';

/** What an option, an item or a cell says: an id in backticks, then text. */
export interface Labelled {
  /** Undefined when the words do not begin with an id. */
  readonly code: InlineCode | undefined;
  /** '' when there is none. */
  readonly id: string;
  /** Whether the id can be one; if not, that has been reported. */
  readonly isIdValid: boolean;
  /** Whether nothing stands behind the id. */
  readonly isBare: boolean;
  readonly label: readonly TextNode[];
}

/** Reads an id and the text behind it; that either is missing is reported by the caller, who knows what it is for. */
export const readLabelled = (words: readonly PhrasingContent[], source: Source): Labelled => {
  const [code, ...label] = words;
  if (code?.type !== 'inlineCode') {
    const text = trimWords(wordsToText(words, source));
    return { code: undefined, id: '', isIdValid: false, isBare: false, label: text };
  }
  const id = code.value;
  const isIdValid = isContentId(id);
  if (!isIdValid) source.report('id-invalid', toPlace(code), { id });
  return { code, id, isIdValid, isBare: isBlank(label), label: trimWords(wordsToText(label, source)) };
};
