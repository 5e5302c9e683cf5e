import { afterEach, describe, expect, test } from 'vitest';
import { Dexie } from 'dexie';
import type { AgencyId, AttemptId } from '../../../src/domain/ids.ts';
import { factToHash } from '../../../src/domain/facts/hash.ts';
import { createClock } from '../../../src/client/platform/clock.ts';
import { createRandom } from '../../../src/client/platform/random.ts';
import { createWitnesses, type Testimony } from '../../../src/client/platform/witness.ts';
import { openStore, type Store } from '../../../src/client/store/store.ts';

const agency = 'instansi' as AgencyId;
const parts = { clock: createClock(), random: createRandom() };
const opened: Store[] = [];
let suffix = '';

/** Opens Sari's store; the same suffix is the same phone, as after a kill. */
const open = async (witnesses = createWitnesses()): Promise<Store> => {
  const store = await openStore({ ...parts, witnesses }, { agency, suffix });
  opened.push(store);
  return store;
};

const forgetful = {
  recall: (): Testimony | null => null,
  testify: (): void => undefined,
  forget: (): void => undefined,
};

const answer = (attempt: string, question: string, options: string[]) => ({
  attempt: attempt as AttemptId,
  module: 'netralitas-kepri',
  revision: 'r1',
  quiz: 'latihan',
  question,
  options,
  elapsed: 10,
});

afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  await Dexie.delete(`lentera-facts${suffix}`);
  await Dexie.delete(`lentera-content${suffix}`);
  document.cookie = 'lentera-witness=; max-age=0; path=/';
  suffix = '';
});

describe("the phone's store", () => {
  test("Sari's facts form a chain without gaps, also when her taps overlap", async () => {
    suffix = crypto.randomUUID();
    const store = await open();
    const attempt = parts.random.uuidV7(1);
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        store.record('answer.given', answer(attempt, `s${index}`, ['a'])),
      ),
    );
    const facts = await store.allFacts();
    expect(facts.map(({ n }) => n)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    facts.forEach((fact, index) => {
      expect(fact.h).toBe(factToHash(fact));
      expect(fact.prev).toBe(facts[index - 1]?.h ?? null);
    });
    expect((await store.outboxItems()).map(({ state }) => state)).toEqual(Array(12).fill('pending'));
  });

  test('after a kill Sari finds the same device, facts and draft', async () => {
    suffix = crypto.randomUUID();
    const before = await open();
    const attempt = parts.random.uuidV7(1);
    const fact = await before.record('answer.given', answer(attempt, 's1', ['b', 'c']));
    await before.saveDraft({ attempt, question: 's2', options: ['d'] });
    const { device } = await before.summary();
    before.close();

    const after = await open();
    expect(await after.factsOfStream(`attempt:${attempt}`)).toEqual([fact]);
    expect(await after.getDraft(attempt, 's2')).toMatchObject({ options: ['d'] });
    expect((await after.summary()).device).toEqual({ ...device, count: 1, head: fact.h, hlc: fact.t.hlc });
    expect(after.lost).toBeNull();
  });

  test('two tabs of one phone never give two facts the same number', async () => {
    suffix = crypto.randomUUID();
    const [one, two] = [await open(), await open()];
    const attempt = parts.random.uuidV7(1);
    await Promise.all(
      [one, two, one, two, one, two].map((store, index) =>
        store.record('answer.given', answer(attempt, `s${index}`, [])),
      ),
    );
    expect((await one.allFacts()).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a fact that does not fit is refused whole: nothing of it is written', async () => {
    suffix = crypto.randomUUID();
    const store = await open();
    const huge = answer(parts.random.uuidV7(1), 's1', ['x'.repeat(9_000)]);
    await expect(store.record('answer.given', huge)).rejects.toThrow('fact too large');
    expect(await store.summary()).toMatchObject({ made: 0, pending: 0, device: { count: 0 } });
  });

  test('when the outbox cannot be written, the fact is not written either', async () => {
    suffix = crypto.randomUUID();
    const store = await open();
    const fact = await store.record('answer.given', answer(parts.random.uuidV7(1), 's1', ['a']));
    // An outbox row with the id that the next fact will get makes the second of the three writes fail.
    const raw = await new Dexie(`lentera-facts${suffix}`).open();
    const fixed = { ...parts.random, uuidV7: () => 'taken' };
    await raw.table('outbox').add({ id: 'taken', n: 99, state: 'pending', since: 0 });
    raw.close();
    const unlucky = await openStore(
      { ...parts, random: fixed, witnesses: createWitnesses() },
      { agency, suffix },
    );
    opened.push(unlucky);
    await expect(
      unlucky.record('answer.given', answer(parts.random.uuidV7(1), 's2', ['a'])),
    ).rejects.toThrow();
    expect(await store.allFacts()).toEqual([fact]);
    expect((await store.summary()).device.count).toBe(1);
  });

  test('when the browser threw the database away, Sari is told how much is gone, and so is the agency', async () => {
    suffix = crypto.randomUUID();
    const before = await open();
    await before.record('answer.given', answer(parts.random.uuidV7(1), 's1', ['a']));
    const fact = await before.record('answer.given', answer(parts.random.uuidV7(1), 's2', ['a']));
    before.close();
    await Dexie.delete(`lentera-facts${suffix}`);

    const after = await open();
    expect(after.lost).toEqual({ device: fact.device, count: 2, head: fact.h });
    expect(await after.allFacts()).toMatchObject([
      { kind: 'device.lost', body: { device: fact.device, count: 2, head: fact.h } },
    ]);
    after.close();
    // The next page says so too, and does not report it a second time.
    const next = await open();
    expect(next.lost).toMatchObject({ count: 2 });
    expect((await next.summary()).made).toBe(1);
  });

  test('a witness that a kill kept from hearing of Sari’s last answers hears of them at the next start', async () => {
    suffix = crypto.randomUUID();
    let known: Testimony | null = null;
    const witness = {
      ...forgetful,
      recall: () => known,
      testify: (testimony: Testimony): void => {
        known = testimony;
      },
    };
    const killed = await open(forgetful);
    const fact = await killed.record('answer.given', answer(parts.random.uuidV7(1), 's1', ['a']));
    killed.close();
    const next = await open(witness);
    expect(next.lost).toBeNull();
    next.close();
    await Dexie.delete(`lentera-facts${suffix}`);
    expect((await open(witness)).lost).toEqual({ device: fact.device, count: 1, head: fact.h });
  });

  test('looking for what others answered does not make anew what was thrown away meanwhile', async () => {
    suffix = crypto.randomUUID();
    const gone = `-${crypto.randomUUID()}`;
    const store = await openStore(
      { ...parts, witnesses: forgetful },
      { agency, suffix, others: async () => [gone] },
    );
    opened.push(store);
    expect(await store.pinnedRevisions()).toEqual(new Set());
    expect(await Dexie.exists(`lentera-facts${gone}`)).toBe(false);
  });

  test('a first visit reports no loss', async () => {
    suffix = crypto.randomUUID();
    const store = await open(forgetful);
    expect(store.lost).toBeNull();
    expect(await store.summary()).toMatchObject({ made: 0, received: 0, lastContactAt: null });
  });
});

