import { type ReactNode, useMemo, useState } from 'react';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Store } from '../../store/store.ts';
import { Alert } from '../../ui/alert.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ReviewDone } from './review-done.tsx';
import { ReviewRun } from './review-run.tsx';
import { useReview } from './use-review.ts';

/** One day's round: asks as long as something is due or was missed, then says so. */
export const ReviewRound = ({
  store,
  before,
}: {
  readonly store: Store;
  /** The facts that there were when the page opened. */
  readonly before: readonly FactEnvelope[];
}): ReactNode => {
  const { t } = useTranslation();
  const [own, setOwn] = useState<readonly FactEnvelope[]>([]);
  const facts = useMemo(() => [...before, ...own], [before, own]);
  const review = useReview(store, facts);
  /** The last question stays until its explanation was read, although nothing is due any more. */
  const [isReading, setReading] = useState(false);

  if (review === undefined || review === null) {
    return (
      <Screen title={t('review.title')}>
        {review === undefined ? (
          <Skeleton />
        ) : (
          <Alert kind="warning" title={t('storage.title')}>
            <p>{t('review.storage')}</p>
          </Alert>
        )}
      </Screen>
    );
  }
  const isOver = review.due.length + review.repeats.length === 0 && !isReading;
  if (isOver) return <ReviewDone review={review} />;
  return (
    <ReviewRun
      store={store}
      review={review}
      onReading={setReading}
      remember={(fact) => setOwn((earlier) => [...earlier, fact])}
    />
  );
};
