import { manifest } from 'virtual:lentera-content';
import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { AgencyId } from '../../domain/ids.ts';
import { createLibrary } from '../content/library.ts';
import type { PageData } from '../content/page-data.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { createClock } from '../platform/clock.ts';
import { isSavingData } from '../platform/data-saver.ts';
import { createRandom } from '../platform/random.ts';
import { whileInFront } from '../platform/in-front.ts';
import { createWitnesses, witnessedSuffixes } from '../platform/witness.ts';
import type { Present, Profiles } from '../store/profiles.ts';
import type { Store } from '../store/store.ts';
import type { Sync } from '../sync/sync.ts';
import type { Transport } from '../sync/transport.ts';
import { type Services, ServicesProvider } from '../ui/services.ts';
import { reportStorageTrouble } from '../ui/storage-trouble.ts';
import type { Relay } from './relay.ts';

type Phone = typeof import('./phone.ts');

interface Opened {
  readonly profiles: Profiles | null;
  readonly present: Present | null;
  readonly store: Store | null;
  readonly storeError: unknown;
  readonly sync: Sync | null;
  readonly relay: Pick<Relay, 'waiting' | 'wake'> | null;
  readonly rebuildRegister: () => Promise<void>;
}

const NOTHING_YET: Opened = {
  profiles: null,
  present: null,
  store: null,
  storeError: null,
  sync: null,
  relay: null,
  rebuildRegister: async () => undefined,
};

/**
 * Opens the register of people, the store of the one whose phone it is now, sync for everybody, then brings all modules
 * onto the phone, in the reader's language as far as there are twins. The database library is a chunk of its own: text
 * is on the screen long before it arrives.
 */
export const ServicesRoot = ({
  page,
  setBusy,
  onContentReady,
  children,
}: {
  readonly page: PageData | null;
  readonly setBusy: (busy: boolean) => void;
  readonly onContentReady: () => void;
  readonly children: ReactNode;
}): ReactNode => {
  const [opened, setOpened] = useState(NOTHING_YET);
  const parts = useMemo(
    () => ({ clock: createClock(), random: createRandom(), library: createLibrary(manifest) }),
    [],
  );
  const { language } = useLanguage();
  const contentReady = useEffectEvent(onContentReady);

  useEffect(() => {
    let left = false;
    const closers: (() => void)[] = [];
    const close = (): void => {
      for (const closer of closers.splice(0).reverse()) closer();
    };

    const open = async (): Promise<void> => {
      const phone = await import('./phone.ts');
      const rebuildRegister = async (): Promise<void> => {
        await phone.dropRegister();
        location.reload();
      };
      if (!left) setOpened((before) => ({ ...before, rebuildRegister }));
      const transport = phone.createTransport();
      // A browser that cannot list its databases, or will not, leaves it to the witnesses.
      const suffixes = await phone.factsSuffixes().catch(() => []);
      const profiles = await phone.openProfiles(parts, {
        knownSuffixes: [...suffixes, ...witnessedSuffixes()],
      });
      closers.push(profiles.close);
      if (left) return close();
      const present = await profiles.present();
      if (left) return close();
      const { active, isLocked } = present;
      closers.push(
        // Another person, another store: what is on the screen belongs to the one before.
        profiles.watch((now) => {
          const isSame = now.active.id === active.id && now.active.suffix === active.suffix;
          if (!isSame || now.isLocked !== isLocked) location.reload();
          else setOpened((before) => ({ ...before, present: now }));
        }),
        whileInFront(() => void profiles.touch().catch(() => undefined)),
      );
      setOpened((before) => ({ ...before, profiles, present }));
      const others = async (): Promise<readonly string[]> =>
        (await profiles.databasesBut(active.id)).map((other) => other.suffix);
      // When they are broken the others' are still looked after.
      if (!isLocked) await openOwn(phone, transport, active.suffix, others).catch(fail);
      // After one's own store, which nobody should wait for. Without a relay the next start carries for the others.
      const relay = await phone
        .startRelay(
          { ...parts, transport, profiles },
          __APP_VERSION__,
          __AGENCY__ as AgencyId,
          isLocked ? null : active.id,
        )
        .catch((error: unknown) => ({
          waiting: () => Promise.reject(error),
          wake: () => undefined,
          stop: () => undefined,
        }));
      closers.push(relay.stop);
      if (left) return close();
      setOpened((before) => ({ ...before, relay }));
    };

    /** What was opened for a page that is left already was closed in the middle; that is nobody's trouble. */
    const fail = (storeError: unknown): void => {
      if (!left) setOpened((before) => ({ ...before, storeError }));
    };

    /** Opens the databases of the person whose phone it is, and their sync. */
    const openOwn = async (
      phone: Phone,
      transport: Transport,
      suffix: string,
      others: () => Promise<readonly string[]>,
    ): Promise<void> => {
      const store = await phone.openStore(
        { ...parts, witnesses: createWitnesses(suffix) },
        { agency: __AGENCY__ as AgencyId, suffix, contentSuffix: '', others },
      );
      closers.push(store.close);
      if (left) return close();
      const sync = phone.createSync({ ...parts, transport, outbox: store.outbox }, __APP_VERSION__);
      closers.push(sync.stop, phone.startTriggers(sync));
      const record: Store['record'] = async (kind, body) => {
        const fact = await store.record(kind, body);
        sync.wake('write');
        return fact;
      };
      const startAttempt: Store['startAttempt'] = async (body) => {
        const fact = await store.startAttempt(body);
        sync.wake('write');
        return fact;
      };
      setOpened((before) => ({ ...before, store: { ...store, record, startAttempt }, sync }));
    };
    open().catch(fail);
    return () => {
      left = true;
      close();
    };
  }, [parts]);

  const { store } = opened;
  useEffect(() => {
    if (store === null) return undefined;
    let left = false;
    const refresh = async (): Promise<void> => {
      await parts.library.refresh(store, language);
      // The other language as well, so that changing it later needs no network.
      if (!isSavingData()) await parts.library.loadTwins(store);
      const stored = await store.storedModules();
      const isHere = ({ id, revision }: { id: string; revision: string }): boolean =>
        stored.some((row) => row.id === id && row.revision === revision);
      if (!left && manifest.modules.every(isHere)) contentReady();
    };
    let stopReporting = (): void => undefined;
    refresh().catch((error: unknown) => {
      // A refresh that was overtaken finds the store closed; that is no trouble of the person's. Records do not depend
      // on modules: the store stays open.
      if (!left) stopReporting = reportStorageTrouble(error);
    });
    return () => {
      left = true;
      stopReporting();
    };
  }, [parts, store, language]);

  const services: Services = useMemo(
    () => ({
      ...parts,
      ...opened,
      sync: opened.sync && {
        ...opened.sync,
        // Whoever asks for it means everything on this phone.
        wake: (reason) => {
          opened.sync?.wake(reason);
          if (reason === 'asked') opened.relay?.wake();
        },
      },
      othersWaiting: async () => (await opened.relay?.waiting()) ?? new Map(),
      page,
      setBusy,
    }),
    [parts, opened, page, setBusy],
  );
  return <ServicesProvider value={services}>{children}</ServicesProvider>;
};
