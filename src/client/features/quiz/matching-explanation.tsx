import type { ReactNode } from 'react';
import type { MatchingQuestion } from '../../../domain/content/module.ts';
import { pairsToMap } from '../../../domain/quiz/response.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Text } from '../../ui/text.tsx';
import { Mark } from './mark.tsx';
import { itemWithId } from './orders.ts';

/** Every pair: what the learner chose, whether that is right, and the right partner; then why. */
export const MatchingExplanation = ({
  question,
  chosen,
}: {
  readonly question: MatchingQuestion;
  readonly chosen: readonly string[];
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const partnersByLeft = pairsToMap(chosen);
  return (
    <>
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
                  <Mark
                    tone={isRight ? 'right' : 'wrong'}
                    words={t(isRight ? 'quiz.correct' : 'quiz.wrong')}
                  />
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
      <div lang={contentLang}>
        <Text nodes={question.explanation} />
      </div>
    </>
  );
};
