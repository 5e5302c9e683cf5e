import type { ReactNode } from 'react';
import type { AnswerOption, ChoiceQuestion } from '../../domain/content/module.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { ExplanationItem } from './explanation-item.tsx';

/** Why the chosen options are right or wrong, then the right ones that were not chosen. */
export const ChoiceExplanation = ({
  question,
  chosen,
}: {
  readonly question: ChoiceQuestion;
  readonly chosen: readonly string[];
}): ReactNode => {
  const { t } = useTranslation();
  const isChosen = ({ id }: AnswerOption): boolean => chosen.includes(id);
  const own = question.options.filter(isChosen);
  const missed = question.options.filter((option) => option.correct && !isChosen(option));
  return (
    <ul className="plain-list">
      {[...own, ...missed].map((option) => (
        <ExplanationItem
          key={option.id}
          tone={option.correct ? 'right' : 'wrong'}
          words={t(isChosen(option) ? 'quiz.your-choice' : 'quiz.right-answer')}
          label={option.label}
          why={option.explanation}
        />
      ))}
    </ul>
  );
};
