import { Dexie } from 'dexie';
import type { Module } from '../../domain/content/module.ts';
import { readModule } from '../../domain/content/read-module.ts';
import {
  type Fact,
  type FactBodies,
  type FactEnvelope,
  type FactKind,
  factToStream,
} from '../../domain/facts/fact.ts';
import { type DeviceHead, stampFact } from '../../domain/facts/stamp.ts';
import type { AgencyId, DeviceId, FactId, SubjectId } from '../../domain/ids.ts';
import { foldModuleProgress, openAttempt } from '../../domain/progress/module-progress.ts';
import { attemptToPlace } from '../../domain/progress/quiz-place.ts';
import type { ClockDep } from '../platform/clock.ts';
import type { RandomDep } from '../platform/random.ts';
import type { Testimony, WitnessesDep } from '../platform/witness.ts';
import {
  type ContentDatabase,
  type Draft,
  type ModuleRow,
  createContentDatabase,
} from './content-database.ts';
import { type DeviceRow, type FactRow, type FactsDatabase, createFactsDatabase } from './facts-database.ts';
import { createPersonal, type Personal } from './personal.ts';
import { createPersonalDatabase, type PersonalDatabase } from './personal-database.ts';
import { type OutboxPort, createOutbox, readContact } from './outbox.ts';
import { inPlace } from './storage-failure.ts';
import { watchQuery } from './watch-query.ts';

/** One fact that the agency does not have yet. */
export interface OutboxItem {
  readonly fact: FactEnvelope;
  readonly state: 'pending' | 'quarantined';
  /** Problem code of the server that refused it; null while pending. */
  readonly code: string | null;
  readonly since: number;
}

/** What is known of a module on this phone without reading it. */
export type StoredModule = Omit<ModuleRow, 'module'>;

/** What is on this phone and what has reached the agency. Every number is counted from the store, none is assumed. */
export interface StoreSummary {
  readonly device: DeviceHead;
  /** Facts made on this device. */
  readonly made: number;
  readonly pending: number;
  readonly quarantined: number;
  /** Facts the server has acknowledged. */
  readonly received: number;
  /** When the newest acknowledgement arrived; null before the first. */
  readonly lastReceivedAt: number | null;
  /** When a genuine reply of the server last arrived; null before the first. */
  readonly lastContactAt: number | null;
  /** Wall clock of the oldest fact not acknowledged; null when there is none. */
  readonly oldestWaitingAt: number | null;
}

/** What can be thrown away without losing a record, when the browser cannot open it any more. */
export type Rebuildable = 'content' | 'personal';

/**
 * Everything the phone keeps. Writes resolve only once they are on disk; screens may say "tersimpan" then and not
 * before. Failures of the browser's storage reject: the caller shows them. Those of the content and the
 * personal database are marked (see `storage-failure.ts`): records do not depend on them.
 */
export interface Store {
  /** Whose records this phone makes; the same for as long as the store is open. */
  readonly subject: SubjectId;
  /** Random id of this run of the app, as in every fact that it makes. */
  readonly boot: string;
  /** Writes one fact, its outbox row and the device's head in one strict transaction. */
  readonly record: <Kind extends FactKind>(kind: Kind, body: FactBodies[Kind]) => Promise<Fact<Kind>>;
  /** Begins an attempt, unless one is open at its place (another tab was faster): then that one goes on. */
  readonly startAttempt: (body: FactBodies['attempt.started']) => Promise<Fact<'attempt.started'>>;
  readonly factsOfStream: (stream: string) => Promise<FactEnvelope[]>;
  readonly factsOfModule: (module: string) => Promise<FactEnvelope[]>;
  readonly allFacts: () => Promise<FactEnvelope[]>;
  /**
   * `"<module> <revision>"` of everything that was answered on this phone, by anybody: open attempts go on with it,
   * results and reviews are explained by it. Null when somebody's records cannot be read now.
   */
  readonly pinnedRevisions: () => Promise<ReadonlySet<string> | null>;
  /** Facts not acknowledged by the server, oldest first. */
  readonly outboxItems: () => Promise<OutboxItem[]>;
  readonly summary: () => Promise<StoreSummary>;
  /** When the server's word arrived for each of these facts, by id; absent for those it has not acknowledged. */
  readonly receivedAt: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;

