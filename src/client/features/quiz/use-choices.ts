import type { Quiz } from '../../../domain/content/module.ts';
import { type Choice, type Drafts, useDrafts } from '../../question/use-drafts.ts';
import type { Store } from '../../store/store.ts';

/** The drafts of one attempt, by question. */
export interface Choices extends Pick<Drafts, 'isUnsaved'> {
  /** What is ticked but not confirmed; undefined for a question that was not touched. */
  readonly of: (question: string) => Choice | undefined;
  readonly choose: (question: string, choice: Choice) => void;
  readonly forget: (question: string) => void;
  /** Where an earlier run of the app left off; null when nobody has moved yet, or it could not be read. */
  readonly place: KeptPlace | null;
  /** Keeps where the learner goes. Resolves when it is on the disk, or could not be: it is a convenience. */
  readonly keepPlace: (place: KeptPlace) => Promise<void>;
}

/** A question by its id, or the review of all of them. */
export type KeptPlace = { readonly question: string } | 'review';

/** What a place is kept under, next to the drafts of the same attempt; no question is called so. */
const PLACE = '#place';

const draftToPlace = (draft: Choice | undefined): KeptPlace | null => {
  if (draft === undefined) return null;
  const question = draft.options?.[0];
  return question === undefined ? 'review' : { question };
};

/** Choices of one attempt that were not confirmed yet. Undefined until those of an earlier run have been read. */
export const useChoices = (store: Store, attempt: string, quiz: Quiz): Choices | undefined => {
  const toDraft = (question: string) => ({ attempt, question });
  const drafts = useDrafts(store, [PLACE, ...quiz.questions.map(({ id }) => id)].map(toDraft));
  if (drafts === undefined) return undefined;
  return {
    of: (question) => drafts.of(toDraft(question)),
    choose: (question, choice) => drafts.choose(toDraft(question), choice),
    forget: (question) => drafts.forget(toDraft(question)),
    isUnsaved: drafts.isUnsaved,
    place: draftToPlace(drafts.of(toDraft(PLACE))),
    keepPlace: async (next) => {
      const options = next === 'review' ? [] : [next.question];
      // Without it the learner comes back to the first question without an answer.
      await store.saveDraft({ ...toDraft(PLACE), options }).catch(() => undefined);
    },
  };
};
