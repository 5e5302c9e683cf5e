import { type ReactNode, useEffect, useState } from 'react';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { quizTexts } from '../../i18n/quiz-texts.ts';
import { reviewTexts } from '../../i18n/review-texts.ts';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import type { Store } from '../../store/store.ts';
import { Alert } from '../../ui/alert.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ReviewRound } from './review-round.tsx';

/** All facts as they are when the page opens; what the round adds is kept by the round. Null when they cannot be read. */
const useFactsOnce = (store: Store | null): readonly FactEnvelope[] | null | undefined => {
  const [facts, setFacts] = useState<readonly FactEnvelope[] | null>();
  useEffect(() => {
    if (store === null) return undefined;
    let left = false;
    store.allFacts().then(
      (all) => left || setFacts(all),
      () => left || setFacts(null),
    );
    return () => {
      left = true;
    };
  }, [store]);
  return facts;
};

/** Questions that were wrong or unsure, one at a time, on the days on which they are due. */
export const ReviewScreen = (): ReactNode => {
  useLateTexts(quizTexts);
  useLateTexts(reviewTexts);
  const { store, storeError } = useServices();
  const { t } = useTranslation();
  const facts = useFactsOnce(store);

  if (store !== null && facts !== null && facts !== undefined) {
    return <ReviewRound store={store} before={facts} />;
  }
  return (
    <Screen title={t('review.title')}>
      {storeError === null && facts !== null ? (
        <Skeleton />
      ) : (
        <Alert kind="warning" title={t('storage.title')}>
          <p>{t('review.storage')}</p>
        </Alert>
      )}
    </Screen>
  );
};
