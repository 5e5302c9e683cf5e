import { type ReactNode, useId } from 'react';
import type { MatchingQuestion } from '../../domain/content/module.ts';
import { pairsToMap } from '../../domain/quiz/response.ts';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { Text } from '../ui/text.tsx';
import { Mark } from './mark.tsx';
import { itemWithId } from './orders.ts';

/** What both lists of pairs get. */
interface PairsProps {
  readonly question: MatchingQuestion;
  readonly partnersByLeft: ReadonlyMap<string, string>;
}

/** Every pair: what the learner chose, whether that is right, and the right partner. */
const AllPairs = ({ question, partnersByLeft }: PairsProps): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  return (
    <ul className="plain-list">
      {question.left.map(({ id, label }) => {
        const partner = partnersByLeft.get(id);
        const isRight = partner === question.pairs[id];
        return (
          <li key={id} className="pair" data-verdict={isRight ? 'right' : 'wrong'}>
            <strong lang={contentLang}>
              <Text nodes={label} />
            </strong>
            {partner !== undefined && (
              <>
                <div>
                  {t('quiz.your-choice')}:{' '}
                  <span lang={contentLang}>
                    <Text nodes={itemWithId(question.right, partner)?.label ?? []} />
                  </span>
                </div>
                <Mark tone={isRight ? 'right' : 'wrong'} words={t(isRight ? 'quiz.correct' : 'quiz.wrong')} />
              </>
            )}
            {!isRight && (
              <div>
                {t('quiz.right-partner')}:{' '}
                <strong lang={contentLang}>
                  <Text nodes={itemWithId(question.right, question.pairs[id])?.label ?? []} />
                </strong>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** The right partners of the rows that were not right. Nothing when all were. */
const MissedPairs = ({ question, partnersByLeft }: PairsProps): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const titleId = useId();
  const missed = question.left.filter(({ id }) => partnersByLeft.get(id) !== question.pairs[id]);
  if (missed.length === 0) return null;
  return (
    <div>
      <p className="order-name" id={titleId}>
        {t('quiz.right-partner')}
      </p>
      <ul className="plain-list" aria-labelledby={titleId}>
        {missed.map(({ id, label }) => (
          <li key={id} className="pair" data-verdict="right" lang={contentLang}>
            <div>
              <Text nodes={label} />
            </div>
            <strong>
              <Text nodes={itemWithId(question.right, question.pairs[id])?.label ?? []} />
            </strong>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The pairs, or only those that were missed where the learner's are on the screen already; then why. */
export const MatchingExplanation = ({
  question,
  chosen,
  showsAnswer,
}: {
  readonly question: MatchingQuestion;
  readonly chosen: readonly string[];
  readonly showsAnswer: boolean;
}): ReactNode => {
  const { contentLang } = useLanguage();
  const Pairs = showsAnswer ? AllPairs : MissedPairs;
  return (
    <>
      <Pairs question={question} partnersByLeft={pairsToMap(chosen)} />
      <div lang={contentLang}>
        <Text nodes={question.explanation} />
      </div>
    </>
  );
};
