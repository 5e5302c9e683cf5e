import { lessonLink, placeLink } from '../../src/client/ui/links.ts';
import { readRecords } from '../kill/phone-records.ts';
import { expect, quizOf, test } from './stage.ts';

test('Sari’s phone is full from the start: she reads the lessons and hears why, makes room, and takes the quiz', async ({
  context,
  server,
  module,
}) => {
  const lesson = module.lessons[0];
  const quiz = quizOf(module, 'practice');
  const address = `${server.origin}${placeLink(module.id, { mode: 'practice', quiz: quiz.id })}`;
  // Not the fixture's page: a picture shown by itself complains on the console about the browser's own styles.
  const page = await context.newPage();
  await page.goto(`${server.origin}/icon-192.png`);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });

  await page.goto(`${server.origin}${lessonLink(module.id, lesson?.id ?? '')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson?.title ?? '');
  await page.goto(address);
  await expect(page.getByText('Ruang penyimpanan ponsel penuh')).toBeVisible();
  await expect(page.getByText(/Kuis belum dapat dimulai/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mulai' })).toHaveCount(0);

  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
  await page.getByRole('button', { name: 'Muat ulang' }).first().click();
  await page.getByRole('button', { name: 'Mulai' }).click();
  await expect(page.locator('fieldset.question')).toBeVisible();
  const { facts } = await readRecords(page);
  expect(facts.map(({ kind }) => kind)).toEqual(['attempt.started']);
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
