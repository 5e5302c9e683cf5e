import { type ReactNode, useId } from 'react';
import type { OrderingQuestion } from '../../domain/content/module.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { Text } from '../ui/text.tsx';
import { Mark } from './mark.tsx';
import { itemWithId } from './orders.ts';

/** An order of items under its name. `marksPlaces` says of each whether it stands where it belongs. */
const Order = ({
  name,
  question,
  order,
  marksPlaces,
}: {
  readonly name: string;
  readonly question: OrderingQuestion;
  readonly order: readonly string[];
  readonly marksPlaces: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const format = useFormat();
  const id = useId();
  return (
    <div>
      <p className="order-name" id={id}>
        {name}
      </p>
      <ol className="plain-list" aria-labelledby={id}>
        {order.map((item, index) => {
          const place = question.items.findIndex((candidate) => candidate.id === item);
          const isInPlace = place === index;
          return (
            <li key={item} className="item" data-verdict={isInPlace ? 'right' : 'wrong'}>
              <span className="item-place">{format.number(index + 1)}</span>
              <div lang={contentLang}>
                <Text nodes={itemWithId(question.items, item)?.label ?? []} />
              </div>
              {marksPlaces && (
                <Mark
                  tone={isInPlace ? 'right' : 'wrong'}
                  words={
                    isInPlace ? t('quiz.correct') : t('quiz.belongs-at', { n: format.number(place + 1) })
                  }
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
};

/**
 * Why this order is right, and the order itself: next to the learner's own where that is another one, or for those who
 * ask where every item already says where it belongs.
 */
export const OrderingExplanation = ({
  question,
  chosen,
  showsAnswer,
}: {
  readonly question: OrderingQuestion;
  readonly chosen: readonly string[];
  readonly showsAnswer: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const rightOrder = question.items.map(({ id }) => id);
  const isRight = rightOrder.every((id, index) => chosen[index] === id);
  const why = (
    <div lang={contentLang}>
      <Text nodes={question.explanation} />
    </div>
  );
  const right = (
    <Order name={t('quiz.right-order')} question={question} order={rightOrder} marksPlaces={false} />
  );
  if (!showsAnswer) {
    return (
      <>
        {why}
        {!isRight && (
          <details>
            <summary>{t('quiz.right-order')}</summary>
            {right}
          </details>
        )}
      </>
    );
  }
  return (
    <>
      <div className="orders">
        {chosen.length > 0 && !isRight && (
          <Order name={t('quiz.your-order')} question={question} order={chosen} marksPlaces />
        )}
        {right}
      </div>
      {why}
    </>
  );
};
