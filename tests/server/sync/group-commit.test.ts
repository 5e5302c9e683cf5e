import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../src/domain/result.ts';
import { createGroupCommit } from '../../../src/server/sync/group-commit.ts';

describe('committing in groups', () => {
  const createCounting = (groupSize: number, queueSize: number) => {
    const groups: number[][] = [];
    const group = createGroupCommit<number, number>({
      groupSize,
      queueSize,
      commit: async (jobs) => {
        groups.push([...jobs]);
        await new Promise((resolve) => setImmediate(resolve));
        if (jobs.includes(13)) throw new Error('no commit');
        return jobs.map((job) => (job === 7 ? err(new Error('no seven')) : ok(job * 2)));
      },
    });
    return { group, groups };
  };

  test('pushes of Sari, Budi and others that wait at the same time share one commit, in their order', async () => {
    const { group, groups } = createCounting(64, 500);
    const answers = await Promise.all([1, 2, 3].map((job) => group.submit(job)));
    expect(answers).toEqual([2, 4, 6]);
    expect(groups).toEqual([[1, 2, 3]]);
    expect(await group.submit(4)).toBe(8);
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  test('a group has a largest size, and the rest follows', async () => {
    const { group, groups } = createCounting(2, 500);
    await Promise.all([1, 2, 3, 4, 5].map((job) => group.submit(job)));
    expect(groups).toEqual([[1, 2], [3, 4], [5]]);
  });

  test('a job that fails alone fails alone; a commit that fails takes its group and nobody after', async () => {
    const { group } = createCounting(3, 500);
    const settled = await Promise.allSettled([1, 7, 3, 12, 13, 14, 15].map((job) => group.submit(job)));
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
  });

  test('who comes when the queue is full is told so at once, and the others are not lost', async () => {
    const { group } = createCounting(10, 3);
    const waiting = [1, 2, 3].map((job) => group.submit(job));
    expect(group.submit(4)).toBeNull();
    expect(await Promise.all(waiting)).toEqual([2, 4, 6]);
    expect(await group.submit(4)).toBe(8);
  });

  test('drained means that everybody has an answer', async () => {
    const { group } = createCounting(1, 500);
    const answered: unknown[] = [];
    for (const job of [1, 2, 3]) void group.submit(job)?.then((answer) => answered.push(answer));
    await group.drained();
    await Promise.resolve();
    expect(answered).toEqual([2, 4, 6]);
    await group.drained();
  });
});
