import type { Page } from '@playwright/test';
import { placeLink } from '../../src/client/ui/links.ts';
import type { QuizPlace } from '../../src/domain/progress/quiz-place.ts';
import { checkChain, readRecords } from '../kill/phone-records.ts';
import { lookAtPage, shownQuestion } from '../kill/screen.ts';
import { goOn } from '../support/go-on.ts';
import { expect, give, quizOf, rightAnswer, test, waitUntilOfflineReady, watchConsole } from './stage.ts';

/** The same person with the app open twice, as happens with an installed app and a link from a chat. */

const started = async (page: Page): Promise<readonly string[]> => {
  const records = await readRecords(page);
  expect(checkChain(records)).toBeNull();
  return records.facts
    .filter(({ kind }) => kind === 'attempt.started')
    .map(({ body }) => String(body['quiz']));
};

test('Sari has her practice open in two tabs: one attempt, no answer lost, and both follow each other', async ({
  page,
  context,
  server,
  module,
}) => {
  await page.goto(server.origin);
  await waitUntilOfflineReady(page);
  const quiz = quizOf(module, 'practice');
  const place: QuizPlace = { mode: 'practice', quiz: quiz.id };
  const other = await context.newPage();
  const complaints = watchConsole(other);
  const pages = [page, other] as const;
  await context.setOffline(true);
  for (const tab of pages) await tab.goto(`${server.origin}${placeLink(module.id, place)}`);
  for (const tab of pages) await tab.getByRole('button', { name: 'Mulai' }).waitFor();
  // Both at once: whoever is later goes on with what the other began.
  await Promise.all(
    pages.map((tab) =>
      tab.getByRole('button', { name: 'Mulai' }).evaluate((button) => (button as HTMLElement).click()),
    ),
  );
  for (const tab of pages) await expect(tab.locator('fieldset.question')).toBeVisible();
  expect(await started(page)).toEqual([quiz.id]);

  // In turns, three questions: what one tab records the other goes on from.
  for (const tab of [page, other, page]) {
    await tab.bringToFront();
    const question = shownQuestion(quiz, await tab.evaluate(lookAtPage));
    if (question === undefined) throw new Error('no question');
    await give(tab, question, rightAnswer(question));
    await tab.getByRole('button', { name: 'Periksa' }).click();
    await expect(tab.getByText('Tersimpan di perangkat')).toBeVisible();
    await goOn(tab, 'Lanjut');
    const next = await expect
      .poll(async () => shownQuestion(quiz, await tab.evaluate(lookAtPage))?.id)
      .not.toBe(question.id);
    expect(next).toBeUndefined();
    const twin = tab === page ? other : page;
    await expect
      .poll(async () => shownQuestion(quiz, await twin.evaluate(lookAtPage))?.id)
      .toBe(shownQuestion(quiz, await tab.evaluate(lookAtPage))?.id);
  }
  const { facts } = await readRecords(page);
  const answered = facts.filter(({ kind }) => kind === 'answer.given').map(({ body }) => body['question']);
  expect(new Set(answered).size).toBe(3);
  expect(answered).toHaveLength(3);
  expect(complaints()).toEqual([]);
});

test('Budi hands in his test in one tab while the other shows a question: both end on the result', async ({
  page,
  context,
  server,
  module,
}) => {
  await page.goto(server.origin);
  await waitUntilOfflineReady(page);
  await context.setOffline(true);
  const address = `${server.origin}${placeLink(module.id, { mode: 'pre-test' })}`;
  await page.goto(address);
  await page.getByRole('button', { name: 'Mulai' }).click();
  await expect(page.locator('fieldset.question')).toBeVisible();
  const [form] = await started(page);
  const quiz = module.quizzes.find(({ id }) => id === form);
  if (quiz === undefined) throw new Error('no such form');

  const answer = async (tab: Page): Promise<void> => {
    // A page that is not in front is not painted, and what is not painted cannot be tapped.
    await tab.bringToFront();
    const question = shownQuestion(quiz, await tab.evaluate(lookAtPage));
    if (question === undefined) throw new Error('no question');
    await give(tab, question, rightAnswer(question));
    await goOn(tab, 'Lanjut');
    await expect
      .poll(async () => shownQuestion(quiz, await tab.evaluate(lookAtPage))?.id)
      .not.toBe(question.id);
  };
  await answer(page);

  // The second tab begins where the first one is, and answers the next question.
  const other = await context.newPage();
  const complaints = watchConsole(other);
  await other.goto(address);
  await expect(other.locator('fieldset.question')).toBeVisible();
  await answer(other);
  // The first still shows that question; answered there too, nothing is lost and the later one counts.
  for (let rest = quiz.questions.length - 1; rest > 0; rest -= 1) await answer(page);
  await goOn(page, 'Kumpulkan jawaban');
  await expect(page).toHaveURL(/\/hasil\//);
  await other.bringToFront();
  for (const tab of [page, other]) await expect(tab).toHaveURL(/\/hasil\//);
  const { facts } = await readRecords(page);
  expect(facts.filter(({ kind }) => kind === 'attempt.submitted')).toHaveLength(1);
  const answered = facts.filter(({ kind }) => kind === 'answer.given').map(({ body }) => body['question']);
  expect(new Set(answered).size).toBe(quiz.questions.length);
  expect(complaints()).toEqual([]);
});
