import type { Place, Report } from './diagnostics.ts';
import type { RuleId } from './rules.ts';

/** Where an id was first used. */
export interface IdUse {
  readonly path: string;
  readonly place: Place;
  readonly report: Report;
}

/** Remembers where each id was first used, and reports the second use. */
export interface IdRegister {
  /** Nothing is remembered of an empty id: that it is missing has been reported. */
  register(id: string, place: Place, path: string, report: Report): void;
  find(id: string): IdUse | undefined;
}

/** @param rule what to report for an id that is used twice */
export const createIdRegister = (rule: Extract<RuleId, `${string}-id-duplicate`>): IdRegister => {
  const firstUses = new Map<string, IdUse>();
  return {
    register: (id, place, path, report) => {
      if (id === '') return;
      const first = firstUses.get(id);
      if (first === undefined) firstUses.set(id, { path, place, report });
      else report(rule, place, { id, first: `${first.path}:${first.place.line}` });
    },
    find: (id) => firstUses.get(id),
  };
};
