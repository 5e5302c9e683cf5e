import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldModuleProgress } from '../../../src/domain/progress/module-progress.ts';
import {
  itemAfterLesson,
  type ModuleOutline,
  moduleToPath,
  nextModule,
  nextStep,
  pathProgress,
} from '../../../src/domain/progress/next-step.ts';
import { placeToKey } from '../../../src/domain/progress/quiz-place.ts';
import { createPhone, type TestPhone } from '../../support/facts.ts';
import { budi, sari } from '../../support/people.ts';
import { recordAttempt } from '../quiz/sample-quiz.ts';

const preTest = { id: 'tes-b', mode: 'pre-test' } as const;
const practice = { id: 'latihan', mode: 'practice' } as const;
const postTest = { id: 'tes-a', mode: 'post-test' } as const;
/** The quizzes come in another order than the path suggests, as they may in a file. */
const netralitas: ModuleOutline = {
  id: 'netralitas',
  lessons: [{ id: 'pengantar' }, { id: 'batas' }],
  quizzes: [{ id: 'tes-a', mode: 'test' }, practice, { id: 'tes-b', mode: 'test' }],
};
const disiplin: ModuleOutline = { id: 'disiplin', lessons: [{ id: 'aturan' }], quizzes: [] };
const etika: ModuleOutline = { id: 'etika', lessons: [{ id: 'nilai' }], quizzes: [] };

const readLesson = (phone: TestPhone, lesson: string, module = 'netralitas') =>
  phone.record('lesson.completed', { module, revision: 'r1', lesson });
const stepOf = (phone: TestPhone, module = netralitas) => {
  const step = nextStep(module, foldModuleProgress(module.id, phone.facts));
  switch (step.type) {
    case 'resume':
      return `resume ${placeToKey(step.place)} ${step.attempt.attempt}`;
    case 'lesson':
      return `lesson ${step.lesson}`;
    case 'quiz':
      return `quiz ${placeToKey(step.place)}`;
    case 'finished':
      return 'finished';
  }
};

describe('the path through a module', () => {
  test('goes from the pre-test through the lessons and practice to the post-test', () => {
    expect(moduleToPath(netralitas)).toEqual([
      { type: 'quiz', place: { mode: 'pre-test' } },
      { type: 'lesson', lesson: 'pengantar' },
      { type: 'lesson', lesson: 'batas' },
      { type: 'quiz', place: { mode: 'practice', quiz: 'latihan' } },
      { type: 'quiz', place: { mode: 'post-test' } },
    ]);
    expect(moduleToPath({ id: 'kosong', lessons: [], quizzes: [] })).toEqual([]);
  });

  test('after a lesson comes the next stop, whether done or not, and nothing after the last', () => {
    expect(itemAfterLesson(netralitas, 'pengantar')).toEqual({ type: 'lesson', lesson: 'batas' });
    expect(itemAfterLesson(netralitas, 'batas')).toEqual({
      type: 'quiz',
      place: { mode: 'practice', quiz: 'latihan' },
    });
    expect(itemAfterLesson(disiplin, 'aturan')).toBeNull();
    expect(itemAfterLesson(netralitas, 'lain')).toBeNull();
    // A quiz of the same id is not that lesson.
    expect(itemAfterLesson(netralitas, 'latihan')).toBeNull();
  });

  test('counts the stops that Sari has done', () => {
    const phone = createPhone(sari);
    const progress = () => pathProgress(netralitas, foldModuleProgress('netralitas', phone.facts));
    expect(progress()).toEqual({ done: 0, total: 5 });
    readLesson(phone, 'batas');
    readLesson(phone, 'dicabut');
    recordAttempt(phone, practice, []);
    expect(progress()).toEqual({ done: 1, total: 5 });
    recordAttempt(phone, practice, [], true);
    recordAttempt(phone, practice, [], true);
    expect(progress()).toEqual({ done: 2, total: 5 });
  });
});

