import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { compileContent } from '../../src/compiler/compile.ts';
import { browserLaunchOptions, ensureBrowser } from '../support/browser.ts';
import { startServerProcess } from '../support/running-server.ts';
import { type Language, LANGUAGES, openScreen, prepareScreens, type Screen } from '../support/screens.ts';
import { keepPicture, type Picture, writeGallery } from './gallery.ts';
import { atItsPlace, moreScreens, prepareMore } from './more-screens.ts';

/**
 * `npm run screenshots`: every screen of the running app on a phone of 360 x 640, in both languages, light and dark, and
 * the agency's page; into docs/screenshots with a gallery. What was there before goes.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'docs/screenshots');
const work = mkdtempSync(join(tmpdir(), 'lentera-screenshots-'));
/** The third theme, more contrast, is for reading and not for showing. */
const LOOKS = ['light', 'dark'] as const;
const PLACE = { locale: 'id-ID', timezoneId: 'Asia/Jakarta' } as const;
const PHONE = {
  ...PLACE,
  viewport: { width: 360, height: 640 },
  deviceScaleFactor: 1.5,
  isMobile: true,
  hasTouch: true,
} as const;
const DAY = 24 * 3_600_000;

ensureBrowser();
execFileSync(process.execPath, [join(root, 'src/build/build.ts'), '--if-changed'], { stdio: 'inherit' });
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const modules = (await compileContent({ root: join(root, 'content') })).modules.map(({ module }) => module);
const [module] = modules;
if (module === undefined) throw new Error('there is no module to show');

const server = await startServerProcess({ data: join(work, 'data') });
const browser = await chromium.launch(browserLaunchOptions());
const pictures: Picture[] = [];
const missing: string[] = [];

const take = async (
  page: Page,
  screen: Screen,
  language: Language,
  theme: (typeof LOOKS)[number],
): Promise<void> => {
  try {
    await openScreen(page, server.origin, screen, { language, theme });
    const file = `${language}/${theme}/${screen.name}.webp`;
    await keepPicture(await page.screenshot(), join(target, file));
    pictures.push({ name: screen.name, language, theme, file });
  } catch (error) {
    // One screen that cannot be shown must not cost the pictures of all others.
    missing.push(`${language} ${theme} ${screen.name}: ${String(error).split('\n')[0]}`);
  }
};

/** The app as somebody has it who opened it with a network once: complete, and now without one. */
const goOffline = async (context: BrowserContext, page: Page, language: Language): Promise<void> => {
  await page.goto(`${server.origin}/robots.txt`);
  await page.evaluate((wish) => localStorage.setItem('lentera-language', wish), language);
  await page.goto(`${server.origin}/`);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  // The index of another language comes with the first search.
  await page.goto(`${server.origin}/cari`);
  await page.waitForTimeout(4_000);
  await context.setOffline(true);
};

try {
  const first = await browser.newContext(PHONE);
  const prepared = await first.newPage();
  const listed = await prepareScreens(prepared, server.origin, module);
  const screens = [...listed.map(atItsPlace), ...moreScreens(modules)];
  await prepareMore(prepared, server.origin, module);
  // Each series begins with the same phone: what one shows and answers is not in the next.
  const state = await first.storageState({ indexedDB: true });
  await first.close();

  const desk = await browser.newContext({ ...PLACE, viewport: { width: 1100, height: 720 } });
  const officer = await desk.newPage();
  await officer.goto(server.officerLink ?? server.origin);
  await officer.locator('.counts').waitFor();

  for (const language of LANGUAGES) {
    for (const theme of LOOKS) {
      const context = await browser.newContext({ ...PHONE, storageState: state });
      const page = await context.newPage();
      // It is the next day: what was answered comes back.
      await page.clock.setSystemTime(Date.now() + DAY);
      await goOffline(context, page, language);
      for (const screen of screens) await take(page, screen, language, theme);
      await context.close();
      await take(officer, { name: 'instansi', path: '/instansi' }, language, theme);
    }
  }
} finally {
  await browser.close();
  await server.end('SIGTERM');
  rmSync(work, { recursive: true, force: true });
}

writeGallery(target, pictures);
console.log(`${pictures.length} pictures in docs/screenshots`);
for (const words of missing) console.error(`missing: ${words}`);
process.exitCode = missing.length > 0 ? 1 : 0;
