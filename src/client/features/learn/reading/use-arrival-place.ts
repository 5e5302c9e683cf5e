import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { findBlock } from '../../../../domain/content/block-text.ts';
import type { LessonBlock } from '../../../../domain/content/module.ts';
import { useArrival } from '../../../ui/arrival.ts';
import { hashToBlock } from '../../../ui/links.ts';
import { useServices } from '../../../ui/services.ts';
import { blockElement, focusBlock, isInSight, pointOut, topBlock } from './block-elements.ts';

/** How long after the page was opened it may still move by itself, in milliseconds: nobody is reading yet. */
const SURPRISE_FREE = 2_500;

/** What became of the place where the lesson was left. */
export type Resumption =
  /** The page has gone there by itself. */
  | { readonly type: 'resumed' }
  /** It is too late to move the page under the reader's eyes: they are asked. */
  | { readonly type: 'offered'; readonly goOn: () => void };

const printOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'print' in state && typeof state.print === 'string'
    ? state.print
    : '';

/**
 * Leads to the right paragraph when a lesson is opened: the one that the address names, else the one where the person
 * stopped reading. Never after the browser's Back, which restores the position itself, and never once the person has
 * begun to read.
 */
export const useArrivalPlace = ({
  module,
  lesson,
  body,
  isDone,
}: {
  readonly module: string;
  readonly lesson: string;
  readonly body: readonly LessonBlock[];
  /** Undefined until the store has answered. */
  readonly isDone: boolean | undefined;
}): { readonly resumption: Resumption | null; readonly dismiss: () => void } => {
  const { clock, store } = useServices();
  const arrival = useArrival();
  const { hash, state, key } = useLocation();
  const [resumption, setResumption] = useState<Resumption | null>(null);
  const openedAt = useRef<number>(undefined);
  const settledFor = useRef<string>(undefined);

  const goTo = (block: number): void => {
    const element = blockElement(block);
    element?.scrollIntoView({ block: 'start' });
    if (element !== null) focusBlock(element);
  };

  const followHash = useEffectEvent((): void => {
    const block = hashToBlock(hash);
    if (block === null || arrival === 'back') return;
    const print = printOf(state);
    const target = print === '' ? Math.min(block, body.length - 1) : findBlock(body, { block, print });
    const element = blockElement(target);
    if (element === null) return;
    // On the first page the browser has been there already, and the person may have gone on.
    const hasScrolled = arrival === 'first' && !isInSight(element) && window.scrollY > 0;
    if (hasScrolled) return;
    if (arrival === 'link' || !isInSight(element)) element.scrollIntoView({ block: 'start' });
    focusBlock(element);
    pointOut(element);
  });

  useEffect(() => followHash(), [key]);

  const resume = useEffectEvent(async (): Promise<void> => {
    const place = await store?.personal.placeIn(module, lesson);
    if (place === undefined || settledFor.current !== key) return;
    const block = findBlock(body, place);
    // From the beginning there is nothing to go back to.
    if (block <= 0 || blockElement(block) === null) return;
    // After a reload the browser has brought the reader back by itself.
    if ((topBlock(body) ?? 0) >= block) return;
    // The clock starts with the page, so on the first page this is how long it has been shown.
    const shownFor = clock.mono() - (arrival === 'first' ? 0 : (openedAt.current ?? 0));
    const goOn = (): void => {
      goTo(block);
      setResumption(null);
    };
    if (window.scrollY > 0 || shownFor > SURPRISE_FREE) return setResumption({ type: 'offered', goOn });
    goTo(block);
    setResumption({ type: 'resumed' });
  });

  useEffect(() => {
    openedAt.current ??= clock.mono();
    if (settledFor.current === key || isDone === undefined) return;
    settledFor.current = key;
    if (isDone || hash !== '' || arrival === 'back') return;
    // Without its place a lesson opens at the beginning, as it did the first time.
    resume().catch(() => undefined);
  }, [key, isDone, hash, arrival, clock]);

  return { resumption, dismiss: () => setResumption(null) };
};
