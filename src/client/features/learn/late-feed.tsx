import { isSimulation, type Lesson } from '../../../domain/content/module.ts';
import { createLate } from '../../ui/late.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** The simulated feed, which few lessons have: a chunk of its own. */
export const { Part: LateFeed, preload: preloadFeed } = createLate(
  async () => (await import('./feed.tsx')).Feed,
  <Skeleton />,
);

/** Whether a lesson can be shown whole only with the feed's chunk. */
export const hasFeed = (lesson: Lesson): boolean => lesson.body.some(isSimulation);
