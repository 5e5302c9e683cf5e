import { createContext, useContext } from 'react';
import type { Library } from '../content/library.ts';
import type { PageData } from '../content/page-data.ts';
import type { Clock } from '../platform/clock.ts';
import type { Random } from '../platform/random.ts';
import type { Present, Profiles } from '../store/profiles.ts';
import type { Store } from '../store/store.ts';
import type { Sync } from '../sync/sync.ts';

/** Everything a screen may use. Made once in `app/`, handed down by context; tests make their own. */
export interface Services {
  readonly clock: Clock;
  readonly random: Random;
  readonly library: Library;
  /** Null while it is being opened, and while pages are prerendered. */
  readonly store: Store | null;
  /** Set when the browser refused to open the store or the register; null otherwise. `toStorageTrouble` reads it. */
  readonly storeError: unknown;
  /** Throws the register of people away when it cannot be opened, and begins anew: no record is lost by that. */
  readonly rebuildRegister?: () => Promise<void>;
  readonly sync: Sync | null;
  /** The people on this phone; null while the register is being opened, and where the browser refuses it. */
  readonly profiles: Profiles | null;
  /** Whose phone it is; null as long as `profiles` is. While it is locked there is no store. */
  readonly present: Present | null;
  /**
   * Counts of what others on this phone recorded and the agency does not have yet, by their databases' suffix. Rejects
   * where nobody can tell.
   */
  readonly othersWaiting: () => Promise<ReadonlyMap<string, number>>;
  /** What came with the prerendered page; null when the app started from the empty shell. */
  readonly page: PageData | null;
  /** True while a quiz is open, so that nothing offers to reload the app. Set by the quiz screen. */
  readonly setBusy: (busy: boolean) => void;
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export const useServices = (): Services => {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices needs a ServicesProvider above it');
  return services;
};
