import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import type { AttemptId } from '../../../src/domain/ids.ts';
import {
  type AttemptState,
  countedAnswer,
  foldAttempt,
  type GivenAnswer,
} from '../../../src/domain/quiz/attempt.ts';
import { createPhone, FIRST_DAY } from '../../support/facts.ts';
import { budi, sari } from '../../support/people.ts';
import { type Given, recordAttempt } from './sample-quiz.ts';

const quiz = { id: 'tes-akhir', mode: 'post-test' } as const;
const answers: readonly Given[] = [
  ['s1', ['a']],
  ['s2', []],
  ['s1', ['b', 'c']],
];

/** The only fact of a list that is meant to have one at this place. */
const at = (facts: readonly FactEnvelope[], index: number): FactEnvelope => {
  const fact = facts.at(index);
  if (fact === undefined) throw new Error(`no fact at ${index}`);
  return fact;
};
const withBody = (fact: FactEnvelope, body: Record<string, unknown>): FactEnvelope => ({
  ...fact,
  body: { ...fact.body, ...body },
});
/** What the fold makes of the answer at this place. */
const given = (
  facts: readonly FactEnvelope[],
  index: number,
  said: Pick<GivenAnswer, 'question' | 'options' | 'at'>,
): GivenAnswer => {
  const { id, t } = at(facts, index);
  return { fact: id, hlc: t.hlc, elapsed: 4_000, sure: null, ...said };
};
const optionsOf = (state: AttemptState | null, question: string) =>
  state?.answersByQuestion.get(question)?.map(({ options }) => options);

describe('folding an attempt', () => {
  test('says what Sari did, with every answer in the order given', () => {
    const facts = recordAttempt(createPhone(sari), quiz, answers, true);
    const state = foldAttempt(facts);
    expect(state).toEqual({
      attempt: at(facts, 0).body['attempt'],
      module: 'netralitas',
      revision: 'r1',
      quiz: 'tes-akhir',
      mode: 'post-test',
      shuffle: null,
      extension: 0,
      spansByBoot: new Map([[at(facts, 0).t.boot, { from: 1_000, to: 5_000 }]]),
      startedAt: FIRST_DAY + 1_000,
      begun: at(facts, 0).t.hlc,
      submittedAt: FIRST_DAY + 5_000,
      answeredAtSubmission: 2,
      answersByQuestion: new Map<string, GivenAnswer[]>([
        [
          's1',
          [
            given(facts, 1, { question: 's1', options: ['a'], at: FIRST_DAY + 2_000 }),
            given(facts, 3, { question: 's1', options: ['b', 'c'], at: FIRST_DAY + 4_000 }),
          ],
        ],
        ['s2', [given(facts, 2, { question: 's2', options: [], at: FIRST_DAY + 3_000 })]],
      ]),
    });
    expect([...(state?.answersByQuestion.keys() ?? [])]).toEqual(['s1', 's2']);
  });

  test('no facts make no attempt', () => {
    expect(foldAttempt([])).toBeNull();
  });

  test('neither the order of arrival nor repeats change anything', () => {
    const facts = recordAttempt(createPhone(sari), quiz, answers, true);
    const state = foldAttempt(facts);
    const arrivals = fc
      .tuple(
        fc.shuffledSubarray([...facts], { minLength: facts.length }),
        fc.array(fc.constantFrom(...facts)),
      )
      .chain(([all, repeats]) =>
        fc.shuffledSubarray([...all, ...repeats], { minLength: all.length + repeats.length }),
      );
    fc.assert(
      fc.property(arrivals, (arrived) => {
        const folded = foldAttempt(arrived);
        expect(folded).toEqual(state);
        // Maps compare without order; the order of first answers is part of the promise.
        expect([...(folded?.answersByQuestion.keys() ?? [])]).toEqual(['s1', 's2']);
      }),
    );
  });

  test('any part of the facts makes a valid state, and only says what has arrived', () => {
    const facts = recordAttempt(createPhone(sari), quiz, answers, true);
    fc.assert(
      fc.property(fc.subarray([...facts], { minLength: 1 }), (arrived) => {
        const state = foldAttempt(arrived);
        const has = (kind: string): boolean => arrived.some((fact) => fact.kind === kind);
        expect(state?.attempt).toBe(at(facts, 0).body['attempt']);
        expect(state?.startedAt !== null).toBe(has('attempt.started'));
        expect(state?.submittedAt !== null).toBe(has('attempt.submitted'));
        expect(state?.answeredAtSubmission).toBe(has('attempt.submitted') ? 2 : null);
        expect(state?.mode).toBe(has('attempt.started') || has('attempt.submitted') ? 'post-test' : null);
        expect([...(state?.answersByQuestion.values() ?? [])].flat()).toHaveLength(
          arrived.filter(({ kind }) => kind === 'answer.given').length,
        );
      }),
    );
  });

  test('the order of answers is that of the device, also while Budi sets his clock back', () => {
    const phone = createPhone(budi);
    const facts = recordAttempt(phone, quiz, answers);
    const backwards = facts.map((fact, index) => ({
      ...fact,
      t: { ...fact.t, wall: FIRST_DAY - index * 86_400_000 },
    }));
    expect(optionsOf(foldAttempt(backwards), 's1')).toEqual([['a'], ['b', 'c']]);
  });
});

