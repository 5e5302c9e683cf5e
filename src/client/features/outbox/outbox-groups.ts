import type { Module } from '../../../domain/content/module.ts';
import { factToStream } from '../../../domain/facts/fact.ts';
import { type AttemptState, foldAttempt } from '../../../domain/quiz/attempt.ts';
import { presentQuiz } from '../../../domain/quiz/presentation.ts';
import type { OutboxItem, Store } from '../../store/store.ts';

/** What else is known of the attempts that records belong to. */
export interface AttemptNote {
  /** For what it was begun; null while the fact that says so is not there. */
  readonly mode: AttemptState['mode'];
  /** Numbers of the questions as the learner saw them; empty when the content is gone. */
  readonly numberByQuestion: ReadonlyMap<string, number>;
}

/** Records that are shown as one: those of one attempt or one review, or a single one. */
export interface OutboxGroup {
  readonly key: string;
  readonly items: readonly OutboxItem[];
}

export interface OutboxView {
  readonly items: readonly OutboxItem[];
  /** By stream. */
  readonly noteByStream: ReadonlyMap<string, AttemptNote>;
}

const isFolded = (stream: string): boolean => /^(?:attempt|review):/.test(stream);

/** Records in the order in which their groups began; a long day without network stays readable that way. */
export const toOutboxGroups = (items: readonly OutboxItem[]): readonly OutboxGroup[] => {
  const itemsByKey = new Map<string, OutboxItem[]>();
  for (const item of items) {
    const stream = factToStream(item.fact);
    const key = isFolded(stream) ? stream : item.fact.id;
    const others = itemsByKey.get(key);
    if (others === undefined) itemsByKey.set(key, [item]);
    else others.push(item);
  }
  return [...itemsByKey].map(([key, group]) => ({ key, items: group }));
};

const toNote = (state: AttemptState, module: Module | undefined): AttemptNote => {
  const quiz = module?.quizzes.find(({ id }) => id === state.quiz);
  const questions = quiz === undefined ? [] : presentQuiz(quiz, state).questions;
  return {
    mode: state.mode,
    numberByQuestion: new Map(questions.map(({ id }, index) => [id, index + 1])),
  };
};

/** Everything that the agency does not have yet, and what is known of the attempts in it. */
export const readOutbox = async (store: Store): Promise<OutboxView> => {
  const items = await store.outboxItems();
  const streams = new Set(items.map(({ fact }) => factToStream(fact)));
  const modules = new Map<string, Module | undefined>();
  const noteByStream = new Map<string, AttemptNote>();
  for (const stream of streams) {
    if (!stream.startsWith('attempt:')) continue;
    const state = foldAttempt(await store.factsOfStream(stream));
    if (state === null) continue;
    const key = `${state.module} ${state.revision}`;
    if (!modules.has(key)) {
      // Without the content the question's own name has to do.
      modules.set(key, await store.getModule(state.module, state.revision).catch(() => undefined));
    }
    noteByStream.set(stream, toNote(state, modules.get(key)));
  }
  return { items, noteByStream };
};
