import { recallWish, rememberWish } from './remembered.ts';

/** What this browser can do now about keeping the app on the home screen. */
export type InstallState =
  /** It runs from the home screen, or was put there in this browser. */
  | 'installed'
  /** The browser asks the person as soon as we want it to. */
  | 'ready'
  /** Safari on a phone: only the person can, by the share sheet. */
  | 'share-sheet'
  /** The browser's menu has an entry, or it has none; it does not say. */
  | 'menu'
  /** Plain HTTP: no browser installs that. */
  | 'insecure';

/** Chromium's event, which is in no standard. */
interface InstallPromptEvent extends Event {
  readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

const isInstallPrompt = (event: Event): event is InstallPromptEvent => 'prompt' in event;

let offer: InstallPromptEvent | null = null;
let isFirstVisit = false;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/**
 * Listens for the browser's offer to install, which comes once and early. Called where the app starts; returns the way
 * to stop.
 */
export const watchInstall = (): (() => void) => {
  isFirstVisit = recallWish('visited') === null;
  rememberWish('visited', 'yes');
  const keepOffer = (event: Event): void => {
    if (!isInstallPrompt(event)) return;
    // Without this the browser would show a banner of its own, at a moment of its own.
    event.preventDefault();
    offer = event;
    // It offers only what is not there: the app was taken off the home screen again.
    if (recallWish('install') === 'installed') rememberWish('install', '');
    tell();
  };
  const noteInstalled = (): void => {
    offer = null;
    rememberWish('install', 'installed');
    tell();
  };
  window.addEventListener('beforeinstallprompt', keepOffer);
  window.addEventListener('appinstalled', noteInstalled);
  return () => {
    window.removeEventListener('beforeinstallprompt', keepOffer);
    window.removeEventListener('appinstalled', noteInstalled);
    offer = null;
  };
};

/** For `useSyncExternalStore`, with `installState`. */
export const subscribeInstall = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const installState = (): InstallState => {
  // Not in the standard's types: only Safari on phones and tablets has it, there also outside the home screen.
  const { standalone } = navigator as { readonly standalone?: boolean };
  if (standalone === true || matchMedia('(display-mode: standalone)').matches) return 'installed';
  if (!window.isSecureContext) return 'insecure';
  if (offer !== null) return 'ready';
  if (standalone === false) return 'share-sheet';
  return recallWish('install') === 'installed' ? 'installed' : 'menu';
};

/** Has the browser ask the person. An offer can be used once; the browser may make another one later. */
export const askToInstall = async (): Promise<void> => {
  const asked = offer;
  if (asked === null) return;
  offer = null;
  await asked.prompt();
  tell();
};

/** How long an invitation that was put off stays away, milliseconds. */
const PAUSE = 30 * 24 * 3_600_000;

/** Keeps the answer to the invitation: not now, at `now` (milliseconds since 1970), or never again. */
export const putOffInvitation = (answer: { readonly now: number } | 'never'): void => {
  rememberWish('install', answer === 'never' ? 'never' : `later-${answer.now}`);
  tell();
};

/**
 * Whether the person may be invited to install at all: never on the first visit, not while there is nothing to be done,
 * not for 30 days after "not now", not after "never".
 * @param now milliseconds since 1970
 */
export const mayInvite = (now: number): boolean => {
  if (isFirstVisit || !['ready', 'share-sheet'].includes(installState())) return false;
  const answer = recallWish('install') ?? '';
  if (answer === 'never' || answer === 'installed') return false;
  const later = /^later-(\d+)$/.exec(answer)?.[1];
  return later === undefined || now - Number(later) >= PAUSE;
};
