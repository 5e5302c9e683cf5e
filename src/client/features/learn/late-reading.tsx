import { createLate } from '../../ui/late.tsx';

/**
 * The reading tools, which nobody needs before they read: a chunk of its own. Where it cannot be had now the lesson can
 * be read all the same, without them.
 */
export const { Part: LateReadingTools, preload: preloadReading } = createLate(
  () =>
    import('./reading/reading-tools.tsx').then(
      ({ ReadingTools }) => ReadingTools,
      () => () => null,
    ),
  null,
);
