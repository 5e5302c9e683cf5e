import type { Page } from '@playwright/test';
import type { Module } from '../../src/domain/content/module.ts';
import type { Screen } from '../support/screens.ts';

/** What the pictures show on top of the list of all screens. */

/** A paragraph that was marked, and two people on one phone, one of them with a PIN. In Indonesian. */
export const prepareMore = async (page: Page, origin: string, module: Module): Promise<void> => {
  const [, lesson] = module.lessons;
  await page.goto(`${origin}/modul/${module.id}/${lesson?.id ?? ''}`);
  await page.locator('.reading [aria-pressed="false"]').click();
  await page.locator('.reading [aria-pressed="true"]').waitFor();

  await page.goto(`${origin}/orang`);
  const own = page.locator('details').first();
  const add = page.locator('details').last();
  await own.locator('summary').click();
  await own.locator('input[type="text"]').fill('Sari');
  await own.locator('button[type="submit"]').click();
  await page.locator('.person-name', { hasText: 'Sari' }).waitFor();
  await add.locator('summary').click();
  await add.locator('input[type="text"]').fill('Budi');
  for (const field of await add.locator('input[type="password"]').all()) await field.fill('4711');
  await add.locator('button[type="submit"]').click();
  await page.locator('.person-name', { hasText: 'Budi' }).waitFor();
  // What was recorded reaches the agency, whose page is shown too.
  await page.waitForTimeout(3_000);
};

/** A feed stands in the middle of its lesson. */
export const atItsPlace = (screen: Screen): Screen =>
  screen.name === 'simulasi'
    ? { ...screen, act: (page) => page.locator('.feed, .post').first().scrollIntoViewIfNeeded() }
    : screen;

/** Screens that need a module with certainty, or that leave the phone locked: these come last. */
export const moreScreens = (modules: readonly Module[]): readonly Screen[] => {
  const asking = modules.find(({ quizzes }) =>
    quizzes.some(({ mode, certainty }) => mode === 'test' && certainty === true),
  );
  return [
    ...(asking === undefined
      ? []
      : [
          {
            name: 'soal-tes',
            path: `/modul/${asking.id}/tes/awal`,
            act: async (page: Page): Promise<void> => {
              await page.locator('.run, main .button-primary').first().waitFor();
              if ((await page.locator('.run').count()) === 0) {
                await page.locator('main .button-primary').click();
              }
              await page.locator('.question .option input').first().check();
              await page.locator('.certainty input').first().check();
              await page.evaluate(() => scrollTo(0, 0));
            },
          },
        ]),
    {
      name: 'kunci',
      path: '/orang',
      act: async (page) => {
        await page.locator('main .button-primary').click();
        await page.locator('.lock .person').first().waitFor();
      },
    },
  ];
};
