import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, test as base } from '@playwright/test';
import type { Module, Question, TextNode } from '../../src/domain/content/module.ts';
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
          stdio: ['ignore', 'ignore', 'inherit'],
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

// Words of a hundred letters make pages wider than the screen, and a phone then zooms: taps would miss.
test.use({ isMobile: false });

const flatten = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const toStrings = (node: TextNode): string[] =>
  typeof node === 'string' ? [flatten(node)] : (node.slice(2) as TextNode[]).flatMap(toStrings);

const shownText = async (page: Page): Promise<string> =>
  flatten(await page.evaluate(() => document.body.textContent ?? ''));

/** Expects every word of these texts to stand on the screen as it is, whatever it looks like. */
const expectShown = async (page: Page, nodes: readonly TextNode[]): Promise<void> => {
  const wanted = nodes.flatMap(toStrings);
  const missing = async (): Promise<string[]> => {
    const text = await shownText(page);
    return wanted.filter((words) => !text.includes(words));
  };
  await expect.poll(missing).toEqual([]);
};

/** Opens a page by its address, as prerendered, and waits until React has taken over the last of its elements. */
const open = async (page: Page, address: string): Promise<void> => {
  const response = await page.goto(address);
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
  await page.waitForFunction(() => {
    const last = [...document.querySelectorAll('main *')].at(-1);
    return last !== undefined && Object.keys(last).some((key) => key.startsWith('__reactFiber'));
  });
  await page.waitForTimeout(50);
};

const moduleOf = ({ modules }: HostileSite, id: string, language = 'id'): Module => {
  const module = modules.find((one) => one.id === id && one.language === language);
  if (module === undefined) throw new Error(`the module ${id} is missing`);
  return module;
};

/** A question as it is before anybody answered it. */
const withoutReasons = (question: Question): Question =>
  'options' in question
    ? ({
        ...question,
        options: question.options.map((option) => ({ ...option, explanation: [] })),
      } as Question)
    : { ...question, explanation: [] };

const NOTHING = { title: '', summary: '', objectives: [], intro: [], lessons: [], quizzes: [] };

