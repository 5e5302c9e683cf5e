import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factToHash } from '../../../src/domain/facts/hash.ts';
import type { FactId } from '../../../src/domain/ids.ts';
import { PUSH_MAX_BYTES } from '../../../src/protocol/push.ts';
import { createPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';
import type { Bench, BenchMaker } from '../bench.ts';
import { sampleAttempt } from '../sample-module.ts';
import { expectLogIsWhole, readLog } from './log-check.ts';

/** What any database must do with requests that no phone of ours would send. */
export const describeHostility = (maker: BenchMaker): void => {
  describe(`a hostile request on ${maker.name}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await maker.open();
    });
    afterEach(() => bench.close());

    const expectProblem = async (response: Response, status: number, code: string): Promise<void> => {
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ status, code, remedy: expect.any(String) });
    };

    const aRequest = () => {
      const phone = createPhone(sari);
      phone.takeQuiz(sampleAttempt);
      return phone.toRequest();
    };

    test("Sari's push cut off anywhere is refused as a whole and stores nothing", async () => {
      const text = JSON.stringify(aRequest());
      for (let length = 0; length < text.length; length += 97) {
        await expectProblem(await bench.send(text.slice(0, length)), 400, 'push-not-json');
      }
      expect(await readLog(bench.store)).toEqual([]);
    });

    test('fields of the wrong type are refused by name and never echoed', async () => {
      const request = aRequest();
      const wrong: readonly unknown[] = [null, true, -1, 1.5, 2 ** 60, 'kata', [], {}, ['kata'], '\u0000'];
      for (const field of Object.keys(request)) {
        for (const value of wrong) {
          const response = await bench.send(JSON.stringify({ ...request, [field]: value }));
          const text = await response.text();
          expect([200, 400], `${field} = ${JSON.stringify(value)}: ${text}`).toContain(response.status);
          expect(text).not.toContain('kata"');
        }
        const { [field as 'nonce']: _left, ...rest } = request;
        await expectProblem(await bench.send(JSON.stringify(rest)), 400, 'push-malformed');
      }
      for (const body of [
        'null',
        '[]',
        '"x"',
        '7',
        '{"facts":[]}',
        JSON.stringify({ ...request, more: 1 }),
      ]) {
        await expectProblem(await bench.send(body), 400, 'push-malformed');
      }
    });

    test('a record with any field of the wrong type is refused alone', async () => {
      const phone = createPhone(sari);
      // Not the first fact of the phone, whose `prev` is rightly null.
      const [, fact] = phone.takeQuiz(sampleAttempt);
      const wrong: readonly unknown[] = [null, true, -1, 1.5, 2 ** 60, 'kata', [], {}, '\u0000'];
      for (const field of Object.keys(fact!).filter((name) => name !== 'id')) {
        for (const value of wrong) {
          const reply = await bench.push({
            ...phone.toRequest([]),
            facts: [{ ...fact!, [field]: value }],
          });
          expect(reply.acks, field).toMatchObject([{ id: fact!.id, s: 'rejected' }]);
        }
      }
      expect(await readLog(bench.store)).toEqual([]);
    });

    test('prototype keys neither change an object nor get past the hash', async () => {
      const request = JSON.stringify(aRequest());
      const poisoned = request.replace('"body":{', '"body":{"__proto__":{"polluted":true},');
      expect(poisoned).not.toBe(request);
      const response = await bench.send(poisoned);
      expect(response.status).toBe(200);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      const rows = await readLog(bench.store);
      expect(rows.every(({ fact }) => !fact.includes('polluted'))).toBe(true);
      for (const row of rows) expect(factToHash(JSON.parse(row.fact))).toBe(row.h);
      const atTop = await bench.send(request.replace('{', '{"__proto__":{"nonce":"x"},'));
      expect([200, 400]).toContain(atTop.status);
    });

    test('nesting as deep as the body allows is an answer, not a crash', async () => {
      const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
      const request = JSON.stringify(aRequest());
      await expectProblem(await bench.send(deep), 400, 'push-malformed');
      const inside = await bench.send(
        request.replace('"elapsed":4000', `"elapsed":${deep.slice(10_000, -10_000)}`),
      );
      expect(inside.status).toBe(200);
      const acks = ((await inside.json()) as { acks: { s: string; code?: string }[] }).acks;
      expect(acks.filter(({ s }) => s === 'rejected')).toHaveLength(1);
    });

    test('too many facts and too many bytes are refused', async () => {
      const request = aRequest();
      const many = { ...request, facts: Array.from({ length: 10_000 }, () => ({ id: 'x' })) };
      await expectProblem(await bench.send(JSON.stringify(many)), 400, 'push-malformed');
      const large = { ...request, facts: [{ id: 'x', body: 'x'.repeat(PUSH_MAX_BYTES) }] };
      await expectProblem(await bench.send(JSON.stringify(large)), 413, 'push-too-large');
      const honest = await bench.send('{}', { 'content-length': String(PUSH_MAX_BYTES + 1) });
      await expectProblem(honest, 413, 'push-too-large');
    });

    test('a stream without a length is counted while it comes in', async () => {
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += 1024;
          controller.enqueue(new Uint8Array(1024).fill(0x20));
        },
      });
      const request = new Request('http://lentera.test/sync/1/push', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: endless,
        duplex: 'half',
      } as RequestInit);
      await expectProblem(await bench.app.request(request), 413, 'push-too-large');
      expect(sent).toBeLessThan(PUSH_MAX_BYTES + 16 * 1024);
    });

    test('anything but plain JSON in UTF-8 is refused', async () => {
      const text = JSON.stringify(aRequest());
      for (const type of [
        'text/plain',
        'application/jsonp',
        'multipart/form-data',
        'application/json; charset=utf-16',
      ]) {
        await expectProblem(await bench.send(text, { 'content-type': type }), 415, 'push-type-unsupported');
      }
      for (const encoding of ['gzip', 'br', 'x']) {
        await expectProblem(
          await bench.send(text, { 'content-encoding': encoding }),
          415,
          'push-type-unsupported',
        );
      }
      const broken = new TextEncoder().encode(text.replace('0.1.0', '0.1.?'));
      broken[broken.indexOf('?'.charCodeAt(0))] = 0xff;
      await expectProblem(await bench.send(broken), 400, 'push-not-json');
      const fine = await bench.send(text, { 'content-type': 'application/json; charset=UTF-8' });
      expect(fine.status).toBe(200);
    });

    test('half characters are refused, and U+0000 in a body is kept as it is', async () => {
      const phone = createPhone(sari);
      const fact = phone.record('lesson.completed', {
        module: 'netralitas',
        revision: '0123456789abcdef',
        lesson: 'satu',
      });
      const stamp = (body: Record<string, unknown>, id: string) => {
        const changed = { ...fact, id, body };
        try {
          return { ...changed, h: factToHash(changed as typeof fact) };
        } catch {
          return changed;
        }
      };
      const ids = [phone.nextId(), phone.nextId(), phone.nextId(), phone.nextId()];
      const kept = stamp({ ...fact.body, lesson: 'a\u0000b', note: '\u0000\u0001\u001f"\\' }, ids[0]!);
      const half = stamp({ ...fact.body, note: '\uD800' }, ids[1]!);
      const emoji = stamp({ ...fact.body, note: '\u{1F600}\u2028' }, ids[2]!);
      const key = stamp({ 'a\u0000': 1 }, ids[3]!);
      const reply = await bench.push({ ...phone.toRequest([]), facts: [kept, half, emoji, key] });
      expect(reply.acks.map(({ s }) => s)).toEqual(['stored', 'rejected', 'stored', 'stored']);
      const rows = await readLog(bench.store);
      expect(rows.map((row) => JSON.parse(row.fact))).toEqual([kept, emoji, key]);
      // Text of that kind stays in the log and never gets into a report.
      const report = await bench.report();
      expect(report.lessonsCompleted.map(({ lesson }) => lesson)).toEqual(['satu']);
      await expectLogIsWhole(bench.store);
    });

    test('ids of records that are no ids are answered by the name they were sent under', async () => {
      const phone = createPhone(sari);
      const names = ['', 'x', '\u0000', "'; drop table facts; --", '\uD800', '__proto__', 'é'.repeat(64)];
      const reply = await bench.push({
        ...phone.toRequest([]),
        facts: names.map((id) => ({ id })),
      });
      expect(reply.acks.map(({ s }) => s)).toEqual(names.map(() => 'rejected'));
      expect(reply.acks.map(({ id }) => id).slice(0, 4)).toEqual(names.slice(0, 4));
    });

    test('numbers beyond what is exact do not get past the hash', async () => {
      const phone = createPhone(sari);
      const fact = phone.record('lesson.completed', {
        module: 'netralitas',
        revision: '0123456789abcdef',
        lesson: 'satu',
      });
      const request = JSON.stringify(phone.toRequest([fact]));
      for (const n of ['9007199254740993', '1e400', '-0', '1.0000000000000001e300', '0.1']) {
        const response = await bench.send(request.replace('"n":1', `"n":${n}`));
        expect(response.status).toBe(200);
        expect(((await response.json()) as { acks: unknown[] }).acks).toMatchObject([{ s: 'rejected' }]);
      }
      const exact = await bench.send(request.replace('"n":1', '"n":1.0'));
      expect(((await exact.json()) as { acks: unknown[] }).acks).toMatchObject([{ s: 'stored' }]);
    });

    test('clocks at the end of time are stored like any other', async () => {
      const phone = createPhone(sari);
      const [fact] = phone.takeQuiz(sampleAttempt);
      for (const wall of [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0]) {
        const changed = { ...fact!, id: phone.nextId() as FactId, t: { ...fact!.t, wall } };
        const stamped = { ...changed, h: factToHash(changed) };
        const reply = await bench.push(
          phone.toRequest([stamped], { now: wall, count: Number.MAX_SAFE_INTEGER }),
        );
        expect(reply.acks).toMatchObject([{ s: 'stored' }]);
        const { attempts, devices } = await bench.report();
        expect(attempts).toHaveLength(1);
        expect(devices).toMatchObject([{ made: Number.MAX_SAFE_INTEGER }]);
        expect(Math.sign(devices[0]?.skew ?? 0)).toBe(wall > 0 ? 1 : -1);
      }
    });
  });
};
