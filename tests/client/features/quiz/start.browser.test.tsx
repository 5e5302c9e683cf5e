import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectHeading, factsOf, press, takeQuiz, tick, user } from '../../phone.tsx';
import { createQuizPhone, type QuizPhone } from './quiz-phone.ts';

const PRE_TEST = '/modul/netralitas/tes/awal';
const ANSWERS = { w1: ['w1-a'], w2: ['w2-b'], w3: ['w3-a', 'w3-c'] };

const createLimitedPhone = (attempts: number): Promise<QuizPhone> =>
  createQuizPhone((quiz) => ({ ...quiz, attempts }));

test('Budi reads how often he may take the test, and how often still', async () => {
  const budi = await createLimitedPhone(2);
  const app = budi.open(PRE_TEST);
  expect(await screen.findByText('Dapat dikerjakan paling banyak 2 kali.')).toBeVisible();
  app.unmount();
  await takeQuiz(budi.phone, 'tes-a', ANSWERS, true, budi.module);
  budi.open(PRE_TEST);
  expect(await screen.findByText('Dapat dikerjakan paling banyak 2 kali. Tersisa 1 kali.')).toBeVisible();
  await press('Mulai lagi');
  await expectHeading('Soal 1 dari 3');
});

test('with no attempt left there is no start, but why, and the way to the result', async () => {
  const budi = await createLimitedPhone(1);
  await takeQuiz(budi.phone, 'tes-a', ANSWERS, true, budi.module);
  budi.open(PRE_TEST);
  expect(await screen.findByText(/Kesempatan mengerjakan sudah terpakai semua/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Mulai/ })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Lihat hasil percobaan pertama' }));
  await expectHeading(/^Hasil/);
});

test('an attempt that is open goes on, also when it is the last one', async () => {
  const budi = await createLimitedPhone(1);
  await takeQuiz(budi.phone, 'tes-a', { w1: ['w1-a'] }, false, budi.module);
  budi.open(PRE_TEST);
  await expectHeading('Soal 2 dari 3');
});

test('an attempt that was given up because its content is gone locks nobody out', async () => {
  const budi = await createLimitedPhone(1);
  const gone = { ...budi.module, revision: '0000000000000000' };
  await takeQuiz(budi.phone, 'tes-a', { w1: ['w1-a'] }, false, gone);
  budi.open(PRE_TEST);
  await press('Mulai lagi');
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
});

test('without a limit nothing is said of attempts', async () => {
  const budi = await createQuizPhone((quiz) => quiz);
  budi.open(PRE_TEST);
  await screen.findByRole('button', { name: 'Mulai' });
  expect(screen.queryByText(/Dapat dikerjakan/)).toBeNull();
});

test('Budi presses Mulai in two tabs at once: both go on with one attempt', async () => {
  const budi = await createQuizPhone((quiz) => quiz);
  const first = within(budi.open(PRE_TEST).container);
  const second = within(budi.open(PRE_TEST).container);
  const [inFirst, inSecond] = [
    await first.findByRole('button', { name: 'Mulai' }),
    await second.findByRole('button', { name: 'Mulai' }),
  ];
  inFirst.click();
  inSecond.click();
  await first.findByText('Pertanyaan w1?');
  await second.findByText('Pertanyaan w1?');
  await factsOf(budi.phone, 'attempt.started', 1);
  await user.click(await first.findByLabelText('Opsi w1 a'));
  await user.click(first.getByRole('button', { name: 'Lanjut' }));
  const [given] = await factsOf(budi.phone, 'answer.given', 1);
  const [started] = await factsOf(budi.phone, 'attempt.started', 1);
  expect(given?.body['attempt']).toBe(started?.body['attempt']);
});

test('Budi jumps to any question of the test and back, and nothing on the way is lost', async () => {
  const budi = await createQuizPhone((quiz) => quiz);
  budi.open(PRE_TEST);
  await press('Mulai');
  await tick('Opsi w1 b');
  await press('Daftar soal');
  await expectHeading('Tinjau jawaban');
  await factsOf(budi.phone, 'answer.given', 1);
  await press('Kembali ke soal 1');
  await expectHeading('Soal 1 dari 3');
  await press('Daftar soal');
  await press('Soal 2 dari 3');
  await expectHeading('Soal 2 dari 3');
  await tick('Opsi w2 b');
  // On the way one goes on from there, not back to the list.
  await press('Lanjut');
  await expectHeading('Soal 3 dari 3');
  await tick('Opsi w3 a');
  await press('Lanjut');
  await expectHeading('Tinjau jawaban');
  expect(screen.queryByRole('button', { name: /^Kembali ke soal/ })).toBeNull();
  await factsOf(budi.phone, 'answer.given', 3);
});
