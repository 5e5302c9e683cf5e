import { type ReactNode, useState } from 'react';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { settingsTexts } from '../../i18n/settings-texts.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Screen } from '../../ui/screen.tsx';
import { DeviceSection } from './device-section.tsx';
import { InstallSection } from './install-section.tsx';
import { LookSection } from './look-section.tsx';
import { StatusSection } from './status-section.tsx';
import { NO_WISHES, useWishes, type Wishes } from './use-wishes.ts';

/** How the app looks and behaves for whoever reads on this phone. Every change applies at once; there is nothing to save. */
export const SettingsScreen = (): ReactNode => {
  useLateTexts(settingsTexts);
  const { t } = useTranslation();
  const { wishes, change } = useWishes();
  /** What was before the reset, while it can be undone. */
  const [before, setBefore] = useState<Wishes | null>(null);
  const [news, setNews] = useState<'reset' | 'undone' | null>(null);

  const changeByHand = (changed: Partial<Wishes>): void => {
    setBefore(null);
    setNews(null);
    change(changed);
  };
  const reset = (): void => {
    setBefore(wishes);
    setNews('reset');
    change(NO_WISHES);
  };
  const undo = (): void => {
    if (before !== null) change(before);
    setBefore(null);
    setNews('undone');
  };

  return (
    <Screen title={t('settings.title')}>
      <p className="quiet">{t('settings.intro')}</p>
      <LookSection wishes={wishes} change={changeByHand} />
      <DeviceSection wishes={wishes} change={changeByHand} />
      <section aria-labelledby="bahasa">
        <h2 id="bahasa">{t('app.language')}</h2>
        <LanguageSwitch />
      </section>
      <StatusSection />
      <InstallSection />
      <section className="reset">
        {before === null ? (
          <button className="button" type="button" onClick={reset}>
            {t('settings.reset')}
          </button>
        ) : (
          <button className="button" type="button" onClick={undo}>
            {t('settings.undo')}
          </button>
        )}
        <div role="status">
          {news !== null && <p>{t(news === 'reset' ? 'settings.reset-done' : 'settings.undone')}</p>}
        </div>
        <p className="quiet">{t('settings.reset-note')}</p>
      </section>
    </Screen>
  );
};
