import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import type { AttemptMode } from '../../../src/domain/quiz/attempt-mode.ts';
import {
  factsToReviewEvents,
  foldReviewLog,
  type ReviewEvent,
  type ReviewLog,
} from '../../../src/domain/review/review-log.ts';
import { createPhone, FIRST_DAY, type TestPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';
import { createQuestion } from '../quiz/sample-quiz.ts';

const DAY = 86_400_000;
const toDay = (at: number): number => Math.floor(at / DAY);
const today = toDay(FIRST_DAY);
const netralitas = { id: 'netralitas', lessons: [{ id: 'satu' }] };
const findQuestion = ({ question }: Pick<ReviewEvent, 'question'>) => createQuestion(question, ['a']);

const foldFacts = (facts: readonly FactEnvelope[], on = today): ReviewLog =>
  foldReviewLog(factsToReviewEvents([netralitas], facts), findQuestion, { today: on, toDay });

let made = 0;
/** An answer on a day, counted from today; each later than the one before, whatever the clock says. */
const answered = (
  day: number,
  option: 'a' | 'b',
  { sure = null, isReview = false, question = 'q1' }: Partial<ReviewEvent> = {},
): ReviewEvent => {
  made += 1;
  return {
    hlc: String(made).padStart(10, '0'),
    at: FIRST_DAY + day * DAY,
    module: 'netralitas',
    revision: 'r1',
    quiz: 'latihan',
    question,
    options: [option],
    sure,
    isReview,
  };
};
const fold = (events: readonly ReviewEvent[], find = findQuestion): ReviewLog =>
  foldReviewLog(events, find, { today, toDay });
/** On which day, counted from today, the only card is due. */
const dueIn = (events: readonly ReviewEvent[]): number => {
  const [card, ...more] = fold(events).cards;
  expect(more).toEqual([]);
  return (card?.dueDay ?? Number.NaN) - today;
};

describe('what enters', () => {
  test('what Sari got right and was sure of, or said nothing, never comes up', () => {
    expect(fold([answered(-3, 'a'), answered(-2, 'a', { sure: true })]).cards).toEqual([]);
  });

  test('what she got wrong comes tomorrow, what she was unsure of too, and a right answer moves it away', () => {
    expect(dueIn([answered(0, 'b')])).toBe(1);
    expect(dueIn([answered(0, 'a', { sure: false })])).toBe(1);
    expect(dueIn([answered(-1, 'b'), answered(0, 'a', { isReview: true })])).toBe(2);
  });

  test('the first answer of a day counts: after a wrong one a right one on the same day changes nothing', () => {
    const wrong = answered(0, 'b');
    expect(fold([wrong, answered(0, 'a'), answered(0, 'a')]).cards).toEqual(fold([wrong]).cards);
  });

  test('an answer to a question that nobody can find says nothing', () => {
    expect(fold([answered(0, 'b')], () => undefined as never).cards).toEqual([]);
  });
});

describe('attempts', () => {
  const attempt = (phone: TestPhone, mode: AttemptMode, submitted: boolean): void =>
    void phone.takeQuiz({
      module: 'netralitas',
      revision: 'r1',
      quiz: mode === 'practice' ? 'latihan' : 'tes-a',
      mode,
      answers: { q1: ['b'], q2: ['a'], q3: [] },
      submitted,
    });
  const asked = (phone: TestPhone): readonly string[] =>
    foldFacts(phone.facts).cards.map(({ question }) => question);

  test('practice counts at once: what was wrong, and "Tidak tahu"', () => {
    const phone = createPhone(sari);
    attempt(phone, 'practice', false);
    expect(asked(phone)).toEqual(['q1', 'q3']);
  });

  test('a post-test counts once it is handed in, not before', () => {
    const phone = createPhone(sari);
    attempt(phone, 'post-test', false);
    expect(asked(phone)).toEqual([]);
    attempt(phone, 'post-test', true);
    expect(asked(phone)).toEqual(['q1', 'q3']);
  });

  test('a pre-test does not come up before the lessons were read, or the post-test handed in', () => {
    const reader = createPhone(sari);
    attempt(reader, 'pre-test', true);
    expect(asked(reader)).toEqual([]);
    reader.record('lesson.completed', { module: 'netralitas', revision: 'r1', lesson: 'satu' });
    expect(asked(reader)).toEqual(['q1', 'q3']);

    const tester = createPhone(sari);
    attempt(tester, 'pre-test', true);
    tester.takeQuiz({ module: 'netralitas', revision: 'r1', quiz: 'tes-b', mode: 'post-test', answers: {} });
    expect(asked(tester)).toEqual(['q1', 'q3']);
  });

  test('facts of other modules and facts that make no sense are passed over', () => {
    const phone = createPhone(sari);
    const body = { revision: 'r1', quiz: 'latihan', question: 'q1', options: ['b'], elapsed: 1 };
    phone.record('review.answered', { module: 'lain', ...body });
    phone.record('review.answered', { module: 'netralitas', ...body, question: 7 as never });
    phone.record('review.answered', { module: 'netralitas', ...body, options: 'b' as never });
    expect(foldFacts(phone.facts)).toEqual({ cards: [], reviewedToday: [] });
  });
});

describe('what was repeated today', () => {
  test('a missed question stays open until it was right once; the oldest miss comes first', () => {
    const one = { isReview: true, question: 'q1' };
    const two = { isReview: true, question: 'q2' };
    const events = [answered(0, 'b', one), answered(0, 'b', two), answered(0, 'b', one)];
    const state = (list: readonly ReviewEvent[]): unknown =>
      fold(list).reviewedToday.map((it) => [it.question, it.wasRightAtFirst, it.isSettled]);
    expect(state(events)).toEqual([
      ['q2', false, false],
      ['q1', false, false],
    ]);
    expect(state([...events, answered(0, 'a', two)])).toEqual([
      ['q1', false, false],
      ['q2', false, true],
    ]);
  });

  test('practice of today and reviews of yesterday are no part of it', () => {
    expect(fold([answered(-1, 'b', { isReview: true }), answered(0, 'b')]).reviewedToday).toEqual([]);
  });
});

describe('clocks that are wrong', () => {
  test('a phone that believed it was fifty years later asks at once, and then goes on as usual', () => {
    const far = [answered(50 * 365, 'b')];
    expect(fold(far).cards).toMatchObject([{ lastDay: null, dueDay: today }]);
    expect(dueIn([...far, answered(0, 'a', { isReview: true })])).toBeGreaterThan(0);
    // Two answers on one day that has not come are one review as well.
    expect(fold([...far, answered(50 * 365, 'a')]).cards).toEqual(fold(far).cards);
  });

  test('a clock set back eleven days makes no card disappear, and no interval negative', () => {
    const before = answered(11, 'b');
    expect(dueIn([before])).toBe(0);
    expect(dueIn([before, answered(0, 'a', { isReview: true })])).toBeGreaterThan(0);
    // Set right again: both answers lie in the past, the later one on the earlier day.
    const card = foldReviewLog([before, answered(0, 'a')], findQuestion, { today: today + 12, toDay })
      .cards[0];
    expect(card?.lastDay).toBe(today);
    expect(card?.dueDay).toBeGreaterThan(today);
  });
});

test('the same facts in any order, some of them twice, give the same log', () => {
  const phone = createPhone(sari, { start: FIRST_DAY - 5 * DAY });
  for (const mode of ['pre-test', 'practice', 'post-test'] as const) {
    phone.takeQuiz({
      module: 'netralitas',
      revision: 'r1',
      quiz: `kuis-${mode}`,
      mode,
      answers: { q1: ['b'], q2: [] },
    });
  }
  const later = createPhone(sari, { start: FIRST_DAY, name: 'baru' });
  for (const option of ['b', 'a', 'a'] as const) {
    later.record('review.answered', {
      module: 'netralitas',
      revision: 'r1',
      quiz: 'latihan',
      question: 'q1',
      options: [option],
      elapsed: 1,
    });
  }
  later.record('lesson.completed', { module: 'netralitas', revision: 'r1', lesson: 'satu' });
  const facts = [...phone.facts, ...later.facts];
  const expected = foldFacts(facts);
  expect(expected.cards).toHaveLength(2);
  expect(expected.reviewedToday).toHaveLength(1);
  const anyOrder = fc
    .tuple(
      fc.shuffledSubarray(facts, { minLength: facts.length }),
      fc.array(fc.constantFrom(...facts), { maxLength: 10 }),
    )
    .map(([all, twice]) => [...all, ...twice]);
  fc.assert(
    fc.property(anyOrder, (handed) => {
      expect(foldFacts(handed)).toEqual(expected);
    }),
  );
});
