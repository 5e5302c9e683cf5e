import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import type { AttemptId, FactId } from '../../../src/domain/ids.ts';
import {
  attemptsLeft,
  countedAttempt,
  foldModuleProgress,
  hasReadAllLessons,
  openAttempt,
  opensAnswers,
} from '../../../src/domain/progress/module-progress.ts';
import { createPhone } from '../../support/facts.ts';
import { sari } from '../../support/people.ts';
import { recordAttempt } from '../quiz/sample-quiz.ts';

const test1 = { id: 'tes-b', mode: 'post-test' } as const;
const practice = { id: 'latihan', mode: 'practice' } as const;
const atPractice = { mode: 'practice', quiz: 'latihan' } as const;
const atPreTest = { mode: 'pre-test' } as const;
const atPostTest = { mode: 'post-test' } as const;
const readLesson = (lesson: string, module = 'netralitas') => ({ module, revision: 'r1', lesson });

/** Sari reads one lesson, leaves a practice open and takes the test twice. */
const createHistory = () => {
  const phone = createPhone(sari);
  phone.record('lesson.completed', readLesson('pengantar'));
  const open = recordAttempt(phone, practice, [['s1', ['a']]]);
  const first = recordAttempt(phone, test1, [['s1', ['b']]], true);
  const second = recordAttempt(phone, test1, [['s1', ['a']]], true);
  phone.record('lesson.completed', readLesson('disiplin', 'disiplin'));
  return { phone, open, first, second };
};
const attemptOf = (facts: readonly FactEnvelope[]) => facts[0]?.body['attempt'];

describe('progress in a module', () => {
  test("holds Sari's lessons and attempts of this module only", () => {
    const { phone, open, first, second } = createHistory();
    const progress = foldModuleProgress('netralitas', phone.facts);
    expect(progress.lessonsDone).toEqual(new Set(['pengantar']));
    const attempts = [...progress.attemptsByPlace].map(([place, states]) => [
      place,
      states.map(({ attempt }) => attempt),
    ]);
    expect(new Map(attempts as [string, string[]][])).toEqual(
      new Map([
        ['practice latihan', [attemptOf(open)]],
        ['post-test', [attemptOf(first), attemptOf(second)]],
      ]),
    );
    expect(foldModuleProgress('disiplin', phone.facts).lessonsDone).toEqual(new Set(['disiplin']));
    expect(foldModuleProgress('lain', phone.facts)).toEqual({
      lessonsDone: new Set(),
      attemptsByPlace: new Map(),
    });
  });

  test('neither order nor repeats matter', () => {
    const { phone } = createHistory();
    const progress = foldModuleProgress('netralitas', phone.facts);
    const twice = [...phone.facts, ...phone.facts];
    fc.assert(
      fc.property(fc.shuffledSubarray(twice, { minLength: twice.length }), (arrived) => {
        expect(foldModuleProgress('netralitas', arrived)).toEqual(progress);
      }),
    );
  });

  test('a lesson or an attempt that is not named in words is passed over', () => {
    const { phone } = createHistory();
    const garbled = phone.facts.map((fact) => ({
      ...fact,
      body: { ...fact.body, lesson: 7, attempt: 7 },
    }));
    expect(foldModuleProgress('netralitas', garbled)).toEqual({
      lessonsDone: new Set(),
      attemptsByPlace: new Map(),
    });
  });

  test('a lesson counts as read only by the fact that says so', () => {
    const phone = createPhone(sari);
    const fact = phone.record('lesson.completed', readLesson('pengantar'));
    const newer: FactEnvelope = { ...fact, kind: 'lesson.opened' };
    expect(foldModuleProgress('netralitas', [newer]).lessonsDone).toEqual(new Set());
  });

  test('a kind of a newer app does not hide the attempt that it speaks of', () => {
    const { phone, first } = createHistory();
    const begin = first[0];
    if (begin === undefined) expect.unreachable();
    const newer: FactEnvelope = {
      ...begin,
      id: sari.subject as string as FactId,
      kind: 'attempt.invited',
      body: { attempt: begin.body['attempt'], module: 'netralitas' },
      t: { ...begin.t, hlc: '000000000000001-00000' },
    };
    expect(foldModuleProgress('netralitas', [newer, ...phone.facts])).toEqual(
      foldModuleProgress('netralitas', phone.facts),
    );
  });
});

describe('how many attempts are left', () => {
  test('is what the quiz allows less what Sari has begun at the place, handed in or not', () => {
    const { phone } = createHistory();
    const progress = foldModuleProgress('netralitas', phone.facts);
    expect(attemptsLeft(progress, atPostTest, { attempts: 3 })).toBe(1);
    expect(attemptsLeft(progress, atPostTest, { attempts: 2 })).toBe(0);
    expect(attemptsLeft(progress, atPractice, { attempts: 1 })).toBe(0);
    expect(attemptsLeft(progress, atPreTest, { attempts: 2 })).toBe(2);
  });

  test('is not less than none when a new revision allows fewer, and without a limit nobody counts', () => {
    const { phone } = createHistory();
    const progress = foldModuleProgress('netralitas', phone.facts);
    expect(attemptsLeft(progress, atPostTest, { attempts: 1 })).toBe(0);
    expect(attemptsLeft(progress, atPostTest, {})).toBeNull();
  });
});

