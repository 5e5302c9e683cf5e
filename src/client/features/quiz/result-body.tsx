import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ManifestEntry, Module, Quiz } from '../../../domain/content/module.ts';
import {
  countedAttempt,
  hasReadAllLessons,
  type ModuleProgress,
} from '../../../domain/progress/module-progress.ts';
import { nextStep, type PathItem } from '../../../domain/progress/next-step.ts';
import type { AttemptState } from '../../../domain/quiz/attempt.ts';
import { scoreAttempt } from '../../../domain/quiz/score.ts';
import { useFormat } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { useItemWords } from '../../ui/item-words.ts';
import { itemLink, moduleLink } from '../../ui/links.ts';
import { useModule } from '../../ui/use-module.ts';
import { QuestionResultItem } from './question-result.tsx';
import { ReachLine } from './reach-line.tsx';
import { RereadSection } from './reread-section.tsx';

/** Whether key and explanations may be shown: those of the pre-test wait, so that the post-test keeps its meaning. */
const opensAnswers = (entry: ManifestEntry, quiz: Quiz, progress: ModuleProgress): boolean =>
  quiz.mode !== 'pre-test' ||
  hasReadAllLessons(entry, progress) ||
  entry.quizzes.some(({ id, mode }) => mode === 'post-test' && countedAttempt(progress, id) !== null);

/** The pre-test's percentage, scored with the revision it was taken with. Null while unknown or not submitted. */
const usePreTestPercent = (entry: ManifestEntry, progress: ModuleProgress): number | null => {
  const quizId = entry.quizzes.find(({ mode }) => mode === 'pre-test')?.id;
  const attempt = quizId === undefined ? null : countedAttempt(progress, quizId);
  const view = useModule(entry.id, attempt?.revision);
  if (attempt === null || view.state !== 'ready') return null;
  const quiz = view.module.quizzes.find(({ id }) => id === quizId);
  return quiz === undefined ? null : scoreAttempt(quiz, attempt).percent;
};

/** The result of a submitted attempt. Everything is computed here from facts and the pinned content. */
export const ResultBody = ({
  entry,
  module,
  quiz,
  attempt,
  progress,
}: {
  readonly entry: ManifestEntry;
  readonly module: Module;
  readonly quiz: Quiz;
  readonly attempt: AttemptState;
  readonly progress: ModuleProgress;
}): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useItemWords();
  const before = usePreTestPercent(entry, progress);
  const score = scoreAttempt(quiz, attempt);
  const missed = quiz.questions.filter(
    ({ id }) => score.questions.find(({ question }) => question === id)?.verdict !== 'correct',
  );
  const isOpen = opensAnswers(entry, quiz, progress);
  const isCounted = countedAttempt(progress, quiz.id)?.attempt === attempt.attempt;
  const submissions = progress.attemptsByQuiz.get(quiz.id)?.filter((one) => one.submittedAt !== null);
  const step = nextStep(entry, progress);

  const goOn = (): { readonly to: string; readonly words: string } => {
    if (step.type === 'finished') return { to: moduleLink(entry.id), words: t('result.to-module') };
    const item: PathItem = step.type === 'resume' ? { type: 'quiz', quiz: step.quiz } : step;
    return {
      to: itemLink(entry.id, item),
      words: t('result.go-on', { title: words.item(entry, item) }),
    };
  };
  const onward = goOn();

  return (
    <>
      <div className="score">
        <p className="score-percent">{t('result.percent', { percent: format.number(score.percent) })}</p>
        <progress className="meter" value={score.correct} max={Math.max(1, score.total)} aria-hidden="true" />
        <p>
          {t(quiz.mode === 'practice' ? 'result.score-first' : 'result.score', {
            correct: format.number(score.correct),
            total: format.number(score.total),
          })}
        </p>
        {quiz.mode === 'post-test' && before !== null && (
          <p className="score-change" data-better={score.percent > before}>
            {t('result.change', {
              before: format.number(before),
              after: format.number(score.percent),
            })}
          </p>
        )}
        {!isCounted && <p>{t('result.later-attempt')}</p>}
        {isCounted && (submissions?.length ?? 0) > 1 && <p>{t('result.first-attempt')}</p>}
      </div>
      <ReachLine attempt={attempt.attempt} />
      <Link className="button button-primary button-wide" to={onward.to}>
        {onward.words} <Icon name="arrow-right" />
      </Link>
      {isOpen && <RereadSection module={module} missed={missed} />}
      {isOpen ? (
        <section aria-labelledby="semua-soal">
          <h2 id="semua-soal">{t('result.questions')}</h2>
          <ol className="plain-list">
            {quiz.questions.map((question, index) => {
              const result = score.questions[index];
              return (
                result !== undefined && (
                  <QuestionResultItem
                    key={question.id}
                    module={module}
                    question={question}
                    result={result}
                    n={index + 1}
                  />
                )
              );
            })}
          </ol>
        </section>
      ) : (
        <p className="held-back">{t('result.held-back')}</p>
      )}
    </>
  );
};
