import type { ReactNode } from 'react';
import type { JudgementOption, JudgementQuestion } from '../../domain/content/module.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { ExplanationItem } from './explanation-item.tsx';
import { pointsToTone, usePointWords } from './points.ts';

/** How fitting every way to act is and why, the chosen one first; and whether anybody stands behind the key. */
export const JudgementExplanation = ({
  question,
  chosen,
}: {
  readonly question: JudgementQuestion;
  readonly chosen: readonly string[];
}): ReactNode => {
  const { t } = useTranslation();
  const pointWords = usePointWords();
  const isChosen = ({ id }: JudgementOption): boolean => chosen.includes(id);
  const own = question.options.filter(isChosen);
  const others = question.options.filter((option) => !isChosen(option)).sort((a, b) => b.points - a.points);
  return (
    <>
      {!question.confirmed && (
        <p className="draft-key">
          <Icon name="info" /> {t('quiz.draft-key')}
        </p>
      )}
      <ul className="plain-list">
        {[...own, ...others].map((option) => (
          <ExplanationItem
            key={option.id}
            tone={pointsToTone(option.points)}
            words={
              isChosen(option)
                ? `${t('quiz.your-choice')}, ${pointWords(option.points).toLowerCase()}`
                : pointWords(option.points)
            }
            label={option.label}
            why={option.explanation}
          />
        ))}
      </ul>
    </>
  );
};
