import { useEffect, useState } from 'react';
import type { Services } from '../ui/services.ts';
import type { Ticked } from './ticked.ts';

/** What is on the screen as an answer, and how sure the learner says to be: null while they have not said. */
export interface Choice {
  readonly options: Ticked;
  readonly sure: boolean | null;
}

/** Where the choice for a question is kept until it is confirmed. */
export interface DraftPlace {
  /** An attempt, or a round of review. */
  readonly attempt: string;
  readonly question: string;
}

/** What of the store keeps drafts. */
type DraftStore = Pick<NonNullable<Services['store']>, 'getDraft' | 'saveDraft' | 'removeDraft'>;

export interface Drafts {
  /** What is ticked but not confirmed; undefined for a question that was not touched. */
  readonly of: (place: DraftPlace) => Choice | undefined;
  /** Ticks options. On its way to the disk in the same turn, so that a killed app comes back with it. */
  readonly choose: (place: DraftPlace, choice: Choice) => void;
  /** The choice was recorded or dropped: nothing is left to confirm. */
  readonly forget: (place: DraftPlace) => void;
  /** True while the newest choice could not be written. */
  readonly isUnsaved: boolean;
}

const toKey = ({ attempt, question }: DraftPlace): string => `${attempt} ${question}`;

/**
 * Choices that were not confirmed. Undefined until those of an earlier run have been read.
 * @param places read once: what else comes up later was touched by nobody before
 */
export const useDrafts = (store: DraftStore, places: readonly DraftPlace[]): Drafts | undefined => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>();
  const [isUnsaved, setUnsaved] = useState(false);
  const [first] = useState(places);

  useEffect(() => {
    let left = false;
    Promise.all(first.map(({ attempt, question }) => store.getDraft(attempt, question))).then(
      (drafts) => {
        const found = drafts
          .filter((draft) => draft !== undefined)
          .map(({ options, sure, ...place }): [string, Choice] => [
            toKey(place),
            { options, sure: sure ?? null },
          ]);
        if (!left) setChosen(new Map(found));
      },
      // Drafts are a convenience: when they cannot be read the learner ticks again.
      () => left || setChosen(new Map()),
    );
    return () => {
      left = true;
    };
  }, [store, first]);

  if (chosen === undefined) return undefined;

  const follow = (written: Promise<void>): void => {
    written.then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };
  const remove = ({ attempt, question }: DraftPlace): void => follow(store.removeDraft(attempt, question));

  return {
    of: (place) => chosen.get(toKey(place)),
    choose: (place, choice) => {
      setChosen((earlier) => new Map(earlier).set(toKey(place), choice));
      const { options, sure } = choice;
      if (options === null) return remove(place);
      follow(store.saveDraft(sure === null ? { ...place, options } : { ...place, options, sure }));
    },
    forget: (place) => {
      setChosen((earlier) => new Map([...(earlier ?? [])].filter(([key]) => key !== toKey(place))));
      remove(place);
    },
    isUnsaved,
  };
};
