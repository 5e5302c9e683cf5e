import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { compileContent } from '../../src/compiler/compile.ts';
import type { Module, Question, Quiz, QuizMode } from '../../src/domain/content/module.ts';
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

export const keysOf = (question: Question): string[] =>
  question.options.filter(({ correct }) => correct).map(({ id }) => id);

/** Options that make the answer wrong: one that is no key. */
export const wrongOf = (question: Question): string[] =>
  question.options
    .filter(({ correct }) => !correct)
    .map(({ id }) => id)
    .slice(0, 1);

/** Ticks exactly these options of the question on the screen, by their values. */
export const choose = async (page: Page, options: readonly string[]): Promise<void> => {
  for (const option of options) await page.locator(`input[value="${option}"]`).check();
};
