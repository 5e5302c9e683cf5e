import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectHeading, factsOf, isTicked, press, takeQuiz, tick, user } from '../../phone.tsx';
import { createQuizPhone, type QuizPhone } from './quiz-phone.ts';

const PRACTICE = '/modul/netralitas/kuis/latihan';
const PRE_TEST = '/modul/netralitas/tes/awal';

const createCertaintyPhone = (): Promise<QuizPhone> =>
  createQuizPhone((quiz) => ({ ...quiz, certainty: true }));

const asked = (): HTMLElement | null => screen.queryByRole('group', { name: 'Seberapa yakin Anda?' });

test('Sari is asked how sure she is once she has chosen; being sure and wrong is said gently', async () => {
  const sari = await createCertaintyPhone();
  sari.open(PRACTICE);
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  expect(asked()).toBeNull();
  await tick('Opsi l1 b');
  expect(asked()).toBeVisible();
  await tick('Yakin');
  await press('Periksa');
  expect(await screen.findByText(/Anda yakin, tetapi jawabannya lain/)).toBeVisible();
  // Checked, there is nothing left to say about it.
  expect(asked()).toBeNull();
  const [fact] = await factsOf(sari.phone, 'answer.given', 1);
  expect(fact?.body).toMatchObject({ question: 'l1', options: ['l1-b'], sure: true });
});

test('Sari may leave it open: nothing is missing, nothing is recorded, nothing is said', async () => {
  const sari = await createCertaintyPhone();
  sari.open(PRACTICE);
  await press('Mulai');
  await tick('Opsi l1 b');
  await press('Periksa');
  await screen.findByText('Tersimpan di perangkat');
  expect(screen.queryByText(/Anda yakin, tetapi/)).toBeNull();
  const [fact] = await factsOf(sari.phone, 'answer.given', 1);
  expect(fact?.body).not.toHaveProperty('sure');
});

test('a quiz that does not ask shows nothing of it', async () => {
  const sari = await createQuizPhone((quiz) => quiz);
  sari.open(PRACTICE);
  await press('Mulai');
  await tick('Opsi l1 b');
  expect(asked()).toBeNull();
});

test('Sari’s phone dies before she confirmed: how sure she was comes back with the choice', async () => {
  const sari = await createCertaintyPhone();
  const app = sari.open(PRACTICE);
  await press('Mulai');
  await tick('Opsi l1 a');
  await tick('Ragu');
  const [started] = await factsOf(sari.phone, 'attempt.started', 1);
  await waitFor(async () => {
    const draft = await sari.phone.store.getDraft(String(started?.body['attempt']), 'l1');
    expect(draft).toMatchObject({ options: ['l1-a'], sure: false });
  });
  await sari.killAndReopen(app, PRACTICE);
  await expectHeading('Soal 1 dari 3');
  expect(await isTicked('Opsi l1 a')).toBe(true);
  expect(await isTicked('Ragu')).toBe(true);
  await press('Periksa');
  const [fact] = await factsOf(sari.phone, 'answer.given', 1);
  expect(fact?.body['sure']).toBe(false);
});

test('another answer asks again: Budi was sure of the first one only', async () => {
  const budi = await createCertaintyPhone();
  budi.open(PRE_TEST);
  await press('Mulai');
  await tick('Opsi w1 b');
  await tick('Yakin');
  await tick('Opsi w1 a');
  expect(await isTicked('Yakin')).toBe(false);
  await tick('Tidak tahu');
  expect(asked()).toBeNull();
});

test('in a test, being less sure on second thought is a new answer; the same again is none', async () => {
  const budi = await createCertaintyPhone();
  budi.open(PRE_TEST);
  await press('Mulai');
  await tick('Opsi w1 b');
  await tick('Yakin');
  await press('Lanjut');
  await expectHeading('Soal 2 dari 3');
  await press('Soal sebelumnya');
  await expectHeading('Soal 1 dari 3');
  expect(await isTicked('Yakin')).toBe(true);
  await tick('Ragu');
  await press('Lanjut');
  await expectHeading('Soal 2 dari 3');
  await press('Soal sebelumnya');
  await expectHeading('Soal 1 dari 3');
  expect(await isTicked('Ragu')).toBe(true);
  await press('Lanjut');
  await expectHeading('Soal 2 dari 3');
  const given = await factsOf(budi.phone, 'answer.given', 2);
  expect(given.map(({ body }) => [body['options'], body['sure']])).toEqual([
    [['w1-b'], true],
    [['w1-b'], false],
  ]);
});

test('the result marks what Sari was sure of and had wrong, and puts its lesson first', async () => {
  const sari = await createCertaintyPhone();
  const { phone, module } = sari;
  const attempt = await takeQuiz(phone, 'tes-b', { k2: ['k2-a'], k3: ['k3-a'] }, false, module);
  const reference = {
    attempt: attempt as never,
    module: module.id,
    revision: module.revision,
    quiz: 'tes-b',
  };
  const answer = { ...reference, question: 'k1', options: ['k1-b'], elapsed: 1, sure: true };
  await phone.store.record('answer.given', answer);
  await phone.store.record('attempt.submitted', { ...reference, mode: 'post-test', answered: 3 });
  sari.open(`/modul/netralitas/tes/akhir/hasil/${attempt}`);
  // Two questions rest on the rule of the second lesson; of the one on the first lesson's she was sure.
  const reread = within(await screen.findByRole('region', { name: 'Baik untuk dibaca lagi' }));
  expect(reread.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Pelajaran satu',
    'Pelajaran dua',
  ]);
  const marked = screen.getAllByText(/Anda yakin, tetapi jawabannya lain/);
  expect(marked.map((mark) => mark.parentElement?.textContent)).toEqual([
    expect.stringContaining('Pertanyaan k1?'),
  ]);
});

test('with the keyboard alone Sari says how sure she is', async () => {
  const sari = await createCertaintyPhone();
  sari.open(PRACTICE);
  await press('Mulai');
  (await screen.findByLabelText('Opsi l1 a')).focus();
  await user.keyboard(' ');
  await user.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('Yakin'));
  await user.keyboard(' ');
  expect(await isTicked('Yakin')).toBe(true);
});
