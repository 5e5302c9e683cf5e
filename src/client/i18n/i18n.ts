import { createInstance, type i18n as I18n, type TFunction } from 'i18next';
import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { recallWish, rememberWish } from '../platform/remembered.ts';
import type { agencyTexts } from './agency-texts.ts';
import type { feedTexts } from './feed-texts.ts';
import { id, type TextKey } from './id.ts';
import type { outboxTexts } from './outbox-texts.ts';
import type { ownDataTexts } from './own-data-texts.ts';
import type { peopleTexts } from './people-texts.ts';
import type { quizTexts } from './quiz-texts.ts';
import type { readingTexts } from './reading-texts.ts';
import type { reviewTexts } from './review-texts.ts';
import type { searchTexts } from './search-texts.ts';
import type { settingsTexts } from './settings-texts.ts';
import type { storageTexts } from './storage-texts.ts';

/** Words of pages that come in a chunk of their own, so that the first load does not carry them. */
export interface LateTexts {
  readonly id: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

/** Every key that `t` takes. A late one has words only below a screen that called `useLateTexts`; a test sees to that. */
type AnyKey =
  | TextKey
  | keyof (typeof quizTexts)['id']
  | keyof (typeof feedTexts)['id']
  | keyof (typeof outboxTexts)['id']
  | keyof (typeof ownDataTexts)['id']
  | keyof (typeof peopleTexts)['id']
  | keyof (typeof readingTexts)['id']
  | keyof (typeof reviewTexts)['id']
  | keyof (typeof searchTexts)['id']
  | keyof (typeof settingsTexts)['id']
  | keyof (typeof storageTexts)['id']
  | keyof (typeof agencyTexts)['id'];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Readonly<Record<AnyKey, string>> };
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
  }
}

export type Language = 'id' | 'en';

/** An i18next that is ready at once, in Indonesian: prerendered pages and the first render need its words. */
export const createI18n = (): I18n => {
  const instance = createInstance();
  void instance.init({
    lng: 'id',
    fallbackLng: 'id',
    resources: { id: { translation: id } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  return instance;
};

const I18nContext = createContext<I18n | null>(null);

/** Around the app: `value` is what `createI18n` made. */
export const I18nProvider = I18nContext.Provider;

/**
 * The words of the interface in the language that is chosen, and again when it changes.
 * @throws outside an I18nProvider
 */
export const useTranslation = (): { readonly t: TFunction; readonly i18n: I18n } => {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('there is no I18nProvider around this component');
  const subscribe = useCallback(
    (listener: () => void) => {
      i18n.on('languageChanged', listener);
      return () => i18n.off('languageChanged', listener);
    },
    [i18n],
  );
  const read = (): string => i18n.language;
  const language = useSyncExternalStore(subscribe, read, read);
  // A function of its own for each language, so that what was made with the old one is made again.
  const t = useMemo(() => i18n.getFixedT(language), [i18n, language]);
  return { t, i18n };
};

/**
 * Shows the app in `language` and remembers it. English is a chunk of its own; rejects when that is not on the phone
 * and cannot be fetched, and the language stays as it was.
 */
export const switchLanguage = async (i18n: I18n, language: Language): Promise<void> => {
  // Not whether there is any English: a late page may have brought its own already.
  if (language === 'en' && i18n.getResource('en', 'translation', 'app.name') === undefined) {
    const { en } = await import('./en.ts');
    i18n.addResourceBundle('en', 'translation', en);
  }
  // Remembered first: whoever compares the wish with the language after the change must find them equal.
  rememberWish('language', language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
};

/** Makes the words of a late page known, in both languages; for the screen that the page begins with. */
export const useLateTexts = (texts: LateTexts): void => {
  const { i18n } = useTranslation();
  // While rendering, once: what is rendered next already needs them.
  useState(() => {
    i18n.addResourceBundle('id', 'translation', texts.id);
    i18n.addResourceBundle('en', 'translation', texts.en);
  });
};

/** The language chosen on an earlier visit. */
export const recallLanguage = (): Language => (recallWish('language') === 'en' ? 'en' : 'id');

/** What content is written in unless it is a twin. */
const CONTENT_LANGUAGE: Language = 'id';

const ContentLanguage = createContext<string>(CONTENT_LANGUAGE);

/** Around content that is shown in another language than Indonesian: `value` is that of the text. */
export const ContentLanguageProvider = ContentLanguage.Provider;

/** Value for `lang` on an element whose text is in `text`: set only where it differs from the page. */
export const toLang = (text: string, language: Language): string | undefined =>
  text === language ? undefined : text;

export const useLanguage = (): {
  /** Of the interface. */
  readonly language: Language;
  /** Value for `lang` on an element with content text. */
  readonly contentLang: string | undefined;
  /** Value for `lang` on the interface's words inside such an element. */
  readonly wordsLang: Language | undefined;
} => {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'id';
  const contentLang = toLang(useContext(ContentLanguage), language);
  return { language, contentLang, wordsLang: contentLang === undefined ? undefined : language };
};
