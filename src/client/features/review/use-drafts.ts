import { useEffect, useState } from 'react';
import type { Ticked } from '../../question/ticked.ts';
import type { Store } from '../../store/store.ts';

/** What is on the screen as an answer, and how sure the learner says to be: null while they have not said. */
export interface Choice {
  readonly options: Ticked;
  readonly sure: boolean | null;
}

/** Where the choice for a question is kept until it is confirmed. */
export interface DraftPlace {
  /** Of one person, day and module. */
  readonly round: string;
  readonly question: string;
}

export interface Drafts {
  readonly of: (place: DraftPlace) => Choice;
  /** On its way to the disk in the same turn, so that a killed app comes back with it. */
  readonly choose: (place: DraftPlace, choice: Choice) => void;
  readonly forget: (place: DraftPlace) => void;
  /** True while the newest choice could not be written. */
  readonly isUnsaved: boolean;
}

const UNTOUCHED: Choice = { options: null, sure: null };

const toKey = ({ round, question }: DraftPlace): string => `${round} ${question}`;

/** Choices of this round that were not confirmed. Undefined until those of an earlier run have been read. */
export const useDrafts = (store: Store, places: readonly DraftPlace[]): Drafts | undefined => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>();
  const [isUnsaved, setUnsaved] = useState(false);
  // Read once: what else comes up in this round was touched by nobody before.
  const [first] = useState(places);

  useEffect(() => {
    let left = false;
    Promise.all(first.map(({ round, question }) => store.getDraft(round, question))).then(
      (drafts) => {
        const found = drafts
          .filter((draft) => draft !== undefined)
          .map(({ attempt, question, options, sure }): [string, Choice] => [
            toKey({ round: attempt, question }),
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
  const remove = ({ round, question }: DraftPlace): void => follow(store.removeDraft(round, question));

  return {
    of: (place) => chosen.get(toKey(place)) ?? UNTOUCHED,
    choose: (place, choice) => {
      setChosen((earlier) => new Map(earlier).set(toKey(place), choice));
      const { options, sure } = choice;
      const draft = { attempt: place.round, question: place.question };
      if (options === null) return remove(place);
      follow(store.saveDraft(sure === null ? { ...draft, options } : { ...draft, options, sure }));
    },
    forget: (place) => {
      setChosen((earlier) => new Map([...(earlier ?? [])].filter(([key]) => key !== toKey(place))));
      remove(place);
    },
    isUnsaved,
  };
};
