import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import { factToHash, nextChain } from '../../../src/domain/facts/hash.ts';
import { err, ok } from '../../../src/domain/result.ts';
import type { Receipt } from '../../../src/protocol/push.ts';
import { emptyLog, type LogHead, type LogPlace } from '../../../src/server/store/log-place.ts';
import { decidePush, type PushDecision, type PushQuestion } from '../../../src/server/sync/decide-push.ts';
import { createPhone } from '../../support/facts.ts';
import { AGENCY, joko, sari } from '../../support/people.ts';

const EPOCH = '0e000000-0000-4000-8000-000000000001';
const NEXT_EPOCH = '0e000000-0000-4000-8000-000000000002';
const OLD_EPOCH = '0e000000-0000-4000-8000-000000000000';

const phone = createPhone(sari);
for (const lesson of ['satu', 'dua', 'tiga']) {
  phone.record('lesson.completed', { module: 'netralitas', revision: '0123456789abcdef', lesson });
}
const [first, second, third] = phone.facts as [FactEnvelope, FactEnvelope, FactEnvelope];
const twin = (fact: FactEnvelope): FactEnvelope => {
  const changed = { ...fact, body: { ...fact.body, lesson: 'lain' } };
  return { ...changed, h: factToHash(changed) };
};
const offer = (fact: FactEnvelope) => ({ id: fact.id, parsed: ok(fact) });

const ask = (changes: Partial<PushQuestion>): PushDecision =>
  decidePush({
    agency: AGENCY,
    head: emptyLog(EPOCH),
    check: null,
    newEpoch: NEXT_EPOCH,
    facts: [],
    placesById: new Map(),
    goneIds: new Set(),
    ...changes,
  });

