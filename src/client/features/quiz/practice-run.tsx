import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Question } from '../../../domain/content/module.ts';
import { needsNoRepeat, quizPosition } from '../../../domain/quiz/flow.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { afterPaint } from '../../platform/after-paint.ts';
import { CertaintyField } from '../../question/certainty-field.tsx';
import { type Checked, FeedbackSheet } from '../../question/feedback-sheet.tsx';
import { QuestionForm } from '../../question/question-form.tsx';
import { RunHeader } from '../../question/run-header.tsx';
import { RunMessage } from '../../question/run-message.tsx';
import { SaveTrouble, SaveWords } from '../../question/save-words.tsx';
import { useAsking } from '../../question/use-asking.ts';
import { DOUBLE_TAP } from '../../question/use-saving.ts';
import { moduleLink } from '../../ui/links.ts';
import { useServices } from '../../ui/services.ts';
import type { RunProps } from './attempt-run.tsx';

/**
 * Practice: choose, check, read why, go on. The verdict appears at once; going on waits until the answer is on disk.
 * What to ask next is always a function of the facts.
 */
export const PracticeRun = ({
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
  const [checked, setChecked] = useState<(Checked & { readonly repeated: boolean }) | null>(null);
  const [isHurried, setHurried] = useState(false);
  const [turn, setTurn] = useState(0);
  const { saving, taking, elapsed } = useAsking(turn);
  /** When the button last changed its meaning under the finger. */
  const turnedAt = useRef(-DOUBLE_TAP);

  const position = quizPosition(quiz, state);
  const question = checked?.question ?? position.question;
  const repeated = checked?.repeated ?? position.repeated;
  const isFinished = position.question === null;
  const choice = (question === null ? undefined : choices.of(question.id)) ?? { options: null, sure: null };

  const { phase, reset } = saving;
  const goOn = useCallback((): void => {
    reset();
    setHurried(false);
    setChecked(null);
    setTurn((last) => last + 1);
  }, [reset]);

  const finish = (): void =>
    saving.run(async () => {
      const answered = state.answersByQuestion.size;
      remember(await store.record('attempt.submitted', { ...reference, mode, answered }));
    });

  useEffect(() => {
    if (isHurried && phase === 'saved' && !isFinished) goOn();
  }, [isHurried, phase, isFinished, goOn]);

  const check = (asked: Question): void => {
    const options = taking.take(asked, choice.options, reference.attempt);
    if (options === null) return;
    const { sure } = choice;
    const body = { ...reference, question: asked.id, options, elapsed: elapsed() };
    taking.clear();
    turnedAt.current = clock.mono();
    setChecked({ question: asked, options, sure, repeated: position.repeated });
    saving.run(async () => {
      // The verdict first: the write would cost it a frame, and the choice is in the draft already.
      await afterPaint();
      remember(await store.record('answer.given', sure === null ? body : { ...body, sure }));
      choices.forget(asked.id);
    });
  };

  const press = (event: FormEvent): void => {
    event.preventDefault();
    // The second half of a double tap on "Periksa" must not skip the explanation that has just appeared.
    if (clock.mono() - turnedAt.current < DOUBLE_TAP) return;
    if (phase === 'failed') return saving.retry();
    if (phase === 'saving') return setHurried(true);
    if (isFinished) return finish();
    if (checked !== null) return goOn();
    if (question !== null) check(question);
  };

  const label = (): string => {
    if (phase === 'failed') return t('quiz.save-again');
    if (isFinished) return t('quiz.to-result');
    return t(checked === null ? 'quiz.check' : 'quiz.next');
  };

  const title = (): string => {
    if (question === null) return name;
    const n = format.number(quiz.questions.findIndex(({ id }) => id === question.id) + 1);
    return repeated
      ? t('quiz.repeat-of', { n })
      : t('quiz.question-of', { n, total: format.number(position.total) });
  };

  return (
    <form className="run" onSubmit={press}>
      <RunHeader
        closeTo={moduleLink(module.id)}
        closeWords={t('quiz.close')}
        quizName={name}
        title={title()}
        turn={`${turn}`}
        done={position.way.done}
        total={position.way.total}
      />
      <div className="run-main">
        {question === null ? (
          <p>{t('quiz.all-answered')}</p>
        ) : (
          <QuestionForm
            key={turn}
            question={question}
            attempt={reference.attempt}
            chosen={checked?.options ?? choice.options}
            checked={checked !== null}
            showsMissing={taking.message !== ''}
            onChoose={(options) => {
              taking.clear();
              // Another answer may be as sure, or not: what was said is not carried over to it.
              choices.choose(question.id, { options, sure: null });
            }}
          />
        )}
      </div>
      <FeedbackSheet module={module} checked={checked}>
        {checked !== null && !needsNoRepeat(checked.question, checked.options) && (
          <p className="quiet">{t('quiz.comes-back')}</p>
        )}
      </FeedbackSheet>
      <div className="run-foot">
        {quiz.certainty === true && question !== null && checked === null && (
          <CertaintyField
            key={question.id}
            question={question}
            chosen={choice.options}
            sure={choice.sure}
            onSay={(sure) => choices.choose(question.id, { options: choice.options, sure })}
          />
        )}
        <RunMessage message={taking.message} isUnsaved={checked === null && choices.isUnsaved} />
        {checked !== null && <SaveWords phase={phase} />}
        <SaveTrouble saving={saving} />
        <button className="button button-primary button-wide" type="submit">
          {label()}
        </button>
      </div>
    </form>
  );
};
