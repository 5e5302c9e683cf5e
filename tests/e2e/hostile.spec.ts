import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, test as base } from '@playwright/test';
import type { Module, TextNode } from '../../src/domain/content/module.ts';
import { createHostileFolder } from '../hostile/hostile-folder.ts';
import { moduleToTexts } from '../hostile/leaks.ts';
import { goOn } from '../support/go-on.ts';
import { startServerProcess } from '../support/running-server.ts';
import { writeFilesBelow } from '../support/write-files.ts';
import { inspectPage, setAlarms, type Alarms } from './alarms.ts';
import { expect } from './stage.ts';

/** The app as built from nothing but hostile content, on a real server with all its headers. */
interface HostileSite {
  readonly origin: string;
  readonly officerLink: string;
  /** What the compiler published, twins included. */
  readonly modules: readonly Module[];
  readonly blocks: number;
}

const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Watched {
  /** Every page of the test is watched, and the test fails at its end when anything rang. */
  readonly alarms: Alarms;
}

const test = base.extend<Watched, { readonly site: HostileSite }>({
  alarms: async ({ context, page, site }, use) => {
    const alarms = await setAlarms(context, site.origin);
    alarms.watch(page);
    await use(alarms);
    expect(alarms.take()).toEqual([]);
  },
  site: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'lentera-hostile-'));
      const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
      const { files, blocks } = await createHostileFolder();
      writeFilesBelow(content, files);
      execFileSync(
        process.execPath,
        [VITE, 'build', '--outDir', dist, '--minify', 'false', '--logLevel', 'error'],
        {
          cwd: ROOT,
          env: { ...process.env, LENTERA_CONTENT: content },
          stdio: 'inherit',
        },
      );
      const compiled = join(dist, 'content');
      const modules = readdirSync(compiled)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(compiled, name), 'utf8')) as Module);
      const server = await startServerProcess({
        data: join(folder, 'data'),
        environment: { LENTERA_DIST: dist },
      });
      await use({ origin: server.origin, officerLink: server.officerLink ?? '', modules, blocks });
      await server.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const flatten = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const toStrings = (node: TextNode): string[] =>
  typeof node === 'string' ? [flatten(node)] : (node.slice(2) as TextNode[]).flatMap(toStrings);

const shownText = async (page: Page): Promise<string> =>
  flatten(await page.evaluate(() => document.body.textContent ?? ''));

/** Expects every word of these texts to stand on the screen as it is, whatever it looks like. */
const expectShown = async (page: Page, nodes: readonly TextNode[]): Promise<void> => {
  const text = await shownText(page);
  expect(nodes.flatMap(toStrings).filter((words) => !text.includes(words))).toEqual([]);
};

/** Opens a page by its address, as prerendered, and waits until it is alive. */
const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.waitForFunction(() => {
    const root = document.querySelector('#root');
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
  });
  await page.waitForTimeout(150);
};

const moduleOf = ({ modules }: HostileSite, id: string, language = 'id'): Module => {
  const module = modules.find((one) => one.id === id && one.language === language);
  if (module === undefined) throw new Error(`the module ${id} is missing`);
  return module;
};

const NOTHING = { title: '', summary: '', objectives: [], intro: [], lessons: [], quizzes: [] };

test('lessons, feeds and lists of hostile text are shown as they are, and nothing runs', async ({
  page,
  site,
  alarms,
}) => {
  expect(site.blocks).toBeGreaterThan(10_000);
  for (const module of site.modules) {
    if (module.twinOf !== undefined) continue;
    const response = await page.goto(`${site.origin}/modul/${module.id}`);
    expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
    await open(page, `${site.origin}/modul/${module.id}`);
    const { title, summary, objectives, intro } = module;
    await expectShown(page, [title, summary, ...objectives, ...intro]);
    expect(await inspectPage(page), module.id).toEqual([]);
    for (const lesson of module.lessons) {
      await open(page, `${site.origin}/modul/${module.id}/${lesson.id}`);
      await expectShown(page, moduleToTexts({ ...NOTHING, lessons: [lesson] }));
      expect(await inspectPage(page), lesson.id).toEqual([]);
      expect(alarms.take(), lesson.id).toEqual([]);
    }
  }
});
