import type { Question } from '../../src/domain/content/module.ts';
import type { Prng } from '../sim/prng.ts';
import { rightAnswer, wrongAnswer } from '../support/answers.ts';

/** What somebody means to do on a walk through a quiz. The same seed means the same. */
export interface Plans {
  /** The answer to a question that has had so many answers already. */
  readonly answer: (question: Question, earlier: number) => readonly string[];
  /** Whether to go one question back now; a few times a walk. */
  readonly goesBack: () => boolean;
  /** The question to open from the review, or null to hand in. Names of the buttons are given. */
  readonly fromReview: (buttons: readonly string[]) => string | null;
  readonly saysHowSure: (question: Question) => boolean;
}

const STEPS_BACK = 2;
const SECOND_LOOKS = 2;

export const makePlans = (prng: Prng, isPractice: boolean): Plans => {
  const isMissed = new Map<string, boolean>();
  const hasSaid = new Map<string, boolean>();
  let stepsBack = 0;
  let looks = 0;
  /** A question seen once more gets another answer. */
  let isChanging = false;
  const changed = new Set<string>();

  const drawOnce = (drawn: Map<string, boolean>, { id }: Question, chance: number): boolean => {
    const known = drawn.get(id);
    if (known !== undefined) return known;
    const value = prng.chance(chance);
    drawn.set(id, value);
    return value;
  };

  return {
    answer: (question, earlier) => {
      const misses = drawOnce(isMissed, question, 0.4);
      if (isPractice) return misses && earlier === 0 ? wrongAnswer(question) : rightAnswer(question);
      if (isChanging && earlier > 0) changed.add(question.id);
      return misses === changed.has(question.id) ? rightAnswer(question) : wrongAnswer(question);
    },
    goesBack: () => {
      if (stepsBack >= STEPS_BACK || !prng.chance(0.3)) return false;
      stepsBack += 1;
      return true;
    },
    fromReview: (buttons) => {
      if (looks >= SECOND_LOOKS || buttons.length === 0) return null;
      looks += 1;
      isChanging = true;
      return buttons[prng.below(buttons.length)] ?? null;
    },
    saysHowSure: (question) => drawOnce(hasSaid, question, 0.5),
  };
};
