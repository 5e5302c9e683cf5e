import type { Manifest, ManifestEntry, Module, ModuleFile } from '../../domain/content/module.ts';
import { readModule } from '../../domain/content/read-module.ts';
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
  /** The file of this revision of a module or of a twin; undefined when the manifest does not name it any more. */
  readonly file: (id: string, revision: string) => ModuleFile | undefined;
  /**
   * A module from this phone or, failing that, from the network; downloaded modules are kept. Without `revision` the
   * one this version of the app was built with; without a store (the browser refuses one) straight from the network.
   * With `language` its twin in that language where there is one to be had, else the module itself. A twin comes under
   * the revision of the module it translates: that is the one facts name, and ids and keys are the same in both.
   */
  readonly load: (
    store: Store | null,
    id: string,
    revision?: string,
    language?: string,
  ) => Promise<Result<Module, ModuleUnavailable>>;
  /**
   * Brings every module of the manifest onto the phone, and the twins in `language`; old revisions go once no attempt
   * needs them.
   */
  readonly refresh: (store: Store, language?: string) => Promise<void>;
  /** Brings every twin of the manifest onto the phone, as far as the network allows. */
  readonly loadTwins: (store: Store) => Promise<void>;
}

/** A file that the manifest names, and whose module it is. */
type Wanted = ModuleFile & Pick<ManifestEntry, 'id'>;

/** A file says of itself which module and revision it is; that is believed only when its hash agrees. */
const isIntact = (file: unknown, entry: Wanted): boolean => {
  if (typeof file !== 'object' || file === null) return false;
  const { revision, ...rest } = file as Readonly<Record<string, unknown>>;
  if (rest['id'] !== entry.id || revision !== entry.revision) return false;
  try {
    return sha256Hex(canonicalJson(rest)).startsWith(entry.revision);
  } catch {
    // Half a character, as a broken line leaves it, has no canonical form and so no right hash.
    return false;
  }
};

const twinsOf = ({ twins = {} }: ManifestEntry): readonly ModuleFile[] => Object.values(twins);

export const createLibrary = (manifest: Manifest): Library => {
  const entry = (id: string): ManifestEntry | undefined =>
    manifest.modules.find((candidate) => candidate.id === id);

  const file: Library['file'] = (id, revision) => {
    const current = entry(id);
    const files: readonly ModuleFile[] = current === undefined ? [] : [current, ...twinsOf(current)];
    return files.find((candidate) => candidate.revision === revision);
  };

  const download = async (wanted: Wanted): Promise<Result<Module, ModuleUnavailable>> => {
    let json: unknown;
    try {
      const response = await fetch(wanted.file);
      if (!response.ok) return err({ type: 'ModuleNotReachable' });
      json = await response.json();
    } catch {
      return err({ type: 'ModuleNotReachable' });
    }
    // The hash is of the file as it is; only then may its format be brought up to date.
    const module = isIntact(json, wanted) ? readModule(json) : null;
    return module === null ? err({ type: 'ModuleDamaged' }) : ok(module);
  };

  const obtain = async (store: Store | null, wanted: Wanted): Promise<Result<Module, ModuleUnavailable>> => {
    // What the browser cannot read it may still be able to download.
    const stored = await store?.getModule(wanted.id, wanted.revision).catch(() => undefined);
    if (stored !== undefined) return ok(stored);
    const downloaded = await download(wanted);
    // A full phone can still show what it has in hand; whether it was kept is asked of the store, not assumed.
    if (downloaded.ok) await store?.putModule(downloaded.value).catch(() => undefined);
    return downloaded;
  };

  const loadTwin = async (
    store: Store | null,
    id: string,
    twinOf: string,
    language: string,
  ): Promise<Module | undefined> => {
    const current = entry(id);
    // Of an older revision whatever is still here: nobody offers its twin any more.
    if (current?.revision !== twinOf) return store?.getTwin(id, twinOf, language);
    const twin = current.twins?.[language];
    if (twin === undefined) return undefined;
    const loaded = await obtain(store, { id, ...twin });
    return loaded.ok && loaded.value.twinOf === twinOf ? loaded.value : undefined;
  };

  const load: Library['load'] = async (store, id, revision, language) => {
    const current = entry(id);
    const wanted = revision ?? current?.revision;
    if (wanted === undefined) return err({ type: 'ModuleUnknown' });
    const twin = language === undefined ? undefined : await loadTwin(store, id, wanted, language);
    if (twin !== undefined) return ok({ ...twin, revision: wanted });
    if (current?.revision === wanted) return obtain(store, current);
    const stored = await store?.getModule(id, wanted);
    return stored === undefined ? err({ type: 'ModuleUnknown' }) : ok(stored);
  };

  const refresh: Library['refresh'] = async (store, language) => {
    const arrived = new Set<string>();
    for (const { id, revision } of manifest.modules) {
      const loaded = await load(store, id, revision);
      if (loaded.ok) arrived.add(id);
      if (language !== undefined) await loadTwin(store, id, revision, language);
    }
    // The old revision stays until the new one is whole, and as long as an attempt rests on it.
    const pinned = await store.pinnedRevisions();
    if (pinned === null) return;
    await store.dropModules(
      ({ id, revision, twinOf }) =>
        !arrived.has(id) || file(id, revision) !== undefined || pinned.has(`${id} ${twinOf ?? revision}`),
    );
  };

  const loadTwins: Library['loadTwins'] = async (store) => {
    for (const { id, revision, twins = {} } of manifest.modules) {
      for (const language of Object.keys(twins)) await loadTwin(store, id, revision, language);
    }
  };

  return { manifest, entry, file, load, refresh, loadTwins };
};
