import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createLogger } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startPreview, type Preview } from '../../src/build/preview.ts';
import { createFolder } from '../compiler/content-folder.ts';
import { AGENCY, EXAMPLE, type Files } from '../compiler/example-content.ts';
import { browserLaunchOptions } from '../support/browser.ts';

const LESSON = 'netralitas/01-pengantar.md';
const LESSON_TEXT = EXAMPLE[LESSON] ?? '';
const CONTENT: Files = {
  ...EXAMPLE,
  'agency.yaml': `${AGENCY}modules:\n  - netralitas\n`,
  'baru/module.md': (EXAMPLE['netralitas/module.md'] ?? '').replace(
    'title: Netralitas ASN',
    'title: Baru & <b>',
  ),
  'baru/01-a.md': LESSON_TEXT,
};

/** The preview of a folder; both are gone when the test is over. */
const start = async (): Promise<Preview & { readonly root: string }> => {
  const root = await createFolder(CONTENT);
  const logger = createLogger('silent');
  const preview = await startPreview({ root, port: 0, module: 'netralitas', logger });
  onTestFinished(preview.close);
  return { ...preview, root };
};

/** The list beside the phone, in a browser of its own. */
const openList = async ({ url }: Preview): Promise<Page> => {
  const browser = await chromium.launch(browserLaunchOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(new URL('/pratinjau/daftar', url).href);
  return page;
};

describe('an author who previews a module', () => {
  test('sees the app on the screen of a phone, beginning there; of three widths', async () => {
    const { url } = await start();
    const page = await (await fetch(url)).text();
    expect(page).toMatch(/<iframe id="ponsel"[^>]* src="\/modul\/netralitas">/);
    expect(page).toContain('#ponsel { width: 360px; height: 640px; }');
    expect(page.match(/(?<=id="w)\d+/g)).toEqual(['320', '360', '412']);
    const elsewhere = await (await fetch(url.replace('netralitas', '"><script>'))).text();
    expect(elsewhere).toContain('src="/">');
    const app = await (await fetch(new URL('/modul/netralitas', url))).text();
    expect(app).toContain('/src/client/app/main.tsx');
    // What an author tries out is nobody's result.
    for (const path of ['/sync', '/sync/push', '/api/version?a=1']) {
      expect((await fetch(new URL(path, url))).status).toBe(503);
    }
  });

  test('sees edits, mistakes and their correction in the list, also of a module that is not published', async () => {
    const preview = await start();
    const list = await openList(preview);
    await list.getByRole('link', { name: 'Baru & <b>' }).waitFor();
    expect(await list.getByRole('link', { name: 'Pengantar' }).first().getAttribute('href')).toBe(
      '/modul/netralitas/pengantar',
    );
    expect(await list.getByRole('link', { name: /^Tes / }).allInnerTexts()).toEqual([
      'Tes awal',
      'Tes akhir',
    ]);

    const write = (text: string): Promise<void> => writeFile(join(preview.root, LESSON), text);
    await write(LESSON_TEXT.replace('title: Pengantar', 'title: Judul lain'));
    await list.getByRole('link', { name: 'Judul lain' }).waitFor();

    let loads = 0;
    list.on('load', () => (loads += 1));
    await write(`${LESSON_TEXT}\n<b>`);
    await list.locator('#kesalahan', { hasText: '1 kesalahan di 1 berkas.' }).waitFor();
    expect(await list.locator('vite-error-overlay').isVisible()).toBe(false);
    await list.getByRole('link', { name: 'Judul lain' }).waitFor();
    // Every load is told of the mistakes again; the list must come to rest all the same.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(loads).toBe(1);

    await write(LESSON_TEXT);
    await list.getByRole('link', { name: 'Judul lain' }).waitFor({ state: 'detached' });
    expect(await list.locator('#kesalahan').count()).toBe(0);
  });
});
