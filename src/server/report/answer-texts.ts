import type { LabelledItem, Question } from '../../domain/content/module.ts';
import { pairsToMap } from '../../domain/quiz/response.ts';
import { textToPlain } from './plain-text.ts';

/**
 * What a person answered, in plain words: chosen options in content order, items in the order they were put, pairs as
 * "left → right". Ids that the question does not have are left out.
 */
export const answerToTexts = (question: Question, options: readonly string[]): readonly string[] => {
  const labelIn = (items: readonly LabelledItem[], id: string | undefined): string | undefined => {
    const found = items.find((item) => item.id === id);
    return found === undefined ? undefined : textToPlain(found.label);
  };
  const isText = (text: string | undefined): text is string => text !== undefined;
  switch (question.kind) {
    case 'ordering':
      return options
        .map((id) => labelIn(question.items, id))
        .filter(isText)
        .map((text, index) => `${index + 1}. ${text}`);
    case 'matching': {
      const rightByLeft = pairsToMap(options);
      return question.left.flatMap(({ id, label }) => {
        const right = labelIn(question.right, rightByLeft.get(id));
        return right === undefined ? [] : [`${textToPlain(label)} → ${right}`];
      });
    }
    default:
      return question.options.filter(({ id }) => options.includes(id)).map(({ label }) => textToPlain(label));
  }
};
