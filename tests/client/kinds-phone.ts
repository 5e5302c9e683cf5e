import { waitFor } from '@testing-library/react';
import { createLibrary } from '../../src/client/content/library.ts';
import { kindsManifest, kindsModule } from './kinds-module.ts';
import { createPhone, killAndReopen, openApp, type Phone, takeQuiz } from './phone.tsx';

/** A phone with the module that has every kind of question. */

type App = ReturnType<typeof openApp>;

const PRACTICE = '/modul/ragam/kuis/latihan-ragam';

export const createKindsPhone = async (): Promise<Phone> => {
  const phone = await createPhone();
  await phone.store.putModule(kindsModule);
  return phone;
};

export const openKinds = (phone: Phone, path = PRACTICE): App =>
  openApp(phone, path, { library: createLibrary(kindsManifest) });

export const killAndReopenKinds = (phone: Phone, app: App, path = PRACTICE): Promise<App> =>
  killAndReopen(phone, app, path, { library: createLibrary(kindsManifest) });

/** Begins the practice with these answers given, and returns the attempt. */
export const beginPractice = (
  phone: Phone,
  answers: Readonly<Record<string, readonly string[]>>,
): Promise<string> => takeQuiz(phone, 'latihan-ragam', answers, false, kindsModule);

/** Resolves once the choice is on the disk as a draft. */
export const waitForDraft = async (
  phone: Phone,
  attempt: string,
  question: string,
  options: readonly string[],
): Promise<void> => {
  await waitFor(async () => {
    const draft = await phone.store.getDraft(attempt, question);
    if (JSON.stringify(draft?.options) !== JSON.stringify(options)) {
      throw new Error(`the draft is ${JSON.stringify(draft?.options)}`);
    }
  });
};

/** What the explanation under an answer says, once it is on the screen. */
export const feedback = (): Promise<HTMLElement> =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-feedback]');
    if (found === null) throw new Error('no feedback on the screen');
    return found;
  });
