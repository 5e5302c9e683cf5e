import type { Module, Question } from '../../../domain/content/module.ts';
import type { FindQuestion, ReviewEvent } from '../../../domain/review/review-log.ts';
import type { Library } from '../../content/library.ts';
import type { Store } from '../../store/store.ts';

/** A question that can be asked now, as it stands in the current revision of its module. */
export interface ReviewItem {
  readonly module: Module;
  readonly quiz: string;
  readonly question: Question;
}

export interface ReviewContents {
  /** The question as it was when it was answered; as it is now where that revision has gone: ids keep their meaning. */
  readonly find: FindQuestion;
  /** Undefined for a question that does not exist any more, or whose module is not at hand. */
  readonly item: (card: { readonly module: string; readonly question: string }) => ReviewItem | undefined;
  /** Whether a module that was answered in could not be had. */
  readonly isPartial: boolean;
}

const itemIn = (module: Module | undefined, id: string): ReviewItem | undefined => {
  for (const quiz of module?.quizzes ?? []) {
    const question = quiz.questions.find((candidate) => candidate.id === id);
    if (module !== undefined && question !== undefined) return { module, quiz: quiz.id, question };
  }
  return undefined;
};

const toKey = (module: string, revision: string): string => `${module} ${revision}`;

/** Which contents the answers rest on, as a list of keys; the current revisions come on top of these. */
export const eventsToContentKeys = (events: readonly ReviewEvent[]): readonly string[] => [
  ...new Set(events.map(({ module, revision }) => toKey(module, revision))),
];

/** Reads what the answers were given to and what is asked now, the latter in the reader's language. */
export const loadReviewContents = async (
  library: Library,
  store: Store,
  keys: readonly string[],
  language: string,
): Promise<ReviewContents> => {
  const pairs = keys.map((key) => key.split(' ') as [module: string, revision: string]);
  const current = new Map<string, Module>();
  const pinned = new Map<string, Module>();
  let isPartial = false;
  for (const id of new Set(pairs.map(([module]) => module))) {
    const loaded = await library.load(store, id, undefined, language);
    if (loaded.ok) current.set(id, loaded.value);
    else isPartial = true;
  }
  for (const [id, revision] of pairs) {
    if (current.get(id)?.revision === revision) continue;
    const module = await store.getModule(id, revision);
    if (module !== undefined) pinned.set(toKey(id, revision), module);
  }
  return {
    find: ({ module, revision, question }) =>
      (itemIn(pinned.get(toKey(module, revision)), question) ?? itemIn(current.get(module), question))
        ?.question,
    item: ({ module, question }) => itemIn(current.get(module), question),
    isPartial,
  };
};
