import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import { askForPersistence, estimateStorage, isStoragePersistent } from '../../platform/persistence.ts';
import { Alert } from '../../ui/alert.tsx';
import { useServices } from '../../ui/services.ts';
import { useSizeWords } from './use-size-words.ts';

/** What the browser promises about keeping all this, how much it is, and whether the app opens without network. */
export const StorageSection = (): ReactNode => {
  const { store } = useServices();
  const { t } = useTranslation();
  const sizeWords = useSizeWords();
  const [isPersistent, setPersistent] = useState<boolean | null>(null);
  const [hasAsked, setAsked] = useState(false);
  const [estimate, setEstimate] = useState<Awaited<ReturnType<typeof estimateStorage>>>(null);

  useEffect(() => {
    let left = false;
    // A browser that refuses to say is one that does not say: the words for `null` tell that as well.
    isStoragePersistent().then(
      (answer) => left || setPersistent(answer),
      () => undefined,
    );
    estimateStorage().then(
      (answer) => left || setEstimate(answer),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);

  const ask = async (): Promise<void> => {
    await askForPersistence();
    setPersistent(await isStoragePersistent());
    setAsked(true);
  };

  const words = (): string => {
    if (isPersistent === null) return t('own.storage-unknown');
    return t(isPersistent ? 'own.storage-persistent' : 'own.storage-best-effort');
  };

  return (
    <section aria-labelledby="penyimpanan">
      <h2 id="penyimpanan">{t('own.storage')}</h2>
      <p>{words()}</p>
      {/* Without a store there is nothing to keep. */}
      {isPersistent === false && store !== null && (
        <p>
          <button className="button" type="button" onClick={() => void ask().catch(() => setAsked(true))}>
            {t('own.storage-ask')}
          </button>
        </p>
      )}
      <p role="status">{hasAsked && t(isPersistent ? 'own.storage-granted' : 'own.storage-denied')}</p>
      {estimate !== null && (
        <p className="quiet">
          {t('own.storage-size', { usage: sizeWords(estimate.usage), quota: sizeWords(estimate.quota) })}
        </p>
      )}
      {!window.isSecureContext && <Alert kind="warning" title={t('own.insecure')} />}
    </section>
  );
};
