import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { agencyTexts } from '../../src/client/i18n/agency-texts.ts';
import { openScreen, prepareScreens } from '../support/screens.ts';
import { kilobytes } from './figures.ts';
import { openPhone } from './phone.ts';
import type { Bench, Measure } from './start-bench.ts';

/** Files that a learner's phone must never get: the agency's desk and, one day, the hall. */
const FOREIGN_NAME = /(?:^|\/)(?:agency|hall)[^/]*\.js$/;

/** Bytes of a file as the server sends it to a browser that takes Brotli. */
const sentBytes = (dist: string, path: string): number => {
  try {
    return readFileSync(join(dist, `${path}.br`)).length;
  } catch {
    return readFileSync(join(dist, path)).length;
  }
};

/** Notes all scripts that a page asks for, as paths below `dist`. */
const noteScripts = (page: Page): ReadonlySet<string> => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.add(pathname.slice(1));
  });
  return scripts;
};

/** What the worker keeps, as paths below `dist`. */
const precachedFiles = async ({ browser, origin, lessonPath }: Bench): Promise<readonly string[]> => {
  const context = await openPhone(browser, 'allow');
  const page = await context.newPage();
  await page.goto(`${origin}${lessonPath}`);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  const paths = await page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => decodeURIComponent(new URL(url).pathname.slice(1)));
  });
  await context.close();
  return [...new Set(paths)];
};

const I18N = new URL('../../src/client/i18n/', import.meta.url);

/** Sentences of the agency's desk as they stand in its code, and nowhere else. */
const agencyMarkers = (dist: string): readonly string[] => {
  const others = readdirSync(I18N)
    .filter((name) => name.endsWith('.ts') && name !== 'agency-texts.ts')
    .map((name) => readFileSync(new URL(name, I18N), 'utf8'))
    .join('');
  const markers = [...Object.values(agencyTexts.id), ...Object.values(agencyTexts.en)].filter(
    (words) => /^[\x20-\x7e]{20,}$/.test(words) && !/['"`\\]/.test(words) && !others.includes(words),
  );
  const own = readdirSync(join(dist, 'assets')).filter((name) => FOREIGN_NAME.test(name));
  const code = own.map((name) => readFileSync(join(dist, 'assets', name), 'utf8')).join('');
  // A check that looks for what is nowhere would always pass.
  if (markers.length < 5 || !markers.every((words) => code.includes(words))) {
    throw new Error('the words of the agency are not in its own code: this check would find nothing');
  }
  return markers;
};

/** JavaScript of every screen and of the worker; and that a learner's phone gets nothing of the agency's. */
export const measureBytes: Measure = async (bench, report) => {
  const { browser, origin, dist, module, lessonPath } = bench;
  const fetched = new Set<string>();
  const sizeOf = (paths: Iterable<string>): number =>
    [...paths].reduce((sum, path) => sum + sentBytes(dist, path), 0);
  const words = (scripts: ReadonlySet<string>): string =>
    `${kilobytes(sizeOf(scripts))} in ${scripts.size} files`;

  for (const [name, path] of [
    ['home', '/'],
    ['a module', `/modul/${module.id}`],
    ['a lesson', lessonPath],
  ] as const) {
    const context = await openPhone(browser, 'block');
    const page = await context.newPage();
    const scripts = noteScripts(page);
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(2_000);
    for (const script of scripts) fetched.add(script);
    report.add({
      what: `JavaScript of a first visit to ${name}, Brotli`,
      ours: words(scripts),
      bar: 'at most 140 kB',
      isMet: sizeOf(scripts) <= 140_000,
    });
    await context.close();
  }
  const html = sentBytes(dist, `${lessonPath.slice(1)}.html`);
  report.add({
    what: 'HTML of that lesson, all that is needed to read it',
    ours: kilobytes(html),
    bar: 'at most 14 kB',
    isMet: html <= 14_000,
  });

  const context = await openPhone(browser, 'block');
  const prepared = await context.newPage();
  const screens = await prepareScreens(prepared, origin, module);
  await prepared.close();
  for (const screen of screens) {
    const page = await context.newPage();
    await page.goto(`${origin}/robots.txt`);
    const scripts = noteScripts(page);
    await openScreen(page, origin, screen, { language: 'id', theme: 'light' });
    await page.waitForTimeout(500);
    for (const script of scripts) fetched.add(script);
    report.add({ what: `JavaScript of "${screen.name}" in use`, ours: words(scripts) });
    await page.close();
  }
  await context.close();

  const precached = (await precachedFiles(bench)).map((path) => {
    if (path === '') return 'index.html';
    return /\.\w+$/.test(path) ? path : `${path}.html`;
  });
  const kind = (ending: string): string =>
    kilobytes(sizeOf(precached.filter((path) => path.endsWith(ending))));
  report.add({
    what: 'Precached for use without network, Brotli',
    ours: `${kilobytes(sizeOf(precached))} in ${precached.length} files`,
    beside: `of it JavaScript ${kind('.js')}, pages ${kind('.html')}, content ${kind('.json')}`,
  });

  const markers = agencyMarkers(dist);
  const isForeign = (path: string): boolean => {
    if (FOREIGN_NAME.test(path)) return true;
    const code = readFileSync(join(dist, path), 'utf8');
    return markers.some((marker) => code.includes(marker));
  };
  const all = [...new Set([...fetched, ...precached.filter((path) => path.endsWith('.js')), 'sw.js'])];
  const foreign = all.filter(isForeign);
  report.add({
    what: "The agency's code on a learner's phone",
    ours: foreign.length === 0 ? `none in ${all.length} files` : foreign.join(', '),
    bar: 'none',
    isMet: foreign.length === 0,
  });
};
