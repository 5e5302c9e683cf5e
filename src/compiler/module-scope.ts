import { createIdRegister, type IdRegister } from './ids.ts';

/** What all pages of one module are checked against. */
export interface ModuleScope {
  /** Ids of all citations, or undefined when citations.yaml could not be read. */
  readonly citationIds: ReadonlySet<string> | undefined;
  /** Lessons and quizzes share one set of ids. */
  readonly pageIds: IdRegister;
  readonly questionIds: IdRegister;
}

export const createModuleScope = (citationIds: ReadonlySet<string> | undefined): ModuleScope => ({
  citationIds,
  pageIds: createIdRegister('page-id-duplicate'),
  questionIds: createIdRegister('question-id-duplicate'),
});
