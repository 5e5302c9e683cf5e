import { err, type Result } from '../../domain/result.ts';

/**
 * Group commit: everything that waits is committed together, so that a crowd of pushes shares one flush of the disk.
 * On slow disks this is worth more than any other measure.
 */
export interface GroupCommit<Job, Answer> {
  /** Answers after the commit; rejects when this job or the whole group failed. Null when too many jobs wait. */
  readonly submit: (job: Job) => Promise<Answer> | null;
  /** Resolves when nothing waits or runs. */
  readonly drained: () => Promise<void>;
}

/** What became of one job; the error is whatever it threw. */
export type JobOutcome<Answer> = Result<Answer, unknown>;

export interface GroupCommitOptions<Job, Answer> {
  /** Largest number of jobs in one transaction. */
  readonly groupSize: number;
  /** Largest number of jobs that may wait. */
  readonly queueSize: number;
  /** Does the jobs in one transaction and resolves after its commit, with one outcome for each. */
  readonly commit: (jobs: readonly Job[]) => Promise<readonly JobOutcome<Answer>[]>;
}

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly settle: (outcome: JobOutcome<Answer>) => void;
}

export const createGroupCommit = <Job, Answer>(
  options: GroupCommitOptions<Job, Answer>,
): GroupCommit<Job, Answer> => {
  const { groupSize, queueSize, commit } = options;
  const queue: Waiting<Job, Answer>[] = [];
  let running: Promise<void> | null = null;

  const commitAll = async (jobs: readonly Job[]): Promise<readonly JobOutcome<Answer>[]> => {
    try {
      return await commit(jobs);
    } catch (error) {
      return jobs.map(() => err(error));
    }
  };

  const run = async (): Promise<void> => {
    while (queue.length > 0) {
      // SQLite blocks while it writes. Requests that came in meanwhile get their turn to join the queue first.
      await new Promise((resolve) => setImmediate(resolve));
      const group = queue.splice(0, groupSize);
      const outcomes = await commitAll(group.map(({ job }) => job));
      group.forEach(({ settle }, index) => {
        settle(outcomes[index] ?? err(new Error('a job came back without an outcome')));
      });
    }
    running = null;
  };

  return {
    submit: (job) => {
      if (queue.length >= queueSize) return null;
      return new Promise((resolve, reject) => {
        queue.push({
          job,
          settle: (outcome) => (outcome.ok ? resolve(outcome.value) : reject(outcome.error)),
        });
        running ??= run();
      });
    },
    drained: async () => {
      while (running !== null) await running;
    },
  };
};
