import { err, ok, type Result } from '../../domain/result.ts';
import { parseFact } from '../../protocol/fact-record.ts';
import {
  PUSH_MAX_WANT,
  PUSH_REPLY_MAGIC,
  type PushReply,
  type PushRequest,
  type Receipt,
} from '../../protocol/push.ts';
import type { ClockDep } from '../platform/clock.ts';
import type { RandomDep } from '../platform/random.ts';
import { createModuleShelf } from '../projection/module-shelf.ts';
import { projectStreams } from '../projection/project.ts';
import { factToProjectedStream } from '../projection/stream.ts';
import { isKnownDevice, saveDevice } from '../store/devices.ts';
import {
  appendFacts,
  findMissingNumbers,
  findPlaces,
  keepConflicts,
  readChainAt,
  type StreamKey,
} from '../store/log.ts';
import type { LogHead } from '../store/log-place.ts';
import { enterEpoch, isPastEpoch, readHead } from '../store/meta.ts';
import type { StoreDep } from '../store/open.ts';
import { withSavepoint } from '../store/savepoint.ts';
import type { Db } from '../store/schema.ts';
import { SERVER_VERSION } from '../version.ts';
import { decidePush, type OfferedFact, type ReceiptCheck } from './decide-push.ts';
import { createGroupCommit, type JobOutcome } from './group-commit.ts';

/** Takes pushes in: answers after the commit is on disk, each fact on its own. */
export interface PushService {
  /** Rejects when the database fails; then nothing of the request was stored. */
  readonly push: (request: PushRequest) => Promise<Result<PushReply, 'server-busy'>>;
  /** Resolves when every push that was taken in has been answered. */
  readonly drained: () => Promise<void>;
}

export interface PushServiceDep extends StoreDep, ClockDep, RandomDep {
  readonly agency: string;
}

/** Small enough that the first in a group does not wait long for the last. */
const GROUP_SIZE = 64;
/** Beyond this a phone is better served by waiting itself than by a queue here. */
const QUEUE_SIZE = 500;

interface PushJob {
  readonly request: PushRequest;
  readonly offered: readonly OfferedFact[];
}

/** All but the time of the answer. */
type Stored = Pick<PushReply, 'epoch' | 'acks'> & {
  readonly want: readonly number[];
  readonly head: LogHead;
};

export const createPushService = ({ agency, store, clock, random }: PushServiceDep): PushService => {
  const shelf = createModuleShelf();

  const checkReceipt = async (db: Db, receipt: Receipt | null): Promise<ReceiptCheck | null> => {
    if (receipt === null) return null;
    const chainAtSeq = await readChainAt(db, receipt.seq);
    return { receipt, chainAtSeq, epochIsPast: await isPastEpoch(db, receipt.epoch) };
  };

  const storePush = async (db: Db, head: LogHead, { request, offered }: PushJob): Promise<Stored> => {
    const at = clock.now();
    const facts = offered.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []));
    const decision = decidePush({
      agency,
      head,
      check: await checkReceipt(db, request.receipt),
      newEpoch: random.uuid(),
      facts: offered,
      placesById: await findPlaces(
        db,
        facts.map(({ id }) => id),
      ),
      // Nothing is ever erased by this version.
      goneIds: new Set(),
    });

    if (decision.leftEpochs.length > 0) {
      await enterEpoch(db, { epoch: decision.head.epoch, seq: head.seq }, decision.leftEpochs, at);
    }
    const appended = decision.appended.map((place) => ({
      ...place,
      stream: factToProjectedStream(place.fact),
    }));
    await appendFacts(db, store.dialect, appended, at);
    await keepConflicts(db, decision.conflicts, at);
    const touched = new Map<string, StreamKey>(
      appended.map(({ fact: { subject }, stream }) => [`${subject} ${stream}`, { subject, stream }]),
    );
    await projectStreams(db, shelf.through(db), touched.values());

    const { device, app, now, count, head: deviceHead } = request;
    const own = facts.find((fact) => fact.device === device && fact.agency === agency);
    const report = { device, subject: own?.subject ?? null, app, now, made: count, head: deviceHead };
    // A device is on the list once it has brought a fact of its own; anybody can send an empty push.
    if (own !== undefined || (await isKnownDevice(db, device))) await saveDevice(db, report, at);
    const want = await findMissingNumbers(db, device, PUSH_MAX_WANT);
    return { epoch: decision.head.epoch, acks: [...decision.acks], want, head: decision.head };
  };

  const group = createGroupCommit<PushJob, Stored>({
    groupSize: GROUP_SIZE,
    queueSize: QUEUE_SIZE,
    commit: (jobs) =>
      store.write(async (db) => {
        let head = await readHead(db);
        const outcomes: JobOutcome<Stored>[] = [];
        for (const job of jobs) {
          const outcome = await withSavepoint(db, () => storePush(db, head, job));
          if (outcome.ok) head = outcome.value.head;
          outcomes.push(outcome);
        }
        return outcomes;
      }),
  });

  return {
    push: async (request) => {
      // Hashing is done before the queue, so that the transaction is short.
      const offered = request.facts.map((record) => ({ id: record.id, parsed: parseFact(record) }));
      const stored = await group.submit({ request, offered });
      if (stored === null) return err('server-busy');
      return ok({
        magic: PUSH_REPLY_MAGIC,
        nonce: request.nonce,
        epoch: stored.epoch,
        now: clock.now(),
        ver: SERVER_VERSION,
        acks: stored.acks,
        // No backup has been verified: this version makes none.
        safe: [],
        ...(stored.want.length === 0 ? {} : { want: [...stored.want] }),
      });
    },
    drained: group.drained,
  };
};
