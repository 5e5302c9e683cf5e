import { createInstance, type i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { initReactI18next } from 'react-i18next/initReactI18next';
import { recallWish, rememberWish } from '../platform/remembered.ts';
import { id, type Texts } from './id.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
  }
}

export type Language = 'id' | 'en';

/** An i18next that is ready at once, in Indonesian: prerendered pages and the first render need its words. */
export const createI18n = (): I18n => {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: 'id',
    fallbackLng: 'id',
    resources: { id: { translation: id } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
};

/**
 * Shows the app in `language` and remembers it. English is a chunk of its own; rejects when that is not on the phone
 * and cannot be fetched, and the language stays as it was.
 */
export const switchLanguage = async (i18n: I18n, language: Language): Promise<void> => {
  if (language === 'en' && !i18n.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.ts');
    i18n.addResourceBundle('en', 'translation', en);
  }
  // Remembered first: whoever compares the wish with the language after the change must find them equal.
  rememberWish('language', language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
};

/** The language chosen on an earlier visit. */
export const recallLanguage = (): Language => (recallWish('language') === 'en' ? 'en' : 'id');

export const useLanguage = (): {
  readonly language: Language;
  /** Value for `lang` on an element with content text: set only where it differs from the page. */
  readonly contentLang: 'id' | undefined;
} => {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'id';
  return { language, contentLang: language === 'id' ? undefined : 'id' };
};
