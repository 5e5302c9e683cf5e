import { useCallback, useMemo, useState } from 'react';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { type AttemptState, foldAttempt } from '../../../domain/quiz/attempt.ts';
import { useServices } from '../../ui/services.ts';
import { useWatch } from '../../ui/use-watch.ts';

export interface Attempt {
  /** Folded from the store; null until it has answered, or when it knows no such attempt. */
  readonly state: AttemptState | null;
  readonly isLoading: boolean;
  /** Counts a fact that was just written, ahead of the store's own news of it. */
  readonly remember: (fact: FactEnvelope) => void;
}

/** One attempt, kept up to date with what this tab or another one writes. */
export const useAttempt = (attempt: string): Attempt => {
  const { store } = useServices();
  const stream = `attempt:${attempt}`;
  const stored = useWatch(store, (opened) => opened.factsOfStream(stream), stream).value;
  const [written, setWritten] = useState<readonly FactEnvelope[]>([]);
  const state = useMemo(
    () => (stored === undefined ? null : foldAttempt([...stored, ...written])),
    [stored, written],
  );
  const remember = useCallback((fact: FactEnvelope) => setWritten((earlier) => [...earlier, fact]), []);
  return { state, isLoading: stored === undefined, remember };
};
