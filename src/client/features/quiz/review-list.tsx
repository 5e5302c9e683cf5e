import type { ReactNode } from 'react';
import type { Question, Quiz } from '../../../domain/content/module.ts';
import type { AttemptState } from '../../../domain/quiz/attempt.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { Text } from '../../ui/text.tsx';
import { isHalfDone, recordedChoice } from './test-place.ts';
import type { Choices } from './use-choices.ts';

/** All questions of a test before it is submitted: which are answered, and the way to each. */
export const ReviewList = ({
  quiz,
  state,
  choices,
  onOpen,
}: {
  readonly quiz: Quiz;
  readonly state: AttemptState;
  readonly choices: Pick<Choices, 'of'>;
  readonly onOpen: (index: number) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const format = useFormat();
  const optionsOf = (question: string) => recordedChoice(quiz, state, question).options;
  const missing = quiz.questions.filter(({ id }) => optionsOf(id) === null).length;

  const stateWords = (question: Question): string => {
    if (isHalfDone(question, choices.of(question.id)?.options)) return t('quiz.half-done');
    const options = optionsOf(question.id);
    if (options === null) return t('quiz.unanswered');
    return t(options.length === 0 ? 'quiz.dont-know' : 'quiz.answered');
  };

  return (
    <>
      <p>
        {missing === 0
          ? t('quiz.review-complete')
          : t('quiz.review-missing', { count: missing, n: format.number(missing) })}{' '}
        {t('quiz.review-note')}
      </p>
      <ol className="plain-list review">
        {quiz.questions.map((question, index) => {
          const options = optionsOf(question.id);
          return (
            <li key={question.id} className="review-row" data-answered={options !== null}>
              <button type="button" onClick={() => onOpen(index)}>
                {t('quiz.question-of', {
                  n: format.number(index + 1),
                  total: format.number(quiz.questions.length),
                })}
              </button>
              <span className="review-state">
                <Icon name={options === null ? 'question' : 'check'} /> {stateWords(question)}
              </span>
              <div className="review-stem" lang={contentLang}>
                <Text nodes={question.stem} />
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
};
