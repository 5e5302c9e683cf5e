import { type ReactNode, useState } from 'react';
import type { Module, Question } from '../../domain/content/module.ts';
import { basisToCitations } from '../content/page-data.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { CitationList } from '../ui/legal-basis.tsx';
import { ChoiceExplanation } from './choice-explanation.tsx';
import { JudgementExplanation } from './judgement-explanation.tsx';
import { MatchingExplanation } from './matching-explanation.tsx';
import { OrderingExplanation } from './ordering-explanation.tsx';

const KindExplanation = ({
  question,
  chosen,
  showsAnswer,
}: {
  readonly question: Question;
  readonly chosen: readonly string[];
  readonly showsAnswer: boolean;
}): ReactNode => {
  switch (question.kind) {
    case 'ordering':
      return <OrderingExplanation question={question} chosen={chosen} showsAnswer={showsAnswer} />;
    case 'matching':
      return <MatchingExplanation question={question} chosen={chosen} showsAnswer={showsAnswer} />;
    case 'judgement':
      return <JudgementExplanation question={question} chosen={chosen} showsAnswer={showsAnswer} />;
    default:
      return <ChoiceExplanation question={question} chosen={chosen} showsAnswer={showsAnswer} />;
  }
};

/** What is right about an answer, what is not and why, then the law behind it. */
export const Explanations = ({
  module,
  question,
  chosen,
  showsAnswer,
}: {
  readonly module: Pick<Module, 'citations'>;
  readonly question: Question;
  readonly chosen: readonly string[];
  /** False where the learner's answer, with its marks, stands on the screen already. */
  readonly showsAnswer: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  // The law is for those who ask; the verdict must not wait for it.
  const [isOpened, setOpened] = useState(false);
  return (
    <>
      <KindExplanation question={question} chosen={chosen} showsAnswer={showsAnswer} />
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>
          <Icon name="scale" /> {t('basis.title')}
        </summary>
        {isOpened && <CitationList citations={basisToCitations(module, question.basis)} />}
      </details>
    </>
  );
};
