import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FactBodies, FactEnvelope } from '../../../src/domain/facts/fact.ts';
import { factToHash } from '../../../src/domain/facts/hash.ts';
import { createPhone } from '../../support/facts.ts';
import { budi, joko, sari } from '../../support/people.ts';
import type { Bench, BenchMaker } from '../bench.ts';
import { sampleAttempt } from '../sample-module.ts';
import { expectLogIsWhole, readLog } from './log-check.ts';

const lesson = (name: string): FactBodies['lesson.completed'] => ({
  module: 'netralitas',
  revision: '0123456789abcdef',
  lesson: name,
});

/** The same fact with other contents and a hash that fits them. */
const rehash = (fact: FactEnvelope, changes: Record<string, unknown>): FactEnvelope => {
  const changed = { ...fact, ...changes };
  return { ...changed, h: factToHash(changed) };
};

/** What any database must do with pushes. */
export const describePush = (maker: BenchMaker): void => {
  describe(`a push on ${maker.name}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await maker.open();
    });
    afterEach(() => bench.close());

    test('Sari sends an attempt and gets a receipt for each fact in order', async () => {
      const phone = createPhone(sari);
      phone.takeQuiz(sampleAttempt);
      const request = phone.toRequest();
      const reply = await bench.push(request);
      expect(reply.magic).toBe('lentera-push-1');
      expect(reply.nonce).toBe(request.nonce);
      expect(reply.now).toBe(bench.clock.now());
      expect(reply.ver).toBe(1);
      expect(reply.safe).toEqual([]);
      expect(reply.want).toBeUndefined();
      expect(reply.acks.map(({ id, s }) => [id, s])).toEqual(phone.facts.map(({ id }) => [id, 'stored']));
      const rows = await readLog(bench.store);
      expect(rows.map((row) => JSON.parse(row.fact))).toEqual(phone.facts);
      expect(rows.map((row) => row.received_at)).toEqual(rows.map(() => bench.clock.now()));
      expect(reply.acks.map((ack) => 'seq' in ack && [ack.seq, ack.chain])).toEqual(
        rows.map(({ seq, chain }) => [seq, chain]),
      );
      await expectLogIsWhole(bench.store);
    });

    test('Sari sends the same request again and nothing changes', async () => {
      const phone = createPhone(sari);
      phone.takeQuiz(sampleAttempt);
      const request = phone.toRequest();
      const first = await bench.push(request);
      const before = await readLog(bench.store);
      bench.clock.advance(60_000);
      const second = await bench.push(request);
      expect(second.acks).toEqual(first.acks.map((ack) => ({ ...ack, s: 'duplicate' })));
      expect(await readLog(bench.store)).toEqual(before);
      expect(second.epoch).toBe(first.epoch);
    });

    test("one bad record of Sari's does not hold up the others", async () => {
      const phone = createPhone(sari);
      const good = phone.record('lesson.completed', lesson('satu'));
      const tampered = { ...phone.record('lesson.completed', lesson('dua')), n: 7 };
      const malformed = { id: phone.nextId(), kind: 'answer.given' };
      const large = rehash(phone.record('lesson.completed', lesson('tiga')), {
        body: { text: 'x'.repeat(8 * 1024) },
      });
      const foreign = createPhone(joko).record('lesson.completed', lesson('empat'));
      const last = phone.record('lesson.completed', lesson('lima'));
      const reply = await bench.push({
        ...phone.toRequest([]),
        facts: [good, tampered, malformed, large, foreign, last].map((fact) => ({ ...fact })),
      });
      expect(reply.acks.map((ack) => [ack.id, ack.s, 'code' in ack ? ack.code : null])).toEqual([
        [good.id, 'stored', null],
        [tampered.id, 'rejected', 'record-hash-wrong'],
        [malformed.id, 'rejected', 'record-malformed'],
        [large.id, 'rejected', 'record-too-large'],
        [foreign.id, 'rejected', 'record-not-allowed'],
        [last.id, 'stored', null],
      ]);
      expect((await readLog(bench.store)).map(({ id }) => id)).toEqual([good.id, last.id]);
      await expectLogIsWhole(bench.store);
    });

    test('another fact under an id of Sari is kept beside the log, once', async () => {
      const phone = createPhone(sari);
      const fact = phone.record('lesson.completed', lesson('satu'));
      const twin = rehash(fact, { body: lesson('dua') });
      await bench.push(phone.toRequest([fact]));
      for (let round = 0; round < 2; round += 1) {
        const reply = await bench.push(phone.toRequest([twin]));
        expect(reply.acks).toEqual([{ id: fact.id, s: 'conflict' }]);
      }
      expect((await readLog(bench.store)).map(({ h }) => h)).toEqual([fact.h]);
      const conflicts = await bench.store.db.selectFrom('fact_conflicts').selectAll().execute();
      expect(conflicts.map((row) => JSON.parse(row.fact))).toEqual([twin]);
    });

    test('a request that names one id three times gets three answers', async () => {
      const phone = createPhone(sari);
      const fact = phone.record('lesson.completed', lesson('satu'));
      const twin = rehash(fact, { body: lesson('dua') });
      const reply = await bench.push(phone.toRequest([fact, fact, twin]));
      expect(reply.acks.map(({ s }) => s)).toEqual(['stored', 'duplicate', 'conflict']);
      await expectLogIsWhole(bench.store);
    });

    test("Budi's phone carries Sari's facts to the server", async () => {
      const phone = createPhone(sari);
      phone.record('lesson.completed', lesson('satu'));
      const carrier = createPhone(budi);
      const reply = await bench.push(carrier.toRequest(phone.facts));
      expect(reply.acks.map(({ s }) => s)).toEqual(['stored']);
      const own = await bench.push(phone.toRequest());
      expect(own.acks.map(({ s }) => s)).toEqual(['duplicate']);
    });

    test('a kind that this server does not know yet is stored and not folded', async () => {
      const phone = createPhone(sari);
      const fact = rehash(phone.record('lesson.completed', lesson('satu')), {
        kind: 'attendance.marked',
        v: 7,
        body: { room: 'aula', attempt: 'bukan-uuid', __proto_: 1 },
      });
      const reply = await bench.push(phone.toRequest([fact]));
      expect(reply.acks.map(({ s }) => s)).toEqual(['stored']);
      const report = await bench.report();
      expect(report.attempts).toEqual([]);
      expect(report.lessonsCompleted).toEqual([]);
      expect(report.seq).toBe(1);
    });

    test("gaps in the chain of Sari's phone are asked for, from the lowest", async () => {
      const phone = createPhone(sari);
      for (let n = 1; n <= 8; n += 1) phone.record('lesson.completed', lesson(`p-${n}`));
      const picked = [3, 4, 7].map((n) => phone.facts[n - 1]).filter((fact) => fact !== undefined);
      const reply = await bench.push(phone.toRequest(picked));
      expect(reply.want).toEqual([1, 2, 5, 6]);
      const rest = await bench.push(phone.toRequest());
      expect(rest.want).toBeUndefined();
    });

    test('a hostile number costs no more than fifty questions', async () => {
      const phone = createPhone(sari);
      const fact = rehash(phone.record('lesson.completed', lesson('satu')), {
        n: Number.MAX_SAFE_INTEGER,
      });
      const reply = await bench.push(phone.toRequest([fact]));
      expect(reply.acks.map(({ s }) => s)).toEqual(['stored']);
      expect(reply.want).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    });

    test('the device list says whose phone it is, how far its clock is off and what is missing', async () => {
      const phone = createPhone(sari);
      phone.record('lesson.completed', lesson('satu'));
      phone.record('lesson.completed', lesson('dua'));
      await bench.push(phone.toRequest(phone.facts.slice(0, 1), { now: bench.clock.now() + 90_000 }));
      const firstSeenAt = bench.clock.now();
      bench.clock.advance(5000);
      await bench.push(phone.toRequest([], { now: bench.clock.now() - 250, app: '0.2.0\u0000\uD800' }));
      const report = await bench.report();
      expect(report.devices).toEqual([
        {
          device: sari.device,
          subject: sari.subject,
          app: '0.2.0\uFFFD\uFFFD',
          firstSeenAt,
          lastSeenAt: firstSeenAt + 5000,
          skew: -250,
          made: 2,
          received: 1,
        },
      ]);
    });

    test('fifty copies of one push at once store each fact once', async () => {
      const phone = createPhone(sari);
      phone.takeQuiz(sampleAttempt);
      const replies = await Promise.all(Array.from({ length: 50 }, () => bench.push(phone.toRequest())));
      const stored = replies.flatMap(({ acks }) => acks.filter(({ s }) => s === 'stored'));
      expect(stored.map(({ id }) => id)).toEqual(phone.facts.map(({ id }) => id));
      expect((await readLog(bench.store)).map(({ id }) => id)).toEqual(phone.facts.map(({ id }) => id));
      await expectLogIsWhole(bench.store);
    });

    test('thirty phones at once all get their receipts and the chain holds', async () => {
      const phones = Array.from({ length: 30 }, (_, index) => createPhone(sari, { name: `hp-${index}` }));
      for (const phone of phones) phone.takeQuiz(sampleAttempt);
      const replies = await Promise.all(phones.map((phone) => bench.push(phone.toRequest())));
      expect(replies.every(({ acks }) => acks.every(({ s }) => s === 'stored'))).toBe(true);
      expect(await readLog(bench.store)).toHaveLength(30 * 5);
      await expectLogIsWhole(bench.store);
    });

    test('a push that fails in the middle of a group takes nobody along', async () => {
      // A real failure inside the database, after everything else was written: no second device of Joko's subject.
      const { db } = bench.store;
      const person = { ...joko, agency: sari.agency };
      const helper = createPhone(person, { name: 'kedua' });
      helper.record('lesson.completed', lesson('satu'));
      await bench.push(helper.toRequest());
      await db.schema
        .createIndex('one_of_joko')
        .on('devices')
        .column('subject')
        .unique()
        .where('subject', '=', joko.subject)
        .execute();
      const troubled = createPhone(person);
      troubled.takeQuiz(sampleAttempt);
      const phones = ['a', 'b', 'c', 'd'].map((name) => createPhone(sari, { name }));
      for (const phone of phones) phone.takeQuiz(sampleAttempt);
      const responses = await Promise.all(
        [phones[0], phones[1], troubled, phones[2], phones[3]].map((phone) =>
          bench.send(JSON.stringify(phone?.toRequest())),
        ),
      );
      expect(responses.map(({ status }) => status)).toEqual([200, 200, 500, 200, 200]);
      const rows = await readLog(bench.store);
      expect(rows).toHaveLength(1 + 4 * 5);
      expect(rows.some(({ device }) => device === joko.device)).toBe(false);
      const attempts = await db.selectFrom('attempts').select('subject').execute();
      expect(attempts.map(({ subject }) => subject)).toEqual(Array(4).fill(sari.subject));
      await expectLogIsWhole(bench.store);
    });

    test('Sari, who came when hundreds were waiting, is asked to come again', async () => {
      const phone = createPhone(sari);
      const fact = phone.record('lesson.completed', lesson('satu'));
      const responses = await Promise.all(
        Array.from({ length: 700 }, () => bench.send(JSON.stringify(phone.toRequest([fact])))),
      );
      const busy = responses.filter(({ status }) => status === 503);
      expect(busy.length).toBeGreaterThan(0);
      expect(busy.length).toBeLessThanOrEqual(200);
      expect(responses.filter(({ status }) => status === 200)).toHaveLength(700 - busy.length);
      expect(busy[0]?.headers.get('retry-after')).toBe('10');
      expect(await busy[0]?.json()).toMatchObject({ code: 'server-busy' });
      expect(await readLog(bench.store)).toHaveLength(1);
    });
  });
};