  /** Stores a module next to its older revisions, whole or not at all. */
  readonly putModule: (module: Module) => Promise<void>;
  /** A given revision of a module, or undefined when this phone does not have it. */
  readonly getModule: (id: string, revision: string) => Promise<Module | undefined>;
  /** The twin in a language of a given revision of a module, or undefined when this phone does not have it. */
  readonly getTwin: (id: string, twinOf: string, language: string) => Promise<Module | undefined>;
  /** All modules on this phone, twins among them. */
  readonly storedModules: () => Promise<StoredModule[]>;
  /** Removes the modules that are not to be kept. */
  readonly dropModules: (isKept: (module: StoredModule) => boolean) => Promise<void>;

  readonly saveDraft: (draft: Draft) => Promise<void>;
  readonly getDraft: (attempt: string, question: string) => Promise<Draft | undefined>;
  readonly removeDraft: (attempt: string, question: string) => Promise<void>;

  readonly personal: Personal;

  /** See `watchQuery`. */
  readonly watch: <T>(
    query: () => Promise<T>,
    next: (value: T) => void,
    fail: (error: unknown) => void,
  ) => () => void;

  readonly outbox: OutboxPort;
  /** Throws a database away that can be done without, and begins it anew. */
  readonly rebuild: (place: Rebuildable) => Promise<void>;
  /** What databases of this browser held before they were lost in the last week; null when nothing was. */
  readonly lost: Testimony | null;
  readonly close: () => void;
}

const inContent = <T>(work: PromiseLike<T>): Promise<T> => inPlace('content', work);

const WEEK = 7 * 24 * 3_600_000;

/** `"<module> <revision>"` of the attempts and reviews in a database. */
const answeredRevisions = async (database: FactsDatabase): Promise<readonly string[]> => {
  const rows = await database.facts.where('kind').anyOf('attempt.started', 'review.answered').toArray();
  return rows.map((row) => `${row.module} ${String(row.fact.body['revision'])}`);
};

const moduleOf = ({ body }: FactEnvelope): string =>
  typeof body['module'] === 'string' ? body['module'] : '';

export interface StoreConfig {
  readonly agency: AgencyId;
  /** Appended to the names of the databases that belong to one person. */
  readonly suffix?: string;
  /** Appended to the name of the database that everybody on this phone shares; like `suffix` without it. */
  readonly contentSuffix?: string;
  /** The same endings of everybody else on this phone, who share the modules. */
  readonly others?: () => Promise<readonly string[]>;
}

/** The browser has emptied the database while it was open: what would be written now would hang on nothing. */
const emptied = (): Error =>
  Object.assign(new Error('the database was emptied while it was open'), { name: 'StoreEmptied' });

interface Databases {
  readonly database: FactsDatabase;
  readonly content: ContentDatabase;
  readonly personal: PersonalDatabase;
}

const createDatabases = ({ suffix = '', contentSuffix = suffix }: StoreConfig): Databases => ({
  database: createFactsDatabase(`lentera-facts${suffix}`),
  content: createContentDatabase(`lentera-content${contentSuffix}`),
  personal: createPersonalDatabase(`lentera-personal${suffix}`),
});

