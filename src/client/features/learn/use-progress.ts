import { useMemo } from 'react';
import { foldModuleProgress, type ModuleProgress } from '../../../domain/progress/module-progress.ts';
import { useServices } from '../../ui/services.ts';
import { useWatch } from '../../ui/use-watch.ts';

/** What this person has done in one module; undefined until the store has answered. */
export const useProgress = (module: string): ModuleProgress | undefined => {
  const { store } = useServices();
  const facts = useWatch(store, (opened) => opened.factsOfModule(module), module).value;
  return useMemo(
    () => (facts === undefined ? undefined : foldModuleProgress(module, facts)),
    [facts, module],
  );
};
