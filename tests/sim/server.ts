import { parseFact } from '../../src/protocol/fact-record.ts';
import { PUSH_REPLY_MAGIC, type PushReply, type PushRequest } from '../../src/protocol/push.ts';
import { emptyLog, type LogPlace } from '../../src/server/store/log-place.ts';
import { decidePush } from '../../src/server/sync/decide-push.ts';
import type { Mutant } from './mutants.ts';
import { UNLOVED_MODULE } from './phone.ts';
import type { Prng } from './prng.ts';

/** The agency's server with its log in memory; what it decides is decided by the product's own function. */
export interface SimServer {
  readonly push: (request: PushRequest) => PushReply;
  readonly upgrade: () => void;
  readonly backUp: () => void;
  /** Goes back to the last backup, as after a broken disk. Returns whether anything was lost. */
  readonly restore: () => boolean;
  /** Loses power: what was not committed is gone. */
  readonly crash: () => void;
  readonly log: () => readonly { readonly id: string; readonly h: string; readonly chain: string }[];
  readonly epoch: () => string;
}

interface Disk {
  readonly log: LogPlace[];
  readonly pastEpochs: Set<string>;
  epoch: string;
  firstEpoch: string;
}

const copy = (disk: Disk): Disk => ({
  ...disk,
  log: [...disk.log],
  pastEpochs: new Set(disk.pastEpochs),
});

export const createSimServer = (prng: Prng, agency: string, mutant: Mutant | null): SimServer => {
  const first = prng.uuid();
  let disk: Disk = { log: [], pastEpochs: new Set(), epoch: first, firstEpoch: first };
  /** What a server that answers too early would still find after a crash. */
  let committed = copy(disk);
  let backup = copy(disk);
  let ver = 1;
  let placesById = new Map<string, LogPlace>();

  const reindex = (): void => {
    placesById = new Map(disk.log.map((place) => [place.id, place]));
  };

  return {
    push: (request) => {
      const last = disk.log.at(-1);
      const { receipt } = request;
      const decision = decidePush({
        agency,
        head:
          last === undefined ? emptyLog(disk.epoch) : { epoch: disk.epoch, seq: last.seq, chain: last.chain },
        check:
          receipt === null
            ? null
            : {
                receipt,
                chainAtSeq: disk.log[receipt.seq - 1]?.chain ?? null,
                epochIsPast: disk.pastEpochs.has(receipt.epoch),
              },
        newEpoch: prng.uuid(),
        facts: request.facts.map((record) => {
          const parsed = parseFact(record);
          const isRefused = parsed.ok && ver === 1 && parsed.value.body['module'] === UNLOVED_MODULE;
          return {
            id: record.id,
            parsed: isRefused ? { ok: false as const, error: 'record-malformed' as const } : parsed,
          };
        }),
        placesById,
        goneIds: new Set(),
      });
      for (const epoch of decision.leftEpochs) disk.pastEpochs.add(epoch);
      disk.epoch = decision.head.epoch;
      for (const { seq, chain, fact } of decision.appended) {
        const place = { id: fact.id, h: fact.h, seq, chain };
        disk.log.push(place);
        placesById.set(fact.id, place);
      }
      if (mutant === 'lastWriteWins') {
        for (const fact of decision.conflicts) {
          const place = placesById.get(fact.id);
          if (place !== undefined) disk.log[place.seq - 1] = { ...place, h: fact.h };
        }
      }
      // A sound server has committed whenever it has answered, so there is nothing to keep a copy of.
      if (mutant === 'answerBeforeCommit' && prng.chance(0.3)) committed = copy(disk);
      return {
        magic: PUSH_REPLY_MAGIC,
        nonce: request.nonce,
        epoch: disk.epoch,
        now: 1,
        ver,
        acks: [...decision.acks],
        safe: [],
      };
    },
    upgrade: () => {
      ver += 1;
    },
    backUp: () => {
      backup = copy(disk);
    },
    restore: () => {
      const lost = disk.log.length > backup.log.length;
      disk = copy(backup);
      committed = copy(disk);
      reindex();
      return lost;
    },
    crash: () => {
      if (mutant !== 'answerBeforeCommit') return;
      disk = copy(committed);
      reindex();
    },
    log: () => disk.log,
    epoch: () => disk.epoch,
  };
};
