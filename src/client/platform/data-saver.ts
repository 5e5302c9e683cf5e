import { recallWish } from './remembered.ts';

/** Whether the person has asked the app, the browser or the phone to save data. What costs data is then shown only when asked for. */
export const isSavingData = (): boolean => {
  if (recallWish('data-saver') === 'on') return true;
  // Not in the standard's types: only Chromium has it.
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
};
