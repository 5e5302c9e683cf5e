import type { ReactNode } from 'react';
import type { AnswerOption, ChoiceQuestion } from '../../domain/content/module.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { ExplanationItem } from './explanation-item.tsx';

/**
 * Why the chosen options are right or wrong, then the right ones that were not chosen; why not the others, for those
 * who ask.
 */
export const ChoiceExplanation = ({
  question,
  chosen,
  showsAnswer,
}: {
  readonly question: ChoiceQuestion;
  readonly chosen: readonly string[];
  /** False where the options, with their marks, stand on the screen already. */
  readonly showsAnswer: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const isChosen = ({ id }: AnswerOption): boolean => chosen.includes(id);
  const own = question.options.filter(isChosen);
  const missed = question.options.filter((option) => option.correct && !isChosen(option));
  const others = question.options.filter((option) => !option.correct && !isChosen(option));
  // On a narrow screen the words of an option that is marked just above are better not said again.
  const isPlain = !showsAnswer && own.length === 1;
  return (
    <>
      <ul className="plain-list">
        {[...own, ...missed].map((option) => (
          <ExplanationItem
            key={option.id}
            tone={option.correct ? 'right' : 'wrong'}
            words={t(isChosen(option) ? 'quiz.your-choice' : 'quiz.right-answer')}
            label={isPlain && isChosen(option) ? null : option.label}
            why={option.explanation}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t('quiz.other-options')}</summary>
          <ul className="plain-list">
            {others.map((option) => (
              <ExplanationItem
                key={option.id}
                tone="wrong"
                words={t('quiz.not-this')}
                label={option.label}
                why={option.explanation}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
