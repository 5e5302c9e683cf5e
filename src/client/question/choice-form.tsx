import type { ReactNode } from 'react';
import type { AnswerOption, ChoiceQuestion } from '../../domain/content/module.ts';
import { useTranslation } from '../i18n/i18n.ts';
import type { Tone } from './mark.tsx';
import { OptionRow } from './option-row.tsx';
import type { KindProps } from './question-frame.tsx';

const optionToTone = (option: AnswerOption, isChosen: boolean): Tone | null => {
  if (option.correct) return isChosen ? 'right' : 'missed';
  return isChosen ? 'wrong' : null;
};

/** One of several, or some of them. */
export const ChoiceForm = ({ question, chosen, checked, onChoose }: KindProps<ChoiceQuestion>): ReactNode => {
  const { t } = useTranslation();
  const isMultiple = question.kind === 'multiple';

  const toggle = (option: string): void => {
    if (!isMultiple) return onChoose([option]);
    const others = (chosen ?? []).filter((id) => id !== option);
    const next = chosen?.includes(option) === true ? others : [...others, option];
    onChoose(next.length === 0 ? null : next);
  };

  const words = {
    right: t('quiz.correct'),
    partial: t('quiz.partial'),
    wrong: t('quiz.wrong'),
    missed: t('quiz.right-answer'),
  } as const;

  return question.options.map((option) => {
    const isChosen = chosen?.includes(option.id) === true;
    const tone = checked ? optionToTone(option, isChosen) : null;
    return (
      <OptionRow
        key={option.id}
        type={isMultiple ? 'checkbox' : 'radio'}
        name={question.id}
        option={option}
        isChosen={isChosen}
        isChecked={checked}
        mark={tone === null ? null : { tone, words: words[tone] }}
        onToggle={() => toggle(option.id)}
      />
    );
  });
};
