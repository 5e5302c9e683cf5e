import type { ReactNode } from 'react';
import type { JudgementQuestion } from '../../domain/content/module.ts';
import { OptionRow } from './option-row.tsx';
import { pointsToTone, usePointWords } from './points.ts';
import type { KindProps } from './question-frame.tsx';

/** Ways to act in a situation, of which one is chosen; checked, every one says how fitting it is. */
export const JudgementForm = ({
  question,
  chosen,
  checked,
  onChoose,
}: KindProps<JudgementQuestion>): ReactNode => {
  const pointWords = usePointWords();
  return question.options.map((option) => (
    <OptionRow
      key={option.id}
      type="radio"
      name={question.id}
      option={option}
      isChosen={chosen?.includes(option.id) === true}
      isChecked={checked}
      mark={checked ? { tone: pointsToTone(option.points), words: pointWords(option.points) } : null}
      onToggle={() => onChoose([option.id])}
    />
  ));
};
