import { expect, test } from 'vitest';
import { spanToUnit } from '../../src/client/i18n/format.ts';
import {
  compareFacts,
  type Fact,
  type FactBodies,
  type FactEnvelope,
  type FactKind,
} from '../../src/domain/facts/fact.ts';
import { type DeviceHead, stampFact } from '../../src/domain/facts/stamp.ts';
import type { AgencyId, AttemptId, DeviceId, FactId, SubjectId } from '../../src/domain/ids.ts';
import { foldModuleProgress, openAttempt } from '../../src/domain/progress/module-progress.ts';
import { foldAttempt } from '../../src/domain/quiz/attempt.ts';
import { timeSpent } from '../../src/domain/quiz/time-limit.ts';
import { dueReview } from '../../src/domain/review/due.ts';
import { factsToReviewEvents, foldReviewLog } from '../../src/domain/review/review-log.ts';
import { createPrng } from '../sim/prng.ts';
import { sampleModule } from '../client/sample-module.ts';

/** Phones whose clock jumps between two taps, forwards and backwards, by days and by decades. */

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 23, 3);
const JUMPS = [11 * DAY, -11 * DAY, 50 * 365.25 * DAY, -50 * 365.25 * DAY] as const;

/** A device whose wall clock is whatever the test says, and whose monotonic clock goes on. */
const createDevice = (seed: number) => {
  const prng = createPrng(seed);
  let head: DeviceHead = {
    device: prng.uuid() as DeviceId,
    subject: prng.uuid() as SubjectId,
    agency: 'instansi' as AgencyId,
    count: 0,
    head: null,
    hlc: null,
  };
  let mono = 0;
  const record = <Kind extends FactKind>(kind: Kind, body: FactBodies[Kind], wall: number): Fact<Kind> => {
    mono += 1_000;
    const moment = {
      id: prng.uuid() as FactId,
      salt: prng.hex(32),
      wall,
      zone: 'Asia/Jakarta',
      mono,
      boot: 'satu',
    };
    const stamped = stampFact(head, moment, kind, body);
    if (!stamped.ok) throw new Error('refused');
    head = stamped.value.head;
    return stamped.value.fact;
  };
  return { record, mono: () => mono };
};

const reference = {
  attempt: 'percobaan' as AttemptId,
  module: sampleModule.id,
  revision: sampleModule.revision,
  quiz: 'latihan',
};

const answer = (question: string, option: string): FactBodies['answer.given'] => ({
  ...reference,
  question,
  options: [`${question}-${option}`],
  elapsed: 1,
});

/** A whole attempt, with the wall clock at `walls[n]` when fact n is made. */
const takeAttempt = (walls: readonly number[]): { facts: readonly FactEnvelope[]; mono: number } => {
  const { record, mono } = createDevice(7);
  const wall = (n: number): number => walls[n] ?? NOW;
  const facts = [
    record('attempt.started', { ...reference, mode: 'practice' }, wall(0)),
    record('answer.given', answer('l1', 'b'), wall(1)),
    record('answer.given', answer('l2', 'b'), wall(2)),
    record('answer.given', answer('l1', 'a'), wall(3)),
    record('attempt.submitted', { ...reference, mode: 'practice', answered: 2 }, wall(4)),
  ];
  return { facts, mono: mono() };
};

const everyJump = JUMPS.flatMap((jump) => [1, 2, 3, 4].map((at) => [jump / DAY, at] as const));

