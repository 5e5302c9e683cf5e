import type { Heading, RootContent } from 'mdast';

import type { Question, QuestionKind } from '../domain/content/module.ts';
import { guessKind, isAnswers, splitAtAnswers } from './answers.ts';
import { readBasis, splitAtBasis } from './basis.ts';
import { checkChoice } from './choice.ts';
import { checkJudgement } from './judgement.ts';
import { checkMatching } from './matching.ts';
import type { ModuleScope } from './module-scope.ts';
import { reportPositions } from './option-positions.ts';
import { checkOrdering } from './ordering.ts';
import { readQuestionTitle } from './question-title.ts';
import { toPlace, type Source } from './read.ts';
import { pageToText } from './text.ts';
import { takeTopic } from './topic.ts';
import { isBlank } from './words.ts';

/** What a quiz demands of its questions. */
export interface QuizDemands {
  /** In a test, a situational question needs a key that the agency has confirmed. */
  readonly isTest: boolean;
  /** In a test with two forms, every question needs a topic. */
  readonly hasForm: boolean;
  /** Whether options come in another order at every attempt. */
  readonly isShuffled: boolean;
}

/** The kinds whose options are a list that is shuffled; "Benar" always stands before "Salah". */
const SHUFFLED_KINDS: ReadonlySet<QuestionKind> = new Set(['single', 'multiple', 'judgement']);

/**
 * Checks one question.
 * @returns undefined when this is no question at all but some other heading, which has been reported
 */
export const checkQuestion = (
  heading: Heading,
  content: readonly RootContent[],
  source: Source,
  scope: ModuleScope,
  { isTest, hasForm, isShuffled }: QuizDemands,
): Question | undefined => {
  const { report } = source;
  const place = toPlace(heading);
  const title = readQuestionTitle(heading, source, scope);
  const guessed = title?.kind ?? guessKind(content);
  if (title === undefined) {
    report('quiz-heading-unknown', place);
    if (guessed === undefined) {
      pageToText(content, source, { headings: false });
      return undefined;
    }
  }
  const id = title?.id ?? '';
  const kind: QuestionKind = guessed ?? 'single';

  const { before, basis, after } = splitAtBasis(content, source);
  if (basis === undefined) report('question-without-basis', place);
  const { rest, topic } = takeTopic(before, after, source);
  if (hasForm && topic === undefined) report('topic-missing', place);
  // Below the legal basis, which has been reported; they are read all the same.
  const misplaced = after.filter((node) => isAnswers(kind, node));
  const { stem, answers } = splitAtAnswers(kind, [...rest, ...misplaced]);
  if (isBlank(stem)) report('question-without-stem', place);
  if (isShuffled && SHUFFLED_KINDS.has(kind)) reportPositions(answers, source);

  const common = {
    id,
    stem: pageToText(stem, source, { headings: false }),
    basis: basis === undefined ? [] : readBasis(basis, scope.citations, source),
    ...topic,
  };
  switch (kind) {
    case 'ordering':
      return { ...common, kind, ...checkOrdering(answers, place, source) };
    case 'matching':
      return { ...common, kind, ...checkMatching(answers, place, source) };
    case 'judgement': {
      const { moduleId, confirmedKeys } = scope;
      // When agency.yaml cannot be read, nobody can say that a key is not confirmed.
      const confirmed = confirmedKeys?.has(`${moduleId}/${id}`) !== false;
      if (isTest && !confirmed) report('judgement-in-test', place, { module: moduleId, id });
      return { ...common, kind, options: checkJudgement(answers, place, source), confirmed };
    }
    default: {
      const named = title?.kind === undefined ? undefined : kind;
      return { ...common, kind, options: checkChoice(answers, named, place, source) };
    }
  }
};
