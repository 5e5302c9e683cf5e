import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import type { ManifestEntry, Module, Quiz } from '../../../domain/content/module.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import type { AttemptId } from '../../../domain/ids.ts';
import {
  attemptsAt,
  attemptsLeft,
  countedAttempt,
  type ModuleProgress,
} from '../../../domain/progress/module-progress.ts';
import type { QuizPlace } from '../../../domain/progress/quiz-place.ts';
import { SHUFFLE_RULE } from '../../../domain/quiz/presentation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Store } from '../../store/store.ts';
import { Icon } from '../../ui/icon.tsx';
import { useItemWords } from '../../ui/item-words.ts';
import { moduleLink, resultLink } from '../../ui/links.ts';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { TextBlock } from '../../ui/text.tsx';
import { SaveTrouble } from '../../question/save-words.tsx';
import { useSaving } from '../../question/use-saving.ts';

/** Before a quiz: what it is, what happens with the answers, and the start. */
export const StartCard = ({
  store,
  entry,
  module,
  quiz,
  place,
  progress,
  onStarted,
}: {
  readonly store: Store;
  readonly entry: ManifestEntry;
  readonly module: Module;
  readonly quiz: Quiz;
  readonly place: QuizPlace;
  readonly progress: ModuleProgress;
  readonly onStarted: (fact: Fact<'attempt.started'>) => void;
}): ReactNode => {
  const { clock, random } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useItemWords();
  const saving = useSaving();
  const isBegun = useRef(false);
  const counted = countedAttempt(progress, place);
  const submitted = attemptsAt(progress, place).filter(({ submittedAt }) => submittedAt !== null).length;
  const questions = quiz.questions.length;
  const left = attemptsLeft(progress, place, quiz);
  // An attempt that was given up because its content is gone must not lock anybody out.
  const isUsedUp = left === 0 && counted !== null;

  const timeWords = (): string =>
    quiz.minutes === undefined
      ? t('quiz.no-limit')
      : t('quiz.limit', { count: quiz.minutes, n: format.number(quiz.minutes) });

  const attemptWords = (all: number): string => {
    const rest = Math.max(0, left ?? all);
    return [
      t('quiz.attempts', { count: all, n: format.number(all) }),
      rest < all && rest > 0 ? t('quiz.attempts-left', { count: rest, n: format.number(rest) }) : '',
    ]
      .join(' ')
      .trim();
  };

  const start = (): void => {
    if (saving.phase === 'failed') return saving.retry();
    // Not the phase: two taps within one frame see the same one.
    if (isBegun.current) return;
    isBegun.current = true;
    const attempt = random.uuidV7(clock.now()) as AttemptId;
    saving.run(async () => {
      const { id, revision } = module;
      onStarted(
        await store.startAttempt({
          attempt,
          module: id,
          revision,
          quiz: quiz.id,
          mode: place.mode,
          shuffle: SHUFFLE_RULE,
        }),
      );
    });
  };

  const startWords = (): string => {
    if (saving.phase === 'failed') return t('quiz.save-again');
    return t(counted === null ? 'quiz.start' : 'quiz.start-again');
  };

  return (
    <Screen
      title={words.place(entry, place)}
      back={{ to: moduleLink(module.id), label: entry.title, isContent: true }}
    >
      <TextBlock nodes={quiz.intro} />
      <ul className="facts">
        <li>
          <Icon name="pencil" />
          {t('module.questions', { count: questions, n: format.number(questions) })} · {timeWords()}
        </li>
        {quiz.minutes !== undefined && (
          <li>
            <Icon name="clock" />
            {t('quiz.limit-note')}
          </li>
        )}
        {quiz.attempts !== undefined && (
          <li>
            <Icon name="repeat" />
            {attemptWords(quiz.attempts)}
          </li>
        )}
        <li>
          <Icon name="device" />
          {t('quiz.autosave')}
        </li>
        <li>
          <Icon name="info" />
          {t(`quiz.${place.mode}-note`)} {quiz.form !== undefined && t('quiz.two-forms')}
        </li>
      </ul>
      {isUsedUp && <p className="missing">{t('quiz.no-attempts-left')}</p>}
      {counted !== null && (
        <p>
          {t('quiz.earlier', { count: submitted, n: format.number(submitted) })}{' '}
          {!isUsedUp && (
            <Link to={resultLink(module.id, place, counted.attempt)}>{t('quiz.see-result')}</Link>
          )}
        </p>
      )}
      <SaveTrouble saving={saving} />
      {isUsedUp ? (
        <Link
          className="button button-primary button-wide"
          to={resultLink(module.id, place, counted.attempt)}
        >
          {t('quiz.see-result')}
        </Link>
      ) : (
        <button className="button button-primary button-wide" type="button" onClick={start}>
          {startWords()}
        </button>
      )}
    </Screen>
  );
};
