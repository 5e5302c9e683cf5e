import { type ReactNode, useId } from 'react';
import type { Question } from '../../domain/content/module.ts';
import { isComplete } from '../../domain/quiz/response.ts';
import { useTranslation } from '../i18n/i18n.ts';
import type { Ticked } from './ticked.ts';

/** Asks, once there is an answer, how sure the learner is. Nobody has to say. */
export const CertaintyField = ({
  question,
  chosen,
  sure,
  onSay,
}: {
  readonly question: Question;
  readonly chosen: Ticked;
  /** Null while the learner has not said. */
  readonly sure: boolean | null;
  readonly onSay: (sure: boolean) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const name = useId();
  // "Tidak tahu" says it all, and half an answer is none.
  if (chosen === null || chosen.length === 0 || !isComplete(question, chosen)) return null;
  return (
    <fieldset className="certainty">
      <legend>{t('quiz.how-sure')}</legend>
      {[true, false].map((value) => (
        <label key={String(value)}>
          <input
            type="radio"
            name={name}
            value={value ? 'sure' : 'unsure'}
            checked={sure === value}
            onChange={() => onSay(value)}
          />
          {t(value ? 'quiz.sure' : 'quiz.unsure')}
        </label>
      ))}
    </fieldset>
  );
};
