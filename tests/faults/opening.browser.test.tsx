import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openStore, type Store } from '../../src/client/store/store.ts';
import type { AgencyId } from '../../src/domain/ids.ts';
import { createApp, createPhone, openApp, parts, type Phone } from '../client/phone.tsx';
import { FAULTS, injectFault } from './inject-fault.ts';

const witnesses = { recall: () => null, testify: () => undefined, forget: () => undefined };

const open = (phone: Phone): Promise<Store> =>
  openStore({ ...parts, witnesses }, { agency: 'instansi' as AgencyId, suffix: phone.suffix });

/** A phone whose person has read one lesson; the app is closed. */
const createClosedPhone = async (): Promise<Phone> => {
  const phone = await createPhone();
  await phone.store.record('lesson.completed', { module: 'netralitas', revision: 'x', lesson: 'satu' });
  phone.store.close();
  return phone;
};

test('whichever call fails while the app opens, nothing is lost, and it opens the next time', async () => {
  const dry = injectFault(0, 'throws');
  const phone = await createClosedPhone();
  const before = dry.calls();
  (await open(phone)).close();
  const calls = dry.calls() - before;
  dry.end();
  expect(calls).toBeGreaterThan(3);

  const found: string[] = [];
  for (const fault of FAULTS) {
    for (let n = 1; n <= calls; n += 1) {
      const injection = injectFault(n, fault);
      await open(phone).then(
        (store) => store.close(),
        () => undefined,
      );
      injection.end();
      phone.store = await open(phone);
      const facts = await phone.store.allFacts();
      const { pending } = await phone.store.summary();
      phone.store.close();
      if (facts.length !== 1 || pending !== 1)
        found.push(`${injection.hit()}: ${facts.length} facts, ${pending} wait`);
    }
  }
  expect(found).toEqual([]);
});

test('where the browser refuses storage, as in private mode, Sari reads on and hears what that means', async () => {
  const phone = await createPhone();
  const error = new DOMException('The operation is insecure.', 'SecurityError');
  openApp(phone, '/modul/netralitas/kuis/latihan', { store: null, storeError: error });
  expect(await screen.findByText(/Kuis belum dapat dimulai/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Mulai' })).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Muat ulang' }).length).toBeGreaterThan(0);
  expect(document.querySelector('.skeleton')).toBeNull();
});

test('in two tabs Sari starts the same practice at the same time, and there is one attempt', async () => {
  const phone = await createPhone();
  const other = await open(phone);
  const path = '/modul/netralitas/kuis/latihan';
  const one = render(createApp(phone, path));
  const two = render(createApp({ ...phone, store: other }, path));
  const [first, second] = await Promise.all(
    [one, two].map(({ findByRole }) => findByRole('button', { name: 'Mulai' })),
  );
  first?.click();
  second?.click();
  await Promise.all([one, two].map(({ findAllByText }) => findAllByText('Pertanyaan l1?')));
  const started = (await phone.store.allFacts()).filter(({ kind }) => kind === 'attempt.started');
  one.unmount();
  two.unmount();
  other.close();
  expect(started).toHaveLength(1);
});
