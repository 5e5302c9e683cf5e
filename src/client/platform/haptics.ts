import { recallWish } from './remembered.ts';

/** What the phone can say with its motor. Right and wrong differ in rhythm, so that they can be told apart blindly. */
export type Pulse = 'right' | 'wrong' | 'tap';

/** Milliseconds on, off, on. Short: a long buzz is an alarm, and costs battery. */
const PATTERNS: Readonly<Record<Pulse, readonly number[]>> = {
  tap: [10],
  right: [20],
  wrong: [40, 80, 40],
};

/** Whether this browser offers a motor at all. It does not say whether the phone has one. */
export const hasHaptics = (): boolean => typeof navigator.vibrate === 'function';

/** A short pulse under the finger; nothing where the browser has none or the person switched it off. */
export const vibrate = (pulse: Pulse): void => {
  if (!hasHaptics() || recallWish('haptics') === 'off') return;
  navigator.vibrate([...PATTERNS[pulse]]);
};
