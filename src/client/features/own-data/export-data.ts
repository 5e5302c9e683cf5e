import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { subjectToCode } from '../../../domain/ids.ts';
import { recallWish, type RememberedName } from '../../platform/remembered.ts';
import type { Bookmark, ReadingPlace } from '../../store/personal-database.ts';
import type { Store } from '../../store/store.ts';

/** Everything this phone holds about one person, as `lentera-….json`. Described in docs/own-data.md. */
export interface ExportedData {
  readonly format: 'lentera-own-data';
  readonly version: 1;
  /** Milliseconds UTC, by this phone's clock. */
  readonly exportedAt: number;
  readonly person: {
    /** What they are called on this phone; null for a guest. It is never sent. */
    readonly name: string | null;
    readonly code: string;
    readonly subject: string;
    readonly device: string;
    readonly agency: string;
  };
  /** Exactly as they were made, oldest first. */
  readonly facts: readonly FactEnvelope[];
  /** What became of each fact, by its id. */
  readonly states: Readonly<Record<string, FactState>>;
  /** Null where the browser could not read them. */
  readonly places: readonly ReadingPlace[] | null;
  readonly bookmarks: readonly Bookmark[] | null;
  /** What is remembered on this phone for everybody who uses it. */
  readonly settings: Readonly<Record<string, string>>;
}

export type FactState =
  | { readonly state: 'received'; readonly at: number }
  | { readonly state: 'pending' }
  | { readonly state: 'refused'; readonly code: string | null }
  /** Neither in the outbox nor acknowledged: nobody knows. */
  | { readonly state: 'unknown' };

const SETTINGS = [
  'language',
  'status',
  'theme',
  'text',
  'motion',
  'haptics',
  'data-saver',
] as const satisfies readonly RememberedName[];

/** What became of every fact on this phone, by its id. */
export const readStates = async (
  store: Store,
  facts: readonly FactEnvelope[],
): Promise<ReadonlyMap<string, FactState>> => {
  const received = await store.receivedAt(facts.map(({ id }) => id));
  const waiting = new Map((await store.outboxItems()).map((item) => [item.fact.id, item]));
  return new Map(
    facts.map(({ id }): [string, FactState] => {
      const item = waiting.get(id);
      if (item?.state === 'quarantined') return [id, { state: 'refused', code: item.code }];
      if (item !== undefined) return [id, { state: 'pending' }];
      const at = received.get(id);
      return [id, at === undefined ? { state: 'unknown' } : { state: 'received', at }];
    }),
  );
};

/** Reads everything for an export. Rejects when the records cannot be read; the rest may be missing. */
export const collectOwnData = async (
  store: Store,
  personName: string | null,
  now: number,
): Promise<ExportedData> => {
  const { device } = await store.summary();
  const facts = await store.allFacts();
  const settings = SETTINGS.flatMap((name) => {
    const value = recallWish(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return {
    format: 'lentera-own-data',
    version: 1,
    exportedAt: now,
    person: {
      name: personName,
      code: subjectToCode(device.subject),
      subject: device.subject,
      device: device.device,
      agency: device.agency,
    },
    facts,
    states: Object.fromEntries(await readStates(store, facts)),
    places: await store.personal.places().catch(() => null),
    bookmarks: await store.personal.bookmarks().catch(() => null),
    settings: Object.fromEntries(settings),
  };
};
