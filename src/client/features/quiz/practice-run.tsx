import {
  type FormEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Question } from '../../../domain/content/module.ts';
import { needsNoRepeat, quizPosition } from '../../../domain/quiz/flow.ts';
import { judgeAnswer, type Verdict } from '../../../domain/quiz/score.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { afterPaint } from '../../platform/after-paint.ts';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';
import type { RunProps } from './attempt-run.tsx';
import { Explanations } from './explanations.tsx';
import { type Tone, toneToIcon } from './mark.tsx';
import { QuestionForm } from './question-form.tsx';
import { RunHeader } from './run-header.tsx';
import { SaveTrouble, SaveWords } from './save-words.tsx';
import { DOUBLE_TAP, useSaving } from './use-saving.ts';
import { useTaking } from './use-taking.ts';

/** An answer whose verdict is on the screen. */
interface Checked {
  readonly question: Question;
  readonly options: readonly string[];
  readonly repeated: boolean;
}

/** In practice nobody says "Tidak tahu"; an empty answer could only be wrong. */
const verdictToTone = (verdict: Verdict): Tone => {
  if (verdict === 'partial') return 'partial';
  return verdict === 'correct' ? 'right' : 'wrong';
};

/** Room that the header and the bar with the button take from the screen, in pixels, at ordinary text size. */
const FIXED_BARS = 220;

/** Brings the explanation into view: whole, with as much of the question as fits, or from its beginning. */
const showSheet = (element: HTMLElement): void => {
  const fits = element.offsetHeight <= window.innerHeight - FIXED_BARS;
  element.scrollIntoView({ block: fits ? 'end' : 'start' });
};

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
  const saving = useSaving();
  const taking = useTaking();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isHurried, setHurried] = useState(false);
  const [turn, setTurn] = useState(0);
  const shownAt = useRef(0);
  /** When the button last changed its meaning under the finger. */
  const turnedAt = useRef(-DOUBLE_TAP);
  const sheet = useRef<HTMLDivElement>(null);

  const position = quizPosition(quiz, state);
  const question = checked?.question ?? position.question;
  const repeated = checked?.repeated ?? position.repeated;
  const isFinished = position.question === null;

  useEffect(() => {
    shownAt.current = clock.mono();
  }, [clock, turn]);

  useLayoutEffect(() => {
    if (checked === null) return undefined;
    // In the frame that shows it, not before: measuring here would lay the page out twice.
    const frame = requestAnimationFrame(() => {
      if (sheet.current !== null) showSheet(sheet.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [checked]);

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
    const options = taking.take(asked, choices.of(asked.id) ?? null, reference.attempt);
    if (options === null) return;
    const elapsed = Math.max(0, Math.round(clock.mono() - shownAt.current));
    taking.clear();
    turnedAt.current = clock.mono();
    setChecked({ question: asked, options, repeated: position.repeated });
    saving.run(async () => {
      // The verdict first: the write would cost it a frame, and the choice is in the draft already.
      await afterPaint();
      remember(await store.record('answer.given', { ...reference, question: asked.id, options, elapsed }));
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
    const n = format.number(quiz.questions.indexOf(question) + 1);
    return repeated
      ? t('quiz.repeat-of', { n })
      : t('quiz.question-of', { n, total: format.number(position.total) });
  };

  const tone = checked === null ? undefined : verdictToTone(judgeAnswer(checked.question, checked.options));
  const verdictWords = {
    right: t('quiz.correct'),
    missed: t('quiz.correct'),
    partial: t('quiz.partial'),
    wrong: t('quiz.wrong'),
  } as const;

  return (
    <form className="run" onSubmit={press}>
      <RunHeader
        module={module.id}
        quizName={name}
        title={title()}
        turn={`${turn}`}
        done={position.done}
        total={position.total}
      />
      <div className="run-main">
        {question === null ? (
          <p>{t('quiz.all-answered')}</p>
        ) : (
          <QuestionForm
            key={turn}
            question={question}
            attempt={reference.attempt}
            chosen={checked?.options ?? choices.of(question.id) ?? null}
            checked={checked !== null}
            showsMissing={taking.message !== ''}
            onChoose={(options) => {
              taking.clear();
              choices.choose(question.id, options);
            }}
          />
        )}
      </div>
      <div className="sheet" role="status" aria-atomic="false" data-verdict={tone} ref={sheet}>
        {checked !== null && tone !== undefined && (
          <div className="feedback" data-feedback>
            <p className="verdict">
              <Icon name={toneToIcon(tone)} /> {verdictWords[tone]}
            </p>
            <Explanations
              module={module}
              question={checked.question}
              chosen={checked.options}
              showsAnswer={false}
            />
            {!needsNoRepeat(checked.question, checked.options) && (
              <p className="quiet">{t('quiz.comes-back')}</p>
            )}
          </div>
        )}
      </div>
      <div className="run-foot">
        <div className="run-message" role="status">
          {taking.message !== '' && <p className="missing">{taking.message}</p>}
          {checked === null && choices.isUnsaved && <p className="missing">{t('quiz.draft-not-saved')}</p>}
        </div>
        {checked !== null && <SaveWords phase={phase} />}
        <SaveTrouble phase={phase} />
        <button className="button button-primary button-wide" type="submit">
          {label()}
        </button>
      </div>
    </form>
  );
};
