import type { AgencyAttempt, AgencyReport } from '../../../protocol/agency.ts';

export interface PersonAttempts {
  readonly subject: string;
  /** In the order they were begun. */
  readonly attempts: readonly AgencyAttempt[];
}

export interface ModuleAttempts {
  readonly module: string;
  readonly title: string;
  readonly people: readonly PersonAttempts[];
}

const groupBy = <T>(items: readonly T[], toKey: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(toKey(item));
    if (group === undefined) groups.set(toKey(item), [item]);
    else group.push(item);
  }
  return groups;
};

const beginning = (attempt: AgencyAttempt): number => attempt.startedAt ?? attempt.receivedAt;

/** Attempts by module, then by person; whoever sent something last comes first. */
export const groupAttempts = (attempts: readonly AgencyAttempt[]): readonly ModuleAttempts[] =>
  [...groupBy(attempts, ({ module }) => module)].map(([module, ofModule]) => ({
    module,
    title: ofModule.find(({ moduleTitle }) => moduleTitle !== null)?.moduleTitle ?? module,
    people: [...groupBy(ofModule, ({ subject }) => subject)]
      .map(([subject, own]) => ({
        subject,
        attempts: [...own].sort((a, b) => beginning(a) - beginning(b)),
        newest: Math.max(...own.map(({ receivedAt }) => receivedAt)),
      }))
      .sort((a, b) => b.newest - a.newest),
  }));

/** The numbers at the top of the page. */
export const reportToCounts = (
  report: AgencyReport,
): { readonly [Name in 'participants' | 'submitted' | 'open' | 'lessons-read']: number } => {
  const subjects = [
    ...report.attempts.map(({ subject }) => subject),
    ...report.lessonsCompleted.map(({ subject }) => subject),
    ...report.devices.flatMap(({ subject }) => subject ?? []),
  ];
  const submitted = report.attempts.filter(({ submittedAt }) => submittedAt !== null).length;
  return {
    participants: new Set(subjects).size,
    submitted,
    open: report.attempts.length - submitted,
    'lessons-read': report.lessonsCompleted.length,
  };
};