test('lessons, feeds and lists of hostile text are shown as they are, and nothing runs', async ({
  page,
  site,
  alarms,
}) => {
  expect(site.blocks).toBeGreaterThan(10_000);
  for (const module of site.modules) {
    if (module.twinOf !== undefined) continue;
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

test('the home page and a module in another language show them too', async ({ page, site }) => {
  await open(page, site.origin);
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await inspectPage(page)).toEqual([]);
  const twin = moduleOf(site, 'kembar', 'en');
  await expectShown(page, [
    twin.title,
    twin.summary,
    ...site.modules.flatMap((module) =>
      module.twinOf === undefined && module.id !== 'kembar' ? [module.title] : [],
    ),
  ]);
  const [lesson] = twin.lessons;
  await open(page, `${site.origin}/modul/kembar/${lesson?.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('xss');
  await expectShown(page, moduleToTexts({ ...NOTHING, lessons: twin.lessons }));
  expect(await inspectPage(page)).toEqual([]);
});

test('questions of every kind show them, answered and explained, and so does the desk of the agency', async ({
  page,
  site,
}) => {
  const module = moduleOf(site, 'soal');
  const quiz = module.quizzes.find(({ mode }) => mode === 'test');
  if (quiz === undefined) throw new Error('the test is missing');
  await open(page, `${site.origin}/modul/soal/tes/akhir`);
  await expectShown(page, quiz.intro);
  await page.getByRole('button', { name: 'Mulai' }).click();
  for (const [index, question] of quiz.questions.entries()) {
    await expect(page.getByText(`Soal ${index + 1} dari ${quiz.questions.length}`)).toBeVisible();
    await expectShown(
      page,
      moduleToTexts({
        ...NOTHING,
        quizzes: [{ ...quiz, title: '', intro: [], questions: [withoutReasons(question)] }],
      }),
    );
    expect(await inspectPage(page), question.id).toEqual([]);
    if (question.kind === 'multiple') {
      // Every label goes to the agency.
      await page.evaluate(() => {
        for (const box of document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.click();
      });
      await goOn(page, 'Lanjut');
    } else {
      await page.getByRole('button', { name: 'Lewati' }).click();
    }
  }
  await expectShown(
    page,
    quiz.questions.flatMap(({ stem }) => stem),
  );
  expect(await inspectPage(page)).toEqual([]);
  await goOn(page, 'Kumpulkan jawaban');
  await goOn(page, 'Kumpulkan jawaban');
  await page.getByRole('heading', { name: /^Hasil/ }).waitFor();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await expectShown(page, moduleToTexts({ ...NOTHING, quizzes: [{ ...quiz, title: '', intro: [] }] }));
  expect(await inspectPage(page)).toEqual([]);

  await page.goto(`${site.origin}/data-saya`);
  await page.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
  await expect(page.getByText(/Semua terkirim/).first()).toBeVisible();
  await page.goto(site.officerLink);
  await expect(page.getByText(/^Jawaban/).first()).toBeVisible();
  const chosen = quiz.questions.flatMap((question) =>
    question.kind === 'multiple' ? question.options.flatMap(({ label }) => label) : [],
  );
  await expectShown(page, chosen);
  expect(await inspectPage(page)).toEqual([]);
});

test('ids that mean something else to a script are only ids', async ({ page, site }) => {
  const quiz = moduleOf(site, 'soal').quizzes.find(({ id }) => id === 'constructor');
  await open(page, `${site.origin}/modul/soal/kuis/${quiz?.id}`);
  await expectShown(page, [quiz?.title ?? '']);
  await page.getByRole('button', { name: 'Mulai' }).click();
  for (const question of quiz?.questions ?? []) {
    if (question.kind !== 'matching') throw new Error('only matchings are expected');
    for (const [left, right] of Object.entries(question.pairs)) {
      await page.locator(`select[name="${left}"]`).selectOption(right);
    }
    await page.getByRole('button', { name: 'Periksa' }).click();
    await expect(page.locator('.verdict')).toHaveText('Tepat');
    await goOn(page, question === quiz?.questions.at(-1) ? 'Lihat hasil' : 'Lanjut');
  }
  await expect(
    page.getByText(`${quiz?.questions.length} dari ${quiz?.questions.length} benar`),
  ).toBeVisible();
});

test('whatever got through would be noticed', async ({ page, site, alarms }) => {
  await open(page, site.origin);
  const rings = async (plant: () => unknown): Promise<readonly string[]> => {
    await page.evaluate(plant).catch(() => undefined);
    await page.waitForTimeout(100);
    return alarms.take();
  };
  const noticed = [
    await rings(() => (globalThis as unknown as { xss: () => void }).xss()),
    await rings(() => Reflect.apply(globalThis.alert, globalThis, [1])),
    await rings(() => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'xss()');
      document.body.append(image);
    }),
    await rings(() => {
      document.body.innerHTML = '<b>a</b>';
    }),
    await rings(() => fetch('https://evil.test/x')),
    await rings(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.test/';
      document.body.append(frame);
    }),
    await rings(() => {
      const style = document.createElement('style');
      style.textContent = '@import "https://evil.test/x.css"';
      document.head.append(style);
    }),
  ];
  expect(noticed.filter((raised) => raised.length === 0)).toEqual([]);
  await rings(() => {
    const link = document.createElement('a');
    link.href = 'javascript:xss()';
    const form = document.createElement('form');
    form.action = 'https://evil.test/';
    document.body.append(link, form);
  });
  const faults = (await inspectPage(page)).join('\n');
  for (const fault of ['element <iframe', 'address <a', 'attribute action of <form']) {
    expect(faults).toContain(fault);
  }
  alarms.take();
});
