import type { AgencyId } from '../../domain/ids.ts';
import type { ClockDep } from '../platform/clock.ts';
import type { RandomDep } from '../platform/random.ts';
import { createWitnesses } from '../platform/witness.ts';
import { dropDatabases, openOtherOutbox, type OtherOutbox } from '../store/other-outbox.ts';
import { openStore } from '../store/store.ts';
import type { Profiles } from '../store/profiles.ts';
import { createSync } from '../sync/sync.ts';
import type { TransportDep } from '../sync/transport.ts';
import { startTriggers } from '../sync/triggers.ts';

/** Another tab of their owner may still be open for a moment after databases were given up, in milliseconds. */
const GRACE = 60_000;

/** Carries what other people on this phone recorded, while somebody else holds it. */
export interface Relay {
  /**
   * Facts of others that have not reached the agency, by the ending of their databases' names. What cannot be read is
   * not among them.
   */
  readonly waiting: () => Promise<ReadonlyMap<string, number>>;
  readonly wake: () => void;
  readonly stop: () => void;
}

/**
 * Starts a sync of its own for every other outbox on this phone. Databases that their owner gave up are thrown away once
 * everything in them has arrived, and not before.
 */
export const startRelay = async (
  { clock, random, transport, profiles }: ClockDep & RandomDep & TransportDep & { profiles: Profiles },
  app: string,
  agency: AgencyId,
  /** Whose outbox is looked after elsewhere; null for nobody's. */
  active: string | null,
): Promise<Relay> => {
  const others = new Map<string, OtherOutbox>();
  const stops: (() => void)[] = [];
  const wakes: (() => void)[] = [];

  /** Databases that were given up have no owner who would notice: a loss is put on record here, and sent. */
  const noticeLoss = async (suffix: string): Promise<void> => {
    const witnesses = createWitnesses(suffix);
    if (witnesses.recall() === null) return;
    const store = await openStore({ clock, random, witnesses }, { agency, suffix, contentSuffix: '' });
    store.close();
  };

  for (const { suffix, retiredAt } of await profiles.databasesBut(active)) {
    let other: OtherOutbox;
    try {
      if (retiredAt !== null) await noticeLoss(suffix);
      other = await openOtherOutbox(suffix);
    } catch {
      // Damaged: it stays where it is, and its owner hears of it when they open their profile.
      continue;
    }
    others.set(suffix, other);
    const sync = createSync({ clock, random, transport, outbox: other.outbox }, app);
    const dropWhenEmpty = async (): Promise<void> => {
      if (retiredAt === null || Math.abs(clock.now() - retiredAt) < GRACE) return;
      if ((await other.waiting()) > 0) return;
      sync.stop();
      other.close();
      others.delete(suffix);
      await dropDatabases(suffix);
      createWitnesses(suffix).forget();
      await profiles.forgetRetired(suffix);
    };
    // Left for the next start when it fails now: databases without an owner do no harm.
    const drop = (): void => void dropWhenEmpty().catch(() => undefined);
    stops.push(
      sync.subscribe(() => {
        if (!sync.status().busy) drop();
      }),
      startTriggers(sync),
      () => sync.stop(),
      () => others.get(suffix)?.close(),
    );
    wakes.push(() => sync.wake('asked'));
    drop();
  }

  return {
    waiting: async () => {
      const counts = new Map<string, number>();
      for (const [suffix, other] of others) {
        const count = await other.waiting().catch(() => null);
        if (count !== null) counts.set(suffix, count);
      }
      return counts;
    },
    wake: () => {
      for (const wake of wakes) wake();
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};
