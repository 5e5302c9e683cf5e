import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ManifestEntry, Module, Quiz } from '../../../domain/content/module.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import type { AttemptId } from '../../../domain/ids.ts';
import type { ModuleProgress } from '../../../domain/progress/module-progress.ts';
import { countedAttempt } from '../../../domain/progress/module-progress.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Store } from '../../store/store.ts';
import { Icon } from '../../ui/icon.tsx';
import { useItemWords } from '../../ui/item-words.ts';
import { moduleLink, resultLink } from '../../ui/links.ts';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { TextBlock } from '../../ui/text.tsx';
import { SaveTrouble } from './save-words.tsx';
import { useSaving } from './use-saving.ts';

/** Before a quiz: what it is, what happens with the answers, and the start. */
export const StartCard = ({
  store,
  entry,
  module,
  quiz,
  progress,
  onStarted,
}: {
  readonly store: Store;
  readonly entry: ManifestEntry;
  readonly module: Module;
  readonly quiz: Quiz;
  readonly progress: ModuleProgress;
  readonly onStarted: (fact: Fact<'attempt.started'>) => void;
}): ReactNode => {
  const { clock, random } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useItemWords();
  const saving = useSaving();
  const isBegun = useRef(false);
  const counted = countedAttempt(progress, quiz.id);
  const submitted =
    progress.attemptsByQuiz.get(quiz.id)?.filter(({ submittedAt }) => submittedAt !== null).length ?? 0;
  const questions = quiz.questions.length;

  const start = (): void => {
    if (saving.phase === 'failed') return saving.retry();
    // Not the phase: two taps within one frame see the same one.
    if (isBegun.current) return;
    isBegun.current = true;
    const attempt = random.uuidV7(clock.now()) as AttemptId;
    saving.run(async () => {
      const { id, revision } = module;
      onStarted(
        await store.record('attempt.started', {
          attempt,
          module: id,
          revision,
          quiz: quiz.id,
          mode: quiz.mode,
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
      title={words.quiz(quiz.mode)}
      back={{ to: moduleLink(module.id), label: entry.title, isContent: true }}
    >
      <TextBlock nodes={quiz.intro} />
      <ul className="facts">
        <li>
          <Icon name="pencil" />
          {t('module.questions', { count: questions, n: format.number(questions) })} · {t('quiz.no-limit')}
        </li>
        <li>
          <Icon name="device" />
          {t('quiz.autosave')}
        </li>
        <li>
          <Icon name="info" />
          {t(`quiz.${quiz.mode}-note`)}
        </li>
      </ul>
      {counted !== null && (
        <p>
          {t('quiz.earlier', { count: submitted, n: format.number(submitted) })}{' '}
          <Link to={resultLink(module.id, quiz.id, counted.attempt)}>{t('quiz.see-result')}</Link>
        </p>
      )}
      <SaveTrouble phase={saving.phase} />
      <button className="button button-primary button-wide" type="button" onClick={start}>
        {startWords()}
      </button>
    </Screen>
  );
};
