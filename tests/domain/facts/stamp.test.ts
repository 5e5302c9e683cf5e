import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACT_MAX_BYTES, FACT_VERSION } from '../../../src/domain/facts/fact.ts';
import { factToBytes, factToHash } from '../../../src/domain/facts/hash.ts';
import { type DeviceHead, type Moment, stampFact } from '../../../src/domain/facts/stamp.ts';
import type { FactId } from '../../../src/domain/ids.ts';
import { parseFact } from '../../../src/protocol/fact-record.ts';
import { createPhone, FIRST_DAY } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';

const fresh: DeviceHead = {
  device: sari.device,
  subject: sari.subject,
  agency: sari.agency,
  count: 0,
  head: null,
  hlc: null,
};
const moment: Moment = {
  id: '019a0000-0000-7000-8000-000000000001' as FactId,
  salt: '000102030405060708090a0b0c0d0e0f',
  wall: FIRST_DAY,
  zone: 'Asia/Jakarta',
  mono: 1_234,
  boot: '019a0000-0000-7000-8000-000000000003',
};
const read = (lesson: string) => ({ module: 'netralitas', revision: 'r', lesson });

describe('stamping a fact', () => {
  test("Sari's first fact says who, what and when, and begins the chain", () => {
    const stamped = stampFact(
      fresh,
      { ...moment, wall: FIRST_DAY + 0.75, mono: 1_234.9 },
      'lesson.completed',
      read('batas'),
    );
    if (!stamped.ok) expect.unreachable();
    const { fact, head } = stamped.value;
    expect(fact).toEqual({
      id: moment.id,
      v: FACT_VERSION,
      kind: 'lesson.completed',
      agency: sari.agency,
      subject: sari.subject,
      author: sari.subject,
      device: sari.device,
      body: read('batas'),
      t: {
        hlc: `00${FIRST_DAY}-00000`,
        wall: FIRST_DAY,
        zone: 'Asia/Jakarta',
        mono: 1_234,
        boot: moment.boot,
      },
      n: 1,
      prev: null,
      salt: moment.salt,
      h: factToHash(fact),
    });
    expect(head).toEqual({ ...fresh, count: 1, head: fact.h, hlc: fact.t.hlc });
    expect(fresh).toMatchObject({ count: 0, head: null, hlc: null });
  });

  test('every fact continues from the one before, also when the clock is set back', () => {
    const wall = fc.integer({ min: 0, max: 2 * FIRST_DAY });
    fc.assert(
      fc.property(fc.array(wall, { minLength: 1, maxLength: 20, size: 'max' }), (walls) => {
        let head = fresh;
        for (const [index, at] of walls.entries()) {
          const stamped = stampFact(head, { ...moment, wall: at }, 'lesson.completed', read('x'));
          if (!stamped.ok) expect.unreachable();
          const { fact } = stamped.value;
          expect(fact).toMatchObject({ n: index + 1, prev: head.head });
          expect(fact.t.wall).toBe(at);
          expect(head.hlc === null || fact.t.hlc > head.hlc).toBe(true);
          expect(fact.h).toBe(factToHash(fact));
          ({ head } = stamped.value);
          expect(head).toEqual({ ...fresh, count: fact.n, head: fact.h, hlc: fact.t.hlc });
        }
      }),
    );
  });

  test('what is stamped passes the check of the server', () => {
    const phone = createPhone(sari);
    phone.takeQuiz({
      module: 'netralitas',
      revision: 'r',
      quiz: 'tes-akhir',
      mode: 'post-test',
      answers: { 'soal-1': ['a'], 'soal-2': [] },
    });
    for (const fact of phone.facts) {
      expect(parseFact(JSON.parse(JSON.stringify(fact)))).toEqual({ ok: true, value: fact });
    }
  });

  test('a body that the caller goes on changing does not change the fact', () => {
    const body = read('batas');
    const stamped = stampFact(fresh, moment, 'lesson.completed', body);
    if (!stamped.ok) expect.unreachable();
    body.lesson = 'lain';
    expect(stamped.value.fact.body.lesson).toBe('batas');
  });
});

describe('the size limit of a fact', () => {
  const padded = (characters: number, unit = 'x') =>
    stampFact(fresh, moment, 'lesson.completed', read(unit.repeat(characters)));
  const empty = padded(0);
  const room = empty.ok ? FACT_MAX_BYTES - factToBytes(empty.value.fact) : 0;

  test('a fact of exactly the limit is made, and the server takes it', () => {
    const stamped = padded(room);
    if (!stamped.ok) expect.unreachable();
    expect(factToBytes(stamped.value.fact)).toBe(FACT_MAX_BYTES);
    expect(parseFact(stamped.value.fact).ok).toBe(true);
  });

  test('one byte more is refused with both sizes', () => {
    expect(padded(room + 1)).toEqual({
      ok: false,
      error: { type: 'FactTooLarge', bytes: FACT_MAX_BYTES + 1, limit: FACT_MAX_BYTES },
    });
  });

  test('letters of three bytes fill it three times as fast', () => {
    expect(padded(Math.floor(room / 3), '€').ok).toBe(true);
    expect(padded(Math.floor(room / 3) + 1, '€').ok).toBe(false);
  });
});
