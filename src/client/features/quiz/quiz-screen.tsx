import { type ReactNode, useMemo, useState } from 'react';
import type { ManifestEntry, Module, Quiz } from '../../../domain/content/module.ts';
import {
  foldModuleProgress,
  type ModuleProgress,
  openAttempt,
} from '../../../domain/progress/module-progress.ts';
import type { QuizPlace } from '../../../domain/progress/quiz-place.ts';
import { testFor } from '../../../domain/progress/test-form.ts';
import { entryToShown } from '../../content/shown-entry.ts';
import { ContentLanguageProvider, useLanguage, useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { quizTexts } from '../../i18n/quiz-texts.ts';
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
import { usePlace } from './use-place.ts';

/** An attempt on the screen, and the content it is pinned to. */
interface Running {
  readonly attempt: string;
  readonly revision: string;
  readonly quiz: string;
}

/** The quiz that a new attempt at this place takes. */
const quizToStart = (
  module: Module,
  place: QuizPlace,
  progress: ModuleProgress,
  person: string,
): Quiz | null =>
  place.mode === 'practice'
    ? (module.quizzes.find(({ id }) => id === place.quiz) ?? null)
    : testFor(module, place.mode, progress, person);

const QuizPage = ({
  entry: original,
  place,
}: {
  readonly entry: ManifestEntry;
  readonly place: QuizPlace;
}): ReactNode => {
  const { store, storeError } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const words = useItemWords();
  const watched = useWatch(store, (opened) => opened.factsOfModule(original.id), original.id);
  const facts = watched.value;
  const progress = useMemo(
    () => (facts === undefined ? undefined : foldModuleProgress(original.id, facts)),
    [facts, original.id],
  );
  // Held on to until the person leaves: once submitted, the attempt is no longer the open one.
  const [running, setRunning] = useState<Running | null>(null);
  const [abandoned, setAbandoned] = useState<string | null>(null);
  const open = progress === undefined ? null : openAttempt(progress, place);
  if (running === null && open !== null && open.attempt !== abandoned) {
    const { attempt, revision, quiz } = open;
    setRunning({ attempt, revision, quiz });
  }
  const view = useModule(original.id, running?.revision);

  const module = view.state === 'ready' ? view.module : null;
  // Titles in the language of the text, so that the page does not mix two.
  const entry = entryToShown(original, module?.language ?? language);
  if (store !== null && module !== null && progress !== undefined) {
    const quiz =
      running === null
        ? quizToStart(module, place, progress, store.subject)
        : (module.quizzes.find(({ id }) => id === running.quiz) ?? null);
    if (quiz !== null && running === null) {
      return (
        <ContentLanguageProvider value={entry.language}>
          <StartCard
            store={store}
            entry={entry}
            module={module}
            quiz={quiz}
            place={place}
            progress={progress}
            onStarted={({ body }) => setRunning(body)}
          />
        </ContentLanguageProvider>
      );
    }
    if (quiz !== null && running !== null) {
      return (
        <ContentLanguageProvider value={entry.language}>
          <AttemptRun
            key={running.attempt}
            store={store}
            entry={entry}
            module={module}
            quiz={quiz}
            attempt={running.attempt}
          />
        </ContentLanguageProvider>
      );
    }
  }

  const isGone = running !== null && view.state === 'unavailable' && view.reason === 'ModuleUnknown';
  return (
    <Screen
      title={words.place(entry, place)}
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

/** A place with questions: picks up the attempt that was left open, or offers to start one. */
export const QuizScreen = (): ReactNode => {
  useLateTexts(quizTexts);
  const addressed = usePlace();
  if (addressed === null) return <NotFound />;
  const { key, entry, place } = addressed;
  return <QuizPage key={key} entry={entry} place={place} />;
};
