import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOption, Question } from '../../../domain/content/module.ts';
import { useLanguage } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { Text } from '../../ui/text.tsx';
import type { Ticked } from './use-choices.ts';

/** What an option turned out to be, once the answer was checked. */
type OptionVerdict = 'right' | 'wrong' | 'missed';

const toVerdict = (option: AnswerOption, isChosen: boolean): OptionVerdict | undefined => {
  if (option.correct) return isChosen ? 'right' : 'missed';
  return isChosen ? 'wrong' : undefined;
};

/**
 * One question as native radios or checkboxes; the whole row is the target. When `checked`, every row says what it
 * turned out to be and the choice stays as it is.
 */
export const QuestionForm = ({
  question,
  chosen,
  checked = false,
  offersDontKnow = false,
  onChoose,
}: {
  readonly question: Question;
  readonly chosen: Ticked;
  readonly checked?: boolean;
  readonly offersDontKnow?: boolean;
  readonly onChoose: (options: Ticked) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const isMultiple = question.kind === 'multiple';
  const type = isMultiple ? 'checkbox' : 'radio';

  const toggle = (option: string): void => {
    if (checked) return;
    if (!isMultiple) return onChoose([option]);
    const others = (chosen ?? []).filter((id) => id !== option);
    const next = chosen?.includes(option) === true ? others : [...others, option];
    onChoose(next.length === 0 ? null : next);
  };

  const marks = {
    right: { icon: 'circle-check', words: t('quiz.correct') },
    wrong: { icon: 'circle-x', words: t('quiz.wrong') },
    missed: { icon: 'circle-check', words: t('quiz.right-answer') },
  } as const;

  return (
    <fieldset className="question">
      <legend>
        <div className="stem" lang={contentLang}>
          <Text nodes={question.stem} />
        </div>
        <span className="hint">{t(isMultiple ? 'quiz.choose-all' : 'quiz.choose-one')}</span>
      </legend>
      {question.options.map((option) => {
        const isChosen = chosen?.includes(option.id) === true;
        const verdict = checked ? toVerdict(option, isChosen) : undefined;
        const mark = verdict === undefined ? null : marks[verdict];
        return (
          <label key={option.id} className="option" data-verdict={verdict}>
            <input
              type={type}
              name={question.id}
              value={option.id}
              checked={isChosen}
              aria-disabled={checked}
              onChange={() => toggle(option.id)}
            />
            <span className="option-text" lang={contentLang}>
              <Text nodes={option.label} />
            </span>
            {mark !== null && (
              <span className="option-mark">
                <Icon name={mark.icon} /> {mark.words}
              </span>
            )}
          </label>
        );
      })}
      {offersDontKnow && (
        <label className="option option-quiet">
          <input
            type={type}
            name={question.id}
            value=""
            checked={chosen?.length === 0}
            onChange={() => onChoose(isMultiple && chosen?.length === 0 ? null : [])}
          />
          <span className="option-text">{t('quiz.dont-know')}</span>
        </label>
      )}
    </fieldset>
  );
};
