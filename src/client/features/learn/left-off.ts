import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { foldModuleProgress, type ModuleProgress } from '../../../domain/progress/module-progress.ts';
import { type ModuleOutline, nextModule, type NextStep } from '../../../domain/progress/next-step.ts';
import type { ReadingPlace } from '../../store/personal-database.ts';

export interface LeftOff<Outline> {
  readonly module: Outline;
  readonly progress: ModuleProgress;
  readonly step: NextStep;
  /** Whether the step is a lesson that was read up to some place in it. */
  readonly isHalfRead: boolean;
}

/**
 * Where to go on from the first page: in the lesson that was being read last, unless something was recorded since; else
 * where the facts say.
 * @param places the newest first
 */
export const leftOff = <Outline extends ModuleOutline>(
  modules: readonly Outline[],
  facts: readonly FactEnvelope[],
  places: readonly Pick<ReadingPlace, 'module' | 'lesson' | 'at'>[],
): LeftOff<Outline> | null => {
  const [newest] = places;
  const module = modules.find(({ id }) => id === newest?.module);
  const isNewer = newest !== undefined && facts.every(({ t }) => t.wall <= newest.at);
  if (module !== undefined && isNewer && module.lessons.some(({ id }) => id === newest.lesson)) {
    const progress = foldModuleProgress(module.id, facts);
    if (!progress.lessonsDone.has(newest.lesson)) {
      return { module, progress, step: { type: 'lesson', lesson: newest.lesson }, isHalfRead: true };
    }
  }
  const next = nextModule(modules, facts);
  if (next === null) return null;
  const { step } = next;
  const isHalfRead =
    step.type === 'lesson' &&
    places.some((place) => place.module === next.module.id && place.lesson === step.lesson);
  return { ...next, isHalfRead };
};
