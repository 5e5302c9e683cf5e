import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Quiz } from '../../../../src/domain/content/module.ts';
import type { AttemptId } from '../../../../src/domain/ids.ts';
import { presentQuiz, SHUFFLE_RULE } from '../../../../src/domain/quiz/presentation.ts';
import { createFactsDatabase } from '../../../../src/client/store/facts-database.ts';
import { expectHeading, factsOf, press, takeQuiz, tick } from '../../phone.tsx';
import { createQuizPhone, type QuizPhone } from './quiz-phone.ts';

const POST_TEST = '/modul/netralitas/tes/akhir';

const asShuffled = ({ order: _order, ...quiz }: Quiz): Quiz => quiz;

const shownOptions = (): (string | null)[] =>
  screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent ?? null);

const formA = ({ module }: QuizPhone): Quiz => {
  const quiz = module.quizzes.find(({ id }) => id === 'tes-a');
  if (quiz === undefined) throw new Error('the sample has form A');
  return quiz;
};

/** Begins form A as many times as it takes for another order of questions than the written one. */
const beginShuffled = async (sari: QuizPhone): Promise<Quiz> => {
  for (let tries = 0; tries < 40; tries += 1) {
    const attempt = crypto.randomUUID() as AttemptId;
    const shown = presentQuiz(formA(sari), { attempt, shuffle: SHUFFLE_RULE });
    if (shown.questions[0]?.id !== 'w2') continue;
    const { id, revision } = sari.module;
    await sari.phone.store.record('attempt.started', {
      attempt,
      module: id,
      revision,
      quiz: 'tes-a',
      mode: 'post-test',
      shuffle: SHUFFLE_RULE,
    });
    return shown;
  }
  throw new Error('in 40 attempts w2 never came first');
};

test('Sari’s start names the rule by which her attempt is shuffled', async () => {
  const sari = await createQuizPhone(asShuffled);
  sari.open(POST_TEST);
  await press('Mulai');
  const [started] = await factsOf(sari.phone, 'attempt.started', 1);
  expect(started?.body['shuffle']).toBe(SHUFFLE_RULE);
});

test('questions and options stand in the order of the attempt, also after the app was killed', async () => {
  const sari = await createQuizPhone(asShuffled);
  const shown = await beginShuffled(sari);
  const app = sari.open(POST_TEST);
  await expectHeading('Soal 1 dari 3');
  expect(screen.getByText('Pertanyaan w2?')).toBeVisible();
  const [first] = shown.questions;
  if (first === undefined || first.kind !== 'single') expect.unreachable();
  const labels = first.options.map(({ id }) => `Opsi w2 ${id.slice(-1)}`);
  expect(shownOptions()).toEqual(labels);
  await sari.killAndReopen(app, POST_TEST);
  await expectHeading('Soal 1 dari 3');
  expect(screen.getByText('Pertanyaan w2?')).toBeVisible();
  expect(shownOptions()).toEqual(labels);
});

test('the explanation keeps the number of its question when the browser empties the records below it', async () => {
  const { phone, open } = await createQuizPhone(asShuffled);
  open('/modul/netralitas/kuis/latihan');
  await press('Mulai');
  await expectHeading('Soal 1 dari 3');
  await tick('Opsi l1 a');
  await press('Periksa');
  await screen.findByText('Tersimpan di perangkat');
  const eviction = createFactsDatabase(`lentera-facts${phone.suffix}`);
  await eviction.facts.clear();
  eviction.close();
  // Without its start nobody knows the order of the attempt any more: the quiz is presented anew.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expectHeading('Soal 1 dari 3');
});

test('the list before handing in and the result number the questions as Sari saw them', async () => {
  const sari = await createQuizPhone(asShuffled);
  const shown = await beginShuffled(sari);
  sari.open(POST_TEST);
  await expectHeading('Soal 1 dari 3');
  await tick('Opsi w2 b');
  await press('Daftar soal');
  await expectHeading('Tinjau jawaban');
  const stems = shown.questions.map(({ id }) => `Pertanyaan ${id}?`);
  const rows = screen.getAllByRole('listitem');
  expect(rows.map((row) => /Pertanyaan \w+\?/.exec(row.textContent)?.[0])).toEqual(stems);
  await press('Kumpulkan jawaban');
  await press('Kumpulkan jawaban');
  await expectHeading(/^Hasil/);
  const all = within(await screen.findByRole('region', { name: 'Semua soal' }));
  const outcomes = all.getAllByText(/^\d\. /).map((verdict) => verdict.parentElement?.textContent);
  expect(outcomes.map((text) => /^\d\. .*?Pertanyaan \w+\?/.exec(text ?? '')?.[0])).toEqual([
    `1. Tepat${stems[0]}`,
    `2. Tidak dijawab${stems[1]}`,
    `3. Tidak dijawab${stems[2]}`,
  ]);
});

test('an attempt that Sari began with an earlier version of the app goes on as it was written', async () => {
  const sari = await createQuizPhone(asShuffled);
  await takeQuiz(sari.phone, 'tes-a', { w1: ['w1-a'] }, false, sari.module, 'post-test');
  sari.open(POST_TEST);
  await expectHeading('Soal 2 dari 3');
  await waitFor(() => expect(shownOptions()).toEqual(['Opsi w2 a', 'Opsi w2 b', 'Opsi w2 c']));
});