const openDatabases = async (
  { clock, random, witnesses }: ClockDep & RandomDep & WitnessesDep,
  { agency, others = async () => [] }: StoreConfig,
  { database, content, personal }: Databases,
): Promise<Store> => {
  const boot = random.uuidV4();
  const testimony = witnesses.recall();

  const isNew = await database.transaction('rw', database.device, async () => {
    if ((await database.device.get('self')) !== undefined) return false;
    const now = clock.now();
    await database.device.add({
      key: 'self',
      device: random.uuidV7(now) as DeviceId,
      subject: random.uuidV7(now) as SubjectId,
      agency,
      count: 0,
      head: null,
      hlc: null,
      createdAt: now,
    });
    return true;
  });

  const readSelf = async (): Promise<DeviceRow> => {
    const row = (await database.device.get('self')) as DeviceRow | undefined;
    if (row === undefined) throw emptied();
    return row;
  };

  const factsWhere = async (index: 'stream' | 'module', value: string): Promise<FactEnvelope[]> =>
    (await database.facts.where(index).equals(value).toArray()).map((row) => row.fact);

  /** Records a fact unless `instead`, asked within the same transaction, knows one that makes it needless. */
  const recordUnless = async <Kind extends FactKind>(
    kind: Kind,
    body: FactBodies[Kind],
    instead: () => Promise<Fact<Kind> | undefined>,
  ): Promise<Fact<Kind>> => {
    // Everything about the moment is fixed here, before anything waits: a retry must not read the clock again.
    const wall = clock.now();
    const moment = {
      id: random.uuidV7(wall) as FactId,
      salt: random.hex(16),
      wall,
      zone: clock.zone(),
      mono: clock.mono(),
      boot,
    };
    const { fact, head } = await database.transaction(
      'rw',
      database.facts,
      database.outbox,
      database.device,
      async () => {
        const known = await instead();
        if (known !== undefined) return { fact: known, head: null };
        const self = await readSelf();
        const stamped = stampFact({ ...self, agency }, moment, kind, body);
        if (!stamped.ok) {
          throw new Error(`fact too large: ${stamped.error.bytes} of ${stamped.error.limit} bytes`);
        }
        const next = stamped.value;
        const row: FactRow = {
          id: next.fact.id,
          n: next.fact.n,
          kind,
          stream: factToStream(next.fact),
          module: moduleOf(next.fact),
          fact: next.fact,
        };
        await database.facts.add(row);
        await database.outbox.add({ id: row.id, n: row.n, state: 'pending', since: wall });
        await database.device.put({
          ...self,
          agency,
          count: next.head.count,
          head: next.head.head,
          hlc: next.head.hlc,
        });
        return next;
      },
    );
    if (head !== null) witnesses.testify({ device: head.device, count: head.count, head: fact.h });
    return fact;
  };

  const record: Store['record'] = (kind, body) => recordUnless(kind, body, async () => undefined);

  const startAttempt: Store['startAttempt'] = (body) =>
    recordUnless('attempt.started', body, async () => {
      const facts = await factsWhere('module', body.module);
      const open = openAttempt(foldModuleProgress(body.module, facts), attemptToPlace(body));
      // One of another revision was given up for this one, because its content is gone.
      if (open?.revision !== body.revision) return undefined;
      const started = facts.find(
        ({ kind, body: { attempt } }) => kind === 'attempt.started' && attempt === open.attempt,
      );
      return started as Fact<'attempt.started'> | undefined;
    });

  // A witness that knows more than the database means that the browser threw the database away, or gave back an old one.
  const self = await readSelf();
  const isLost =
    testimony !== null && (isNew || testimony.device !== self.device || testimony.count > self.count);
  if (isLost) await record('device.lost', testimony);
  // What it was told just before a kill may not have reached the disk, although the fact did.
  else if (self.head !== null) {
    witnesses.testify({ device: self.device, count: self.count, head: self.head });
  }
  // Said for a week, not for one page: whoever opens the app first may not be the one who reads it.
  const losses = await database.facts.where('kind').equals('device.lost').toArray();
  const lost = losses
    .filter(({ fact }) => clock.now() - fact.t.wall < WEEK)
    .map(({ fact }) => fact.body as unknown as Testimony)
    .reduce<Testimony | null>(
      (sum, { device, count, head }) => ({ device, count: count + (sum?.count ?? 0), head }),
      null,
    );

  return {
    subject: self.subject,
    boot,
    record,
    startAttempt,
    factsOfStream: (stream) => factsWhere('stream', stream),
    factsOfModule: (module) => factsWhere('module', module),
    allFacts: async () => (await database.facts.orderBy('n').toArray()).map((row) => row.fact),
    pinnedRevisions: async () => {
      try {
        const suffixes = await others();
        const lists = await Promise.all([
          answeredRevisions(database),
          ...suffixes.map(async (other) => {
            const name = `lentera-facts${other}`;
            // Opening what was thrown away meanwhile would make it anew.
            if (!(await Dexie.exists(name))) return [];
            const theirs = createFactsDatabase(name);
            return answeredRevisions(theirs).finally(() => theirs.close());
          }),
        ]);
        return new Set(lists.flat());
      } catch {
        // Damaged databases of somebody else may come back: until then nothing is known to be needless.
        return null;
      }
    },

    outboxItems: () =>
      database.transaction('r', database.outbox, database.facts, async () => {
        const rows = await database.outbox.orderBy('n').toArray();
        const facts = await database.facts.bulkGet(rows.map((row) => row.id));
        return rows.flatMap((row, index) => {
          const fact = facts[index]?.fact;
          return fact === undefined
            ? []
            : [{ fact, state: row.state, code: row.code ?? null, since: row.since }];
        });
      }),

    summary: () =>
      database.transaction(
        'r',
        database.device,
        database.facts,
        database.outbox,
        database.receipts,
        async () => {
          const { device, subject, agency: owner, count, head, hlc } = await readSelf();
          const contact = await readContact(database);
          const waiting = await database.outbox.orderBy('n').toArray();
          const oldest = waiting[0] === undefined ? undefined : await database.facts.get(waiting[0].id);
          const receipts = await database.receipts.toArray();
          return {
            device: { device, subject, agency: owner, count, head, hlc },
            made: await database.facts.count(),
            pending: waiting.filter((row) => row.state === 'pending').length,
            quarantined: waiting.filter((row) => row.state === 'quarantined').length,
            received: receipts.length,
            lastReceivedAt: receipts.reduce<number | null>(
              (latest, { at }) => (latest === null || at > latest ? at : latest),
              null,
            ),
            lastContactAt: contact.at === 0 ? null : contact.at,
            oldestWaitingAt: oldest?.fact.t.wall ?? null,
          };
        },
      ),

    receivedAt: async (ids) => {
      const rows = await database.receipts.bulkGet([...ids]);
      return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.at]])));
    },

    putModule: async (module) => {
      const { id, revision, twinOf, language } = module;
      const row: ModuleRow = { id, revision, storedAt: clock.now(), module };
      await inContent(content.modules.put(twinOf === undefined ? row : { ...row, twinOf, language }));
    },
    getModule: async (id, revision) =>
      readModule((await inContent(content.modules.get([id, revision])))?.module) ?? undefined,
    getTwin: async (id, twinOf, language) => {
      const twins = content.modules
        .where('id')
        .equals(id)
        .filter((row) => row.twinOf === twinOf && row.language === language);
      return readModule((await inContent(twins.first()))?.module) ?? undefined;
    },
    storedModules: async () => {
      const rows = await inContent(content.modules.toArray());
      return rows.map(({ module: _module, ...row }) => row);
    },
    dropModules: async (isKept) => {
      await inContent(content.modules.filter((row) => !isKept(row)).delete());
    },

    saveDraft: async (draft) => {
      await inContent(content.drafts.put(draft));
    },
    getDraft: (attempt, question) => inContent(content.drafts.get([attempt, question])),
    removeDraft: (attempt, question) => inContent(content.drafts.delete([attempt, question])),

    personal: createPersonal(personal),

    watch: watchQuery,

    outbox: createOutbox(database),
    rebuild: async (place) => {
      const broken = place === 'content' ? content : personal;
      await broken.delete();
      await broken.open();
    },
    lost,
    close: () => {
      database.close();
      content.close();
      personal.close();
    },
  };
};

/** Opens (and on the first visit creates) the databases. Rejects when the browser refuses to open them. */
export const openStore = async (
  parts: ClockDep & RandomDep & WitnessesDep,
  config: StoreConfig,
): Promise<Store> => {
  const databases = createDatabases(config);
  try {
    return await inPlace('facts', openDatabases(parts, config, databases));
  } catch (error) {
    // Left open, they would stand in the way of whoever throws them away to begin anew.
    for (const database of Object.values(databases)) database.close();
    throw error;
  }
};
