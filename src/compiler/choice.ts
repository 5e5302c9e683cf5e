import type { RootContent } from 'mdast';

import type { AnswerOption, ChoiceQuestion } from '../domain/content/module.ts';
import { isOptionList } from './answers.ts';
import type { Place } from './diagnostics.ts';
import { readOptions } from './option-list.ts';
import type { WrittenOption } from './option.ts';
import { toPlace, type Source } from './read.ts';

type ChoiceKind = ChoiceQuestion['kind'];

/** How an author writes the kinds that want exactly one key. */
const ONE_KEY: Readonly<Record<Exclude<ChoiceKind, 'multiple'>, string>> = {
  single: 'pilih satu',
  'true-false': 'benar atau salah',
};

/**
 * Checks the options of a question with check boxes.
 * @param kind undefined when the heading does not say it, which has been reported
 * @param place of the question's heading
 */
export const checkChoice = (
  answers: readonly RootContent[],
  kind: ChoiceKind | undefined,
  place: Place,
  source: Source,
): AnswerOption[] => {
  const { report } = source;
  const written = readOptions(answers, isOptionList, source);
  if (written.length === 0) report('question-without-options', place);
  if (written.length === 1) report('question-few-options', place);
  for (const option of written) {
    if (!isBoxed(option)) report('option-without-checkbox', toPlace(option.item));
  }
  const options = written.map(({ id, label, item, explanation }) => ({
    id,
    label,
    correct: item.checked === true,
    explanation,
  }));
  const areBoxed = written.every(({ item }) => typeof item.checked === 'boolean');
  if (kind !== undefined && options.length > 1 && areBoxed) checkKeys(kind, options, place, source);
  return options;
};

/** A box with nothing behind it is no box to the Markdown parser, only brackets. */
const isBoxed = ({ item, mark = '', id, label }: WrittenOption): boolean =>
  typeof item.checked === 'boolean' || (/^[ xX]$/.test(mark) && id === '' && label.length === 0);

/** Checks that the marked options fit the kind of question. */
const checkKeys = (
  kind: ChoiceKind,
  options: readonly AnswerOption[],
  place: Place,
  { report }: Source,
): void => {
  const keys = options.filter(({ correct }) => correct).length;
  if (kind === 'multiple') {
    if (keys === 0) report('question-without-key', place);
    return;
  }
  if (keys !== 1) report('question-key-count', place, { kind: ONE_KEY[kind], keys });
  const ids = options.map(({ id }) => id);
  const areTrueFalse = ids.length === 2 && ids.includes('benar') && ids.includes('salah');
  if (kind === 'true-false' && !areTrueFalse && !ids.includes('')) {
    report('true-false-options', place);
  }
};
