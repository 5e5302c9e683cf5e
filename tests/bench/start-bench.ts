import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { compileContent } from '../../src/compiler/compile.ts';
import { isSimulation, type Lesson, type Module } from '../../src/domain/content/module.ts';
import { browserLaunchOptions, ensureBrowser } from '../support/browser.ts';
import { startServerProcess } from '../support/running-server.ts';
import { addBarePages, type BareText, toBareTexts } from './bare-page.ts';
import type { Report } from './figures.ts';

/** What all measurements share: the built app with the bare pages next to it, a server, a browser, and content. */
export interface Bench {
  readonly rounds: number;
  /** How long memory is watched in real time; 0 for as fast as it goes. */
  readonly minutes: number;
  /** Folder of the app as it is served. */
  readonly dist: string;
  /** An empty folder of this run. */
  readonly work: string;
  readonly origin: string;
  readonly browser: Browser;
  readonly modules: readonly Module[];
  readonly module: Module;
  /** A lesson of plain text: the bare page has no feeds. */
  readonly lesson: Lesson;
  readonly lessonPath: string;
  readonly texts: Readonly<Record<'home' | 'module' | 'lesson', BareText>>;
  /** One more server of the same app, with data of its own; who starts it ends it. */
  readonly startServer: () => ReturnType<typeof startServerProcess>;
  readonly end: () => Promise<void>;
}

/** Takes one measurement and adds what it found. Throws when it cannot be taken to its end. */
export type Measure = (bench: Bench, report: Report) => Promise<void>;

/** Builds the app if need be and starts everything. */
export const startBench = async ({ rounds, minutes }: Pick<Bench, 'rounds' | 'minutes'>): Promise<Bench> => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  ensureBrowser();
  execFileSync(process.execPath, [join(root, 'src/build/build.ts'), '--if-changed'], { stdio: 'inherit' });
  const work = mkdtempSync(join(tmpdir(), 'lentera-bench-'));
  const dist = join(work, 'dist');
  cpSync(join(root, 'dist'), dist, { recursive: true });

  const modules = (await compileContent({ root: join(root, 'content') })).modules.map(({ module }) => module);
  // With all kinds of questions as far as one practice has them.
  const kinds = ({ quizzes }: Module): number =>
    new Set(
      quizzes
        .filter(({ mode }) => mode === 'practice')
        .flatMap(({ questions }) => questions.map(({ kind }) => kind)),
    ).size;
  const module = [...modules].sort((a, b) => kinds(b) - kinds(a))[0];
  const lesson = module?.lessons.find(({ body }) => !body.some(isSimulation));
  if (module === undefined || lesson === undefined) throw new Error('no lesson to measure');
  const texts = toBareTexts(modules, module, lesson);
  await addBarePages(dist, modules, texts);

  const startServer: Bench['startServer'] = () =>
    startServerProcess({ data: mkdtempSync(join(work, 'data-')), environment: { LENTERA_DIST: dist } });
  const server = await startServer();
  const browser = await chromium.launch(browserLaunchOptions());
  return {
    rounds,
    minutes,
    dist,
    work,
    origin: server.origin,
    browser,
    modules,
    module,
    lesson,
    lessonPath: `/modul/${module.id}/${lesson.id}`,
    texts,
    startServer,
    end: async () => {
      await browser.close();
      await server.end('SIGTERM');
      rmSync(work, { recursive: true, force: true });
    },
  };
};
