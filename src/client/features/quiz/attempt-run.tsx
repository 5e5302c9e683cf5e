import { type ReactNode, useEffect, useMemo } from 'react';
import { Navigate } from 'react-router';
import type { ManifestEntry, Module, Quiz } from '../../../domain/content/module.ts';
import type { AttemptReference, FactEnvelope } from '../../../domain/facts/fact.ts';
import type { AttemptId } from '../../../domain/ids.ts';
import { attemptToPlace } from '../../../domain/progress/quiz-place.ts';
import type { AttemptState } from '../../../domain/quiz/attempt.ts';
import type { AttemptMode } from '../../../domain/quiz/attempt-mode.ts';
import { presentQuiz } from '../../../domain/quiz/presentation.ts';
import type { Store } from '../../store/store.ts';
import { useItemWords } from '../../ui/item-words.ts';
import { resultLink } from '../../ui/links.ts';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StorageAlerts } from '../../ui/storage-alerts.tsx';
import { PracticeRun } from './practice-run.tsx';
import { TestRun } from './test-run.tsx';
import { useAttempt } from './use-attempt.ts';
import { type Choices, useChoices } from './use-choices.ts';

/** What both kinds of run work with. */
export interface RunProps {
  readonly store: Store;
  readonly module: Module;
  /** As this attempt shows it. */
  readonly quiz: Quiz;
  /** What the attempt is for; the same form serves before and after the lessons. */
  readonly mode: AttemptMode;
  /** Name of the place, for example "Tes awal (pre-test)". */
  readonly name: string;
  readonly state: AttemptState;
  /** What every fact of this attempt says of itself. */
  readonly reference: AttemptReference;
  readonly choices: Choices;
  readonly remember: (fact: FactEnvelope) => void;
}

/** An attempt on the screen, from wherever it was left to its submission, in this tab or another. */
export const AttemptRun = ({
  store,
  entry,
  module,
  quiz,
  attempt,
}: {
  readonly store: Store;
  readonly entry: ManifestEntry;
  readonly module: Module;
  readonly quiz: Quiz;
  readonly attempt: string;
}): ReactNode => {
  const { setBusy } = useServices();
  const words = useItemWords();
  const { state, remember } = useAttempt(attempt);
  const choices = useChoices(store, attempt, quiz);
  const shuffle = state?.shuffle ?? null;
  const presented = useMemo(
    () => presentQuiz(quiz, { attempt: attempt as AttemptId, shuffle }),
    [quiz, attempt, shuffle],
  );

  useEffect(() => {
    setBusy(true);
    return () => setBusy(false);
  }, [setBusy]);

  if (state === null || choices === undefined) {
    return (
      <main id="isi" className="page">
        <StorageAlerts />
        <Skeleton />
      </main>
    );
  }
  const place = attemptToPlace(state);
  if (state.submittedAt !== null) {
    return <Navigate to={resultLink(state.module, place, attempt)} replace />;
  }
  const reference: AttemptReference = {
    attempt: attempt as AttemptId,
    module: state.module,
    revision: state.revision,
    quiz: state.quiz,
  };
  const Run = place.mode === 'practice' ? PracticeRun : TestRun;
  return (
    <main id="isi">
      <Run
        store={store}
        module={module}
        quiz={presented}
        mode={place.mode}
        name={words.place(entry, place)}
        state={state}
        reference={reference}
        choices={choices}
        remember={remember}
      />
    </main>
  );
};
