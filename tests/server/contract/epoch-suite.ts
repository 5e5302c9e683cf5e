import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PushReply, Receipt } from '../../../src/protocol/push.ts';
import { createPhone, type TestPhone } from '../../support/facts.ts';
import { budi, sari } from '../../support/people.ts';
import type { Bench, BenchMaker } from '../bench.ts';
import { expectLogIsWhole } from './log-check.ts';

const record = (phone: TestPhone, lesson: string) =>
  phone.record('lesson.completed', { module: 'netralitas', revision: '0123456789abcdef', lesson });

const newestReceipt = (reply: PushReply): Receipt => {
  const places = reply.acks.flatMap((ack) => ('seq' in ack ? [ack] : []));
  const newest = places.reduce((best, ack) => (ack.seq > best.seq ? ack : best));
  return { epoch: reply.epoch, seq: newest.seq, chain: newest.chain };
};

/** What happens to phones when the database goes back in time. */
export const describeEpochs = (maker: BenchMaker): void => {
  describe(`a restored log on ${maker.name}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await maker.open();
    });
    afterEach(() => bench.close());

    /** Takes the log back to `seq` facts, as restoring a backup of that moment would. */
    const restore = async (seq: number): Promise<void> => {
      const { db } = bench.store;
      await db.deleteFrom('facts').where('seq', '>', seq).execute();
    };

    test('Sari, whose facts were lost, makes one new epoch; Budi, who was away, makes no other', async () => {
      const phones = [createPhone(sari), createPhone(budi)];
      for (const phone of phones) record(phone, 'awal');
      const first = [];
      for (const phone of phones) first.push(await bench.push(phone.toRequest()));
      for (const phone of phones) record(phone, 'lanjut');
      const receipts: Receipt[] = [];
      for (const phone of phones) receipts.push(newestReceipt(await bench.push(phone.toRequest())));
      await restore(2);

      const [sariPhone, budiPhone] = phones;
      const back = await bench.push(
        sariPhone!.toRequest([], { receipt: receipts[0]!, epoch: receipts[0]!.epoch }),
      );
      expect(back.epoch).not.toBe(first[0]!.epoch);
      const all = await bench.push(sariPhone!.toRequest());
      expect(all.acks.map(({ s }) => s)).toEqual(['duplicate', 'stored']);

      const late = await bench.push(
        budiPhone!.toRequest([], { receipt: receipts[1]!, epoch: receipts[1]!.epoch }),
      );
      expect(late.epoch).toBe(back.epoch);
      await expectLogIsWhole(bench.store);
    });

    test('a receipt of an old epoch that the log still contains changes nothing', async () => {
      const phone = createPhone(sari);
      record(phone, 'awal');
      const receipt = newestReceipt(await bench.push(phone.toRequest()));
      const other = createPhone(budi);
      record(other, 'awal');
      const lost = newestReceipt(await bench.push(other.toRequest()));
      await restore(1);
      const { epoch } = await bench.push(other.toRequest([], { receipt: lost }));
      expect(epoch).not.toBe(receipt.epoch);
      for (let round = 0; round < 3; round += 1) {
        expect((await bench.push(phone.toRequest([], { receipt }))).epoch).toBe(epoch);
      }
    });

    test('after a second restore the epoch that it undid causes one new epoch, not one a phone', async () => {
      const undone: Receipt = {
        epoch: '11111111-1111-4111-8111-111111111111',
        seq: 40,
        chain: 'ab'.repeat(32),
      };
      const phone = createPhone(sari);
      record(phone, 'awal');
      const before = await bench.push(phone.toRequest());
      const first = await bench.push(phone.toRequest([], { receipt: undone }));
      expect(first.epoch).not.toBe(before.epoch);
      const second = await bench.push(createPhone(budi).toRequest([], { receipt: { ...undone, seq: 41 } }));
      expect(second.epoch).toBe(first.epoch);
    });

    test('a place that holds another fact now is noticed, and a second loss as well', async () => {
      const phone = createPhone(sari);
      record(phone, 'awal');
      const lost = newestReceipt(await bench.push(phone.toRequest()));
      await restore(0);
      const other = createPhone(budi);
      record(other, 'awal');
      const taken = newestReceipt(await bench.push(other.toRequest()));
      expect(taken.seq).toBe(lost.seq);
      const first = await bench.push(phone.toRequest(phone.facts, { receipt: lost }));
      expect(first.epoch).not.toBe(lost.epoch);
      const again = newestReceipt(first);
      expect(again.seq).toBe(2);
      await restore(1);
      const second = await bench.push(phone.toRequest(phone.facts, { receipt: again }));
      expect(second.epoch).not.toBe(first.epoch);
      expect(second.acks.map(({ s }) => s)).toEqual(['stored']);
      await expectLogIsWhole(bench.store);
    });

    test('an empty log that replaces a lost one begins its chain under the new epoch', async () => {
      const phone = createPhone(sari);
      record(phone, 'awal');
      const lost = newestReceipt(await bench.push(phone.toRequest()));
      await restore(0);
      const reply = await bench.push(phone.toRequest(phone.facts, { receipt: lost }));
      expect(reply.epoch).not.toBe(lost.epoch);
      expect(reply.acks.map(({ s }) => s)).toEqual(['stored']);
      await expectLogIsWhole(bench.store);
    });
  });
};
