import type { Question } from '../../src/domain/content/module.ts';
import { rightPairs, toPair } from '../../src/domain/quiz/response.ts';

/** What answers the question entirely right, as it is recorded. */
export const rightAnswer = (question: Question): readonly string[] => {
  switch (question.kind) {
    case 'ordering':
      return question.items.map(({ id }) => id);
    case 'matching':
      return rightPairs(question);
    case 'judgement': {
      const [best] = [...question.options].sort((a, b) => b.points - a.points);
      return best === undefined ? [] : [best.id];
    }
    default:
      return question.options
        .filter(({ correct }) => correct)
        .map(({ id }) => id)
        .sort();
  }
};

/** An answer that earns less than everything; of a situation the one that earns least. */
export const wrongAnswer = (question: Question): readonly string[] => {
  switch (question.kind) {
    case 'ordering':
      return question.items.map(({ id }) => id).reverse();
    case 'matching': {
      const [first, ...others] = question.left.map(({ id }) => id);
      const another = question.right.find(({ id }) => id !== question.pairs[first ?? '']);
      return [
        toPair(first ?? '', another?.id ?? ''),
        ...others.map((left) => toPair(left, question.pairs[left] ?? '')),
      ].sort();
    }
    case 'judgement': {
      const [worst] = [...question.options].sort((a, b) => a.points - b.points);
      return worst === undefined ? [] : [worst.id];
    }
    default: {
      const wrong = question.options.filter(({ correct }) => !correct);
      // Where every option is a key, one of them alone is not enough.
      return (wrong.length > 0 ? wrong : question.options).map(({ id }) => id).slice(0, 1);
    }
  }
};
