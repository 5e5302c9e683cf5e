import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from '../support/browser.ts';

/** A cheap phone, a real browser, a real server. No retries: a test that fails now and then is a defect. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../.cache/results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    launchOptions: browserLaunchOptions(),
    screenshot: 'off',
  },
});
