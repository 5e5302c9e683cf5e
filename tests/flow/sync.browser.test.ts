import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dexie } from 'dexie';
import type { AgencyId, AttemptId } from '../../src/domain/ids.ts';
import { createClock } from '../../src/client/platform/clock.ts';
import { createRandom } from '../../src/client/platform/random.ts';
import { createWitnesses } from '../../src/client/platform/witness.ts';
import { openStore, type Store } from '../../src/client/store/store.ts';
import { createSync, type Sync } from '../../src/client/sync/sync.ts';
import { createTransport, type PushAnswer, type Transport } from '../../src/client/sync/transport.ts';
import type { PushRequest } from '../../src/protocol/push.ts';

/**
 * The phone's real store and engine against the real server on a real database, with the network's tricks in between:
 * each is one wrapper around the real transport.
 */
const parts = { clock: createClock(), random: createRandom() };
const opened: { suffix: string; store: Store; sync: Sync }[] = [];

const createPhone = async (
  transport: Transport,
  agency = 'instansi',
): Promise<{ store: Store; sync: Sync }> => {
  const suffix = crypto.randomUUID();
  const store = await openStore(
    { ...parts, witnesses: createWitnesses() },
    { agency: agency as AgencyId, suffix },
  );
  const sync = createSync({ ...parts, transport, outbox: store.outbox }, 'tes');
  opened.push({ suffix, store, sync });
  return { store, sync };
};

const giveAnswers = async (store: Store, count: number): Promise<void> => {
  const attempt = parts.random.uuidV7(Date.now()) as AttemptId;
  for (let index = 0; index < count; index += 1) {
    await store.record('answer.given', {
      attempt,
      module: 'netralitas-kepri',
      revision: 'r1',
      quiz: 'latihan',
      question: `s${index}`,
      options: ['a'],
      elapsed: 5,
    });
  }
};

const allReceived = async (store: Store, count: number): Promise<void> => {
  await vi.waitFor(
    async () => expect(await store.summary()).toMatchObject({ pending: 0, quarantined: 0, received: count }),
    { timeout: 10_000, interval: 20 },
  );
};

/** The first `times` pushes go through `trick`, the others straight to the server. */
const withTrick = (
  times: number,
  trick: (real: Transport, request: PushRequest) => Promise<PushAnswer>,
): Transport & { pushes: () => number } => {
  const real = createTransport();
  let pushes = 0;
  return {
    pushes: () => pushes,
    push: (request) => {
      pushes += 1;
      return pushes <= times ? trick(real, request) : real.push(request);
    },
  };
};

afterEach(async () => {
  for (const { suffix, store, sync } of opened.splice(0)) {
    sync.stop();
    store.close();
    await Dexie.delete(`lentera-facts${suffix}`);
    await Dexie.delete(`lentera-content${suffix}`);
  }
  document.cookie = 'lentera-witness=; max-age=0; path=/';
});

describe("Sari's answers on their way to the agency", () => {
  test('all of them arrive, in several pushes when there are many', async () => {
    const transport = withTrick(0, (real, request) => real.push(request));
    const { store, sync } = await createPhone(transport);
    await giveAnswers(store, 130);
    sync.wake('write');
    await allReceived(store, 130);
    expect(transport.pushes()).toBeGreaterThan(1);
    expect(sync.status()).toEqual({ busy: false, trouble: null });
  });

  test('a lost reply leads to a second push, and nothing is doubled', async () => {
    const transport = withTrick(1, async (real, request) => {
      await real.push(request);
      return { type: 'failed', reason: 'network' };
    });
    const { store, sync } = await createPhone(transport);
    await giveAnswers(store, 3);
    sync.wake('write');
    await vi.waitFor(() => expect(sync.status()).toEqual({ busy: false, trouble: 'no-network' }));
    expect(await store.summary()).toMatchObject({ pending: 3, received: 0 });
    sync.wake('asked');
    await allReceived(store, 3);
  });

  test('the login page of a hotel Wi-Fi is not taken for the server', async () => {
    const transport = withTrick(1, () => Promise.resolve({ type: 'answered', status: 200, body: undefined }));
    const { store, sync } = await createPhone(transport);
    await giveAnswers(store, 2);
    sync.wake('write');
    await vi.waitFor(() => expect(sync.status().trouble).toBe('not-our-server'));
    expect(await store.summary()).toMatchObject({ pending: 2, received: 0, lastContactAt: null });
    sync.wake('online');
    await allReceived(store, 2);
  });

  test('an old reply that a proxy hands out again settles nothing', async () => {
    let old: PushAnswer | null = null;
    const transport = withTrick(2, async (real, request) => {
      if (old !== null) return old;
      old = await real.push(request);
      return { type: 'failed', reason: 'timeout' };
    });
    const { store, sync } = await createPhone(transport);
    await giveAnswers(store, 1);
    sync.wake('write');
    await vi.waitFor(() => expect(sync.status().trouble).toBe('no-network'));
    sync.wake('asked');
    await vi.waitFor(() => expect(sync.status().trouble).toBe('not-our-server'));
    expect(await store.summary()).toMatchObject({ pending: 1, received: 0 });
    sync.wake('asked');
    await allReceived(store, 1);
  });

  test('what the server refuses is kept, with the reason, and holds up nothing', async () => {
    const { store, sync } = await createPhone(createTransport(), 'instansi-lain');
    await giveAnswers(store, 2);
    sync.wake('write');
    await vi.waitFor(async () =>
      expect(await store.outboxItems()).toMatchObject([
        { state: 'quarantined', code: 'record-not-allowed' },
        { state: 'quarantined', code: 'record-not-allowed' },
      ]),
    );
    expect(await store.summary()).toMatchObject({ made: 2, received: 0, quarantined: 2 });
  });

  test('without a network the phone waits and tries again by itself', async () => {
    const transport = withTrick(1, () => Promise.resolve({ type: 'failed', reason: 'network' }));
    const { store, sync } = await createPhone(transport);
    await giveAnswers(store, 1);
    sync.wake('write');
    await allReceived(store, 1);
    expect(transport.pushes()).toBe(2);
  });
});
