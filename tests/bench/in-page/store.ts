import { createClock } from '../../../src/client/platform/clock.ts';
import { createRandom } from '../../../src/client/platform/random.ts';
import { openProfiles } from '../../../src/client/store/profiles.ts';
import { openStore } from '../../../src/client/store/store.ts';
import type { Module } from '../../../src/domain/content/module.ts';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import type { AgencyId, AttemptId } from '../../../src/domain/ids.ts';
import { dueReview, nextReview } from '../../../src/domain/review/due.ts';
import { factsToReviewEvents, foldReviewLog } from '../../../src/domain/review/review-log.ts';
import { deleteRaw, openRaw, readRaw, writeRaw } from './raw-database.ts';
import { toLearnedFacts } from './learned-facts.ts';

/** Our store and our folds in a real browser, each beside the raw call that any app would have to make. */

/** Paired samples in milliseconds. */
export interface Pairs {
  readonly ours: number[];
  readonly bare: number[];
}

export interface StoreProbe {
  /** Folds so many facts into what is due today, beside reading the same facts from the disk. */
  readonly review: (count: number, rounds: number) => Promise<Pairs & { readonly due: number }>;
  /** Records answers one after the other, beside one strict put of the same row. */
  readonly record: (count: number) => Promise<Pairs>;
  /** Opens register and store as the app does when it starts, beside opening two databases. */
  readonly open: (rounds: number) => Promise<Pairs>;
  /** Gives the phone to somebody else, without a PIN and with one, beside one strict put, or the browser's PBKDF2. */
  readonly change: (rounds: number) => Promise<{ readonly plain: Pairs; readonly pin: Pairs }>;
}

const DAY = 24 * 3_600_000;
const parts = { clock: createClock(), random: createRandom() };
const witnesses = { recall: () => null, testify: () => undefined, forget: () => undefined };
const agency = 'instansi' as AgencyId;
const modules = (await (await fetch('/bare/modules.json')).json()) as readonly Module[];

const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const newSuffix = (): string => `-bench-${crypto.randomUUID()}`;

const review: StoreProbe['review'] = async (count, rounds) => {
  const now = Date.now();
  const today = Math.floor(now / DAY);
  const facts = toLearnedFacts(modules, count, now);
  const questions = new Map(
    modules.flatMap(({ id, quizzes }) =>
      quizzes.flatMap((quiz) =>
        quiz.questions.map((question) => [`${id} ${question.id}`, question] as const),
      ),
    ),
  );
  const settings = { daily: 10, daysBefore: 7 };
  let due = 0;
  const fold = (stored: readonly FactEnvelope[]): void => {
    const events = factsToReviewEvents(modules, stored);
    const log = foldReviewLog(events, ({ module, question }) => questions.get(`${module} ${question}`), {
      today,
      toDay: (at) => Math.floor(at / DAY),
    });
    const asked = dueReview(log, today, [], settings);
    nextReview(log, today, [], settings);
    due = asked.cards.length + asked.later;
  };
  const name = `bench-review${newSuffix()}`;
  const database = await openRaw(name);
  await writeRaw(
    database,
    facts.map((fact) => ({ id: fact.id, n: fact.n, kind: fact.kind, fact })),
  );
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await timed(() => readRaw(database)));
    ours.push(await timed(() => fold(facts)));
  }
  await deleteRaw(database, name);
  return { ours, bare, due };
};

const record: StoreProbe['record'] = async (count) => {
  const module = modules[0]!;
  const quiz = module.quizzes[0]!;
  const store = await openStore({ ...parts, witnesses }, { agency, suffix: newSuffix() });
  const attempt = parts.random.uuidV4() as AttemptId;
  const reference = { attempt, module: module.id, revision: module.revision, quiz: quiz.id };
  const name = `bench-record${newSuffix()}`;
  const database = await openRaw(name);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const question = quiz.questions[index % quiz.questions.length]!.id;
    const body = { ...reference, question, options: ['a'], elapsed: 4000 };
    const began = performance.now();
    const fact = await store.record('answer.given', body);
    ours.push(performance.now() - began);
    const row = { id: fact.id, n: fact.n, kind: fact.kind, fact };
    bare.push(await timed(() => writeRaw(database, [row])));
  }
  store.close();
  await deleteRaw(database, name);
  return { ours, bare };
};

const open: StoreProbe['open'] = async (rounds) => {
  const suffix = newSuffix();
  const names = [`bench-a${suffix}`, `bench-b${suffix}`];
  const openOurs = async (): Promise<void> => {
    const profiles = await openProfiles(parts, { suffix });
    await profiles.present();
    const store = await openStore({ ...parts, witnesses }, { agency, suffix });
    store.close();
    profiles.close();
  };
  const openBare = async (): Promise<void> => {
    for (const name of names) {
      const database = await openRaw(name);
      await readRaw(database);
      database.close();
    }
  };
  // Making databases is another thing than opening them.
  await openOurs();
  await openBare();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await timed(openBare));
    ours.push(await timed(openOurs));
  }
  return { ours, bare };
};

const derive = async (): Promise<void> => {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', bytes.encode('1234'), 'PBKDF2', false, ['deriveBits']);
  const salt = bytes.encode(parts.random.hex(16));
  await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 20_000 }, key, 256);
};

const change: StoreProbe['change'] = async (rounds) => {
  const profiles = await openProfiles(parts, { suffix: newSuffix() });
  const sari = await profiles.add('Sari', null);
  const budi = await profiles.add('Budi', '1234');
  const name = `bench-change${newSuffix()}`;
  const database = await openRaw(name);
  const plain: Pairs = { ours: [], bare: [] };
  const pin: Pairs = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    plain.bare.push(await timed(() => writeRaw(database, [{ id: `${round}`, n: round, kind: 'present' }])));
    plain.ours.push(await timed(() => profiles.open(sari.id, null)));
    pin.bare.push(await timed(derive));
    pin.ours.push(await timed(() => profiles.open(budi.id, '1234')));
  }
  profiles.close();
  await deleteRaw(database, name);
  return { plain, pin };
};

const probe: StoreProbe = { review, record, open, change };
Object.assign(globalThis, { probe });
document.body.dataset['ready'] = 'yes';
