/**
 * Small wishes of the person that are worth remembering and not worth a database: the language, and that a notice was
 * seen. Where the browser refuses localStorage they are simply asked again.
 */
export type RememberedName = 'language' | 'offline-ready-seen';

export const recallWish = (name: RememberedName): string | null => {
  try {
    return localStorage.getItem(`lentera-${name}`);
  } catch {
    // Storage can be switched off by policy.
    return null;
  }
};

export const rememberWish = (name: RememberedName, value: string): void => {
  try {
    localStorage.setItem(`lentera-${name}`, value);
  } catch {
    // See recallWish.
  }
};
