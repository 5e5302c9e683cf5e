import type { ReactNode } from 'react';
import { BEST_POINTS, type JudgementOption, type JudgementQuestion } from '../../domain/content/module.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { ExplanationItem } from './explanation-item.tsx';
import { pointsToTone, usePointWords } from './points.ts';

/**
 * How fitting the chosen way to act and the best one are, and why; the others for those who ask. And whether anybody
 * stands behind the key.
 */
export const JudgementExplanation = ({
  question,
  chosen,
  showsAnswer,
}: {
  readonly question: JudgementQuestion;
  readonly chosen: readonly string[];
  /** False where the options, with their marks, stand on the screen already. */
  readonly showsAnswer: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const pointWords = usePointWords();
  const isChosen = ({ id }: JudgementOption): boolean => chosen.includes(id);
  const own = question.options.filter(isChosen);
  const rest = question.options.filter((option) => !isChosen(option)).sort((a, b) => b.points - a.points);
  const best = rest.filter(({ points }) => points === BEST_POINTS);
  const others = rest.filter(({ points }) => points !== BEST_POINTS);

  const toItem = (option: JudgementOption): ReactNode => (
    <ExplanationItem
      key={option.id}
      tone={pointsToTone(option.points)}
      words={
        isChosen(option)
          ? `${t('quiz.your-choice')}, ${pointWords(option.points).toLowerCase()}`
          : pointWords(option.points)
      }
      // On a narrow screen the words of an option that is marked just above are better not said again.
      label={isChosen(option) && !showsAnswer ? null : option.label}
      why={option.explanation}
    />
  );

  return (
    <>
      <ul className="plain-list">{[...own, ...best].map(toItem)}</ul>
      {!question.confirmed && (
        <p className="draft-key">
          <Icon name="info" /> {t('quiz.draft-key')}
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('quiz.other-actions')}</summary>
          <ul className="plain-list">{others.map(toItem)}</ul>
        </details>
      )}
    </>
  );
};
