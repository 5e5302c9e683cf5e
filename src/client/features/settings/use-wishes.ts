import { useEffect, useState } from 'react';
import { applyLook } from '../../platform/look.ts';
import { recallWish, rememberWish } from '../../platform/remembered.ts';

/** The wishes that this page shows and resets; an empty text means "as the device says". */
const NAMES = ['text', 'theme', 'motion', 'haptics', 'data-saver'] as const;
export type WishName = (typeof NAMES)[number];
export type Wishes = Readonly<Record<WishName, string>>;

/** As on the first day. */
export const NO_WISHES: Wishes = { text: '', theme: '', motion: '', haptics: '', 'data-saver': '' };

const readWishes = (): Wishes => {
  const wish = (name: WishName): string => recallWish(name) ?? '';
  return {
    text: wish('text'),
    theme: wish('theme'),
    motion: wish('motion'),
    haptics: wish('haptics'),
    'data-saver': wish('data-saver'),
  };
};

/** What this person wishes, and the way to change it: remembered and seen at once. */
export const useWishes = (): {
  readonly wishes: Wishes;
  readonly change: (changed: Partial<Wishes>) => void;
} => {
  const [wishes, setWishes] = useState(readWishes);

  useEffect(() => {
    // Changed in another tab.
    const follow = (): void => setWishes(readWishes());
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);

  const change = (changed: Partial<Wishes>): void => {
    for (const name of NAMES) {
      const value = changed[name];
      if (value !== undefined) rememberWish(name, value);
    }
    applyLook();
    setWishes(readWishes());
  };
  return { wishes, change };
};
