import { useEffect, useState } from 'react';
import type { Module } from '../../domain/content/module.ts';
import type { Library, ModuleUnavailable } from '../content/library.ts';
import { useServices } from './services.ts';

export type ModuleView =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly module: Module }
  | { readonly state: 'unavailable'; readonly reason: ModuleUnavailable['type']; readonly retry: () => void };

/** Modules already read, so that going from lesson to lesson shows no gap. A revision never changes. */
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
 */
export const useModule = (id: string, revision?: string): ModuleView => {
  const { library, store, storeError } = useServices();
  const wanted = revision ?? library.entry(id)?.revision;
  const key = `${id} ${wanted}`;
  const [failure, setFailure] = useState<{ key: string; reason: ModuleUnavailable['type'] } | null>(null);
  const [arrived, setArrived] = useState<{ key: string; module: Module } | null>(null);
  const [round, setRound] = useState(0);
  const isSettled = store !== null || storeError !== null;

  useEffect(() => {
    if (!isSettled || cacheOf(library).has(key)) return undefined;
    let left = false;
    library.load(store, id, wanted).then(
      (loaded) => {
        if (loaded.ok) cacheOf(library).set(key, loaded.value);
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
  }, [library, store, isSettled, id, wanted, key, round]);

  const module = arrived?.key === key ? arrived.module : cacheOf(library).get(key);
  if (module !== undefined) return { state: 'ready', module };
  if (failure?.key !== key) return { state: 'loading' };
  const retry = (): void => {
    setFailure(null);
    setRound(round + 1);
  };
  return { state: 'unavailable', reason: failure.reason, retry };
};
