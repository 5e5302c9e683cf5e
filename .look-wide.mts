import { chromium } from '@playwright/test';
import { startServerProcess } from './tests/support/running-server.ts';
import { browserLaunchOptions } from './tests/support/browser.ts';
import { mkdtempSync } from 'node:fs';
const server = await startServerProcess({ data: mkdtempSync('/tmp/look-data-'), environment: { LENTERA_DIST: '/tmp/lentera-look' } });
const browser = await chromium.launch(browserLaunchOptions());
try {
  const c = await browser.newContext({ viewport: { width: 320, height: 568 }, isMobile: true });
  await c.addInitScript(() => { localStorage.setItem('lentera-text','200'); localStorage.setItem('lentera-visited','yes'); });
  const page = await c.newPage();
  for (const p of (process.env.P ?? '/').split(',')) {
  await page.goto(server.origin + p); await page.waitForTimeout(1200); await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
  console.log(p, await page.evaluate(() => { const out=[document.documentElement.scrollWidth+'']; for (const e of document.querySelectorAll('body *')) { const b=e.getBoundingClientRect(); const s=(e as HTMLElement).scrollWidth; if ((b.right>321 || (s>e.clientWidth && b.left+s>321)) && !e.closest('.table-box')) out.push(`${e.tagName}.${(e as any).className?.baseVal ?? e.className} right=${Math.round(b.right)} sw=${s} ${(e.textContent??'').slice(0,30)}`);} return out; }));
  }
} finally { await browser.close(); await server.end('SIGKILL'); }