describe('deciding a push', () => {
  test("Sari's first facts are chained from the epoch on", () => {
    const one = nextChain(EPOCH, first.id, first.h);
    const two = nextChain(one, second.id, second.h);
    expect(ask({ facts: [offer(first), offer(second)] })).toEqual({
      acks: [
        { id: first.id, s: 'stored', seq: 1, chain: one },
        { id: second.id, s: 'stored', seq: 2, chain: two },
      ],
      appended: [
        { seq: 1, chain: one, fact: first },
        { seq: 2, chain: two, fact: second },
      ],
      conflicts: [],
      head: { epoch: EPOCH, seq: 2, chain: two },
      leftEpochs: [],
    });
  });

  test('each record is answered for itself, in the order offered', () => {
    const foreign = createPhone(joko).record('lesson.completed', {
      module: 'm',
      revision: 'r',
      lesson: 'l',
    });
    const place: LogPlace = { id: second.id, h: second.h, seq: 4, chain: 'c4' };
    const { acks, appended, conflicts, head } = ask({
      head: { epoch: EPOCH, seq: 9, chain: 'c9' },
      placesById: new Map([[second.id, place]]),
      goneIds: new Set(['terhapus', 'rusak-dan-terhapus']),
      facts: [
        { id: 'rusak', parsed: err('record-malformed') },
        offer(foreign),
        offer(second),
        offer(twin(second)),
        offer(third),
        offer(third),
        offer(twin(third)),
        { ...offer(first), id: 'terhapus' },
        { id: 'rusak-dan-terhapus', parsed: err('record-malformed') },
      ],
    });
    const chain = nextChain('c9', third.id, third.h);
    expect(acks).toEqual([
      { id: 'rusak', s: 'rejected', code: 'record-malformed' },
      { id: foreign.id, s: 'rejected', code: 'record-not-allowed' },
      { id: second.id, s: 'duplicate', seq: 4, chain: 'c4' },
      { id: second.id, s: 'conflict' },
      { id: third.id, s: 'stored', seq: 10, chain },
      { id: third.id, s: 'duplicate', seq: 10, chain },
      { id: third.id, s: 'conflict' },
      { id: 'terhapus', s: 'gone' },
      { id: 'rusak-dan-terhapus', s: 'gone' },
    ]);
    expect(appended).toEqual([{ seq: 10, chain, fact: third }]);
    expect(conflicts).toEqual([twin(second), twin(third)]);
    expect(head).toEqual({ epoch: EPOCH, seq: 10, chain });
  });

  describe('the receipt of a phone', () => {
    const head: LogHead = { epoch: EPOCH, seq: 9, chain: 'c9' };
    const check = (receipt: Receipt, chainAtSeq: string | null, epochIsPast: boolean): PushDecision =>
      ask({ head, check: { receipt, chainAtSeq, epochIsPast } });
    const unchanged = { head, leftEpochs: [] };
    const renewed = (...leftEpochs: string[]) => ({
      head: { epoch: NEXT_EPOCH, seq: 9, chain: 'c9' },
      leftEpochs,
    });

    test('is in the log: nothing happens, whatever its epoch is called', () => {
      for (const epochIsPast of [false, true]) {
        for (const epoch of [EPOCH, OLD_EPOCH]) {
          expect(check({ epoch, seq: 5, chain: 'c5' }, 'c5', epochIsPast)).toMatchObject(unchanged);
        }
      }
    });

    test('is of this epoch and not in the log: the log was restored', () => {
      expect(check({ epoch: EPOCH, seq: 10, chain: 'c10' }, null, false)).toMatchObject(renewed(EPOCH));
      expect(check({ epoch: EPOCH, seq: 5, chain: 'x' }, 'c5', false)).toMatchObject(renewed(EPOCH));
    });

    test('is of the present epoch although that is among the past ones: a restore took the name back', () => {
      expect(check({ epoch: EPOCH, seq: 10, chain: 'c10' }, null, true)).toMatchObject(renewed(EPOCH));
    });

    test('is of an epoch nobody here has heard of: a restore undid it, and its name is remembered', () => {
      const answer = check({ epoch: OLD_EPOCH, seq: 5, chain: 'x' }, 'c5', false);
      expect(answer).toMatchObject(renewed(EPOCH, OLD_EPOCH));
    });

    test('is of a past epoch and not in the log: the phone hears of the new epoch anyway', () => {
      expect(check({ epoch: OLD_EPOCH, seq: 5, chain: 'x' }, 'c5', true)).toMatchObject(unchanged);
      expect(check({ epoch: OLD_EPOCH, seq: 50, chain: 'x' }, null, true)).toMatchObject(unchanged);
    });

    test('finds an empty log: its chain begins under the new epoch', () => {
      const receipt = { epoch: OLD_EPOCH, seq: 5, chain: 'x' };
      const answer = ask({
        check: { receipt, chainAtSeq: null, epochIsPast: false },
        facts: [offer(first)],
      });
      expect(answer.appended[0]?.chain).toBe(nextChain(NEXT_EPOCH, first.id, first.h));
    });
  });

  test('a thousand phones that come back after a restore cause one epoch between them', () => {
    // A log in memory, as the simulator keeps it; restored to half its length while all phones were away.
    const pastEpochs = new Set<string>();
    let head: LogHead = emptyLog(EPOCH);
    const chains: string[] = [EPOCH];
    const phones = Array.from({ length: 1000 }, (_, index) => index);
    for (const index of phones) {
      const chain = nextChain(head.chain, String(index), 'h');
      chains.push(chain);
      head = { ...head, seq: head.seq + 1, chain };
    }
    const receipts = phones.map((index): Receipt => ({
      epoch: EPOCH,
      seq: index + 1,
      chain: chains[index + 1] ?? '',
    }));
    head = { epoch: EPOCH, seq: 500, chain: chains[500] ?? '' };
    chains.length = 501;
    let epochs = 0;
    for (const receipt of receipts.toReversed()) {
      const answer = ask({
        head,
        newEpoch: `0e000000-0000-4000-8000-${String(epochs + 100).padStart(12, '0')}`,
        check: {
          receipt,
          chainAtSeq: chains[receipt.seq] ?? null,
          epochIsPast: pastEpochs.has(receipt.epoch),
        },
      });
      if (answer.leftEpochs.length > 0) epochs += 1;
      for (const epoch of answer.leftEpochs) pastEpochs.add(epoch);
      head = answer.head;
    }
    expect(epochs).toBe(1);
  });

  test('however pushes overlap, every id is in the log once and the chain is whole', () => {
    const facts = [first, second, third, twin(first), twin(third)];
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat({ max: 4 }), { maxLength: 6 })), (pushes) => {
        let head = emptyLog(EPOCH);
        const placesById = new Map<string, LogPlace>();
        let chain = EPOCH;
        for (const picks of pushes) {
          const offered = picks.flatMap((pick) => facts[pick] ?? []);
          const answer = ask({ head, placesById, facts: offered.map(offer) });
          expect(answer.acks.map(({ id }) => id)).toEqual(offered.map(({ id }) => id));
          for (const { seq, chain: link, fact } of answer.appended) {
            expect(placesById.has(fact.id)).toBe(false);
            expect(seq).toBe(placesById.size + 1);
            chain = nextChain(chain, fact.id, fact.h);
            expect(link).toBe(chain);
            placesById.set(fact.id, { id: fact.id, h: fact.h, seq, chain: link });
          }
          ({ head } = answer);
          expect(head).toEqual({ epoch: EPOCH, seq: placesById.size, chain });
        }
      }),
    );
  });
});