describe('whether key and explanations may be shown', () => {
  const module = { lessons: [{ id: 'pengantar' }, { id: 'contoh' }] };

  test('those of the pre-test wait until Sari has read every lesson', () => {
    const phone = createPhone(sari);
    recordAttempt(phone, { id: 'tes-a', mode: 'pre-test' }, [['s1', ['a']]], true);
    phone.record('lesson.completed', readLesson('pengantar'));
    expect(opensAnswers(module, atPreTest, foldModuleProgress('netralitas', phone.facts))).toBe(false);
    phone.record('lesson.completed', readLesson('contoh'));
    expect(opensAnswers(module, atPreTest, foldModuleProgress('netralitas', phone.facts))).toBe(true);
  });

  test('or until she has handed in the post-test, begun is not enough', () => {
    const phone = createPhone(sari);
    recordAttempt(phone, test1, [['s1', ['a']]]);
    expect(opensAnswers(module, atPreTest, foldModuleProgress('netralitas', phone.facts))).toBe(false);
    recordAttempt(phone, test1, [['s1', ['a']]], true);
    expect(opensAnswers(module, atPreTest, foldModuleProgress('netralitas', phone.facts))).toBe(true);
  });

  test('those of practice and post-test wait for nothing', () => {
    const progress = foldModuleProgress('netralitas', []);
    expect(opensAnswers(module, atPractice, progress)).toBe(true);
    expect(opensAnswers(module, atPostTest, progress)).toBe(true);
  });
});

describe('the attempt to go on with', () => {
  test('is the newest one that Sari did not submit', () => {
    const { phone, open } = createHistory();
    const earlier = foldModuleProgress('netralitas', phone.facts);
    expect(openAttempt(earlier, atPractice)?.attempt).toBe(attemptOf(open));
    expect(openAttempt(earlier, atPostTest)).toBeNull();
    expect(openAttempt(earlier, atPreTest)).toBeNull();

    const newer = recordAttempt(phone, practice, []);
    const later = foldModuleProgress('netralitas', phone.facts);
    expect(openAttempt(later, atPractice)?.attempt).toBe(attemptOf(newer));
  });
});

describe('the attempt that counts', () => {
  test('is the first one submitted: a repeat does not better it', () => {
    const { phone, first } = createHistory();
    const progress = foldModuleProgress('netralitas', phone.facts);
    expect(countedAttempt(progress, atPostTest)?.attempt).toBe(attemptOf(first));
    expect(countedAttempt(progress, atPractice)).toBeNull();
    expect(countedAttempt(progress, atPreTest)).toBeNull();
  });

  test('stays the same when Sari sets her phone back before she repeats the test', () => {
    const { phone, first, second } = createHistory();
    const repeated = new Set(second);
    const facts = phone.facts.map((fact) =>
      repeated.has(fact) ? { ...fact, t: { ...fact.t, wall: fact.t.wall - 86_400_000 } } : fact,
    );
    const progress = foldModuleProgress('netralitas', facts);
    expect(countedAttempt(progress, atPostTest)?.attempt).toBe(attemptOf(first));
  });

  test('is found before its start has arrived', () => {
    const { phone, first } = createHistory();
    const facts = phone.facts.filter(({ kind }) => kind !== 'attempt.started');
    const progress = foldModuleProgress('netralitas', facts);
    expect(countedAttempt(progress, atPostTest)?.attempt).toBe(attemptOf(first));
  });

  test('an attempt that was begun first and submitted last is still the older one', () => {
    const phone = createPhone(sari);
    const begin = recordAttempt(phone, test1, [['s1', ['b']]]);
    recordAttempt(phone, test1, [['s1', ['a']]], true);
    const attempt = attemptOf(begin) as AttemptId;
    const reference = { attempt, module: 'netralitas', revision: 'r1', quiz: test1.id };
    phone.record('attempt.submitted', { ...reference, mode: test1.mode, answered: 1 });
    const progress = foldModuleProgress('netralitas', phone.facts);
    expect(countedAttempt(progress, atPostTest)?.attempt).toBe(attempt);
  });
});

describe('having read everything', () => {
  const lessons = ['pengantar', 'batas'].map((id) => ({ id, title: id, minutes: 1, body: [], basis: [] }));

  test('Sari has read all lessons when each of this revision is marked', () => {
    const phone = createPhone(sari);
    const hasRead = () => hasReadAllLessons({ lessons }, foldModuleProgress('netralitas', phone.facts));
    expect(hasRead()).toBe(false);
    phone.record('lesson.completed', readLesson('batas'));
    phone.record('lesson.completed', readLesson('dicabut'));
    expect(hasRead()).toBe(false);
    phone.record('lesson.completed', readLesson('pengantar'));
    expect(hasRead()).toBe(true);
  });

  test('a module without lessons asks for nothing', () => {
    expect(hasReadAllLessons({ lessons: [] }, foldModuleProgress('netralitas', []))).toBe(true);
  });
});
