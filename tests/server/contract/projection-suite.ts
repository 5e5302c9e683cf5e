import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import { publishModules } from '../../../src/server/projection/publish.ts';
import { rebuildProjections } from '../../../src/server/projection/rebuild.ts';
import { createPhone, type TestPhone } from '../../support/facts.ts';
import { budi, joko, sari } from '../../support/people.ts';
import type { Bench, BenchMaker } from '../bench.ts';
import { createSampleModule, sampleAttempt, sampleModule } from '../sample-module.ts';
import { readProjections } from './log-check.ts';

/** What any database must make of the facts it has. */
export const describeProjection = (maker: BenchMaker): void => {
  describe(`a report on ${maker.name}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await maker.open();
    });
    afterEach(() => bench.close());

    const publish = (...modules: (typeof sampleModule)[]) =>
      publishModules(bench.store, modules, bench.clock.now());

    test('Ratna reads what Sari answered, in words, with verdicts by the server', async () => {
      await publish(sampleModule);
      const phone = createPhone(sari);
      const taken = phone.takeQuiz(sampleAttempt);
      phone.record('lesson.completed', {
        module: 'netralitas',
        revision: sampleModule.revision,
        lesson: 'pengantar',
      });
      await bench.push(phone.toRequest());
      const report = await bench.report();
      expect(report).toMatchObject({ seq: 6, now: bench.clock.now(), agency: 'bkd-kepri' });
      expect(report.attempts).toEqual([
        {
          attempt: taken[0]?.body['attempt'],
          subject: sari.subject,
          device: sari.device,
          module: 'netralitas',
          moduleTitle: 'Netralitas ASN',
          revision: sampleModule.revision,
          quiz: 'tes-b',
          quizTitle: 'Tes, bentuk B',
          mode: 'post-test',
          startedAt: taken[0]?.t.wall,
          submittedAt: taken.at(-1)?.t.wall,
          receivedAt: bench.clock.now(),
          unscored: null,
          correct: 2,
          total: 3,
          percent: 67,
          answers: [
            {
              question: 'soal-1',
              questionText: 'Soal soal-1: mana yang benar?',
              options: ['a'],
              optionTexts: ['Pilihan A'],
              verdict: 'correct',
              givenAt: taken[1]?.t.wall,
              tries: 1,
            },
            {
              question: 'soal-2',
              questionText: 'Soal soal-2: mana yang benar?',
              options: [],
              optionTexts: [],
              verdict: 'unknown',
              givenAt: taken[2]?.t.wall,
              tries: 1,
            },
            {
              question: 'soal-3',
              questionText: 'Soal soal-3: mana yang benar?',
              options: ['a', 'c'],
              optionTexts: ['Pilihan A', 'Pilihan C'],
              verdict: 'correct',
              givenAt: taken[3]?.t.wall,
              tries: 1,
            },
          ],
        },
      ]);
      expect(report.lessonsCompleted).toEqual([
        {
          subject: sari.subject,
          module: 'netralitas',
          lesson: 'pengantar',
          completedAt: phone.facts.at(-1)?.t.wall,
        },
      ]);
    });

    test("a score that Joko's phone claims is not believed", async () => {
      await publish(sampleModule);
      const phone = createPhone({ ...joko, agency: sari.agency });
      const boast = { correct: 3, total: 3, percent: 100, score: 100, verdict: 'correct' };
      const reference = {
        attempt: phone.nextId() as never,
        module: 'netralitas',
        revision: sampleModule.revision,
        quiz: 'tes-b',
      };
      phone.record('attempt.started', { ...reference, mode: 'post-test', ...boast });
      phone.record('answer.given', {
        ...reference,
        question: 'soal-1',
        options: ['b'],
        elapsed: 1,
        ...boast,
      });
      phone.record('attempt.submitted', { ...reference, mode: 'post-test', answered: 1, ...boast });
      await bench.push(phone.toRequest());
      const { attempts } = await bench.report();
      expect(attempts).toMatchObject([{ correct: 0, total: 3, percent: 0, unscored: null }]);
      expect(attempts[0]?.answers).toMatchObject([{ question: 'soal-1', verdict: 'wrong' }]);
    });

    test('an attempt without score says why, until what was missing arrives', async () => {
      await publish(sampleModule);
      const phone = createPhone(sari);
      const taken = phone.takeQuiz(sampleAttempt);
      const arriving = [taken[0], taken[4], taken[2], taken[3], taken[1]];
      const states = [];
      for (const fact of arriving) {
        bench.clock.advance(1000);
        await bench.push(phone.toRequest(fact === undefined ? [] : [fact]));
        const [attempt] = (await bench.report()).attempts;
        expect(attempt?.receivedAt).toBe(bench.clock.now());
        states.push([attempt?.unscored, attempt?.percent, attempt?.answers.length]);
      }
      expect(states).toEqual([
        ['not-submitted', null, 0],
        ['answers-missing', null, 0],
        ['answers-missing', null, 1],
        ['answers-missing', null, 2],
        [null, 67, 3],
      ]);
    });

    test("Sari's attempt on a revision unknown here is scored once the revision is published", async () => {
      const phone = createPhone(sari);
      phone.takeQuiz(sampleAttempt);
      await publish(createSampleModule('Versi lain'));
      await bench.push(phone.toRequest());
      const before = (await bench.report()).attempts;
      expect(before).toMatchObject([
        { unscored: 'content-unknown', percent: null, moduleTitle: null, quizTitle: null },
      ]);
      expect(before[0]?.answers).toMatchObject([
        { question: 'soal-1', questionText: null, options: ['a'], optionTexts: [], verdict: null },
        { question: 'soal-2' },
        { question: 'soal-3' },
      ]);
      expect(await publish(sampleModule)).toBe(1);
      expect((await bench.report()).attempts).toMatchObject([{ unscored: null, percent: 67 }]);
      expect(await publish(sampleModule)).toBe(0);
    });

    test('Ratna, who has the newest report, is spared the body', async () => {
      const phone = createPhone(sari);
      phone.takeQuiz(sampleAttempt);
      await bench.push(phone.toRequest());
      const cookie = await bench.signIn();
      const ask = async (version?: string) => {
        const query = version === undefined ? '' : `?version=${encodeURIComponent(version)}`;
        return (await bench.app.request(`/api/agency/attempts${query}`, { headers: { cookie } })).status;
      };
      const { version } = await bench.report();
      expect(await ask(version)).toBe(204);
      expect(await ask()).toBe(200);
      expect(await ask('')).toBe(200);
      expect(await ask(`${version}0`)).toBe(200);
    });

    test('Ratna is told of everything that changes a report, also without a new fact', async () => {
      const phone = createPhone(sari);
      phone.takeQuiz(sampleAttempt);
      await bench.push(phone.toRequest());
      const versions = [(await bench.report()).version];
      bench.clock.advance(1000);
      await bench.push(phone.toRequest([], {}));
      versions.push((await bench.report()).version);
      await publish(sampleModule);
      versions.push((await bench.report()).version);
      expect(new Set(versions).size).toBe(3);
    });

    test('a device that brought nothing is on no list', async () => {
      await bench.push(createPhone(sari).toRequest([], { count: 99 }));
      expect((await bench.report()).devices).toEqual([]);
    });

    test('Joko cannot slip an answer into the attempt of Sari', async () => {
      await publish(sampleModule);
      const phone = createPhone(sari);
      const taken = phone.takeQuiz({ ...sampleAttempt, submitted: false });
      await bench.push(phone.toRequest());
      const intruder = createPhone({ ...joko, agency: sari.agency });
      const attempt = taken[0]?.body['attempt'];
      intruder.record('answer.given', {
        attempt: attempt as never,
        module: 'netralitas',
        revision: sampleModule.revision,
        quiz: 'tes-b',
        question: 'soal-1',
        options: ['c'],
        elapsed: 1,
      });
      await bench.push(intruder.toRequest());
      const { attempts } = await bench.report();
      expect(attempts).toHaveLength(2);
      const own = attempts.find(({ subject }) => subject === sari.subject);
      expect(own?.answers[0]).toMatchObject({ question: 'soal-1', options: ['a'], tries: 1 });
      const other = attempts.find(({ subject }) => subject === joko.subject);
      expect(other?.answers.map(({ question, options }) => [question, options])).toEqual([['soal-1', ['c']]]);
    });

    test('bodies that say less or other than their kind promises are stored and passed over', async () => {
      const phone = createPhone(sari);
      const attempt = phone.nextId();
      const bodies: Record<string, unknown>[] = [
        {},
        { attempt },
        { attempt: 7, module: 'm', revision: 'r', quiz: 'q' },
        { attempt, module: 'm'.repeat(400), revision: 'r', quiz: 'q' },
        { attempt, module: 'm', revision: 'r', quiz: 'q', question: 'x', options: 'bukan-daftar' },
        { attempt, module: 'm', revision: 'r', quiz: 'q', question: 'x', options: [null] },
        { module: ['m'], revision: 'r', lesson: {} },
      ];
      for (const kind of [
        'attempt.started',
        'answer.given',
        'attempt.submitted',
        'lesson.completed',
      ] as const) {
        for (const body of bodies) phone.record(kind, body as never);
      }
      const reply = await bench.push(phone.toRequest());
      expect(reply.acks.every(({ s }) => s === 'stored')).toBe(true);
      const streams = await bench.store.db.selectFrom('facts').select('stream').distinct().execute();
      expect(streams.map(({ stream }) => stream).sort()).toEqual([`attempt:${attempt}`, 'other']);
      const report = await bench.report();
      expect(report.attempts).toMatchObject([{ unscored: 'content-unknown', answers: [] }]);
      expect(report.lessonsCompleted).toEqual([]);
    });

    /** Facts of three people, some of them odd, from a list of small numbers. */
    const makeFacts = (plan: readonly number[]): readonly FactEnvelope[] => {
      const phones: TestPhone[] = [
        createPhone(sari),
        createPhone(sari, { name: 'kedua' }),
        createPhone(budi),
      ];
      for (const [index, step] of plan.entries()) {
        const phone = phones[index % phones.length];
        const quiz = ['tes-a', 'latihan', 'tes-b', 'tidak-ada'][step % 4] ?? '';
        const mode = (['pre-test', 'practice', 'post-test'] as const)[step % 3] ?? 'practice';
        if (step % 7 === 0) {
          phone?.record('lesson.completed', {
            module: 'netralitas',
            revision: sampleModule.revision,
            lesson: step % 2 === 0 ? 'pengantar' : 'batas',
          });
        } else {
          phone?.takeQuiz({
            module: 'netralitas',
            revision: step % 5 === 0 ? 'ffffffffffffffff' : sampleModule.revision,
            quiz,
            mode,
            answers: {
              'soal-1': step % 2 === 0 ? ['a'] : ['b'],
              'soal-2': step % 3 === 0 ? [] : ['b'],
              'soal-9': ['z'],
            },
            submitted: step % 4 !== 0,
          });
        }
      }
      return phones.flatMap(({ facts }) => facts);
    };

    test('reports do not depend on the order or the pieces in which facts of Sari and Budi arrive, and a rebuild agrees', async () => {
      await publish(sampleModule);
      const clear = async () => {
        for (const table of ['answers', 'attempts', 'lesson_completions', 'facts'] as const) {
          await bench.store.db.deleteFrom(table).execute();
        }
      };
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
          fc.infiniteStream(fc.nat()),
          async (plan, dice) => {
            const roll = (below: number): number => (dice.next().value ?? 0) % below;
            const facts = makeFacts(plan);
            const phone = createPhone(sari, { name: 'pengantar' });
            await clear();
            for (let start = 0; start < facts.length; start += 100) {
              await bench.push(phone.toRequest(facts.slice(start, start + 100)));
            }
            const inOrder = await readProjections(bench.store);

            await clear();
            const shuffled = [...facts];
            for (let index = shuffled.length - 1; index > 0; index -= 1) {
              const other = roll(index + 1);
              [shuffled[index], shuffled[other]] = [shuffled[other]!, shuffled[index]!];
            }
            while (shuffled.length > 0) {
              await bench.push(phone.toRequest(shuffled.splice(0, 1 + roll(12))));
            }
            const inPieces = await readProjections(bench.store);
            expect(inPieces).toEqual(inOrder);

            // What no fact says must not survive.
            const ghost = {
              subject: joko.subject,
              module: 'hantu',
              lesson: 'hantu',
              completed_at: 1,
            };
            await bench.store.db.insertInto('lesson_completions').values(ghost).execute();
            await rebuildProjections(bench.store);
            expect(await readProjections(bench.store)).toEqual(inPieces);
          },
        ),
        { numRuns: maker.name === 'SQLite' ? 25 : 5 },
      );
    }, 60_000);
  });
};
