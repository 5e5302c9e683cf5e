import type { Manifest, ManifestEntry, Module } from '../../domain/content/module.ts';
import { canonicalJson, sha256Hex } from '../../domain/facts/hash.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Store } from '../store/store.ts';

/** Why a module could not be shown. */
export type ModuleUnavailable =
  /** The app does not know this module, or not this revision any more. */
  | { readonly type: 'ModuleUnknown' }
  /** It is not on this phone and cannot be downloaded now. */
  | { readonly type: 'ModuleNotReachable' }
  /** What was downloaded is not what the manifest promises: a proxy or a broken line. */
  | { readonly type: 'ModuleDamaged' };

export interface Library {
  readonly manifest: Manifest;
  readonly entry: (id: string) => ManifestEntry | undefined;
  /**
   * A module from this phone or, failing that, from the network; downloaded modules are kept. Without `revision` the
   * one this version of the app was built with; without a store (the browser refuses one) straight from the network.
   */
  readonly load: (
    store: Store | null,
    id: string,
    revision?: string,
  ) => Promise<Result<Module, ModuleUnavailable>>;
  /** Brings every module of the manifest onto the phone; old revisions go once no open attempt needs them. */
  readonly refresh: (store: Store) => Promise<void>;
}

/** A module says of itself which revision it is; that is believed only when the hash agrees. */
const isIntact = (module: Module, entry: Pick<ManifestEntry, 'id' | 'revision'>): boolean => {
  if (typeof module !== 'object' || module === null || module.format !== 1) return false;
  if (module.id !== entry.id || module.revision !== entry.revision) return false;
  const { revision, ...rest } = module;
  try {
    return sha256Hex(canonicalJson(rest)).startsWith(revision);
  } catch {
    // Half a character, as a broken line leaves it, has no canonical form and so no right hash.
    return false;
  }
};

export const createLibrary = (manifest: Manifest): Library => {
  const entry = (id: string): ManifestEntry | undefined =>
    manifest.modules.find((candidate) => candidate.id === id);

  const download = async (wanted: ManifestEntry): Promise<Result<Module, ModuleUnavailable>> => {
    let module: Module;
    try {
      const response = await fetch(wanted.file);
      if (!response.ok) return err({ type: 'ModuleNotReachable' });
      module = (await response.json()) as Module;
    } catch {
      return err({ type: 'ModuleNotReachable' });
    }
    return isIntact(module, wanted) ? ok(module) : err({ type: 'ModuleDamaged' });
  };

  const load: Library['load'] = async (store, id, revision) => {
    const current = entry(id);
    const wanted = revision ?? current?.revision;
    if (wanted === undefined) return err({ type: 'ModuleUnknown' });
    const stored = await store?.getModule(id, wanted);
    if (stored !== undefined) return ok(stored);
    if (current?.revision !== wanted) return err({ type: 'ModuleUnknown' });
    const downloaded = await download(current);
    // A full phone can still show what it has in hand; whether it was kept is asked of the store, not assumed.
    if (downloaded.ok) await store?.putModule(downloaded.value).catch(() => undefined);
    return downloaded;
  };

  const refresh: Library['refresh'] = async (store) => {
    const arrived = new Set<string>();
    for (const { id, revision } of manifest.modules) {
      const loaded = await load(store, id, revision);
      if (loaded.ok) arrived.add(id);
    }
    // The old revision stays until the new one is whole, and as long as an attempt rests on it.
    const pinned = await store.attemptRevisions();
    await store.dropModules(
      (id, revision) =>
        !arrived.has(id) || entry(id)?.revision === revision || pinned.has(`${id} ${revision}`),
    );
  };

  return { manifest, entry, load, refresh };
};
