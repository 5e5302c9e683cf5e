import { useEffect, useState } from 'react';
import type { Quiz } from '../../../domain/content/module.ts';
import type { Store } from '../../store/store.ts';

/** Ids of the ticked options; empty means "Tidak tahu", null that every tick was taken away again. */
export type Ticked = readonly string[] | null;

export interface Choices {
  /** What is ticked but not confirmed; undefined for a question that was not touched. */
  readonly of: (question: string) => Ticked | undefined;
  /** Ticks options. On its way to the disk in the same turn, so that a killed app comes back with it. */
  readonly choose: (question: string, ticked: Ticked) => void;
  /** The choice was recorded or dropped: nothing is left to confirm. */
  readonly forget: (question: string) => void;
  /** True while the newest choice could not be written. */
  readonly isUnsaved: boolean;
}

type TickedByQuestion = ReadonlyMap<string, Ticked>;

/** Choices of one attempt that were not confirmed yet. Undefined until those of an earlier run have been read. */
export const useChoices = (store: Store, attempt: string, quiz: Quiz): Choices | undefined => {
  const [ticked, setTicked] = useState<TickedByQuestion | undefined>(undefined);
  const [isUnsaved, setUnsaved] = useState(false);

  // By their ids: the same questions in another language are no reason to read again.
  const asked = quiz.questions.map(({ id }) => id).join(' ');
  useEffect(() => {
    let left = false;
    Promise.all(asked.split(' ').map((question) => store.getDraft(attempt, question))).then(
      (drafts) => {
        const found = drafts.filter((draft) => draft !== undefined);
        if (!left) setTicked(new Map(found.map(({ question, options }) => [question, options])));
      },
      // Drafts are a convenience: when they cannot be read the learner ticks again.
      () => left || setTicked(new Map()),
    );
    return () => {
      left = true;
    };
  }, [store, attempt, asked]);

  if (ticked === undefined) return undefined;

  const follow = (written: Promise<void>): void => {
    written.then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };

  return {
    of: (question) => ticked.get(question),
    choose: (question, options) => {
      setTicked((earlier) => new Map(earlier).set(question, options));
      follow(
        options === null
          ? store.removeDraft(attempt, question)
          : store.saveDraft({ attempt, question, options }),
      );
    },
    forget: (question) => {
      setTicked((earlier) => new Map([...(earlier ?? [])].filter(([id]) => id !== question)));
      follow(store.removeDraft(attempt, question));
    },
    isUnsaved,
  };
};
