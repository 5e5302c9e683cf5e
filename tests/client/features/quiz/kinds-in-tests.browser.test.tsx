import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startOrder } from '../../../../src/client/question/orders.ts';
import type { OrderingQuestion } from '../../../../src/domain/content/module.ts';
import { kindsModule, RIGHT_ORDER, RIGHT_PAIRS } from '../../kinds-module.ts';
import { expectHeading, factsOf, isTicked, press, takeQuiz, tick, user } from '../../phone.tsx';
import { createKindsPhone, killAndReopenKinds, openKinds, waitForDraft } from '../../kinds-phone.ts';

const BEFORE = '/modul/ragam/tes/awal';
const AFTER = '/modul/ragam/tes/akhir';

const shown = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('.question [data-item]')].map(({ dataset }) => dataset['item']);
const pair = async (left: RegExp, right: string): Promise<void> =>
  user.selectOptions(await screen.findByRole('combobox', { name: left }), right);

test('of every kind Budi can say before the lessons that he does not know', async () => {
  const phone = await createKindsPhone();
  openKinds(phone, BEFORE);
  await press('Mulai');
  for (const n of [1, 2, 3]) {
    await expectHeading(`Soal ${n} dari 3`);
    await tick('Tidak tahu');
    await press('Lanjut');
  }
  await expectHeading('Tinjau jawaban');
  expect(screen.getAllByText('Tidak tahu')).toHaveLength(3);
  const given = await factsOf(phone, 'answer.given', 3);
  expect(given.map(({ body }) => body['options'])).toEqual([[], [], []]);
  await press('Kumpulkan jawaban');
  expect(await screen.findByText('0 dari 3 benar')).toBeVisible();
});

test('"Tidak tahu" takes nothing away for good: without the tick Budi’s order and pairs are back', async () => {
  const phone = await createKindsPhone();
  openKinds(phone, BEFORE);
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  const before = shown();
  await user.click(screen.getAllByRole('button', { name: /^Turun ke/ })[0] as HTMLElement);
  const own = shown();
  expect(own).not.toEqual(before);
  await tick('Tidak tahu');
  expect(shown()).toEqual(before);
  await tick('Tidak tahu');
  expect(await isTicked('Tidak tahu')).toBe(false);
  expect(shown()).toEqual(own);
  await press('Lanjut');
  await pair(/^1\./, 'Ringan');
  await tick('Tidak tahu');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /^1\./ }).value).toBe('');
  await tick('Tidak tahu');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /^1\./ }).value).toBe('ringan');
  const [fact] = await factsOf(phone, 'answer.given', 1);
  expect(fact?.body['options']).toEqual(own);
});

test('after the lessons Budi answers every kind in any order, changes one, and hands in', async () => {
  const phone = await createKindsPhone();
  openKinds(phone, AFTER);
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  expect(screen.queryByLabelText('Tidak tahu')).toBeNull();
  await press('Lewati dulu');
  await expectHeading('Soal 2 dari 3');
  await pair(/^1\./, 'Ringan');
  await pair(/^2\./, 'Sedang');
  // Half a matching is no answer: going on says what is missing, leaving keeps it.
  await press('Lanjut');
  expect(await screen.findByText('Belum dipasangkan: nomor 3.')).toBeVisible();
  await press('Lewati dulu');
  await tick('Tindakan 3');
  await press('Lanjut');
  await expectHeading('Tinjau jawaban');
  const states = () =>
    within(screen.getByRole('list'))
      .getAllByRole('listitem')
      .map((row) => row.querySelector('.review-state')?.textContent.trim());
  expect(states()).toEqual(['Belum dijawab', 'Belum lengkap', 'Sudah dijawab']);
  await factsOf(phone, 'answer.given', 1);

  await press('Soal 2 dari 3');
  expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: /^1\./ })).value).toBe('ringan');
  await pair(/^3\./, 'Ringan');
  await press('Kembali ke tinjauan');
  await press('Soal 1 dari 3');
  await expectHeading('Soal 1 dari 3');
  for (const [index, item] of RIGHT_ORDER.entries()) {
    while (shown().indexOf(item) > index) {
      await user.click(screen.getByRole('button', { name: new RegExp(`^Naik .*Langkah ${item}$`) }));
    }
    await new Promise((resolve) => setTimeout(resolve, 450));
  }
  await press('Kembali ke tinjauan');
  await expectHeading('Tinjau jawaban');
  expect(states()).toEqual(['Sudah dijawab', 'Sudah dijawab', 'Sudah dijawab']);
  await press('Kumpulkan jawaban');
  expect(await screen.findByText('3 dari 3 benar')).toBeVisible();
  const given = await factsOf(phone, 'answer.given', 3);
  expect(given.map(({ body }) => body['options'])).toEqual([['poin-3'], RIGHT_PAIRS, RIGHT_ORDER]);
});

test('in a test, too, an order nobody touched is asked about once', async () => {
  const phone = await createKindsPhone();
  openKinds(phone, AFTER);
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await press('Lanjut');
  expect(await screen.findByText(/^Urutan ini masih acak/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Lanjut' }));
  await factsOf(phone, 'answer.given', 0);
  await press('Lanjut');
  await expectHeading('Soal 2 dari 3');
  const [fact] = await factsOf(phone, 'answer.given', 1);
  const { attempt, question } = fact?.body ?? {};
  const asked = kindsModule.quizzes.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  expect(fact?.body['options']).toEqual(startOrder(asked as OrderingQuestion, String(attempt)));
});

test('an order that was only changed back and forth is no new answer; another one is', async () => {
  const phone = await createKindsPhone();
  const [, , form] = kindsModule.quizzes;
  await takeQuiz(
    phone,
    'ragam-b',
    { b1: RIGHT_ORDER, b2: RIGHT_PAIRS, b3: ['poin-3'] },
    false,
    kindsModule,
    'post-test',
  );
  expect(form?.id).toBe('ragam-b');
  openKinds(phone, AFTER);
  await press('Soal 1 dari 3');
  await user.click(await screen.findByRole('button', { name: /^Turun .*Langkah satu$/ }));
  await user.click(screen.getByRole('button', { name: /^Naik .*Langkah satu$/ }));
  await press('Kembali ke tinjauan');
  await expectHeading('Tinjau jawaban');
  await factsOf(phone, 'answer.given', 3);
  await press('Soal 1 dari 3');
  await user.click(await screen.findByRole('button', { name: /^Turun .*Langkah satu$/ }));
  await press('Kembali ke tinjauan');
  await expectHeading('Tinjau jawaban');
  const given = await factsOf(phone, 'answer.given', 4);
  expect(given.at(-1)?.body['options']).toEqual(['dua', 'satu', 'tiga', 'empat']);
});

test('Budi’s phone dies with half a matching: he comes back to it', async () => {
  const phone = await createKindsPhone();
  const attempt = await takeQuiz(
    phone,
    'ragam-b',
    { b1: RIGHT_ORDER, b3: ['poin-3'] },
    false,
    kindsModule,
    'post-test',
  );
  const app = openKinds(phone, AFTER);
  await pair(/^2\./, 'Berat');
  await waitForDraft(phone, attempt, 'b2', ['potongan:berat']);
  await killAndReopenKinds(phone, app, AFTER);
  await expectHeading('Soal 2 dari 3');
  await waitFor(() =>
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /^2\./ }).value).toBe('berat'),
  );
});
