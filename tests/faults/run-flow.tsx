import { Dexie } from 'dexie';
import type { Store } from '../../src/client/store/store.ts';
import { sampleModule } from '../client/sample-module.ts';
import { createPhone, killAndReopen, openApp, parts, type Phone } from '../client/phone.tsx';
import { type Flow, factToRecord } from './flows.tsx';
import { type Fault, injectFault } from './inject-fault.ts';
import { createPerson, isReloadOffered, screenWords } from './person.ts';

/** What came of one run of a flow. */
export interface FlowRun {
  readonly calls: number;
  /** What was made to fail; null when the flow needed fewer calls. */
  readonly hit: string | null;
  /** What must not be, in words; null when everything was as it must be. */
  readonly violation: string | null;
}

const RIGHT = new Set(
  sampleModule.quizzes.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      'options' in question
        ? question.options.filter((option) => !('correct' in option) || option.correct).map(({ id }) => id)
        : [],
    ),
  ),
);

/** So fast that nobody in these tests can tap twice within what counts as a double tap. */
const HURRY = 40;

const shownTitle = (): string => document.querySelector('h1')?.textContent ?? '';

/** The question that the screen calls saved: its answer is explained and "Tersimpan" stands below it. */
const questionCalledSaved = (): string | null => {
  // In a test the words stay for a moment after the screen has gone on: they are about the answer before.
  if (document.querySelector('[data-feedback]') === null) return null;
  const isSaid = [...document.querySelectorAll('.save-words')].some((line) =>
    line.textContent.includes('Tersimpan di perangkat'),
  );
  return isSaid ? (document.querySelector<HTMLInputElement>('.question input')?.name ?? null) : null;
};

/** Runs a flow with call number `n` failing (0 for none), and compares what the screen said with what is on disk. */
export const runFlow = async (
  flow: Flow,
  n: number,
  fault: Fault,
  /** Another store in the place of the phone's own. */
  replaceStore: (store: Store) => Store = (store) => store,
): Promise<FlowRun> => {
  const phone: Phone = await createPhone();
  await flow.prepare?.(phone);
  const extra = flow.overrides?.(phone);
  const rejections: unknown[] = [];
  const hear = (event: PromiseRejectionEvent): void => {
    rejections.push(event.reason);
  };
  addEventListener('unhandledrejection', hear);

  const injection = injectFault(n, fault);
  const onDisk = (): Promise<readonly string[]> =>
    injection.apart(async () => {
      // Past the store under test, which may be what is broken.
      const database = await new Dexie(`lentera-facts${phone.suffix}`).open();
      const rows = await database.table('facts').orderBy('n').toArray();
      database.close();
      return rows.map(({ fact }: { fact: Parameters<typeof factToRecord>[0] }) => factToRecord(fact));
    });

  let question: string | null = null;
  const lookAt = async (): Promise<void> => {
    const saved = questionCalledSaved();
    if (saved !== null && !(await onDisk()).includes(`answer.given ${saved}`))
      throw new Error(`"Tersimpan" although the answer to ${saved} is not on disk`);
    const now = document.querySelector<HTMLInputElement>('.question input')?.name ?? null;
    const left = question;
    question = now;
    if (left !== null && now !== left && !(await onDisk()).includes(`answer.given ${left}`))
      throw new Error(`went on from ${left} to ${now ?? shownTitle()} although its answer is not on disk`);
  };

  let violation: string | null = null;
  const clock = { ...parts.clock, mono: () => performance.now() * HURRY };
  let app = openApp(phone, flow.path, {
    clock,
    store: replaceStore(phone.store),
    ...extra?.services,
  });
  try {
    const person = createPerson({ wish: flow.wish, rightOptions: RIGHT, lookAt });
    try {
      await person.goOnUntil(flow.isThere);
    } catch (error) {
      // Dexie does not open again by itself what could not be opened: then the screen must offer to reload.
      if (!isReloadOffered()) throw error;
      app = await killAndReopen(phone, app, flow.path, { clock });
      await person.goOnUntil(flow.isThere);
    }
    const records = [...(await onDisk())].sort();
    if (records.join() !== [...flow.records].sort().join()) violation = `on disk: ${records.join(', ')}`;
    violation ??= (await injection.apart(async () => flow.check?.(phone))) ?? null;
  } catch (error) {
    violation = error instanceof Error ? error.message : String(error);
  } finally {
    injection.end();
    app.unmount();
    extra?.end();
    await new Promise((resolve) => setTimeout(resolve, 20));
    removeEventListener('unhandledrejection', hear);
    phone.store.close();
  }
  if (rejections.length > 0) violation ??= `nobody caught ${String(rejections[0])}`;
  if (violation !== null) violation += ` [${screenWords().slice(-160)}]`;
  return { calls: injection.calls(), hit: injection.hit(), violation };
};
