import type { ReactNode } from 'react';
import type { QuestionKind } from '../../domain/content/module.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { ChoiceForm } from './choice-form.tsx';
import { JudgementForm } from './judgement-form.tsx';
import { MatchingForm } from './matching-form.tsx';
import { OrderingForm } from './ordering-form.tsx';
import { type KindProps, QuestionFrame } from './question-frame.tsx';

const HINTS = {
  single: 'quiz.choose-one',
  'true-false': 'quiz.choose-one',
  multiple: 'quiz.choose-all',
  judgement: 'quiz.choose-fitting',
  ordering: 'quiz.put-in-order',
  matching: 'quiz.choose-partners',
} as const satisfies Readonly<Record<QuestionKind, string>>;

/** Kinds of which one thing is chosen: "Tidak tahu" is then one radio more. */
const SINGLE_CHOICE: readonly QuestionKind[] = ['single', 'true-false', 'judgement'];

const KindForm = ({ question, ...others }: KindProps): ReactNode => {
  switch (question.kind) {
    case 'ordering':
      return <OrderingForm question={question} {...others} />;
    case 'matching':
      return <MatchingForm question={question} {...others} />;
    case 'judgement':
      return <JudgementForm question={question} {...others} />;
    default:
      return <ChoiceForm question={question} {...others} />;
  }
};

/** One question of any kind, with the native controls that fit it. */
export const QuestionForm = ({
  checked = false,
  showsMissing = false,
  offersDontKnow = false,
  ...props
}: Omit<KindProps, 'checked' | 'showsMissing'> &
  Partial<Pick<KindProps, 'checked' | 'showsMissing'>> & {
    readonly offersDontKnow?: boolean;
  }): ReactNode => {
  const { t } = useTranslation();
  const { kind } = props.question;
  const dontKnowType = SINGLE_CHOICE.includes(kind) ? 'radio' : 'checkbox';
  return (
    <QuestionFrame
      question={props.question}
      hint={t(HINTS[kind])}
      dontKnow={offersDontKnow ? dontKnowType : null}
      chosen={props.chosen}
      onChoose={props.onChoose}
    >
      <KindForm checked={checked} showsMissing={showsMissing} {...props} />
    </QuestionFrame>
  );
};
