import { useEffect, useState } from 'react';
import type { Quiz } from '../../../domain/content/module.ts';
import type { Ticked } from '../../question/ticked.ts';
import type { Store } from '../../store/store.ts';

/** What is on the screen as an answer, and how sure the learner says to be: null while they have not said. */
export interface Choice {
  readonly options: Ticked;
  readonly sure: boolean | null;
}

export interface Choices {
  /** What is ticked but not confirmed; undefined for a question that was not touched. */
  readonly of: (question: string) => Choice | undefined;
  /** Ticks options. On its way to the disk in the same turn, so that a killed app comes back with it. */
  readonly choose: (question: string, choice: Choice) => void;
  /** The choice was recorded or dropped: nothing is left to confirm. */
  readonly forget: (question: string) => void;
  /** Where an earlier run of the app left off; null when nobody has moved yet, or it could not be read. */
  readonly place: KeptPlace | null;
  /** Keeps where the learner goes. Resolves when it is on the disk, or could not be: it is a convenience. */
  readonly keepPlace: (place: KeptPlace) => Promise<void>;
  /** True while the newest choice could not be written. */
  readonly isUnsaved: boolean;
}

/** A question by its id, or the review of all of them. */
export type KeptPlace = { readonly question: string } | 'review';

/** What a place is kept under, next to the drafts of the same attempt; no question is called so. */
const PLACE = '#place';

type ChoiceByQuestion = ReadonlyMap<string, Choice>;

/** Choices of one attempt that were not confirmed yet. Undefined until those of an earlier run have been read. */
export const useChoices = (store: Store, attempt: string, quiz: Quiz): Choices | undefined => {
  const [chosen, setChosen] = useState<ChoiceByQuestion | undefined>(undefined);
  const [place, setPlace] = useState<KeptPlace | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);

  // By their ids: the same questions in another language are no reason to read again.
  const asked = quiz.questions.map(({ id }) => id).join(' ');
  useEffect(() => {
    let left = false;
    const rows = [PLACE, ...asked.split(' ')].map((question) => store.getDraft(attempt, question));
    Promise.all(rows).then(
      ([kept, ...drafts]) => {
        const found = drafts.filter((draft) => draft !== undefined);
        const choices = found.map(
          ({ question, options, sure }) => [question, { options, sure: sure ?? null }] as const,
        );
        if (left) return;
        const question = kept?.options[0];
        if (kept !== undefined) setPlace(question === undefined ? 'review' : { question });
        setChosen(new Map(choices));
      },
      // Drafts are a convenience: when they cannot be read the learner ticks again.
      () => left || setChosen(new Map()),
    );
    return () => {
      left = true;
    };
  }, [store, attempt, asked]);

  if (chosen === undefined) return undefined;

  const follow = (written: Promise<void>): void => {
    written.then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  };

  return {
    of: (question) => chosen.get(question),
    choose: (question, choice) => {
      setChosen((earlier) => new Map(earlier).set(question, choice));
      const { options, sure } = choice;
      const draft = { attempt, question };
      follow(
        options === null
          ? store.removeDraft(attempt, question)
          : store.saveDraft(sure === null ? { ...draft, options } : { ...draft, options, sure }),
      );
    },
    forget: (question) => {
      setChosen((earlier) => new Map([...(earlier ?? [])].filter(([id]) => id !== question)));
      follow(store.removeDraft(attempt, question));
    },
    place,
    keepPlace: async (next) => {
      const options = next === 'review' ? [] : [next.question];
      // Without it the learner comes back to the first question without an answer.
      await store.saveDraft({ attempt, question: PLACE, options }).catch(() => undefined);
    },
    isUnsaved,
  };
};
