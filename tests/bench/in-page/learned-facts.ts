import type { Module, Question } from '../../../src/domain/content/module.ts';
import type { FactEnvelope } from '../../../src/domain/facts/fact.ts';
import type { AgencyId, DeviceId, FactId, SubjectId } from '../../../src/domain/ids.ts';

const HOUR = 3_600_000;

/** One choice of whatever is asked; now the right one, now another. */
const answerTo = (question: Question, n: number): readonly string[] => {
  switch (question.kind) {
    case 'ordering':
      return question.items.map(({ id }) => id);
    case 'matching':
      return question.left.map(({ id }) => `${id}:${question.pairs[id] ?? ''}`).sort();
    default:
      return [question.options[n % question.options.length]?.id ?? ''];
  }
};

/**
 * Exactly `count` facts of somebody who practises and repeats, evenly over the year before `now` (milliseconds UTC): each
 * practice once, then its questions again and again in review. Without hashes: folds do not look at them.
 */
export const toLearnedFacts = (
  modules: readonly Module[],
  count: number,
  now: number,
): readonly FactEnvelope[] => {
  const begin = now - 365 * 24 * HOUR;
  const facts: FactEnvelope[] = [];
  const add = (kind: string, body: Readonly<Record<string, unknown>>): void => {
    const n = facts.length + 1;
    const wall = begin + Math.round((n * (now - begin)) / (count + 1));
    facts.push({
      id: `fact-${n}` as FactId,
      v: 1,
      kind,
      agency: 'instansi' as AgencyId,
      subject: 'subject' as SubjectId,
      author: 'subject' as SubjectId,
      device: 'device' as DeviceId,
      body,
      t: { hlc: `${wall}`.padStart(15, '0'), wall, zone: 'Asia/Jakarta', mono: n, boot: 'boot' },
      n,
      prev: null,
      salt: '',
      h: '',
    });
  };

  const practices = modules.flatMap((module) =>
    module.quizzes.filter(({ mode }) => mode === 'practice').map((quiz) => ({ module, quiz })),
  );
  for (let turn = 0; facts.length < count; turn += 1) {
    for (const { module, quiz } of practices) {
      const reference = { module: module.id, revision: module.revision, quiz: quiz.id };
      const attempt = `${module.id} ${quiz.id}`;
      if (turn === 0) add('attempt.started', { ...reference, attempt, mode: 'practice' });
      for (const [index, question] of quiz.questions.entries()) {
        const body = {
          ...reference,
          question: question.id,
          options: answerTo(question, turn + index),
          elapsed: 4000,
        };
        if (turn === 0) add('answer.given', { ...body, attempt });
        else add('review.answered', body);
      }
    }
  }
  return facts.slice(0, count);
};
