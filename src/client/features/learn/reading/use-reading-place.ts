import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { blockPrint } from '../../../../domain/content/block-text.ts';
import type { LessonBlock } from '../../../../domain/content/module.ts';
import { useServices } from '../../../ui/services.ts';
import { topBlock } from './block-elements.ts';

/** How long the page must have stood still before its place is looked at, in milliseconds: scrolling never waits. */
const STILL = 400;

/**
 * Keeps how far a lesson was read, whenever scrolling comes to rest, the app goes to the background or the page is left.
 * Returns the block at the top of the screen.
 */
export const useReadingPlace = ({
  module,
  lesson,
  body,
  isKept,
}: {
  readonly module: string;
  readonly lesson: string;
  readonly body: readonly LessonBlock[];
  /** Whether the place is still worth keeping: not in a lesson that was finished. */
  readonly isKept: () => boolean;
}): number => {
  const { clock, store } = useServices();
  const [top, setTop] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What the last frame showed: when the page is left its text is gone before anything can look. */
  const seen = useRef(0);

  const look = useEffectEvent((): void => {
    seen.current = topBlock(body) ?? seen.current;
    setTop(seen.current);
  });
  const save = useEffectEvent((): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const block = seen.current;
    const shown = body[block];
    if (store === null || shown === undefined || !isKept()) return;
    const kept =
      block === 0
        ? store.personal.removePlace(module, lesson)
        : store.personal.savePlace({ module, lesson, block, print: blockPrint(shown), at: clock.now() });
    // A place that cannot be kept costs the reader a moment of scrolling, nothing that they made.
    kept.catch(() => undefined);
  });

  useEffect(() => {
    let frame = 0;
    const onScroll = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look());
      clearTimeout(timer.current);
      timer.current = setTimeout(() => save(), STILL);
    };
    const onHide = (): void => {
      if (document.visibilityState === 'hidden' && timer.current !== undefined) save();
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('visibilitychange', onHide);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      document.removeEventListener('visibilitychange', onHide);
      if (timer.current !== undefined) save();
    };
  }, []);

  return top;
};
