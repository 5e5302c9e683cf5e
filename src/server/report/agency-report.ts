import type { Module, Question } from '../../domain/content/module.ts';
import type { AttemptMode } from '../../domain/quiz/attempt-mode.ts';
import type { Verdict } from '../../domain/quiz/score.ts';
import type { AgencyAnswer, AgencyAttempt, AgencyReport, Unscored } from '../../protocol/agency.ts';
import type { FindModule } from '../projection/attempt-row.ts';
import { readHead } from '../store/meta.ts';
import {
  listAnswers,
  listAttempts,
  listDevices,
  listLessonCompletions,
  readReportVersion,
} from '../store/reports.ts';
import type { AnswersTable, AttemptsTable, Db } from '../store/schema.ts';
import { answerToTexts } from './answer-texts.ts';
import { textToPlain } from './plain-text.ts';

const answerToReport = (row: AnswersTable, question: Question | undefined): AgencyAnswer => {
  // Written by the projection, from options it had checked.
  const options = JSON.parse(row.options) as readonly string[];
  return {
    question: row.question,
    questionText: question === undefined ? null : textToPlain(question.stem),
    options,
    optionTexts: question === undefined ? [] : answerToTexts(question, options),
    verdict: row.verdict as Verdict | null,
    givenAt: row.given_at,
    tries: row.tries,
  };
};

const attemptToReport = (
  row: AttemptsTable,
  answers: readonly AnswersTable[],
  module: Module | null,
): AgencyAttempt => {
  const quiz = module?.quizzes.find(({ id }) => id === row.quiz);
  const questionsById = new Map(quiz?.questions.map((question) => [question.id, question]));
  return {
    attempt: row.attempt,
    subject: row.subject,
    device: row.device,
    module: row.module,
    moduleTitle: module?.title ?? null,
    revision: row.revision,
    quiz: row.quiz,
    quizTitle: quiz?.title ?? null,
    mode: row.mode as AttemptMode | null,
    startedAt: row.started_at,
    submittedAt: row.submitted_at,
    receivedAt: row.received_at,
    unscored: row.unscored as Unscored | null,
    correct: row.correct,
    total: row.total,
    percent: row.percent,
    answers: answers.map((answer) => answerToReport(answer, questionsById.get(answer.question))),
  };
};

/** Reads the whole report. Run it in one transaction, so that all of it is of the same moment. */
export const readAgencyReport = async (
  db: Db,
  findModule: FindModule,
  agency: string,
  now: number,
): Promise<AgencyReport> => {
  const { seq } = await readHead(db);
  const answersByAttempt = new Map<string, AnswersTable[]>();
  for (const answer of await listAnswers(db)) {
    const key = `${answer.attempt} ${answer.subject}`;
    const known = answersByAttempt.get(key);
    if (known === undefined) answersByAttempt.set(key, [answer]);
    else known.push(answer);
  }
  const attempts: AgencyAttempt[] = [];
  for (const row of await listAttempts(db)) {
    const answers = answersByAttempt.get(`${row.attempt} ${row.subject}`) ?? [];
    attempts.push(attemptToReport(row, answers, await findModule(row.module, row.revision)));
  }
  const lessons = await listLessonCompletions(db);
  return {
    seq,
    version: await readReportVersion(db),
    now,
    agency,
    attempts,
    devices: await listDevices(db),
    lessonsCompleted: lessons.map(({ subject, module, lesson, completed_at: completedAt }) => ({
      subject,
      module,
      lesson,
      completedAt,
    })),
  };
};