test.each(everyJump)(
  'Sari’s clock jumps by %d days before fact %d of her attempt: order, meaning and time spent stay',
  (days, at) => {
    const walls = [0, 1, 2, 3, 4].map((n) => NOW + n * 1_000 + (n >= at ? days * DAY : 0));
    const { facts, mono } = takeAttempt(walls);
    const shuffled = [...facts].reverse().sort(compareFacts);
    expect(shuffled.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
    const state = foldAttempt(facts);
    const steady = foldAttempt(takeAttempt([]).facts);
    expect(state?.answersByQuestion.get('l1')?.map(({ options }) => options)).toEqual([['l1-b'], ['l1-a']]);
    expect(state?.submittedAt).toBe(walls[4]);
    if (state === null || steady === null) throw new Error('no attempt');
    const moment = { boot: 'satu', mono };
    expect(timeSpent(state, moment, 0)).toBe(timeSpent(steady, moment, 0));
  },
);

test('with the clock set back before she begins again, the attempt begun last is the one that goes on', () => {
  const { record } = createDevice(8);
  const later = { ...reference, attempt: 'kedua' as AttemptId };
  const facts = [
    record('attempt.started', { ...reference, mode: 'practice' }, NOW),
    record('attempt.started', { ...later, mode: 'practice' }, NOW - 50 * 365 * DAY),
  ];
  const open = openAttempt(foldModuleProgress(sampleModule.id, facts), { mode: 'practice', quiz: 'latihan' });
  expect(open?.attempt).toBe('kedua');
});

const toDay = (at: number): number => Math.floor(at / DAY);

const findQuestion = ({ quiz, question }: { readonly quiz: string; readonly question: string }) =>
  sampleModule.quizzes.find(({ id }) => id === quiz)?.questions.find(({ id }) => id === question);

const SETTINGS = { daily: 20, daysBefore: 3 };

/** How many questions are due when the phone believes it is `now`. */
const dueAt = (facts: readonly FactEnvelope[], now: number): number => {
  const today = toDay(now);
  const log = foldReviewLog(factsToReviewEvents([sampleModule], facts), findQuestion, { today, toDay });
  for (const { dueDay, memory } of log.cards) {
    expect(Number.isFinite(dueDay) && Number.isFinite(memory.stability)).toBe(true);
  }
  return dueReview(log, today, [], SETTINGS).cards.length;
};

test.each(JUMPS.map((jump) => [jump / DAY]))(
  'a question missed while the clock was wrong by %d days comes back, sooner rather than never',
  (days) => {
    const walls = [0, 1, 2, 3, 4].map(() => NOW + days * DAY);
    const { facts } = takeAttempt(walls);
    // The clock is right again: within a year at the latest it is due, and with a clock that was ahead at once.
    const soonest = [0, 1, 30, 365, 366].map((later) => dueAt(facts, NOW + later * DAY));
    expect(soonest.at(-1)).toBe(1);
    if (days > 0) expect(soonest[0]).toBe(1);
    // It stays wrong: it comes back by the wrong calendar as it would by the right one.
    expect(dueAt(facts, NOW + days * DAY + 366 * DAY)).toBe(1);
  },
);

test.each(JUMPS.map((jump) => [jump / DAY]))(
  'a clock that goes wrong by %d days after a right review never hides the question for ever',
  (days) => {
    const { record } = createDevice(9);
    const body = {
      module: reference.module,
      revision: reference.revision,
      quiz: 'latihan',
      question: 'l1',
      elapsed: 1,
    };
    const facts = [
      record('attempt.started', { ...reference, mode: 'practice' }, NOW),
      record('answer.given', answer('l1', 'b'), NOW),
      record('review.answered', { ...body, options: ['l1-a'] }, NOW + 2 * DAY),
      record('review.answered', { ...body, options: ['l1-a'] }, NOW + 5 * DAY + days * DAY),
      record('review.answered', { ...body, options: ['l1-a'] }, NOW + 9 * DAY),
    ];
    expect(dueAt(facts, NOW + 9 * DAY + 366 * DAY)).toBe(1);
  },
);

test.each([-50 * 365 * DAY, -11 * DAY, -1, 0, 1, 59_999, 11 * DAY, 50 * 365 * DAY, Number.MAX_SAFE_INTEGER])(
  'a record that is %d ms old by a wrong clock has an age that can be said',
  (milliseconds) => {
    const { count } = spanToUnit(milliseconds);
    expect(Number.isInteger(count)).toBe(true);
    expect(count).toBeGreaterThanOrEqual(1);
  },
);
