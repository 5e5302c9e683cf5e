import { useEffect, useState } from 'react';
import type { Module } from '../../domain/content/module.ts';
import { useLanguage } from '../i18n/i18n.ts';
import type { Library, ModuleUnavailable } from '../content/library.ts';
import { useServices } from './services.ts';

export type ModuleView =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly module: Module;
      /** False while a twin in the reader's language may still take the place of this text. */
      readonly isFinal: boolean;
    }
  | { readonly state: 'unavailable'; readonly reason: ModuleUnavailable['type']; readonly retry: () => void };

/** Modules already read, so that going from lesson to lesson shows no gap. A revision never changes, nor does its twin. */
const modulesByLibrary = new WeakMap<Library, Map<string, Module>>();

const cacheOf = (library: Library): Map<string, Module> => {
  const known = modulesByLibrary.get(library);
  if (known !== undefined) return known;
  const cache = new Map<string, Module>();
  modulesByLibrary.set(library, cache);
  return cache;
};

/**
 * A module as soon as it can be had: from this run's memory, the phone or the network. Without `revision` the current
 * one. Waits for the store to open; where the browser refuses storage it goes to the network at once.
 *
 * The text is in the reader's language where there is a twin to be had, and `module.language` says which it is; ids,
 * keys and `module.revision` are those of the original all the same, so that facts name what everybody else's do.
 */
export const useModule = (id: string, revision?: string): ModuleView => {
  const { library, store, storeError } = useServices();
  const { language } = useLanguage();
  const wanted = revision ?? library.entry(id)?.revision;
  const original = `${id} ${wanted}`;
  const key = `${original} ${language}`;
  const [failure, setFailure] = useState<{ key: string; reason: ModuleUnavailable['type'] } | null>(null);
  const [arrived, setArrived] = useState<{ key: string; module: Module } | null>(null);
  const [round, setRound] = useState(0);
  const isSettled = store !== null || storeError !== null;

  useEffect(() => {
    const cache = cacheOf(library);
    if (!isSettled || cache.has(key)) return undefined;
    let left = false;
    const keep = (module: Module): void => {
      if (module.twinOf === undefined) cache.set(original, module);
      // An original in the place of a twin that could not be had now is no final answer.
      const isFinal = module.language === language || library.entry(id)?.twins?.[language] === undefined;
      if (isFinal) cache.set(key, module);
    };
    library.load(store, id, wanted, language).then(
      (loaded) => {
        if (loaded.ok) keep(loaded.value);
        if (left) return;
        if (loaded.ok) setArrived({ key, module: loaded.value });
        else setFailure({ key, reason: loaded.error.type });
      },
      // The browser's storage failed in the middle; for the reader it is the same as not having the module.
      () => left || setFailure({ key, reason: 'ModuleNotReachable' }),
    );
    return () => {
      left = true;
    };
  }, [library, store, isSettled, id, wanted, language, original, key, round]);

  const cache = cacheOf(library);
  // Until the twin is there the original is better than nothing.
  const module = arrived?.key === key ? arrived.module : (cache.get(key) ?? cache.get(original));
  const isFinal = arrived?.key === key || cache.has(key);
  if (module !== undefined) return { state: 'ready', module, isFinal };
  if (failure?.key !== key) return { state: 'loading' };
  const retry = (): void => {
    setFailure(null);
    setRound(round + 1);
  };
  return { state: 'unavailable', reason: failure.reason, retry };
};
