import { join } from 'node:path';
import { judgeAnswer } from '../../src/domain/quiz/score.ts';
import type { AgencyReport } from '../../src/protocol/agency.ts';
import { goOn } from '../support/go-on.ts';
import {
  expect,
  expectGiven,
  give,
  quizOf,
  rightAnswer,
  test,
  waitUntilOfflineReady,
  watchConsole,
  wrongAnswer,
} from './stage.ts';

/**
 * The main job from end to end: Sari reads a lesson and answers with the network cut, her phone is killed twice, it comes
 * back online, and Ratna at the agency sees exactly the answers given, once each.
 */
test('Sari answers offline, her phone is killed twice, and Ratna sees every answer once', async ({
  browser,
  folder,
  module,
  startPhone,
  startServer,
}) => {
  test.setTimeout(120_000);
  const data = join(folder, 'data');
  const profile = join(folder, 'profile');
  const practice = quizOf(module, 'practice');
  // All questions before the missed one are answered right; a situation may have no answer that is plainly wrong.
  const missedAt = practice.questions.findIndex(
    (question, index) => index > 0 && judgeAnswer(question, wrongAnswer(question)) === 'wrong',
  );
  const missed = practice.questions[missedAt];
  if (missed === undefined || missedAt + 1 === practice.questions.length)
    throw new Error('no question to miss with another one after it');
  const total = practice.questions.length;

  let server = await startServer({ data });
  const { port, origin, officerLink } = server;
  if (officerLink === null) throw new Error('a new server prints an officer link');
  let phone = await startPhone(profile);
  const open = async (path: string) => {
    const page = await phone.context.newPage();
    await page.setViewportSize({ width: 360, height: 640 });
    const complaints = watchConsole(page);
    await page.goto(`${origin}${path}`);
    return { page, complaints };
  };

  // One visit with the network, then it is gone: the server is not there any more.
  {
    const { page } = await open('/');
    await waitUntilOfflineReady(page);
    await page.close();
  }
  expect(await server.end('SIGTERM')).toBe(0);

  // She reads a lesson by its deep link and marks it as read.
  const lesson = module.lessons[1];
  if (lesson === undefined) throw new Error('too few lessons');
  {
    const { page, complaints } = await open(`/modul/${module.id}/${lesson.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
    await page.getByRole('button', { name: 'Selesai, lanjut' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(lesson.title);
    expect(complaints()).toEqual([]);
    await page.close();
  }

  // She starts to practise; the first answers are right, the next is chosen but not yet confirmed.
  const path = `/modul/${module.id}/kuis/${practice.id}`;
  {
    const { page, complaints } = await open(path);
    await page.getByRole('button', { name: 'Mulai' }).click();
    for (const question of practice.questions.slice(0, missedAt)) {
      await give(page, question, rightAnswer(question));
      await page.getByRole('button', { name: 'Periksa' }).click();
      await expect(page.locator('.verdict')).toHaveText('Tepat');
      await expect(page.getByText('Tersimpan di perangkat')).toBeVisible();
      await goOn(page, 'Lanjut');
    }
    await expect(page.getByText(`Soal ${missedAt + 1} dari ${total}`)).toBeVisible();
    await give(page, missed, wrongAnswer(missed));
    await page.waitForTimeout(500);
    expect(complaints()).toEqual([]);
  }
  await phone.kill();

  // The same question, with the same choice.
  phone = await startPhone(profile);
  {
    const { page } = await open(path);
    await expect(page.getByText(`Soal ${missedAt + 1} dari ${total}`)).toBeVisible();
    await expectGiven(page, missed, wrongAnswer(missed));
    await page.getByRole('button', { name: 'Periksa' }).click();
    await expect(page.locator('.verdict')).toContainText('Belum tepat');
    await expect(page.getByText('Tersimpan di perangkat')).toBeVisible();
  }
  // Killed again, with the explanation on the screen.
  await phone.kill();

  phone = await startPhone(profile);
  {
    const { page, complaints } = await open(path);
    await expect(page.getByText(`Soal ${missedAt + 2} dari ${total}`)).toBeVisible();
    for (const question of practice.questions.slice(missedAt + 1)) {
      await give(page, question, rightAnswer(question));
      await page.getByRole('button', { name: 'Periksa' }).click();
      await expect(page.locator('.verdict')).toHaveText('Tepat');
      await goOn(page, 'Lanjut');
    }
    // What was wrong comes back until it is right.
    await give(page, missed, rightAnswer(missed));
    await page.getByRole('button', { name: 'Periksa' }).click();
    await expect(page.locator('.verdict')).toHaveText('Tepat');
    await goOn(page, 'Lihat hasil');
    await expect(page.getByText(`${total - 1} dari ${total} benar`)).toBeVisible();
    await expect(page.getByText('Belum ada yang diterima server instansi')).toBeVisible();

    // The network is back. She does nothing but press the button that says so.
    server = await startServer({ data, port });
    await page.goto(`${origin}/data-saya`);
    await page.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
    await expect(page.getByText(/Semua terkirim/).first()).toBeVisible({ timeout: 20_000 });
    expect(complaints()).toEqual([]);
  }
  await phone.kill();

  // Ratna opens the link that the server printed at its very first start.
  const ratna = await browser.newContext({ viewport: { width: 1280, height: 800 }, isMobile: false });
  const desk = await ratna.newPage();
  await desk.goto(officerLink);
  await expect(desk.getByText(module.title).first()).toBeVisible();
  const answer = await desk.request.get(`${origin}/api/agency/attempts`);
  const report = (await answer.json()) as AgencyReport;
  expect(report.attempts).toHaveLength(1);
  const [attempt] = report.attempts;
  expect(attempt).toMatchObject({
    module: module.id,
    revision: module.revision,
    quiz: practice.id,
    mode: 'practice',
    unscored: null,
    correct: total - 1,
    total,
  });
  expect(
    attempt?.answers.map(({ question, options, verdict, tries }) => ({ question, options, verdict, tries })),
  ).toEqual(
    practice.questions.map((question) =>
      question === missed
        ? { question: question.id, options: wrongAnswer(question), verdict: 'wrong', tries: 2 }
        : { question: question.id, options: rightAnswer(question), verdict: 'correct', tries: 1 },
    ),
  );
  expect(report.lessonsCompleted).toMatchObject([{ module: module.id, lesson: lesson.id }]);
  // started + answers (one of them twice) + submitted + lesson
  expect(report.devices).toMatchObject([{ made: total + 4, received: total + 4 }]);
  await ratna.close();
});
