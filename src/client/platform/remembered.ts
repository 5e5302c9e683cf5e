/**
 * Small wishes of the person that are worth remembering and not worth a database: the language, how the app looks, their
 * employment status, and that a notice was seen. Where the browser refuses localStorage they last until the page is
 * closed.
 */
export type RememberedName =
  | 'language'
  | 'offline-ready-seen'
  | 'status'
  | 'theme'
  | 'text'
  | 'motion'
  | 'haptics'
  | 'data-saver'
  | 'install'
  | 'visited'
  | 'review-due';

/** What localStorage would not take. */
const unkept = new Map<RememberedName, string>();

export const recallWish = (name: RememberedName): string | null => {
  try {
    return unkept.get(name) ?? localStorage.getItem(`lentera-${name}`);
  } catch {
    // Storage can be switched off by policy.
    return null;
  }
};

export const rememberWish = (name: RememberedName, value: string): void => {
  try {
    localStorage.setItem(`lentera-${name}`, value);
    unkept.delete(name);
  } catch {
    unkept.set(name, value);
  }
};
