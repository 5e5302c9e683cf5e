import type { LessonBlock } from '../../../../domain/content/module.ts';
import { blockToText } from '../../../../domain/content/block-text.ts';
import { blockId } from '../../../ui/links.ts';

/** The element of a block of the lesson on the screen; null for one that is not shown (yet). */
export const blockElement = (block: number): HTMLElement | null => document.getElementById(blockId(block));

/** How much of a block must still be seen below the screen's edge for it to count as the topmost: about a line. */
const LINE = 24;

/**
 * The first block with words that can still be seen, from the top of the screen; the lesson's first when its title is
 * in sight, its last when all have gone by; null when none is on the page.
 */
export const topBlock = (body: readonly LessonBlock[]): number | null => {
  let last: number | null = null;
  for (const [index, block] of body.entries()) {
    const element = blockElement(index);
    if (element === null || blockToText(block) === '') continue;
    last = index;
    if (element.getBoundingClientRect().bottom >= LINE) break;
  }
  return last;
};

/** Whether a block can be seen, at least in part. */
export const isInSight = (element: HTMLElement): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

/** Puts the keyboard and the screen reader at a block without leaving a stop there for good. */
export const focusBlock = (element: HTMLElement): void => {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
};

/** How long a block is shown to be the one that was looked for; as long as the style sheet's animation. */
const FOUND_TIME = 2_500;

/** Shows for a moment which block was meant. The style sheet leaves it out where nothing is to move. */
export const pointOut = (element: HTMLElement): void => {
  element.dataset['found'] = '';
  setTimeout(() => delete element.dataset['found'], FOUND_TIME);
};
