import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { timeToStep } from '../../../../src/client/features/quiz/use-time-left.ts';
import { expectHeading, factsOf, isTicked, parts, press, tick } from '../../phone.tsx';
import { createQuizPhone, type QuizPhone } from './quiz-phone.ts';

const PRE_TEST = '/modul/netralitas/tes/awal';
const MINUTE = 60_000;

const createTimedPhone = (): Promise<QuizPhone> =>
  createQuizPhone((quiz) => (quiz.mode === 'test' ? { ...quiz, minutes: 20 } : quiz));

/** A clock that can be turned on, and never back, as the one of a browser. */
const createTurnedClock = () => {
  let turned = 0;
  const clock = { ...parts.clock, mono: () => parts.clock.mono() + turned };
  return { clock, turn: (by: number) => act(() => void (turned += by)) };
};

const timeLeft = (): string | null => document.querySelector('[data-time-left]')?.textContent?.trim() ?? null;
const waitForTime = (words: string): Promise<void> =>
  waitFor(() => expect(timeLeft()).toBe(words), { timeout: 3_000 });
const spoken = (): string =>
  [...document.querySelectorAll('.run-time [role=status]')].map(({ textContent }) => textContent).join('');

test('remaining time is said in whole minutes, in the last one in steps of ten seconds', () => {
  expect([20 * MINUTE, 20 * MINUTE - 1, 19 * MINUTE].map(timeToStep)).toEqual([
    20 * MINUTE,
    20 * MINUTE,
    19 * MINUTE,
  ]);
  expect([MINUTE + 1, MINUTE, 50_001, 50_000, 1, 0, -5].map(timeToStep)).toEqual([
    2 * MINUTE,
    MINUTE,
    MINUTE,
    50_000,
    10_000,
    0,
    0,
  ]);
});

test('Budi reads before the start how long he has, and that nothing is taken from him', async () => {
  const budi = await createTimedPhone();
  budi.open(PRE_TEST);
  expect(await screen.findByText(/Waktu 20 menit/)).toBeVisible();
  expect(screen.getByText(/Bila waktunya kurang, Anda dapat menambahnya/)).toBeVisible();
  expect(screen.queryByText(/Tanpa batas waktu/)).toBeNull();
});

test('the remaining time stands in the header, is said aloud at five minutes and one, and can be hidden', async () => {
  const budi = await createTimedPhone();
  const { clock, turn } = createTurnedClock();
  budi.open(PRE_TEST, { clock });
  await press('Mulai');
  await waitForTime('Sisa waktu 20 menit');
  expect(spoken()).toBe('');
  turn(12 * MINUTE);
  await waitForTime('Sisa waktu 8 menit');
  expect(spoken()).toBe('');
  turn(3 * MINUTE);
  await waitForTime('Sisa waktu 5 menit');
  expect(spoken()).toBe('Sisa waktu 5 menit');
  turn(2 * MINUTE);
  await waitForTime('Sisa waktu 3 menit');
  expect(spoken()).toBe('');
  turn(2 * MINUTE);
  await waitForTime('Sisa waktu 1 menit');
  expect(spoken()).toBe('Sisa waktu 1 menit');
  turn(25_000);
  await waitFor(() => expect(timeLeft()).toMatch(/^Sisa waktu [34]0 detik$/), { timeout: 3_000 });
  await press('Sembunyikan waktu');
  expect(timeLeft()).toBe('Waktu berjalan');
  await press('Tampilkan waktu');
  expect(timeLeft()).toMatch(/^Sisa waktu [1234]0 detik$/);
});

test('when the time is over nothing is handed in: Budi takes more and finds his choice as it was', async () => {
  const budi = await createTimedPhone();
  const { clock, turn } = createTurnedClock();
  budi.open(PRE_TEST, { clock });
  await press('Mulai');
  await tick('Opsi w1 b');
  turn(20 * MINUTE);
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Waktu habis'), {
    timeout: 3_000,
  });
  expect(document.activeElement).toHaveTextContent('Waktu habis');
  expect(spoken()).toBe('Waktu habis');
  expect(screen.queryByRole('radio')).toBeNull();
  await factsOf(budi.phone, 'attempt.submitted', 0);

  await press('Tambah 10 menit');
  await expectHeading('Soal 1 dari 3');
  expect(await isTicked('Opsi w1 b')).toBe(true);
  await waitForTime('Sisa waktu 10 menit');
  const [extended] = await factsOf(budi.phone, 'attempt.extended', 1);
  expect(extended?.body).toMatchObject({ quiz: 'tes-a', seconds: 600 });
});

test('when the time is over Budi can hand in instead: his last choice counts, and he looks once more', async () => {
  const budi = await createTimedPhone();
  const { clock, turn } = createTurnedClock();
  budi.open(PRE_TEST, { clock });
  await press('Mulai');
  await tick('Opsi w1 a');
  turn(21 * MINUTE);
  await press('Kumpulkan');
  await expectHeading('Tinjau jawaban');
  const [given] = await factsOf(budi.phone, 'answer.given', 1);
  expect(given?.body).toMatchObject({ question: 'w1', options: ['w1-a'] });
  // Going back to a question takes time that has to be taken first.
  await press('Soal 2 dari 3');
  await expectHeading('Waktu habis');
  await press('Kumpulkan');
  await expectHeading('Tinjau jawaban');
  await press('Kumpulkan jawaban');
  await press('Kumpulkan jawaban');
  await expectHeading(/^Hasil/);
  await factsOf(budi.phone, 'attempt.submitted', 1);
  await factsOf(budi.phone, 'attempt.extended', 0);
});

test('a tap that was meant for an answer takes no time and hands nothing in', async () => {
  const budi = await createTimedPhone();
  const { clock, turn } = createTurnedClock();
  budi.open(PRE_TEST, { clock });
  await press('Mulai');
  await tick('Opsi w1 a');
  turn(20 * MINUTE);
  const button = await screen.findByRole('button', { name: 'Tambah 10 menit' }, { timeout: 3_000 });
  button.click();
  screen.getByRole('button', { name: 'Kumpulkan' }).click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expectHeading('Waktu habis');
  await factsOf(budi.phone, 'attempt.extended', 0);
});

test('while Budi’s app was closed no time passed', async () => {
  const budi = await createTimedPhone();
  const { clock, turn } = createTurnedClock();
  const app = budi.open(PRE_TEST, { clock });
  await press('Mulai');
  await tick('Opsi w1 a');
  await press('Lanjut');
  await expectHeading('Soal 2 dari 3');
  turn(60 * MINUTE);
  await budi.killAndReopen(app, PRE_TEST, { clock });
  await expectHeading('Soal 2 dari 3');
  await waitForTime('Sisa waktu 20 menit');
});

test('a test without a limit shows no time', async () => {
  const budi = await createQuizPhone((quiz) => quiz);
  budi.open(PRE_TEST);
  expect(await screen.findByText(/Tanpa batas waktu/)).toBeVisible();
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  expect(timeLeft()).toBeNull();
});
