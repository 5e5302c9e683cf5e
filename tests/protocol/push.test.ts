import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  PUSH_MAX_BYTES,
  PUSH_MAX_FACT_BYTES,
  PUSH_MAX_FACTS,
  PushReply,
  PushRequest,
} from '../../src/protocol/push.ts';
import { createPhone } from '../support/facts.ts';
import { sari } from '../support/people.ts';

const phone = createPhone(sari);
const fact = phone.record('lesson.completed', {
  module: 'netralitas',
  revision: '0123456789abcdef',
  lesson: 'satu',
});
const request = phone.toRequest();
const reply: PushReply = {
  magic: 'lentera-push-1',
  nonce: request.nonce,
  epoch: phone.nextId(),
  now: 1,
  ver: 1,
  acks: [{ id: fact.id, s: 'stored', seq: 1, chain: fact.h }],
  safe: [],
};

describe('a push on the wire', () => {
  test("the request of Sari's phone keeps every field of its facts", () => {
    expect(v.parse(PushRequest, JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  test('whatever comes as request or reply, it is refused and does not throw', () => {
    fc.assert(
      fc.property(fc.anything(), (garbage) => {
        expect(v.safeParse(PushRequest, garbage).success).toBe(false);
        expect(v.safeParse(PushReply, garbage).success).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('the page of a hotel Wi-Fi is no reply, nor is a reply with a missing or broken field', () => {
    expect(v.safeParse(PushReply, '<html>Masuk</html>').success).toBe(false);
    expect(v.safeParse(PushReply, reply).success).toBe(true);
    for (const field of ['magic', 'nonce', 'epoch', 'now', 'ver', 'acks', 'safe']) {
      expect(v.safeParse(PushReply, { ...reply, [field]: undefined }).success, field).toBe(false);
      expect(v.safeParse(PushReply, { ...reply, [field]: {} }).success, field).toBe(false);
    }
    const stored = { id: fact.id, s: 'stored' };
    expect(v.safeParse(PushReply, { ...reply, acks: [stored] }).success).toBe(false);
  });

  test('a phone may read a reply of a newer server that says more', () => {
    expect(v.safeParse(PushReply, { ...reply, later: true, retryAfter: 3, want: [4] }).success).toBe(true);
  });

  test('limits leave room for the largest honest push', () => {
    const most = { ...request, facts: Array.from({ length: PUSH_MAX_FACTS }, () => ({ ...fact })) };
    expect(v.safeParse(PushRequest, most).success).toBe(true);
    expect(v.safeParse(PushRequest, { ...most, facts: [...most.facts, { ...fact }] }).success).toBe(false);
    const rest = JSON.stringify({ ...request, facts: [] }).length + 50 * 120;
    // Facts that are mostly escapes may double on the wire and still fit.
    expect(PUSH_MAX_FACT_BYTES + rest).toBeLessThan(PUSH_MAX_BYTES);
  });
});
