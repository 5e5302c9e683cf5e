import type { Citation } from '../domain/content/module.ts';
import type { Place } from './diagnostics.ts';
import { createIdRegister, type IdRegister } from './ids.ts';
import type { Source } from './read.ts';

/** One entry of facts.yaml that a page lists in its front matter. */
export interface FactUse {
  readonly id: string;
  readonly place: Place;
  readonly page: Source;
  /** What a quiz teaches has to be certain; a lesson may tell how uncertain something is. */
  readonly by: 'module' | 'lesson' | 'quiz';
}

/** What all pages of one module are checked against. */
export interface ModuleScope {
  readonly moduleId: string;
  /** All rules by id, or undefined when citations.yaml could not be read. */
  readonly citations: ReadonlyMap<string, Citation> | undefined;
  /**
   * `module-id/question-id` of every situational question whose key the agency has confirmed. Undefined when
   * agency.yaml could not be read, so that nobody can say.
   */
  readonly confirmedKeys: ReadonlySet<string> | undefined;
  /** Lessons and quizzes share one set of ids. */
  readonly pageIds: IdRegister;
  readonly questionIds: IdRegister;
  readonly simulationIds: IdRegister;
  /** Filled page by page, see `fact-uses.ts`. */
  readonly factUses: FactUse[];
}

export const createModuleScope = ({
  moduleId,
  citations,
  confirmedKeys,
}: Pick<ModuleScope, 'moduleId' | 'citations' | 'confirmedKeys'>): ModuleScope => ({
  moduleId,
  citations,
  confirmedKeys,
  pageIds: createIdRegister('page-id-duplicate'),
  questionIds: createIdRegister('question-id-duplicate'),
  simulationIds: createIdRegister('simulation-id-duplicate'),
  factUses: [],
});
