/**
 * Somebody who wants to get to the end of something and does whatever the screen offers: tries again where it offers
 * that, ticks what is right, goes on. What the screen says on the way is heard and held against the database.
 */
export interface Person {
  /** Goes on until `isThere`. Throws with what was on the screen when nothing was left to do. */
  readonly goOnUntil: (isThere: () => boolean) => Promise<void>;
}

/** Between two taps, in milliseconds; with the clock of these tests no double tap. */
const STEP = 25;

/** Longest time without any change of the screen before somebody gives up. */
const PATIENCE = 2_500;

const RETRY = /^(?:Coba lagi|Coba simpan lagi)$/;

const words = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

export const screenWords = (): string => words(document.body);

const buttonNamed = (pattern: RegExp): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find((button) => pattern.test(words(button)));

export const isReloadOffered = (): boolean => buttonNamed(/^Muat ulang$/) !== undefined;

/** The right options of the sample module that are on the screen and not ticked, or ticked and not right. */
const wrongTick = (rightOptions: ReadonlySet<string>): HTMLInputElement | undefined =>
  [...document.querySelectorAll<HTMLInputElement>('.question input')].find(
    ({ value, checked, type }) => checked !== rightOptions.has(value) && (type === 'checkbox' || !checked),
  );

export const createPerson = ({
  wish,
  rightOptions,
  lookAt,
}: {
  /** The one button this is about; without, a quiz is gone through. */
  readonly wish?: RegExp | undefined;
  readonly rightOptions: ReadonlySet<string>;
  /** Called at every look, before the next tap; throws when the screen says what is not so. */
  readonly lookAt: () => Promise<void>;
}): Person => {
  let pressedAt = 0;

  const step = (): void => {
    const retry = buttonNamed(RETRY);
    if (retry !== undefined) return retry.click();
    if (wish !== undefined) {
      // Nobody hammers a button that has just been pressed.
      if (performance.now() - pressedAt < 400) return;
      pressedAt = performance.now();
      return buttonNamed(wish)?.click();
    }
    const begin = buttonNamed(/^(?:Mulai|Kumpulkan jawaban)/);
    if (begin !== undefined) return begin.click();
    const isExplained = document.querySelector('[data-feedback]') !== null;
    const tick = isExplained ? undefined : wrongTick(rightOptions);
    if (tick !== undefined) return tick.click();
    document.querySelector<HTMLButtonElement>('form.run button[type=submit]')?.click();
  };

  return {
    goOnUntil: async (isThere) => {
      let last = '';
      let since = performance.now();
      while (!isThere()) {
        await lookAt();
        if (isThere()) return;
        step();
        await new Promise((resolve) => setTimeout(resolve, STEP));
        const now = document.body.innerHTML;
        if (now !== last) {
          last = now;
          since = performance.now();
        } else if (performance.now() - since > PATIENCE) {
          throw new Error(`stuck at: ${screenWords().slice(0, 200) || '(a blank page)'}`);
        }
      }
    },
  };
};
