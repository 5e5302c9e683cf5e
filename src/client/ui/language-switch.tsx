import type { ReactNode } from 'react';
import { type Language, switchLanguage, useLanguage, useTranslation } from '../i18n/i18n.ts';

const NAMES: readonly (readonly [language: Language, short: string, name: string])[] = [
  ['id', 'ID', 'Bahasa Indonesia'],
  ['en', 'EN', 'English'],
];

export const LanguageSwitch = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const { language } = useLanguage();
  return (
    <div className="language" role="group" aria-label={t('app.language')}>
      {NAMES.map(([code, short, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={`${short}, ${name}`}
          aria-pressed={language === code}
          onClick={() => {
            // Not on the phone and no network: the language stays as it is, which the screen shows by itself.
            switchLanguage(i18n, code).catch(() => undefined);
          }}
        >
          {short}
        </button>
      ))}
    </div>
  );
};
