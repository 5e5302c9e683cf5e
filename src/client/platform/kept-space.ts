import { recallWish, rememberWish } from './remembered.ts';

/**
 * From when on there is something to repeat is known only after facts and modules were read. It is remembered, so that
 * the first page can keep the space before its first paint and nothing jumps when the line comes in.
 */

/** Marks <html> when something is due; the style sheet keeps the space. */
export const applyKeptSpace = (): void => {
  const due = recallWish('review-due');
  document.documentElement.toggleAttribute(
    'data-review-due',
    due !== null && due !== '' && Number(due) <= Date.now(),
  );
};

/** @param due from when on something is due, milliseconds UTC; null when nothing is on its way */
export const keepReviewSpace = (due: number | null): void => {
  rememberWish('review-due', due === null ? '' : String(due));
  applyKeptSpace();
};
