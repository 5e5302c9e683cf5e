import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import { askToInstall, installState, subscribeInstall } from '../../platform/install.ts';

/** Whether the app is on the home screen and, if not, how it gets there in this very browser. */
export const InstallSection = (): ReactNode => {
  const { t } = useTranslation();
  const state = useSyncExternalStore(subscribeInstall, installState);
  return (
    <section aria-labelledby="pasang">
      <h2 id="pasang">{t('install.title')}</h2>
      {state === 'ready' ? (
        <>
          <p>{t('install.why')}</p>
          <button className="button" type="button" onClick={() => void askToInstall()}>
            {t('install.accept')}
          </button>
        </>
      ) : (
        <p>{t(`install.state-${state}`)}</p>
      )}
    </section>
  );
};
