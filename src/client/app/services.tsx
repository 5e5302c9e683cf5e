import { manifest } from 'virtual:lentera-content';
import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { AgencyId } from '../../domain/ids.ts';
import { createLibrary } from '../content/library.ts';
import type { PageData } from '../content/page-data.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { createClock } from '../platform/clock.ts';
import { createRandom } from '../platform/random.ts';
import { createWitnesses } from '../platform/witness.ts';
import type { Store } from '../store/store.ts';
import type { Sync } from '../sync/sync.ts';
import { type Services, ServicesProvider } from '../ui/services.ts';

interface Opened {
  readonly store: Store | null;
  readonly storeError: unknown;
  readonly sync: Sync | null;
}

const NOTHING_YET: Opened = { store: null, storeError: null, sync: null };

/**
 * Opens the store, then sync, then brings all modules onto the phone, in the reader's language as far as there are twins. The database library is a chunk of its own: text
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
    let leave = (): void => undefined;
    const open = async (): Promise<void> => {
      const { openStore, createSync, createTransport, startTriggers } = await import('./phone.ts');
      const store = await openStore(
        { ...parts, witnesses: createWitnesses() },
        { agency: __AGENCY__ as AgencyId },
      );
      if (left) return store.close();
      const sync = createSync(
        { ...parts, transport: createTransport(), outbox: store.outbox },
        __APP_VERSION__,
      );
      const stopTriggers = startTriggers(sync);
      const record: Store['record'] = async (kind, body) => {
        const fact = await store.record(kind, body);
        sync.wake('write');
        return fact;
      };
      leave = () => {
        stopTriggers();
        sync.stop();
        store.close();
      };
      setOpened({ store: { ...store, record }, storeError: null, sync });
    };
    open().catch((storeError: unknown) => setOpened({ ...NOTHING_YET, storeError }));
    return () => {
      left = true;
      leave();
    };
  }, [parts]);

  const { store } = opened;
  useEffect(() => {
    if (store === null) return undefined;
    let left = false;
    const refresh = async (): Promise<void> => {
      await parts.library.refresh(store, language);
      const stored = await store.storedModules();
      const isHere = ({ id, revision }: { id: string; revision: string }): boolean =>
        stored.some((row) => row.id === id && row.revision === revision);
      if (!left && manifest.modules.every(isHere)) contentReady();
    };
    refresh().catch((storeError: unknown) => {
      // A refresh that was overtaken finds the store closed; that is no trouble of the person's.
      if (!left) setOpened({ ...NOTHING_YET, storeError });
    });
    return () => {
      left = true;
    };
  }, [parts, store, language]);

  const services: Services = useMemo(
    () => ({ ...parts, ...opened, page, setBusy }),
    [parts, opened, page, setBusy],
  );
  return <ServicesProvider value={services}>{children}</ServicesProvider>;
};
