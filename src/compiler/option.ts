import type { Blockquote, ListItem } from 'mdast';

import type { AnswerOption } from '../domain/content/module.ts';
import { isContentId } from '../domain/ids.ts';
import type { IdRegister } from './ids.ts';
import { toPlace, type Source } from './read.ts';
import { quoteToText } from './text.ts';
import { isBlank, trimWords, wordsToText } from './words.ts';

/**
 * Checks one option: check box, id in backticks, text; below it one quote, the explanation.
 * @param strayQuote an explanation found outside the item
 */
export const checkOption = (
  item: ListItem,
  strayQuote: Blockquote | undefined,
  source: Source,
  ids: IdRegister,
): AnswerOption => {
  const { report } = source;
  const place = toPlace(item);
  const [first, ...below] = item.children;
  const words = first?.type === 'paragraph' ? first.children : [];
  // A box with nothing behind it is no box to the Markdown parser, only brackets.
  const isBareBox = /^\[[ xX]\]$/.test(words[0]?.type === 'text' ? words[0].value : '');
  const [code, ...label] = words;
  if (typeof item.checked !== 'boolean' && !isBareBox) report('option-without-checkbox', place);

  let id = '';
  if (code?.type === 'inlineCode') {
    id = code.value;
    if (isContentId(id)) ids.register(id, toPlace(code), source.path, report);
    else report('id-invalid', toPlace(code), { id });
    if (isBlank(label)) report('option-without-text', place, { id });
  } else {
    report('option-without-id', place);
  }

  const quote = below.find((node) => node.type === 'blockquote') ?? strayQuote;
  const [explanation, ...extra] = [quote, ...below.filter((node) => node !== quote)].filter(
    (node) => node !== undefined,
  );
  if (explanation === undefined || isBlank(explanation)) {
    report('option-without-explanation', place, { id });
  } else if (explanation.type !== 'blockquote') {
    report('option-explanation-not-quote', toPlace(explanation), { id });
  }
  for (const node of extra) report('option-content-extra', toPlace(node), { id });

  return {
    id,
    label: trimWords(wordsToText(code?.type === 'inlineCode' ? label : words, source)),
    correct: item.checked === true,
    explanation: quote === undefined ? [] : quoteToText(quote, source),
  };
};