describe("what the server's word does to the outbox", () => {
  const epoch = '00000000-0000-7000-8000-00000000000e';
  const outcome = { epoch, ver: 1, received: [], gone: [], refused: [], want: [] };
  const chain = 'c'.repeat(64);

  const withFacts = async (): Promise<{ store: Store; ids: string[] }> => {
    suffix = crypto.randomUUID();
    const store = await open();
    const attempt = parts.random.uuidV7(1);
    const ids: string[] = [];
    for (const question of ['s1', 's2', 's3']) {
      ids.push((await store.record('answer.given', answer(attempt, question, ['a']))).id);
    }
    return { store, ids };
  };

  test('each record is settled on its own', async () => {
    const { store, ids } = await withFacts();
    const [first = '', second = '', third = ''] = ids;
    const { more } = await store.outbox.apply(
      {
        ...outcome,
        received: [{ id: first, seq: 7, chain }],
        refused: [{ id: second, code: 'record-malformed' }],
      },
      5,
    );
    expect(more).toBe(true);
    expect(await store.outboxItems()).toMatchObject([
      { fact: { id: second }, state: 'quarantined', code: 'record-malformed' },
      { fact: { id: third }, state: 'pending', code: null },
    ]);
    expect([...(await store.receivedAt(ids)).keys()]).toEqual([first]);
    expect((await store.outbox.load(100, 1e6))?.facts.map(({ id }) => id)).toEqual([third]);
    expect((await store.outbox.load(100, 1e6))?.receipt).toEqual({ epoch, seq: 7, chain });
  });

  test('a refused record is offered again to a newer server only', async () => {
    const { store, ids } = await withFacts();
    const refused = ids.map((id) => ({ id, code: 'record-malformed' }));
    expect(await store.outbox.apply({ ...outcome, refused }, 5)).toEqual({ more: false });
    expect((await store.outbox.load(100, 1e6))?.facts).toEqual([]);
    expect(await store.outbox.apply({ ...outcome, ver: 2 }, 6)).toEqual({ more: true });
    expect((await store.outbox.load(100, 1e6))?.facts.map(({ id }) => id)).toEqual(ids);
  });

  test('a restored server is offered everything again', async () => {
    const { store, ids } = await withFacts();
    const received = ids.map((id, index) => ({ id, seq: index + 1, chain }));
    await store.outbox.apply({ ...outcome, received }, 5);
    expect(await store.summary()).toMatchObject({ pending: 0, received: 3 });
    await store.outbox.apply({ ...outcome, epoch: epoch.replace('e', 'f') }, 6);
    expect(await store.summary()).toMatchObject({ pending: 3, received: 0 });
  });

  test('facts that the server misses are offered again by number', async () => {
    const { store, ids } = await withFacts();
    await store.outbox.apply({ ...outcome, received: ids.map((id, i) => ({ id, seq: i + 1, chain })) }, 5);
    await store.outbox.apply({ ...outcome, want: [2] }, 6);
    expect((await store.outboxItems()).map(({ fact }) => fact.id)).toEqual([ids[1]]);
  });

  test('a batch stays below the size that the server takes', async () => {
    const { store } = await withFacts();
    expect((await store.outbox.load(100, 900))?.facts.length).toBe(1);
    expect((await store.outbox.load(2, 1e6))?.facts.length).toBe(2);
  });
});
