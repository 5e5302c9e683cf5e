import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { toRecordedOptions } from '../../../domain/quiz/response.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';
import type { RunProps } from './attempt-run.tsx';
import { QuestionForm } from './question-form.tsx';
import { ReviewList } from './review-list.tsx';
import { RunHeader } from './run-header.tsx';
import { SaveTrouble, SaveWords } from './save-words.tsx';
import { isHalfDone, isSameChoice, type Place, recordedOptions, resumePlace } from './test-place.ts';
import type { Ticked } from './use-choices.ts';
import { DOUBLE_TAP, useSaving } from './use-saving.ts';
import { useTaking } from './use-taking.ts';

/**
 * Pre-test and post-test: answers in any order, no feedback, a review before submission. Leaving a question records
 * its answer if that changed; the screen moves on only when it is on disk.
 */
export const TestRun = ({
  store,
  module,
  quiz,
  mode,
  name,
  state,
  reference,
  choices,
  remember,
}: RunProps): ReactNode => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const saving = useSaving();
  const taking = useTaking();
  const [place, setPlace] = useState<Place>(() => resumePlace(quiz, state, choices));
  const [cameFromReview, setCameFromReview] = useState(false);
  const shownAt = useRef(-DOUBLE_TAP);
  const [isWarned, setWarned] = useState(false);

  const total = quiz.questions.length;
  const question = place === 'review' ? undefined : quiz.questions[place];
  const recorded = question === undefined ? null : recordedOptions(quiz, state, question.id);
  const ticked = question === undefined ? null : choices.of(question.id);
  const chosen = ticked === undefined ? recorded : ticked;

  useEffect(() => {
    shownAt.current = clock.mono();
  }, [clock, place]);

  const moveTo = (next: Place): void => {
    taking.clear();
    setWarned(false);
    setPlace(next);
    if (next === 'review') setCameFromReview(false);
  };

  /** Leaves the question with this answer: at once when it is not new, otherwise when it is on disk. */
  const leaveFor = (next: Place, options: Ticked): void => {
    if (saving.phase === 'saving') return;
    if (question === undefined || options === null || isSameChoice(question, options, recorded)) {
      saving.reset();
      // What is half done waits as a draft; what is not new is not kept twice.
      if (question !== undefined && ticked !== undefined && !isHalfDone(question, ticked)) {
        choices.forget(question.id);
      }
      return moveTo(next);
    }
    const elapsed = Math.max(0, Math.round(clock.mono() - shownAt.current));
    saving.run(async () => {
      const body = { ...reference, question: question.id, options, elapsed };
      remember(await store.record('answer.given', body));
      choices.forget(question.id);
      moveTo(next);
    });
  };

  const submit = (): void => {
    if (saving.phase === 'saving') return;
    const answered = state.answersByQuestion.size;
    // Handing in cannot be undone: with questions left open it takes a second, deliberate tap.
    if (answered < total && !isWarned) {
      shownAt.current = clock.mono();
      setWarned(true);
      return taking.say(
        t('quiz.submit-anyway', { count: total - answered, n: format.number(total - answered) }),
      );
    }
    saving.run(async () => {
      remember(await store.record('attempt.submitted', { ...reference, mode, answered }));
    });
  };

  /** What there is to record when the learner leaves without pressing the main button. */
  const atHand: Ticked =
    question === undefined || chosen === null || isHalfDone(question, chosen)
      ? null
      : toRecordedOptions(question, chosen);
  const next: Place = place === 'review' || cameFromReview || place + 1 === total ? 'review' : place + 1;

  const press = (event: FormEvent): void => {
    event.preventDefault();
    if (saving.phase === 'failed') return saving.retry();
    if (question === undefined) {
      // The second half of a double tap on "Lanjut" must not hand in what has just appeared.
      return clock.mono() - shownAt.current < DOUBLE_TAP ? undefined : submit();
    }
    const options = taking.take(question, chosen, reference.attempt);
    if (options !== null) leaveFor(next, options);
  };

  const choose = (options: Ticked): void => {
    if (question === undefined || saving.phase === 'saving') return;
    taking.clear();
    // A failed write belongs to the old choice; leaving the question writes the new one.
    saving.reset();
    choices.choose(question.id, options);
  };

  const label = (): string => {
    if (saving.phase === 'failed') return t('quiz.save-again');
    if (question === undefined) return t('quiz.submit');
    return t(cameFromReview ? 'quiz.to-review' : 'quiz.next');
  };

  return (
    <form className="run" onSubmit={press}>
      <RunHeader
        module={module.id}
        quizName={name}
        title={
          place === 'review'
            ? t('quiz.review')
            : t('quiz.question-of', { n: format.number(place + 1), total: format.number(total) })
        }
        turn={`${place}`}
        done={state.answersByQuestion.size}
        total={total}
      />
      <div className="run-main">
        {question === undefined ? (
          <ReviewList
            quiz={quiz}
            state={state}
            choices={choices}
            onOpen={(index) => {
              taking.clear();
              setWarned(false);
              setCameFromReview(true);
              saving.reset();
              setPlace(index);
            }}
          />
        ) : (
          <QuestionForm
            key={question.id}
            question={question}
            attempt={reference.attempt}
            chosen={chosen}
            showsMissing={taking.message !== ''}
            offersDontKnow={mode === 'pre-test'}
            onChoose={choose}
          />
        )}
      </div>
      <div className="run-foot">
        <div className="run-message" role="status">
          {taking.message !== '' && <p className="missing">{taking.message}</p>}
          {choices.isUnsaved && <p className="missing">{t('quiz.draft-not-saved')}</p>}
        </div>
        <SaveTrouble phase={saving.phase} />
        {place !== 'review' && (
          <div className="run-side">
            {place > 0 && (
              <button
                className="button button-quiet"
                type="button"
                onClick={() => leaveFor(place - 1, atHand)}
              >
                <Icon name="arrow-left" /> {t('quiz.back')}
              </button>
            )}
            <SaveWords phase={saving.phase} />
            {mode === 'post-test' && atHand === null && (
              <button className="button button-quiet" type="button" onClick={() => leaveFor(next, null)}>
                {t('quiz.skip')}
              </button>
            )}
          </div>
        )}
        <button className="button button-primary button-wide" type="submit">
          {label()}
        </button>
      </div>
    </form>
  );
};
