import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { compileContent } from '../../src/compiler/compile.ts';
import type { Module, Question, Quiz, QuizMode } from '../../src/domain/content/module.ts';
import { pairsToMap } from '../../src/domain/quiz/response.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningServer, startServerProcess } from '../support/running-server.ts';

/** The stage of every end-to-end test: a server of its own on a data folder of its own, and no complaint on the console. */
interface Stage {
  readonly folder: string;
  /** Starts a server or a phone that is ended with the test, however the test ends. */
  readonly startServer: typeof startServerProcess;
  readonly startPhone: typeof startPhoneBrowser;
  readonly server: RunningServer;
  readonly module: Module;
}

export const test = base.extend<Stage>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'lentera-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  startServer: async ({}, use) => {
    const started: RunningServer[] = [];
    await use(async (options) => {
      const server = await startServerProcess(options);
      started.push(server);
      return server;
    });
    for (const server of started) await server.end('SIGKILL');
  },
  startPhone: async ({}, use) => {
    const started: PhoneBrowser[] = [];
    await use(async (profile) => {
      const phone = await startPhoneBrowser(profile);
      started.push(phone);
      return phone;
    });
    for (const phone of started) await phone.kill();
  },
  server: async ({ folder, startServer }, use) => {
    await use(await startServer({ data: join(folder, 'data') }));
  },
  module: async ({}, use) => {
    const { modules } = await compileContent({
      root: fileURLToPath(new URL('../../content', import.meta.url)),
    });
    const module = modules.find(({ module: { id } }) => id === 'netralitas-kepri')?.module;
    if (module === undefined) throw new Error('the Kepri module is missing');
    await use(module);
  },
  page: async ({ page }, use) => {
    const complaints = watchConsole(page);
    await use(page);
    expect(complaints()).toEqual([]);
  },
});
export { expect } from '@playwright/test';
export { rightAnswer, wrongAnswer } from '../support/answers.ts';

/** Chromium reports every failed request on the console; with the network cut that is what we asked for. */
const EXPECTED = /net::ERR_|Failed to load resource/;

/** Collects what the page complains of; anything at all fails the test. */
export const watchConsole = (page: Page): (() => readonly string[]) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return () => complaints;
};

/** Waits until the app itself says that it can be opened without a network. */
export const waitUntilOfflineReady = async (page: Page): Promise<void> => {
  await expect(page.getByText('Siap dipakai tanpa jaringan')).toBeVisible({ timeout: 30_000 });
};

export const quizOf = (module: Module, mode: QuizMode): Quiz => {
  const quiz = module.quizzes.find((candidate) => candidate.mode === mode);
  if (quiz === undefined) throw new Error(`the module has no ${mode}`);
  return quiz;
};

/** Longer than what counts as a double tap. */
const LOOK = 500;

/** The items of an ordering as they stand on the screen. */
const shownOrder = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('.question [data-item]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));

/** Answers the question on the screen, whatever its kind, without pressing the main button. */
export const give = async (page: Page, question: Question, options: readonly string[]): Promise<void> => {
  if (question.kind === 'ordering') {
    await page.locator('.question [data-item]').first().waitFor();
    for (const [index, item] of options.entries()) {
      const place = (await shownOrder(page)).indexOf(item);
      for (let step = place; step > index; step -= 1) {
        await page.locator(`[data-item="${item}"] [data-move="up"]`).click();
      }
      await page.waitForTimeout(LOOK);
    }
    // An order that happens to stand there already was still meant: one step there and back says so.
    const first = page.locator(`[data-item="${options[0]}"]`);
    await first.locator('[data-move="down"]').click();
    await first.locator('[data-move="up"]').click();
    return;
  }
  if (question.kind === 'matching') {
    for (const [left, right] of pairsToMap(options)) {
      await page.locator(`select[name="${left}"]`).selectOption(right);
    }
    return;
  }
  for (const option of options) await page.locator(`input[value="${option}"]`).check();
};

/** Expects the question on the screen to show this answer, not yet confirmed. */
export const expectGiven = async (
  page: Page,
  question: Question,
  options: readonly string[],
): Promise<void> => {
  if (question.kind === 'ordering') {
    await expect.poll(() => shownOrder(page)).toEqual(options);
    return;
  }
  if (question.kind === 'matching') {
    for (const [left, right] of pairsToMap(options)) {
      await expect(page.locator(`select[name="${left}"]`)).toHaveValue(right);
    }
    return;
  }
  for (const option of options) await expect(page.locator(`input[value="${option}"]`)).toBeChecked();
};
