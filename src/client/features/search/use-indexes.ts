import MiniSearch from 'minisearch';
import { useEffect, useState } from 'react';
import type { Manifest } from '../../../domain/content/module.ts';
import { SEARCH_OPTIONS, type SearchDocument } from '../../../domain/search/search-index.ts';
import { loadSearchIndex } from '../../content/search-index.ts';
import { type Language, useLanguage } from '../../i18n/i18n.ts';
import { useServices } from '../../ui/services.ts';
import type { LessonIndex } from './search-lessons.ts';

export type Indexes =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly indexes: readonly LessonIndex[];
      /** Tries again for the languages that could not be had; null when none is missing. */
      readonly retry: (() => void) | null;
    }
  | { readonly state: 'failed'; readonly retry: () => void };

/** Indexes that were opened in this run of the app, by the address of their file: an address never changes content. */
const openedByFile = new Map<string, LessonIndex>();

const openedIn = (manifest: Manifest, language: string): LessonIndex | undefined =>
  openedByFile.get(manifest.search?.[language]?.file ?? '');

const openIndex = async (manifest: Manifest, language: string): Promise<LessonIndex | null> => {
  const known = openedIn(manifest, language);
  if (known !== undefined) return known;
  const loaded = await loadSearchIndex(manifest, language);
  if (!loaded.ok) return null;
  try {
    // In slices, so that the first letters can be typed meanwhile.
    const index = await MiniSearch.loadJSONAsync<SearchDocument>(loaded.value, SEARCH_OPTIONS);
    const opened = { language, index };
    openedByFile.set(manifest.search?.[language]?.file ?? '', opened);
    return opened;
  } catch {
    // A sign-in page of a hotel, or half a file: as good as none.
    return null;
  }
};

/** Who reads English finds the translations, and what there is in Indonesian only. */
const LANGUAGES: Readonly<Record<Language, readonly string[]>> = { id: ['id'], en: ['en', 'id'] };

/** The search indexes for the reader's language, the best language first. Not all of them need to be there. */
export const useIndexes = (): Indexes => {
  const { manifest } = useServices().library;
  const { language } = useLanguage();
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<{
    readonly key: string;
    readonly indexes: readonly LessonIndex[];
  } | null>(null);
  const key = `${language} ${round}`;
  const wanted = LANGUAGES[language].filter((one) => manifest.search?.[one] !== undefined);
  const files = wanted.join(' ');

  useEffect(() => {
    let left = false;
    const languages = files.split(' ').filter((one) => one !== '');
    void Promise.all(languages.map((one) => openIndex(manifest, one))).then((opened) => {
      if (!left) setOutcome({ key, indexes: opened.filter((one) => one !== null) });
    });
    return () => {
      left = true;
    };
  }, [manifest, files, key]);

  const atHand = wanted.flatMap((one) => openedIn(manifest, one) ?? []);
  // Back on this page everything is there in the first frame, so that the browser finds its place again.
  if (wanted.length > 0 && atHand.length === wanted.length) {
    return { state: 'ready', indexes: atHand, retry: null };
  }
  if (outcome?.key !== key) return { state: 'loading' };
  const retry = (): void => setRound(round + 1);
  const { indexes } = outcome;
  return indexes.length > 0 ? { state: 'ready', indexes, retry } : { state: 'failed', retry };
};
