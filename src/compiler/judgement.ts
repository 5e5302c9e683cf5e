import type { RootContent } from 'mdast';

import { BEST_POINTS, type JudgementOption } from '../domain/content/module.ts';
import { isScoredList } from './answers.ts';
import type { Place } from './diagnostics.ts';
import { readOptions } from './option-list.ts';
import { toPlace, type Source } from './read.ts';

const FEWEST_OPTIONS = 3;
const MOST_OPTIONS = 5;

/**
 * Checks the ways to act in a situation, each with its points.
 * @param place of the question's heading
 */
export const checkJudgement = (
  answers: readonly RootContent[],
  place: Place,
  source: Source,
): JudgementOption[] => {
  const { report } = source;
  const written = readOptions(answers, isScoredList, source);
  const count = written.length;
  if (count === 0) report('judgement-without-options', place);
  else if (count < FEWEST_OPTIONS || count > MOST_OPTIONS) {
    report('judgement-option-count', place, { count, fewest: FEWEST_OPTIONS, most: MOST_OPTIONS });
  }

  const points = written.map(({ mark = '' }) =>
    /^\d$/.test(mark) && Number(mark) <= BEST_POINTS ? Number(mark) : undefined,
  );
  for (const [index, { item }] of written.entries()) {
    if (points[index] === undefined) report('judgement-points', toPlace(item), { best: BEST_POINTS });
  }
  if (count > 0 && !points.includes(undefined)) {
    if (!points.includes(BEST_POINTS)) report('judgement-without-best', place, { best: BEST_POINTS });
    if (count > 1 && points.every((one) => one === BEST_POINTS)) {
      report('judgement-all-best', place, { best: BEST_POINTS });
    }
  }
  return written.map(({ id, label, explanation }, index) => ({
    id,
    label,
    points: points[index] ?? 0,
    explanation,
  }));
};
