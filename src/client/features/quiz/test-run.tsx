import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { useItemWords } from '../../ui/item-words.ts';
import { useServices } from '../../ui/services.ts';
import type { RunProps } from './attempt-run.tsx';
import { QuestionForm } from './question-form.tsx';
import { ReviewList } from './review-list.tsx';
import { RunHeader } from './run-header.tsx';
import { SaveTrouble, SaveWords } from './save-words.tsx';
import { isSameChoice, type Place, recordedOptions, resumePlace } from './test-place.ts';
import type { Ticked } from './use-choices.ts';
import { DOUBLE_TAP, useSaving } from './use-saving.ts';

/**
 * Pre-test and post-test: answers in any order, no feedback, a review before submission. Leaving a question records
 * its answer if that changed; the screen moves on only when it is on disk.
 */
export const TestRun = ({
  store,
  module,
  quiz,
  state,
  reference,
  choices,
  remember,
}: RunProps): ReactNode => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useItemWords();
  const saving = useSaving();
  const [place, setPlace] = useState<Place>(() => resumePlace(quiz, state, choices));
  const [cameFromReview, setCameFromReview] = useState(false);
  const [message, setMessage] = useState('');
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
    setMessage('');
    setWarned(false);
    setPlace(next);
    if (next === 'review') setCameFromReview(false);
  };

  /** Leaves the question: at once when nothing changed, otherwise when the answer is on disk. */
  const leaveFor = (next: Place): void => {
    if (saving.phase === 'saving') return;
    if (question === undefined || chosen === null || isSameChoice(chosen, recorded)) {
      saving.reset();
      if (question !== undefined && ticked !== undefined) choices.forget(question.id);
      return moveTo(next);
    }
    const options = [...chosen].sort();
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
      return setMessage(
        t('quiz.submit-anyway', { count: total - answered, n: format.number(total - answered) }),
      );
    }
    saving.run(async () => {
      remember(await store.record('attempt.submitted', { ...reference, mode: quiz.mode, answered }));
    });
  };

  const next: Place = place === 'review' || cameFromReview || place + 1 === total ? 'review' : place + 1;

  const press = (event: FormEvent): void => {
    event.preventDefault();
    if (saving.phase === 'failed') return saving.retry();
    if (question === undefined) {
      // The second half of a double tap on "Lanjut" must not hand in what has just appeared.
      return clock.mono() - shownAt.current < DOUBLE_TAP ? undefined : submit();
    }
    if (chosen !== null) return leaveFor(next);
    setMessage(t(question.kind === 'multiple' ? 'quiz.choose-some-first' : 'quiz.choose-first'));
  };

  const choose = (options: Ticked): void => {
    if (question === undefined || saving.phase === 'saving') return;
    setMessage('');
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
        quizName={words.quiz(quiz.mode)}
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
            onOpen={(index) => {
              setMessage('');
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
            chosen={chosen}
            offersDontKnow={quiz.mode === 'pre-test'}
            onChoose={choose}
          />
        )}
      </div>
      <div className="run-foot">
        <div className="run-message" role="status">
          {message !== '' && <p className="missing">{message}</p>}
          {choices.isUnsaved && <p className="missing">{t('quiz.draft-not-saved')}</p>}
        </div>
        <SaveTrouble phase={saving.phase} />
        {place !== 'review' && (
          <div className="run-side">
            {place > 0 && (
              <button className="button button-quiet" type="button" onClick={() => leaveFor(place - 1)}>
                <Icon name="arrow-left" /> {t('quiz.back')}
              </button>
            )}
            <SaveWords phase={saving.phase} />
            {quiz.mode === 'post-test' && chosen === null && (
              <button className="button button-quiet" type="button" onClick={() => leaveFor(next)}>
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
