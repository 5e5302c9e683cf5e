import { lessonLink, placeLink } from '../../src/client/ui/links.ts';
import { readRecords } from '../kill/phone-records.ts';
import { goOn } from '../support/go-on.ts';
import { expect, give, quizOf, rightAnswer, test, waitUntilOfflineReady } from './stage.ts';

test('Sari’s phone is full: she reads that nothing is saved, makes room, and goes on', async ({
  page,
  context,
  server,
  module,
}) => {
  const quiz = quizOf(module, 'practice');
  const [question] = quiz.questions;
  if (question === undefined) throw new Error('a practice without questions');
  await page.goto(server.origin);
  await waitUntilOfflineReady(page);
  await context.setOffline(true);
  const started = async (): Promise<number> =>
    (await readRecords(page)).facts.filter(({ kind }) => kind === 'attempt.started').length;

  // The browser keeps some room in hand for open databases, and for two seconds after they were closed.
  await page.goto('about:blank');
  await page.waitForTimeout(4_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });
  await page.goto(`${server.origin}${placeLink(module.id, { mode: 'practice', quiz: quiz.id })}`);
  await page.getByRole('button', { name: 'Mulai' }).click();
  await expect(page.getByText('BELUM TERSIMPAN')).toBeVisible();
  await expect(page.getByText(/Kosongkan sedikit ruang di ponsel/)).toBeVisible();
  await goOn(page, 'Coba simpan lagi');
  await expect(page.getByText('BELUM TERSIMPAN')).toBeVisible();
  await expect(page.locator('fieldset.question')).toHaveCount(0);
  expect(await started()).toBe(0);

  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
  await goOn(page, 'Coba simpan lagi');
  await expect(page.locator('fieldset.question')).toBeVisible();
  expect(await started()).toBe(1);
  await give(page, question, rightAnswer(question));
  await page.getByRole('button', { name: 'Periksa' }).click();
  await expect(page.getByText('Tersimpan di perangkat')).toBeVisible();
  await goOn(page, 'Lanjut');
  await expect(page.getByText(`Soal 2 dari ${quiz.questions.length}`)).toBeVisible();
});

test('in a private window that refuses storage Sari reads the lessons, and hears why the quiz cannot start', async ({
  page,
  server,
  module,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  const lesson = module.lessons[0];
  await page.goto(`${server.origin}${lessonLink(module.id, lesson?.id ?? '')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson?.title ?? '');
  await page.goto(`${server.origin}${placeLink(module.id, { mode: 'pre-test' })}`);
  await expect(page.getByText(/Kuis belum dapat dimulai/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mulai' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Muat ulang' }).first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
});
