import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import type { ManifestEntry, Module, Quiz } from '../../../domain/content/module.ts';
import {
  attemptsAt,
  countedAttempt,
  type ModuleProgress,
  opensAnswers,
  preTestBefore,
} from '../../../domain/progress/module-progress.ts';
import { nextStep, type PathItem } from '../../../domain/progress/next-step.ts';
import type { QuizPlace } from '../../../domain/progress/quiz-place.ts';
import type { AttemptState } from '../../../domain/quiz/attempt.ts';
import { presentQuiz } from '../../../domain/quiz/presentation.ts';
import { scoreAttempt } from '../../../domain/quiz/score.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { useItemWords } from '../../ui/item-words.ts';
import { itemLink, moduleLink } from '../../ui/links.ts';
import { useModule } from '../../ui/use-module.ts';
import { isSureButWrong, QuestionResultItem } from './question-result.tsx';
import { ReachLine } from './reach-line.tsx';
import { RereadSection } from './reread-section.tsx';

/** The percentage of the pre-test before `postTest`, by its own form and revision. Null while there is none to show. */
const usePreTestPercent = (
  entry: ManifestEntry,
  progress: ModuleProgress,
  postTest: AttemptState,
): number | null => {
  const attempt = preTestBefore(progress, postTest);
  const view = useModule(entry.id, attempt?.revision);
  if (attempt === null || view.state !== 'ready') return null;
  const quiz = view.module.quizzes.find(({ id }) => id === attempt.quiz);
  return quiz === undefined ? null : scoreAttempt(quiz, attempt).percent;
};

/** The result of a submitted attempt. Everything is computed here from facts and the pinned content. */
export const ResultBody = ({
  entry,
  place,
  module,
  quiz: written,
  attempt,
  progress,
}: {
  readonly entry: ManifestEntry;
  readonly place: QuizPlace;
  readonly module: Module;
  readonly quiz: Quiz;
  readonly attempt: AttemptState;
  readonly progress: ModuleProgress;
}): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useItemWords();
  const before = usePreTestPercent(entry, progress, attempt);
  // As it was shown: questions have the numbers that the learner knows.
  const quiz = useMemo(() => presentQuiz(written, attempt), [written, attempt]);
  const score = scoreAttempt(quiz, attempt);
  const missed = quiz.questions.flatMap((question, index) => {
    const result = score.questions[index];
    return result === undefined || result.verdict === 'correct'
      ? []
      : [{ question, wasSure: isSureButWrong(result) }];
  });
  const isOpen = opensAnswers(entry, place, progress);
  const partial = score.questions.filter(({ verdict }) => verdict === 'partial').length;
  const isCounted = countedAttempt(progress, place)?.attempt === attempt.attempt;
  const submissions = attemptsAt(progress, place).filter((one) => one.submittedAt !== null);
  const step = nextStep(entry, progress);

  const goOn = (): { readonly to: string; readonly words: string } => {
    if (step.type === 'finished') return { to: moduleLink(entry.id), words: t('result.to-module') };
    const item: PathItem = step.type === 'resume' ? { type: 'quiz', place: step.place } : step;
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
        <progress className="meter" value={score.percent} max={100} aria-hidden="true" />
        <p>
          {t(place.mode === 'practice' ? 'result.score-first' : 'result.score', {
            correct: format.number(score.correct),
            total: format.number(score.total),
          })}
        </p>
        {partial > 0 && <p>{t('result.partial', { count: partial, n: format.number(partial) })}</p>}
        {place.mode === 'post-test' && before !== null && (
          <p className="score-change" data-better={score.percent > before}>
            {t('result.change', {
              before: format.number(before),
              after: format.number(score.percent),
            })}
          </p>
        )}
        {!isCounted && <p>{t('result.later-attempt')}</p>}
        {isCounted && submissions.length > 1 && <p>{t('result.first-attempt')}</p>}
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
