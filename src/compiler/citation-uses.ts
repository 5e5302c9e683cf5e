import { isSimulation } from '../domain/content/module.ts';
import type { ModuleDraft } from './check-module.ts';

/** Where a module names a citation. */
export interface CitationUse {
  readonly module: string;
  /** Id of the lesson or quiz. */
  readonly page: string;
  /** Id of the question, `feed/post` of a simulated post, or undefined for the lesson itself. */
  readonly part?: string;
  /** Told of as repealed, not relied on. */
  readonly isHistory: boolean;
}

/** Every use of every citation in a module, by citation id, in the order of the pages. */
export const toCitationUses = ({
  id: module,
  lessons,
  quizzes,
}: ModuleDraft): ReadonlyMap<string, readonly CitationUse[]> => {
  const uses = new Map<string, CitationUse[]>();
  const add = (ids: readonly string[], page: string, part?: string, isHistory = false): void => {
    for (const id of ids) {
      const use = { module, page, ...(part !== undefined && { part }), isHistory };
      uses.set(id, [...(uses.get(id) ?? []), use]);
    }
  };
  for (const { id, basis, history = [], body } of lessons) {
    add(basis, id);
    add(history, id, undefined, true);
    for (const feed of body.filter(isSimulation)) {
      for (const post of feed.posts) add(post.basis, id, `${feed.id}/${post.id}`);
    }
  }
  for (const { id, questions } of quizzes) {
    for (const question of questions) add(question.basis, id, question.id);
  }
  return uses;
};

/** As the legal officer reads it: `modul/halaman/soal`. */
export const citationUseToText = ({ module, page, part, isHistory }: CitationUse): string =>
  `${[module, page, ...(part === undefined ? [] : [part])].join('/')}${isHistory ? ' (sudah dicabut)' : ''}`;
