import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import { foldModuleProgress, openAttempt } from '../../../domain/progress/module-progress.ts';
import { Alert } from '../../ui/alert.tsx';
import { useItemWords } from '../../ui/item-words.ts';
import { moduleLink } from '../../ui/links.ts';
import { NotFound } from '../../ui/not-found.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Unavailable } from '../../ui/unavailable.tsx';
import { useModule } from '../../ui/use-module.ts';
import { useWatch } from '../../ui/use-watch.ts';
import { AttemptRun } from './attempt-run.tsx';
import { StartCard } from './start-card.tsx';

type QuizEntry = ManifestEntry['quizzes'][number];

interface Running {
  readonly attempt: string;
  readonly revision: string;
}

const QuizPage = ({
  entry,
  about,
}: {
  readonly entry: ManifestEntry;
  readonly about: QuizEntry;
}): ReactNode => {
  const { store, storeError } = useServices();
  const { t } = useTranslation();
  const words = useItemWords();
  const watched = useWatch(store, (opened) => opened.factsOfModule(entry.id), entry.id);
  const facts = watched.value;
  const progress = useMemo(
    () => (facts === undefined ? undefined : foldModuleProgress(entry.id, facts)),
    [facts, entry.id],
  );
  // Held on to until the person leaves: once submitted, the attempt is no longer the open one.
  const [running, setRunning] = useState<Running | null>(null);
  const [abandoned, setAbandoned] = useState<string | null>(null);
  const open = progress === undefined ? null : openAttempt(progress, about.id);
  if (running === null && open !== null && open.attempt !== abandoned) {
    setRunning({ attempt: open.attempt, revision: open.revision });
  }
  const view = useModule(entry.id, running?.revision);

  const module = view.state === 'ready' ? view.module : null;
  const quiz = module?.quizzes.find(({ id }) => id === about.id);
  if (store !== null && module !== null && quiz !== undefined && progress !== undefined) {
    return running === null ? (
      <StartCard
        store={store}
        entry={entry}
        module={module}
        quiz={quiz}
        progress={progress}
        onStarted={({ body }) => setRunning(body)}
      />
    ) : (
      <AttemptRun key={running.attempt} store={store} module={module} quiz={quiz} attempt={running.attempt} />
    );
  }

  const isGone = running !== null && view.state === 'unavailable' && view.reason === 'ModuleUnknown';
  return (
    <Screen
      title={words.quiz(about.mode)}
      back={{ to: moduleLink(entry.id), label: entry.title, isContent: true }}
    >
      {storeError !== null && <p>{t('storage.quiz')}</p>}
      {watched.error !== null && (
        <Alert kind="danger" title={t('storage.title')}>
          <p>{t('storage.quiz')}</p>
        </Alert>
      )}
      {isGone && (
        <Alert kind="warning" title={t('unavailable.title')}>
          <p>{t('quiz.revision-gone')}</p>
          <button
            className="button"
            type="button"
            onClick={() => {
              setAbandoned(running.attempt);
              setRunning(null);
            }}
          >
            {t('quiz.start-again')}
          </button>
        </Alert>
      )}
      {!isGone && view.state === 'unavailable' && <Unavailable view={view} />}
      {storeError === null && watched.error === null && view.state !== 'unavailable' && <Skeleton />}
    </Screen>
  );
};

/** A quiz: picks up the attempt that was left open, or offers to start one. */
export const QuizScreen = (): ReactNode => {
  const { library } = useServices();
  const { module = '', quiz = '' } = useParams();
  const entry = library.entry(module);
  const about = entry?.quizzes.find(({ id }) => id === quiz);
  if (entry === undefined || about === undefined) return <NotFound />;
  return <QuizPage key={`${entry.id} ${about.id}`} entry={entry} about={about} />;
};
