import { useEffect, useState } from 'react';
import type { Module } from '../../../domain/content/module.ts';
import type { Library } from '../../content/library.ts';
import { useServices } from '../../ui/services.ts';

/** Null for a module that cannot be had now. */
type TextsByKey = ReadonlyMap<string, Module | null>;

/** Texts that were read for excerpts in this run of the app. */
const textsByLibrary = new WeakMap<Library, Map<string, Module>>();

const cacheOf = (library: Library): Map<string, Module> => {
  const known = textsByLibrary.get(library) ?? new Map<string, Module>();
  textsByLibrary.set(library, known);
  return known;
};

const toKey = (language: string, module: string): string => `${language} ${module}`;

/** The modules that excerpts are taken from, as they arrive: undefined until it is known whether one can be had. */
export const useModuleTexts = (
  wanted: readonly { readonly language: string; readonly module: string }[],
): ((language: string, module: string) => Module | null | undefined) => {
  const { library, store, storeError } = useServices();
  const [texts, setTexts] = useState<TextsByKey>(() => new Map(cacheOf(library)));
  const isSettled = store !== null || storeError !== null;
  const keys = [...new Set(wanted.map(({ language, module }) => toKey(language, module)))].sort().join('\n');

  useEffect(() => {
    if (!isSettled) return undefined;
    let left = false;
    const cache = cacheOf(library);
    for (const key of keys.split('\n')) {
      const [language = '', id = ''] = key.split(' ');
      if (id === '' || cache.has(key)) continue;
      const keep = (module: Module | null): void => {
        if (module !== null) cache.set(key, module);
        if (!left) setTexts((before) => new Map([...before, ...cache, [key, module]]));
      };
      library.load(store, id, undefined, language).then(
        // An original in the place of a twin has other words than those that were found.
        (loaded) => keep(loaded.ok && loaded.value.language === language ? loaded.value : null),
        () => keep(null),
      );
    }
    return () => {
      left = true;
    };
  }, [library, store, isSettled, keys]);

  return (language, module) => texts.get(toKey(language, module));
};
