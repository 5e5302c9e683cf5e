import { chromium } from '@playwright/test';
import { startServerProcess } from './tests/support/running-server.ts';
import { browserLaunchOptions } from './tests/support/browser.ts';
import { mkdtempSync } from 'node:fs';
const server = await startServerProcess({ data: mkdtempSync('/tmp/look-data-'), environment: { LENTERA_DIST: '/tmp/lentera-look' } });
const browser = await chromium.launch(browserLaunchOptions());
const QUIZ = process.env.QUIZ ?? '/modul/netralitas-kepri/kuis/' ;
try {
  const open = async (wishes: Record<string,string>, width: number, height: number, media: any = {}) => {
    const context = await browser.newContext({ viewport: { width, height }, isMobile: true, hasTouch: true, locale: 'id-ID', ...media });
    await context.addInitScript((w) => { for (const [k, v] of Object.entries(w)) localStorage.setItem('lentera-' + k, v as string); }, { visited: 'yes', 'offline-ready-seen': 'yes', ...wishes });
    const page = await context.newPage();
    page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
    page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
    return page;
  };
  const wide = async (page: any, what: string) => {
    const r = await page.evaluate(() => {
      const w = document.documentElement.clientWidth; const out: string[] = [];
      if (document.documentElement.scrollWidth > w) out.push('SCROLLWIDTH ' + document.documentElement.scrollWidth);
      for (const e of document.querySelectorAll('body *')) {
        const b = e.getBoundingClientRect();
        if (b.right > w + 1 && b.width > 0 && !(e.closest('.table-box')) && !(e.closest('.hidden')) && e.closest('svg')===null) out.push(`${e.tagName}.${e.className} ${Math.round(b.right)} ${(e.textContent??'').slice(0,40)}`);
      }
      return out.slice(0, 8);
    });
    if (r.length) console.log('WIDE', what, r);
  };
  const list = (process.env.SHOTS ?? 'light,dark,contrast,forced,big').split(',');
  const pages: [string,string][] = [['home','/'],['module','/modul/netralitas-kepri'],['settings','/pengaturan'],['lesson','/modul/netralitas-kepri/' + (process.env.LESSON ?? '')],['quiz', process.env.QUIZ ?? '']];
  for (const kind of list) {
    const page = kind === 'big' ? await open({ text: '200' }, 320, 568) : await open(['light','dark','contrast'].includes(kind) ? { theme: kind } : {}, 360, 640, kind === 'forced' ? { forcedColors: 'active', colorScheme: 'dark' } : kind === 'contrast-dark' ? { colorScheme: 'dark', contrast: 'more' } : {});
    for (const [name, path] of pages) {
      if (!path || path.endsWith('/') && path !== '/') continue;
      await page.goto(server.origin + path); await page.waitForTimeout(900);
      if (name === 'quiz') { const b = page.getByRole('button', { name: 'Mulai' }); await b.click().catch(() => console.log('no start')); await page.waitForTimeout(500);
        await page.screenshot({ path: `/tmp/shots-look/${kind}-quiz0.png` });
        await page.locator('.question input').first().check().catch(() => undefined);
        await page.waitForTimeout(500);
        const c = page.getByRole('button', { name: /Periksa/ }); await c.click({timeout:2000}).catch(() => console.log('no check')); await page.waitForTimeout(600); }
      await wide(page, `${kind} ${name}`);
      await page.screenshot({ path: `/tmp/shots-look/${kind}-${name}.png`, fullPage: name === 'settings' || (kind === 'big' && name !== 'quiz') || name==='home' });
    }
    await page.context().close();
  }
} finally { await browser.close(); await server.end('SIGKILL'); }
