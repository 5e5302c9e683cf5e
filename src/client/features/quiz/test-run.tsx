import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { toRecordedOptions } from '../../../domain/quiz/response.ts';
import { extensionSeconds } from '../../../domain/quiz/time-limit.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { CertaintyField } from '../../question/certainty-field.tsx';
import { QuestionForm } from '../../question/question-form.tsx';
import { RunHeader } from '../../question/run-header.tsx';
import { RunMessage } from '../../question/run-message.tsx';
import { SaveTrouble, SaveWords } from '../../question/save-words.tsx';
import type { Ticked } from '../../question/ticked.ts';
import { useAsking } from '../../question/use-asking.ts';
import { DOUBLE_TAP } from '../../question/use-saving.ts';
import { Icon } from '../../ui/icon.tsx';
import { moduleLink } from '../../ui/links.ts';
import type { RunProps } from './attempt-run.tsx';
import { ReviewList } from './review-list.tsx';
import {
  isHalfDone,
  isSameChoice,
  type Place,
  recordedChoice,
  placeToKept,
  resumePlace,
} from './test-place.ts';
import { TimeLine, useTimeWords } from './time-line.tsx';
import { useTimeLeft } from './use-time-left.ts';

/**
 * Pre-test and post-test: answers in any order, no feedback, a review before submission. Leaving a question records
 * its answer if that changed; the screen moves on only when it is on disk. When the time is over nothing is handed in:
 * the learner takes more of it or goes to the review.
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
  const { t } = useTranslation();
  const format = useFormat();
  const timeWords = useTimeWords();
  const timeLeft = useTimeLeft(quiz, state, store.boot);
  const [place, setPlace] = useState<Place>(() => resumePlace(quiz, state, choices));
  /** The question from which the list was opened on the way; null when the list is where the learner has arrived. */
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  const [goesBackToReview, setGoesBackToReview] = useState(false);
  const [isWarned, setWarned] = useState(false);

  const isOver = timeLeft === 0 && place !== 'review';
  const turn = isOver ? 'over' : `${place}${isWarned ? ' warned' : ''}`;
  const { saving, taking, elapsed } = useAsking(turn);

  const total = quiz.questions.length;
  const question = place === 'review' ? undefined : quiz.questions[place];
  const recorded =
    question === undefined ? { options: null, sure: null } : recordedChoice(quiz, state, question.id);
  const choice = question === undefined ? undefined : choices.of(question.id);
  const shown = choice ?? recorded;

  /** True while a place is on its way to the disk: a second tap meanwhile would start from a place already left. */
  const isMoving = useRef(false);

  const moveTo = async (next: Place): Promise<void> => {
    if (isMoving.current) return;
    isMoving.current = true;
    // First on the disk, so that a killed app comes back to what was on the screen.
    await choices.keepPlace(placeToKept(quiz, next));
    isMoving.current = false;
    taking.clear();
    setWarned(false);
    setPlace(next);
    if (next === 'review') setGoesBackToReview(false);
  };

  /** Leaves the question with this answer: at once when it is not new, otherwise when it is on disk. */
  const leaveFor = (next: Place, options: Ticked): void => {
    if (saving.phase === 'saving') return;
    if (next === 'review') setOpenedAt(null);
    const answer = { options, sure: shown.sure };
    if (question === undefined || options === null || isSameChoice(question, answer, recorded)) {
      saving.reset();
      // What is half done waits as a draft; what is not new is not kept twice.
      if (question !== undefined && choice !== undefined && !isHalfDone(question, choice.options)) {
        choices.forget(question.id);
      }
      return void moveTo(next);
    }
    const body = { ...reference, question: question.id, options, elapsed: elapsed() };
    saving.run(async () => {
      const { sure } = answer;
      remember(await store.record('answer.given', sure === null ? body : { ...body, sure }));
      choices.forget(question.id);
      await moveTo(next);
    });
  };

  const submit = (): void => {
    if (saving.phase === 'saving') return;
    const answered = state.answersByQuestion.size;
    // Handing in cannot be undone: with questions left open it takes a second, deliberate tap.
    if (answered < total && !isWarned) {
      setWarned(true);
      return taking.say(
        t('quiz.submit-anyway', { count: total - answered, n: format.number(total - answered) }),
      );
    }
    saving.run(async () => {
      remember(await store.record('attempt.submitted', { ...reference, mode, answered }));
    });
  };

  const extend = (): void => {
    if (saving.phase === 'saving') return;
    saving.run(async () => {
      const seconds = extensionSeconds(quiz);
      remember(await store.record('attempt.extended', { ...reference, seconds }));
      saving.reset();
    });
  };

  /** What there is to record when the learner leaves without pressing the main button. */
  const atHand: Ticked =
    question === undefined || shown.options === null || isHalfDone(question, shown.options)
      ? null
      : toRecordedOptions(question, shown.options);
  const next: Place = place === 'review' || goesBackToReview || place + 1 === total ? 'review' : place + 1;

  const openList = (): void => {
    if (place === 'review' || saving.phase === 'saving') return;
    leaveFor('review', atHand);
    setOpenedAt(place);
  };

  const openQuestion = (index: number): void => {
    // From the list on the way one goes on from there; from the last look one comes back to it.
    setGoesBackToReview(openedAt === null);
    saving.reset();
    void moveTo(index);
  };

  const press = (event: FormEvent): void => {
    event.preventDefault();
    if (saving.phase === 'failed') return saving.retry();
    if (question !== undefined && !isOver) {
      const options = taking.take(question, shown.options, reference.attempt);
      return options === null ? undefined : leaveFor(next, options);
    }
    // The second half of a double tap on "Lanjut" must not hand in, or take, what has just appeared.
    if (elapsed() < DOUBLE_TAP) return;
    if (isOver) extend();
    else submit();
  };

  const choose = (options: Ticked, sure: boolean | null): void => {
    if (question === undefined || saving.phase === 'saving') return;
    taking.clear();
    // A failed write belongs to the old choice; leaving the question writes the new one.
    saving.reset();
    choices.choose(question.id, { options, sure });
  };

  const title = (): string => {
    if (isOver) return t('quiz.time-over');
    return place === 'review'
      ? t('quiz.review')
      : t('quiz.question-of', { n: format.number(place + 1), total: format.number(total) });
  };

  const label = (): string => {
    if (saving.phase === 'failed') return t('quiz.save-again');
    if (isOver) return t('quiz.add-time', { time: timeWords(extensionSeconds(quiz) * 1000) });
    if (question === undefined) return t('quiz.submit');
    return t(goesBackToReview ? 'quiz.to-review' : 'quiz.next');
  };

  const main = (): ReactNode => {
    if (isOver) return <p>{t('quiz.time-over-text')}</p>;
    if (question === undefined) {
      return <ReviewList quiz={quiz} state={state} choices={choices} onOpen={openQuestion} />;
    }
    return (
      <QuestionForm
        key={question.id}
        question={question}
        attempt={reference.attempt}
        chosen={shown.options}
        showsMissing={taking.message !== ''}
        offersDontKnow={mode === 'pre-test'}
        // Another answer may be as sure, or not: what was said is not carried over to it.
        onChoose={(options) => choose(options, null)}
      />
    );
  };

  const side = (): ReactNode => {
    if (isOver) {
      return (
        <button
          className="button button-quiet"
          type="button"
          onClick={() => elapsed() < DOUBLE_TAP || leaveFor('review', atHand)}
        >
          {t('quiz.to-submit')}
        </button>
      );
    }
    if (place === 'review') {
      return openedAt === null ? null : (
        <button className="button button-quiet" type="button" onClick={() => openQuestion(openedAt)}>
          <Icon name="arrow-left" /> {t('quiz.back-to', { n: format.number(openedAt + 1) })}
        </button>
      );
    }
    return (
      <>
        {place > 0 && (
          <button className="button button-quiet" type="button" onClick={() => leaveFor(place - 1, atHand)}>
            <Icon name="arrow-left" /> {t('quiz.back')}
          </button>
        )}
        <SaveWords phase={saving.phase} />
        {mode === 'post-test' && atHand === null && (
          <button className="button button-quiet" type="button" onClick={() => leaveFor(next, null)}>
            {t('quiz.skip')}
          </button>
        )}
      </>
    );
  };
  const beside = side();

  return (
    <form className="run" onSubmit={press}>
      <RunHeader
        closeTo={moduleLink(module.id)}
        closeWords={t('quiz.close')}
        quizName={name}
        title={title()}
        turn={isOver ? 'over' : `${place}`}
        done={state.answersByQuestion.size}
        total={total}
        aside={
          place !== 'review' &&
          !isOver && (
            <button className="button button-quiet run-list" type="button" onClick={openList}>
              {t('quiz.list')}
            </button>
          )
        }
      >
        {timeLeft !== null && <TimeLine left={timeLeft} isInTitle={isOver} />}
      </RunHeader>
      <div className="run-main">{main()}</div>
      <div className="run-foot">
        {quiz.certainty === true && question !== undefined && !isOver && (
          <CertaintyField
            key={question.id}
            question={question}
            chosen={shown.options}
            sure={shown.sure}
            onSay={(sure) => choose(shown.options, sure)}
          />
        )}
        <RunMessage message={taking.message} isUnsaved={choices.isUnsaved} />
        <SaveTrouble saving={saving} />
        {beside !== null && <div className="run-side">{beside}</div>}
        <button className="button button-primary button-wide" type="submit">
          {label()}
        </button>
      </div>
    </form>
  );
};
