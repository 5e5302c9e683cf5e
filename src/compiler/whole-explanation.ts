import type { Blockquote, RootContent } from 'mdast';

import type { TextNode } from '../domain/content/module.ts';
import type { Place } from './diagnostics.ts';
import { toPlace, type Source } from './read.ts';
import { quoteToText } from './text.ts';
import { isBlank } from './words.ts';

/**
 * Reads the one explanation of an ordering or a matching: a quote below the list or table, and nothing else there.
 * @param below what stands between the list or table and the end of the question
 * @param strayQuote an explanation found elsewhere, which has been reported
 * @param place of the question's heading
 */
export const readWholeExplanation = (
  below: readonly RootContent[],
  strayQuote: Blockquote | undefined,
  place: Place,
  source: Source,
): TextNode[] => {
  const { report } = source;
  const quote = below.find((node) => node.type === 'blockquote') ?? strayQuote;
  for (const node of below) if (node !== quote) report('content-after-items', toPlace(node));
  if (quote === undefined) report('question-without-explanation', place);
  else if (isBlank(quote)) report('question-without-explanation', toPlace(quote));
  return quote === undefined ? [] : quoteToText(quote, source);
};