describe('how an attempt is shown and timed', () => {
  const reference = {
    attempt: 'a1' as AttemptId,
    module: 'netralitas',
    revision: 'r1',
    quiz: quiz.id,
  };

  test('the rule of the order is the one that the start names', () => {
    const phone = createPhone(sari);
    phone.record('attempt.started', { ...reference, mode: 'post-test', shuffle: 1 });
    expect(foldAttempt(phone.facts)?.shuffle).toBe(1);
    expect(foldAttempt(phone.facts.map((fact) => withBody(fact, { shuffle: 'ya' })))?.shuffle).toBeNull();
  });

  test('how sure Sari was belongs to the answer; anything but yes or no is nothing said', () => {
    const phone = createPhone(sari);
    const answer = { ...reference, question: 's1', options: ['a'], elapsed: 1 };
    phone.record('answer.given', { ...answer, sure: true });
    phone.record('answer.given', { ...answer, sure: false });
    phone.record('answer.given', answer);
    const suresOf = (facts: readonly FactEnvelope[]) =>
      foldAttempt(facts)
        ?.answersByQuestion.get('s1')
        ?.map(({ sure }) => sure);
    expect(suresOf(phone.facts)).toEqual([true, false, null]);
    const garbled = phone.facts.map((fact) => withBody(fact, { sure: 'ya' }));
    expect(suresOf(garbled)).toEqual([null, null, null]);
  });

  test('time that Sari took adds up; nothing takes time away, and after handing in none is added', () => {
    const phone = createPhone(sari);
    phone.record('attempt.started', { ...reference, mode: 'post-test' });
    phone.record('attempt.extended', { ...reference, seconds: 300 });
    phone.record('attempt.extended', { ...reference, seconds: 600 });
    phone.record('attempt.extended', { ...reference, seconds: -5_000 });
    phone.record('attempt.submitted', { ...reference, mode: 'post-test', answered: 0 });
    phone.record('attempt.extended', { ...reference, seconds: 300 });
    expect(foldAttempt(phone.facts)?.extension).toBe(900);
    const garbled = phone.facts.map((fact) => withBody(fact, { seconds: 'lama' }));
    expect(foldAttempt(garbled)?.extension).toBe(0);
  });

  test('every run of the app has a span of its own, up to the submission', () => {
    const phone = createPhone(sari);
    phone.record('attempt.started', { ...reference, mode: 'post-test' });
    phone.record('answer.given', { ...reference, question: 's1', options: ['a'], elapsed: 1 });
    phone.record('answer.given', { ...reference, question: 's2', options: ['a'], elapsed: 1 });
    phone.record('attempt.submitted', { ...reference, mode: 'post-test', answered: 2 });
    phone.record('answer.given', { ...reference, question: 's3', options: ['a'], elapsed: 1 });
    // The app was killed after the first answer: the clock of the second run starts again.
    const facts = phone.facts.map((fact, index) =>
      index < 2 ? fact : { ...fact, t: { ...fact.t, boot: 'kedua', mono: index * 10 } },
    );
    expect(foldAttempt(facts)?.spansByBoot).toEqual(
      new Map([
        [at(facts, 0).t.boot, { from: 1_000, to: 2_000 }],
        ['kedua', { from: 20, to: 30 }],
      ]),
    );
  });
});

