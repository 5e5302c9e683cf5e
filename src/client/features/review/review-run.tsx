import { type FormEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import type { AttemptId } from '../../../domain/ids.ts';
import { needsNoRepeat } from '../../../domain/quiz/flow.ts';
import { presentQuiz, SHUFFLE_RULE } from '../../../domain/quiz/presentation.ts';
import { useFormat } from '../../i18n/format.ts';
import { ContentLanguageProvider, toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { afterPaint } from '../../platform/after-paint.ts';
import { CertaintyField } from '../../question/certainty-field.tsx';
import { type Checked, FeedbackSheet } from '../../question/feedback-sheet.tsx';
import { QuestionForm } from '../../question/question-form.tsx';
import { RunHeader } from '../../question/run-header.tsx';
import { RunMessage } from '../../question/run-message.tsx';
import { SaveTrouble, SaveWords } from '../../question/save-words.tsx';
import { useAsking } from '../../question/use-asking.ts';
import { type Choice, type DraftPlace, useDrafts } from '../../question/use-drafts.ts';
import { DOUBLE_TAP } from '../../question/use-saving.ts';
import type { Store } from '../../store/store.ts';
import { useServices } from '../../ui/services.ts';
import type { ReviewItem } from './review-contents.ts';
import type { Review } from './use-review.ts';

/** A question of the round as it is shown. */
interface Asked {
  readonly item: ReviewItem;
  readonly isRepeat: boolean;
  readonly place: DraftPlace;
}

const UNTOUCHED: Choice = { options: null, sure: null };

/** Choices are kept by round: one person, one day, one module. */
const toDraftPlace = ({ module, question }: ReviewItem, { subject }: Store, day: string): DraftPlace => ({
  attempt: `ulang ${subject} ${day} ${module.id}`,
  question: question.id,
});

/** The item with its options in the order of this round. */
const present = (item: ReviewItem, round: string): ReviewItem => {
  const quiz = item.module.quizzes.find(({ id }) => id === item.quiz);
  const shown = quiz && presentQuiz(quiz, { attempt: round as AttemptId, shuffle: SHUFFLE_RULE });
  return { ...item, question: shown?.questions.find(({ id }) => id === item.question.id) ?? item.question };
};

/** Like practice: choose, check, read why, go on. What to ask next is always a function of the facts. */
export const ReviewRun = ({
  store,
  review,
  onReading,
  remember,
}: {
  readonly store: Store;
  readonly review: Review;
  /** Says whether an explanation is on the screen. */
  readonly onReading: (isReading: boolean) => void;
  readonly remember: (fact: FactEnvelope) => void;
}): ReactNode => {
  const { clock, setBusy } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const [checked, setChecked] = useState<(Checked & { readonly asked: Asked; readonly n: number }) | null>(
    null,
  );
  const [turn, setTurn] = useState(0);
  const [isHurried, setHurried] = useState(false);
  const { saving, taking, elapsed } = useAsking(turn);
  /** When the button last changed its meaning under the finger. */
  const turnedAt = useRef(-DOUBLE_TAP);

  const { due, repeats, reviewed, day } = review;
  const drafts = useDrafts(
    store,
    [...due, ...repeats].map((item) => toDraftPlace(item, store, day)),
  );

  const next = due[0] ?? repeats[0];
  const upcoming = useMemo((): Asked | null => {
    if (next === undefined) return null;
    const place = toDraftPlace(next, store, day);
    return { item: present(next, place.attempt), isRepeat: due.length === 0, place };
  }, [next, due.length, day, store]);
  const asked = checked?.asked ?? upcoming;

  useEffect(() => {
    setBusy(true);
    return () => setBusy(false);
  }, [setBusy]);

  const { phase, reset } = saving;
  const goOn = useCallback((): void => {
    reset();
    setHurried(false);
    setChecked(null);
    onReading(false);
    setTurn((last) => last + 1);
  }, [reset, onReading]);

  useEffect(() => {
    if (isHurried && phase === 'saved') goOn();
  }, [isHurried, phase, goOn]);

  if (asked === null || drafts === undefined) return null;
  const { item, isRepeat, place } = asked;
  const { module, question } = item;
  const choice = drafts.of(place) ?? UNTOUCHED;
  const n = checked?.n ?? reviewed.length + 1;

  const check = (): void => {
    const options = taking.take(question, choice.options, place.attempt);
    if (options === null) return;
    const { sure } = choice;
    const body = {
      module: module.id,
      revision: module.revision,
      quiz: item.quiz,
      question: question.id,
      options,
      elapsed: elapsed(),
    };
    taking.clear();
    turnedAt.current = clock.mono();
    setChecked({ question, options, sure, asked, n });
    onReading(true);
    saving.run(async () => {
      // The verdict first: the write would cost it a frame, and the choice is in the draft already.
      await afterPaint();
      remember(await store.record('review.answered', sure === null ? body : { ...body, sure }));
      drafts.forget(place);
    });
  };

  const press = (event: FormEvent): void => {
    event.preventDefault();
    // The second half of a double tap on "Periksa" must not skip the explanation that has just appeared.
    if (clock.mono() - turnedAt.current < DOUBLE_TAP) return;
    if (phase === 'failed') return saving.retry();
    if (phase === 'saving') return setHurried(true);
    if (checked !== null) return goOn();
    check();
  };

  const label = (): string => {
    if (phase === 'failed') return t('quiz.save-again');
    return t(checked === null ? 'quiz.check' : 'quiz.next');
  };
  // While an answer is explained it is among the reviewed ones, or just about to be.
  const total = Math.max(n, reviewed.length + due.length);
  const done = reviewed.filter(({ isSettled }) => isSettled).length;

  return (
    <main id="isi">
      <ContentLanguageProvider value={module.language}>
        <form className="run" onSubmit={press}>
          <RunHeader
            closeTo="/"
            closeWords={t('review.close')}
            quizName={t('review.title')}
            title={
              isRepeat
                ? t('review.once-more')
                : t('review.position', { n: format.number(n), total: format.number(total) })
            }
            turn={`${turn}`}
            done={done}
            total={total}
          />
          <div className="run-main">
            <p className="quiet">
              {t('review.from')} <span lang={toLang(module.language, language)}>{module.title}</span>
            </p>
            <QuestionForm
              key={turn}
              question={question}
              attempt={place.attempt}
              chosen={checked?.options ?? choice.options}
              checked={checked !== null}
              showsMissing={taking.message !== ''}
              onChoose={(options) => {
                taking.clear();
                drafts.choose(place, { options, sure: null });
              }}
            />
          </div>
          <FeedbackSheet module={module} checked={checked}>
            {checked !== null && !needsNoRepeat(checked.question, checked.options) && (
              <p className="quiet">{t('review.comes-back')}</p>
            )}
          </FeedbackSheet>
          <div className="run-foot">
            {checked === null && (
              <CertaintyField
                key={turn}
                question={question}
                chosen={choice.options}
                sure={choice.sure}
                onSay={(sure) => drafts.choose(place, { options: choice.options, sure })}
              />
            )}
            <RunMessage message={taking.message} isUnsaved={checked === null && drafts.isUnsaved} />
            {checked !== null && <SaveWords phase={phase} />}
            <SaveTrouble saving={saving} />
            <button className="button button-primary button-wide" type="submit">
              {label()}
            </button>
          </div>
        </form>
      </ContentLanguageProvider>
    </main>
  );
};