describe('where Sari goes on', () => {
  test('stop by stop along the path, to its end', () => {
    const phone = createPhone(sari);
    const way = [stepOf(phone)];
    recordAttempt(phone, preTest, [], true);
    way.push(stepOf(phone));
    readLesson(phone, 'pengantar');
    way.push(stepOf(phone));
    readLesson(phone, 'batas');
    way.push(stepOf(phone));
    recordAttempt(phone, practice, [], true);
    way.push(stepOf(phone));
    recordAttempt(phone, postTest, [], true);
    way.push(stepOf(phone));
    expect(way).toEqual([
      'quiz pre-test',
      'lesson pengantar',
      'lesson batas',
      'quiz practice latihan',
      'quiz post-test',
      'finished',
    ]);
  });

  test('the pre-test is not suggested once a lesson was read', () => {
    const phone = createPhone(sari);
    readLesson(phone, 'batas');
    expect(stepOf(phone)).toBe('lesson pengantar');
  });

  test('the pre-test is not suggested once the post-test was handed in', () => {
    const phone = createPhone(sari);
    recordAttempt(phone, postTest, [], true);
    expect(stepOf(phone)).toBe('lesson pengantar');
  });

  test('a lesson that this revision does not have does not take the pre-test away', () => {
    const phone = createPhone(sari);
    readLesson(phone, 'dicabut');
    expect(stepOf(phone)).toBe('quiz pre-test');
  });

  test('an open attempt comes before everything else, the newest of several', () => {
    const phone = createPhone(sari);
    const attemptOf = (facts: ReturnType<typeof recordAttempt>) => String(facts[0]?.body['attempt']);
    const older = attemptOf(recordAttempt(phone, postTest, []));
    expect(stepOf(phone)).toBe(`resume post-test ${older}`);
    const newer = attemptOf(recordAttempt(phone, preTest, [['s1', ['a']]]));
    expect(stepOf(phone)).toBe(`resume pre-test ${newer}`);
  });

  test('an open attempt at a quiz that this revision does not have is left alone', () => {
    const phone = createPhone(sari);
    recordAttempt(phone, { id: 'dicabut', mode: 'practice' }, []);
    expect(stepOf(phone)).toBe('quiz pre-test');
  });

  test('a module without a test has no place for one', () => {
    const phone = createPhone(sari);
    const plain: ModuleOutline = { ...disiplin, quizzes: [practice] };
    expect(stepOf(phone, plain)).toBe('lesson aturan');
    expect(moduleToPath(plain)).toHaveLength(2);
  });

  test('a module without anything is finished', () => {
    expect(stepOf(createPhone(sari), { id: 'kosong', lessons: [], quizzes: [] })).toBe('finished');
  });
});

describe('the module to go on with', () => {
  const modules = [netralitas, disiplin, etika];
  const choose = (phone: TestPhone, known: readonly ModuleOutline[] = modules) =>
    nextModule(known, phone.facts)?.module.id ?? null;

  test('is the first one for somebody new, and none in an empty library', () => {
    expect(choose(createPhone(budi))).toBe('netralitas');
    expect(choose(createPhone(budi), [])).toBeNull();
  });

  test('is the one Budi touched last, as long as it is not finished', () => {
    const phone = createPhone(budi);
    const two: ModuleOutline = { ...disiplin, lessons: [{ id: 'aturan' }, { id: 'sanksi' }] };
    const known = [netralitas, two, etika];
    readLesson(phone, 'pengantar');
    readLesson(phone, 'aturan', 'disiplin');
    expect(choose(phone, known)).toBe('disiplin');
    expect(nextModule(known, phone.facts)?.step).toEqual({ type: 'lesson', lesson: 'sanksi' });
    readLesson(phone, 'sanksi', 'disiplin');
    expect(choose(phone, known)).toBe('netralitas');
    readLesson(phone, 'batas');
    expect(choose(phone, known)).toBe('netralitas');
  });

  test('is the first one never touched when the others are finished', () => {
    const phone = createPhone(budi);
    readLesson(phone, 'aturan', 'disiplin');
    expect(choose(phone, [disiplin, etika])).toBe('etika');
  });

  test('is the one touched last when everything is finished', () => {
    const phone = createPhone(budi);
    readLesson(phone, 'aturan', 'disiplin');
    readLesson(phone, 'nilai', 'etika');
    expect(choose(phone, [disiplin, etika])).toBe('etika');
    expect(nextModule([disiplin, etika], phone.facts)?.step).toEqual({ type: 'finished' });
  });

  test('does not depend on the order in which the facts arrive', () => {
    const phone = createPhone(budi);
    readLesson(phone, 'pengantar');
    readLesson(phone, 'aturan', 'disiplin');
    recordAttempt(phone, practice, [['s1', ['a']]]);
    const choice = nextModule(modules, phone.facts);
    expect(choice?.step).toMatchObject({ type: 'resume', place: { mode: 'practice', quiz: 'latihan' } });
    fc.assert(
      fc.property(fc.shuffledSubarray([...phone.facts], { minLength: phone.facts.length }), (arrived) => {
        expect(nextModule(modules, arrived)).toEqual(choice);
      }),
    );
  });
});
