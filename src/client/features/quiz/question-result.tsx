import type { ReactNode } from 'react';
import type { Module, Question } from '../../../domain/content/module.ts';
import type { QuestionResult, Verdict } from '../../../domain/quiz/score.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Text } from '../../ui/text.tsx';
import { Explanations } from '../../question/explanations.tsx';

const ICONS: Readonly<Record<Verdict, IconName>> = {
  correct: 'circle-check',
  partial: 'circle-minus',
  wrong: 'circle-x',
  unknown: 'question',
};

/** Whether the learner was sure of an answer that was another one: what was wrongly known is best read again first. */
export const isSureButWrong = ({ verdict, answer }: QuestionResult): boolean =>
  verdict === 'wrong' && answer?.sure === true;

/** One question after submission: its verdict in words, and why. */
export const QuestionResultItem = ({
  module,
  question,
  result,
  n,
}: {
  readonly module: Module;
  readonly question: Question;
  readonly result: QuestionResult;
  readonly n: number;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const format = useFormat();
  const { verdict } = result;
  return (
    <li className="outcome" data-verdict={verdict ?? 'none'}>
      <p className="outcome-verdict">
        <Icon name={verdict === null ? 'question' : ICONS[verdict]} />
        {format.number(n)}. {t(`result.verdict-${verdict ?? 'none'}`)}
      </p>
      <div className="outcome-stem" lang={contentLang}>
        <Text nodes={question.stem} />
      </div>
      {isSureButWrong(result) && <p className="quiet">{t('quiz.sure-but-wrong')}</p>}
      <details>
        <summary>{t('quiz.explanation')}</summary>
        <Explanations module={module} question={question} chosen={result.answer?.options ?? []} showsAnswer />
      </details>
    </li>
  );
};
