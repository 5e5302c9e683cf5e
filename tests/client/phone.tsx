import { DOUBLE_TAP } from '../../src/client/question/use-saving.ts';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { MemoryRouter } from 'react-router';
import { onTestFinished } from 'vitest';
import { App } from '../../src/client/app/routes.tsx';
import { createLibrary } from '../../src/client/content/library.ts';
import { createI18n, I18nProvider } from '../../src/client/i18n/i18n.ts';
import { createClock } from '../../src/client/platform/clock.ts';
import { createRandom } from '../../src/client/platform/random.ts';
import { openStore, type Store } from '../../src/client/store/store.ts';
import type { Sync } from '../../src/client/sync/sync.ts';
import { type Services, ServicesProvider } from '../../src/client/ui/services.ts';
import type { Module } from '../../src/domain/content/module.ts';
import type { FactEnvelope } from '../../src/domain/facts/fact.ts';
import type { AgencyId, AttemptId } from '../../src/domain/ids.ts';
import { foldModuleProgress } from '../../src/domain/progress/module-progress.ts';
import { testFor } from '../../src/domain/progress/test-form.ts';
import type { AttemptMode } from '../../src/domain/quiz/attempt-mode.ts';
import { sampleManifest, sampleModule } from './sample-module.ts';

/** A phone in a test: the real app on a real database, minus the browser's address bar. */

export const parts = { clock: createClock(), random: createRandom() };
const forgetful = { recall: () => null, testify: () => undefined, forget: () => undefined };

export interface Phone {
  readonly suffix: string;
  /** The store that is open now. */
  store: Store;
  /** What the app last said about being in the middle of something. */
  isBusy: boolean;
}

/** A new phone with the sample module on it. Its databases go when the test ends. */
export const createPhone = async (): Promise<Phone> => {
  const suffix = `-${crypto.randomUUID()}`;
  const phone: Phone = { suffix, store: await openPhoneStore(suffix), isBusy: false };
  await phone.store.putModule(sampleModule);
  onTestFinished(async () => {
    cleanup();
    // A query that the last screen began may still be on its way; it would find the database closed.
    await new Promise((resolve) => setTimeout(resolve, 20));
    phone.store.close();
    await Dexie.delete(`lentera-facts${suffix}`);
    await Dexie.delete(`lentera-content${suffix}`);
    await Dexie.delete(`lentera-personal${suffix}`);
  });
  return phone;
};

/** Whether a person with this id begins the sample module with form A. */
const beginsWithA = (person: string): boolean =>
  testFor(sampleModule, 'pre-test', foldModuleProgress(sampleModule.id, []), person)?.form === 'A';

/** Chance, but with people who all begin with form A, so that a test knows which questions it will see. */
const random: typeof parts.random = {
  ...parts.random,
  uuidV7: (now) => {
    let id = parts.random.uuidV7(now);
    while (!beginsWithA(id)) id = parts.random.uuidV7(now);
    return id;
  },
};

const openPhoneStore = (suffix: string): Promise<Store> =>
  openStore({ ...parts, random, witnesses: forgetful }, { agency: 'instansi' as AgencyId, suffix });

export type Overrides = Partial<Services> & { readonly sync?: Sync };

/** The app of this phone at an address, to be rendered. */
export const createApp = (phone: Phone, path: string, overrides: Overrides = {}) => {
  const services: Services = {
    ...parts,
    library: createLibrary(sampleManifest),
    store: phone.store,
    storeError: null,
    sync: null,
    profiles: null,
    present: null,
    othersWaiting: async () => new Map(),
    page: null,
    setBusy: (busy) => {
      phone.isBusy = busy;
    },
    ...overrides,
  };
  return (
    <I18nProvider value={createI18n()}>
      <MemoryRouter initialEntries={[path]}>
        <ServicesProvider value={services}>
          <App />
        </ServicesProvider>
      </MemoryRouter>
    </I18nProvider>
  );
};

/** Shows the app of this phone at an address. The result's `unmount` is what a killed tab looks like from inside. */
export const openApp = (phone: Phone, path: string, overrides: Overrides = {}) =>
  render(createApp(phone, path, overrides));

/** Kills the app and opens it again at `path`, as after a flat battery. */
export const killAndReopen = async (
  phone: Phone,
  app: ReturnType<typeof openApp>,
  path: string,
  overrides: Overrides = {},
): Promise<ReturnType<typeof openApp>> => {
  app.unmount();
  phone.store.close();
  phone.store = await openPhoneStore(phone.suffix);
  return openApp(phone, path, overrides);
};

export const user = userEvent.setup();

export const press = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  // Buttons that changed their meaning a moment ago take no second tap: a person looks before going on.
  await new Promise((resolve) => setTimeout(resolve, DOUBLE_TAP));
  await user.click(button);
};

/** Ticks an option by its words. */
export const tick = async (label: string): Promise<void> => user.click(await screen.findByLabelText(label));

export const isTicked = async (label: string): Promise<boolean> =>
  (await screen.findByLabelText<HTMLInputElement>(label)).checked;

export const expectHeading = async (text: string | RegExp): Promise<void> => {
  await screen.findByRole('heading', { level: 1, name: text });
};

/** Facts of a kind on this phone, once there are `count` of them. */
export const factsOf = async (phone: Phone, kind: string, count: number): Promise<readonly FactEnvelope[]> =>
  waitFor(async () => {
    const facts = (await phone.store.allFacts()).filter((fact) => fact.kind === kind);
    if (facts.length !== count) throw new Error(`${facts.length} facts of ${kind}, not ${count}`);
    return facts;
  });

/** What a quiz of the sample serves for unless a test says otherwise: everybody begins with form A. */
const usualMode = (module: Module, quizId: string): AttemptMode => {
  const quiz = module.quizzes.find(({ id }) => id === quizId);
  if (quiz === undefined) throw new Error(`no quiz ${quizId}`);
  if (quiz.mode === 'practice') return 'practice';
  return quiz.form === 'B' ? 'post-test' : 'pre-test';
};

/** Takes a whole quiz without the screens, and returns its attempt id. */
export const takeQuiz = async (
  phone: Phone,
  quiz: string,
  answers: Readonly<Record<string, readonly string[]>>,
  isSubmitted = true,
  module: Module = sampleModule,
  mode: AttemptMode = usualMode(module, quiz),
): Promise<string> => {
  const reference = {
    attempt: parts.random.uuidV7(parts.clock.now()) as AttemptId,
    module: module.id,
    revision: module.revision,
    quiz,
  };
  const given = Object.entries(answers);
  await phone.store.record('attempt.started', { ...reference, mode });
  for (const [question, options] of given) {
    await phone.store.record('answer.given', { ...reference, question, options, elapsed: 1 });
  }
  if (isSubmitted) {
    await phone.store.record('attempt.submitted', { ...reference, mode, answered: given.length });
  }
  return reference.attempt;
};
