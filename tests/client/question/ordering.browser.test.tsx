import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent as realKeyboard } from 'vitest/browser';
import { startOrder } from '../../../src/client/question/orders.ts';
import type { OrderingQuestion } from '../../../src/domain/content/module.ts';
import { kindsModule, RIGHT_ORDER } from '../kinds-module.ts';
import { expectHeading, factsOf, press, user } from '../phone.tsx';
import {
  beginPractice,
  createKindsPhone,
  feedback,
  killAndReopenKinds,
  openKinds,
  waitForDraft,
} from '../kinds-phone.ts';

const question = kindsModule.quizzes[0]?.questions[0] as OrderingQuestion;

/** The items as they stand on the screen, by their ids. */
const shown = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('.question [data-item]')].map(({ dataset }) => dataset['item']);

const move = async (way: 'Naik' | 'Turun', item: string): Promise<HTMLElement> => {
  const button = await screen.findByRole('button', { name: new RegExp(`^${way} .*Langkah ${item}$`) });
  await user.click(button);
  return button;
};

/** Longer than a double tap: the learner looks at the list before touching another item. */
const look = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

/** Brings the items into the right order by moving one after another up. */
const putInOrder = async (): Promise<void> => {
  for (const [index, item] of RIGHT_ORDER.entries()) {
    while (shown().indexOf(item) > index) await move('Naik', item);
    await look();
  }
};

test('Sari puts the steps in order, and the phone says where each one is now', async () => {
  const phone = await createKindsPhone();
  const attempt = await beginPractice(phone, {});
  openKinds(phone);
  await expectHeading('Soal 1 dari 3');
  expect(screen.getByText('Susun dari yang pertama, dengan tombol Naik dan Turun')).toBeVisible();
  const before = startOrder(question, attempt);
  expect(shown()).toEqual(before);
  expect(shown()).not.toEqual(RIGHT_ORDER);

  const last = before[3] ?? '';
  const button = await move('Naik', last);
  expect(shown()).toEqual([before[0], before[1], last, before[2]]);
  expect(document.activeElement).toBe(button);
  expect(button).toHaveAccessibleName(`Naik ke nomor 2: Langkah ${last}`);
  expect(screen.getByText(/nomor 3 dari 4$/)).toHaveTextContent(`Langkah ${last}, nomor 3 dari 4`);
  await look();
  await putInOrder();
  await press('Periksa');
  const sheet = within(await feedback());
  expect(sheet.getByText('Tepat')).toBeVisible();
  expect(sheet.getByText('Sebab urutan u1.')).toBeVisible();
  // The right order stands above already, as the learner's own.
  expect(sheet.queryByRole('list')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Naik/ })).toBeNull();
  const [fact] = await factsOf(phone, 'answer.given', 1);
  expect(fact?.body['options']).toEqual(RIGHT_ORDER);
});

test('an order that is not right says where each step belongs, and the right one follows', async () => {
  const phone = await createKindsPhone();
  await beginPractice(phone, {});
  openKinds(phone);
  await expectHeading('Soal 1 dari 3');
  await putInOrder();
  await move('Naik', 'empat');
  await press('Periksa');
  const sheet = within(await feedback());
  expect(sheet.getByText('Belum tepat')).toBeVisible();
  expect(sheet.getByText('Soal ini akan datang lagi nanti.')).toBeVisible();
  const words = (place: HTMLElement) =>
    within(place)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(words(screen.getByRole('group', { name: /^Urutkan/ }))).toEqual([
    '1Langkah satu Tepat',
    '2Langkah dua Tepat',
    '3Langkah empat Seharusnya nomor 4',
    '4Langkah tiga Seharusnya nomor 3',
  ]);
  // The learner's own order is not told twice.
  expect(sheet.getAllByRole('list')).toHaveLength(1);
  expect(words(sheet.getByRole('list', { name: 'Urutan yang tepat' }))).toEqual([
    '1Langkah satu',
    '2Langkah dua',
    '3Langkah tiga',
    '4Langkah empat',
  ]);
  const [fact] = await factsOf(phone, 'answer.given', 1);
  expect(fact?.body['options']).toEqual(['satu', 'dua', 'empat', 'tiga']);
});

