import type { Place, Report } from './diagnostics.ts';
import type { RuleId } from './rules.ts';

/** Remembers where each id was first used, and reports the second use. */
export interface IdRegister {
  /** Nothing is remembered of an empty id: that it is missing has been reported. */
  register(id: string, place: Place, path: string, report: Report): void;
}

/** @param rule what to report for an id that is used twice */
export const createIdRegister = (rule: Extract<RuleId, `${string}-id-duplicate`>): IdRegister => {
  const firstUses = new Map<string, string>();
  return {
    register: (id, place, path, report) => {
      if (id === '') return;
      const first = firstUses.get(id);
      if (first === undefined) firstUses.set(id, `${path}:${place.line}`);
      else report(rule, place, { id, first });
    },
  };
};