describe('submission', () => {
  test('the first one closes the attempt: what Sari does later changes nothing', () => {
    const phone = createPhone(sari);
    const facts = recordAttempt(phone, quiz, answers, true);
    const closed = foldAttempt(facts);
    const reference = {
      attempt: at(facts, 0).body['attempt'] as AttemptId,
      module: 'netralitas',
      revision: 'r1',
      quiz: quiz.id,
    };
    phone.record('answer.given', { ...reference, question: 's2', options: ['d'], elapsed: 1 });
    phone.record('answer.given', { ...reference, question: 's3', options: ['d'], elapsed: 1 });
    phone.record('attempt.submitted', { ...reference, mode: 'practice', answered: 3 });
    expect(foldAttempt(phone.facts)).toEqual(closed);
    expect(foldAttempt([...phone.facts].reverse())).toEqual(closed);
  });

  test('the start is known even when it was stamped after the submission', () => {
    const facts = recordAttempt(createPhone(sari), quiz, answers, true);
    const started = { ...at(facts, 0), t: { ...at(facts, 0).t, hlc: '999999999999999-00000' } };
    expect(foldAttempt([...facts.slice(1), started])?.startedAt).toBe(started.t.wall);
  });

  test('the first of two starts counts', () => {
    const facts = recordAttempt(createPhone(sari), quiz, answers);
    const again = { ...at(facts, -1), kind: 'attempt.started' };
    expect(foldAttempt([...facts, again])?.startedAt).toBe(at(facts, 0).t.wall);
  });
});

describe('facts that say more, less or something else', () => {
  test('fields of a newer app are passed over', () => {
    const facts = recordAttempt(createPhone(sari), quiz, answers, true);
    const newer = facts.map((fact) => withBody(fact, { mood: 'tenang', options2: [1] }));
    expect(foldAttempt(newer)).toEqual(foldAttempt(facts));
  });

  test('kinds of a newer app change neither answers nor submission', () => {
    const facts = recordAttempt(createPhone(sari), quiz, answers, true);
    const newer = { ...at(facts, 1), id: sari.device as string, kind: 'answer.revised' } as FactEnvelope;
    expect(foldAttempt([...facts, newer])).toEqual(foldAttempt(facts));
  });

  test.each([
    ['a question that is a number', { question: 1 }],
    ['no question', { question: undefined }],
    ['options that are one word', { options: 'a' }],
    ['no options', { options: undefined }],
  ])('an answer with %s is left out', (_what, body) => {
    const facts = recordAttempt(createPhone(sari), quiz, [['s1', ['a']]], true);
    const broken = facts.map((fact) => (fact.kind === 'answer.given' ? withBody(fact, body) : fact));
    const state = foldAttempt(broken);
    expect(state?.answersByQuestion.size).toBe(0);
    expect(state?.submittedAt).toBe(at(facts, -1).t.wall);
  });

  test('options that are no words are dropped one by one, and a missing time counts as none', () => {
    const facts = recordAttempt(createPhone(sari), quiz, [['s1', ['a']]]);
    const odd = withBody(at(facts, 1), { options: ['a', 7, null, 'b'], elapsed: 'lama' });
    expect(foldAttempt([odd])?.answersByQuestion.get('s1')).toMatchObject([
      { options: ['a', 'b'], elapsed: 0 },
    ]);
  });

  test.each([['ujian'], [7], [null]])('the mode %s is none', (mode) => {
    const facts = recordAttempt(createPhone(sari), quiz, answers);
    expect(foldAttempt([withBody(at(facts, 0), { mode })])?.mode).toBeNull();
  });

  test('a mode that came too garbled at the start is taken from the submission', () => {
    const facts = recordAttempt(createPhone(sari), quiz, answers, true);
    const [started, ...rest] = facts;
    if (started === undefined) expect.unreachable();
    expect(foldAttempt([withBody(started, { mode: 'ujian' }), ...rest])?.mode).toBe('post-test');
  });

  test('a submission that does not say how many were answered still closes', () => {
    const facts = recordAttempt(createPhone(sari), quiz, answers, true);
    const state = foldAttempt([withBody(at(facts, -1), { answered: '2' })]);
    expect(state).toMatchObject({ submittedAt: at(facts, -1).t.wall, answeredAtSubmission: null });
  });
});

describe('the answer that counts', () => {
  const given = (fact: string): GivenAnswer => ({
    fact,
    hlc: '',
    question: 's1',
    options: [],
    elapsed: 0,
    sure: null,
    at: 0,
  });
  const three = [given('first'), given('second'), given('third')];

  test('is the first one in practice and the last one in both tests', () => {
    expect(countedAnswer('practice', three)?.fact).toBe('first');
    expect(countedAnswer('pre-test', three)?.fact).toBe('third');
    expect(countedAnswer('post-test', three)?.fact).toBe('third');
  });

  test.each(['practice', 'pre-test', 'post-test'] as const)('is none without answers (%s)', (mode) => {
    expect(countedAnswer(mode, undefined)).toBeUndefined();
    expect(countedAnswer(mode, [])).toBeUndefined();
  });
});
