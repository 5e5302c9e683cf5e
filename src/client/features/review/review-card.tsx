import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { reviewTexts } from '../../i18n/review-texts.ts';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';
import { useReview } from './use-review.ts';

/** On the first page: how much there is to repeat today. Nothing at all when there is nothing. */
export const ReviewCard = ({ facts }: { readonly facts: readonly FactEnvelope[] }): ReactNode => {
  useLateTexts(reviewTexts);
  const { store } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const review = useReview(store, facts);
  if (review === undefined || review === null) return null;
  const count = review.due.length + review.repeats.length;
  const minutes = Math.max(1, review.minutes);
  if (count === 0) return null;
  return (
    <Link className="row-link" to="/ulang">
      <Icon name="repeat" />
      <span>
        {t('review.due', { count, n: format.number(count) })}{' '}
        <span className="quiet">{t('review.minutes', { count: minutes, n: format.number(minutes) })}</span>
      </span>
      <Icon name="chevron" />
    </Link>
  );
};
