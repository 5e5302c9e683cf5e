import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { Review } from './use-review.ts';

/** Nothing to repeat, or nothing any more today: why, and when there will be. */
export const ReviewDone = ({ review }: { readonly review: Review }): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const { reviewed, next } = review;
  const right = reviewed.filter(({ wasRightAtFirst }) => wasRightAtFirst).length;
  const isDone = reviewed.length > 0;

  const title = (): string => {
    if (isDone) return t('review.done');
    return t(next === null ? 'review.empty-new' : 'review.empty');
  };
  const why = (): string => {
    if (isDone && right === 0) return t('review.first-right-none');
    if (isDone) {
      return t('review.first-right', {
        right: format.number(right),
        total: format.number(reviewed.length),
      });
    }
    if (next !== null) return t('review.why-waiting');
    return t(review.hasAnswers ? 'review.why-clean' : 'review.why-new');
  };
  const when = (): string | null => {
    if (next === null) return null;
    const count = { count: next.count, n: format.number(next.count) };
    return next.daysAhead === 1
      ? t('review.tomorrow', count)
      : t('review.on-day', { ...count, day: format.dayName(next.day) });
  };

  return (
    <Screen title={title()}>
      <p>{why()}</p>
      {next !== null && (
        <p className="review-next">
          <Icon name="clock" />
          <span>
            <span className="quiet">{t('review.next')}</span>
            <span className="review-when">{when()}</span>
          </span>
        </p>
      )}
      {review.isPartial && <p className="quiet">{t('review.partial')}</p>}
      <Link className="button button-primary" to="/">
        {t('review.home')}
      </Link>
    </Screen>
  );
};