test('an order nobody touched is asked about once, and then taken as it stands', async () => {
  const phone = await createKindsPhone();
  const attempt = await beginPractice(phone, {});
  openKinds(phone);
  await press('Periksa');
  expect(await screen.findByText(/^Urutan ini masih acak/)).toBeVisible();
  // The second half of a double tap is no second thought.
  await user.click(screen.getByRole('button', { name: 'Periksa' }));
  await factsOf(phone, 'answer.given', 0);
  await press('Periksa');
  await feedback();
  const [fact] = await factsOf(phone, 'answer.given', 1);
  expect(fact?.body['options']).toEqual(startOrder(question, attempt));
});

test('touching the order takes the question back, and its own answer is recorded', async () => {
  const phone = await createKindsPhone();
  const attempt = await beginPractice(phone, {});
  openKinds(phone);
  await press('Periksa');
  const [first = '', second = '', ...others] = startOrder(question, attempt);
  await move('Turun', first);
  expect(screen.queryByText(/^Urutan ini masih acak/)).toBeNull();
  await press('Periksa');
  const [fact] = await factsOf(phone, 'answer.given', 1);
  expect(fact?.body['options']).toEqual([second, first, ...others]);
});

test('a double tap on Naik moves one item one place, not its neighbour back', async () => {
  const phone = await createKindsPhone();
  const attempt = await beginPractice(phone, {});
  openKinds(phone);
  await expectHeading('Soal 1 dari 3');
  const [first = '', second = '', third = '', fourth = ''] = startOrder(question, attempt);
  await move('Naik', third);
  // Under the finger is now the item that made room.
  await move('Naik', second);
  expect(shown()).toEqual([first, third, second, fourth]);
  // The same item may go on at once, as with a key held down.
  await move('Naik', third);
  expect(shown()).toEqual([third, first, second, fourth]);
});

test('at the end of the list a button says so instead of being dead', async () => {
  const phone = await createKindsPhone();
  const attempt = await beginPractice(phone, {});
  openKinds(phone);
  await expectHeading('Soal 1 dari 3');
  const order = startOrder(question, attempt);
  const button = await move('Naik', order[0] ?? '');
  expect(button).toHaveAccessibleName(`Naik sudah paling atas: Langkah ${order[0]}`);
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(shown()).toEqual(order);
  expect(screen.getByText(/nomor 1 dari 4$/)).toBeInTheDocument();
});

test('with the keyboard alone Sari moves a step, and the focus goes with it', async () => {
  const phone = await createKindsPhone();
  const attempt = await beginPractice(phone, {});
  openKinds(phone);
  await expectHeading('Soal 1 dari 3');
  const order = startOrder(question, attempt);
  const last = order[3] ?? '';
  // From the heading: the way out is before it, then two buttons an item.
  await realKeyboard.keyboard('{Tab}'.repeat(7));
  expect(document.activeElement).toHaveAccessibleName(`Naik ke nomor 3: Langkah ${last}`);
  await realKeyboard.keyboard('{Enter} {Enter}');
  expect(shown()).toEqual([last, order[0], order[1], order[2]]);
  expect(document.activeElement).toHaveAccessibleName(`Naik sudah paling atas: Langkah ${last}`);
  await realKeyboard.keyboard('{Tab}'.repeat(8));
  expect(document.activeElement).toHaveAccessibleName('Periksa');
  await realKeyboard.keyboard('{Enter}');
  await feedback();
  const [fact] = await factsOf(phone, 'answer.given', 1);
  expect(fact?.body['options']).toEqual([last, order[0], order[1], order[2]]);
});

test('Sari’s phone dies before she has checked: the steps stand as she left them', async () => {
  const phone = await createKindsPhone();
  const attempt = await beginPractice(phone, {});
  const app = openKinds(phone);
  await expectHeading('Soal 1 dari 3');
  const [first = '', second = '', ...others] = startOrder(question, attempt);
  await move('Turun', first);
  await waitForDraft(phone, attempt, 'u1', [second, first, ...others]);
  await killAndReopenKinds(phone, app);
  await expectHeading('Soal 1 dari 3');
  expect(shown()).toEqual([second, first, ...others]);
});
