import type { Page } from '@playwright/test';
import { isSimulation, type Module } from '../../src/domain/content/module.ts';

/**
 * Every screen of the learner's app and how to come to it, in any language and theme: for the pictures, and for what
 * must hold on every one of them. A phone is prepared once, in Indonesian; after that a screen is an address and at most
 * some taps on things that have no words.
 */
export interface Screen {
  /** Name of the picture. */
  readonly name: string;
  readonly path: string;
  /** What is still to do at the address. */
  readonly act?: (page: Page) => Promise<void>;
}

const DAY = 24 * 3_600_000;

/** Buttons take no second tap shortly after they changed their meaning. */
const LOOK = 500;

const main = (page: Page) => page.locator('.run-foot button[type="submit"]');

/** Answers whatever is asked, rightly or not: the first option, the first partners, the order turned once. */
const answerSomehow = async (page: Page): Promise<void> => {
  await page.locator('.question').waitFor();
  const selects = await page.locator('.question select').all();
  for (const select of selects) await select.selectOption({ index: 1 });
  const down = page.locator('.question [data-move="down"]').first();
  if (selects.length === 0 && (await down.count()) > 0) await down.click();
  else if (selects.length === 0) await page.locator('.question .option input').first().check();
};

const goOn = async (page: Page): Promise<void> => {
  await page.waitForTimeout(LOOK);
  await main(page).click();
};

/** Presses the only primary button of a start card. */
const start = async (page: Page): Promise<void> => {
  await page.locator('main .button-primary').click();
  await page.locator('.run').waitFor();
};

/**
 * Takes a new phone to the middle of learning: a lesson read, a test and part of a practice answered, yesterday.
 * @returns every screen, in an order in which they can be visited again and again
 */
export const prepareScreens = async (
  page: Page,
  origin: string,
  module: Module,
): Promise<readonly Screen[]> => {
  const practice = module.quizzes.find(({ mode }) => mode === 'practice');
  const [lesson, second] = module.lessons;
  const feed = module.lessons.find(({ body }) => body.some(isSimulation));
  if (practice === undefined || lesson === undefined || second === undefined) {
    throw new Error(`module ${module.id} lacks what the screens show`);
  }
  const home = `/modul/${module.id}`;

  await page.clock.setSystemTime(Date.now() - DAY);
  await page.goto(`${origin}${home}/tes/awal`);
  await start(page);
  const test = module.quizzes.find(({ mode }) => mode === 'test');
  const questions = test?.questions.length ?? 0;
  for (let count = 0; count < questions; count += 1) {
    await answerSomehow(page);
    await goOn(page);
    await page.waitForTimeout(100);
  }
  await page.locator('.review').waitFor();
  await goOn(page);
  await page.locator('.score').waitFor();
  const result = new URL(page.url()).pathname;

  await page.goto(`${origin}${home}/${lesson.id}`);
  await page.locator('.lesson-end .button-primary').click();
  await page.waitForURL((url) => !url.pathname.endsWith(lesson.id));

  await page.goto(`${origin}${home}/kuis/${practice.id}`);
  await start(page);
  for (let count = 0; count < 2; count += 1) {
    await answerSomehow(page);
    await goOn(page);
    await page.locator('.verdict').waitFor();
    await goOn(page);
  }
  await page.clock.setSystemTime(Date.now() + DAY);

  return [
    { name: 'beranda', path: '/' },
    { name: 'modul', path: home },
    { name: 'pelajaran', path: `${home}/${second.id}` },
    ...(feed === undefined ? [] : [{ name: 'simulasi', path: `${home}/${feed.id}` }]),
    { name: 'mulai', path: `${home}/tes/akhir` },
    { name: 'soal', path: `${home}/kuis/${practice.id}`, act: answerSomehow },
    {
      name: 'penjelasan',
      path: `${home}/kuis/${practice.id}`,
      act: async (at) => {
        await answerSomehow(at);
        await goOn(at);
        await at.locator('.verdict').waitFor();
      },
    },
    { name: 'hasil', path: result },
    { name: 'ulang', path: '/ulang' },
    { name: 'cari', path: '/cari?q=netralitas' },
    { name: 'penanda', path: '/penanda' },
    { name: 'data-saya', path: '/data-saya' },
    { name: 'kiriman', path: '/kiriman' },
    { name: 'orang', path: '/orang' },
    { name: 'pengaturan', path: '/pengaturan' },
    { name: 'tidak-ada', path: '/tidak-ada' },
  ];
};

/** Themes as the settings name them. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Shows a screen as somebody sees it who has chosen this language and theme. Resolves when it stands still. */
export const openScreen = async (
  page: Page,
  origin: string,
  { path, act }: Screen,
  { language, theme }: { readonly language: Language; readonly theme: Theme },
): Promise<void> => {
  await page.evaluate(
    (wishes) => {
      for (const [name, value] of Object.entries(wishes)) localStorage.setItem(`lentera-${name}`, value);
    },
    { language, theme },
  );
  await page.goto(`${origin}${path}`);
  await page.locator('h1').first().waitFor();
  if (language === 'en') await page.locator('html[lang="en"]').waitFor();
  await act?.(page);
  await page.waitForTimeout(600);
};
