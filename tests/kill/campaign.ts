import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileContent } from '../../src/compiler/compile.ts';
import type { Module } from '../../src/domain/content/module.ts';
import type { QuizPlace } from '../../src/domain/progress/quiz-place.ts';
import { lessonLink, placeLink } from '../../src/client/ui/links.ts';
import { createPrng } from '../sim/prng.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { startServerProcess } from '../support/running-server.ts';
import { type Hand, takePhone } from './hand.ts';
import { readLessons } from './lessons.ts';
import { getReady } from './get-ready.ts';
import { walk, type WalkReport } from './walk.ts';

/**
 * Cuts the power after every tap: `npm run kill -- [--seed 1] [--positions 1] [--module ID] [--quiz practice|pre-test|lessons|all]`.
 * Goes through a practice, a test and the lessons of a real module in a real Chromium with the network cut; after every
 * tap (or every n-th, with --positions n) the browser is killed with SIGKILL and opened again. Takes some minutes.
 * The site must have been built (`npm run build`). Exits with 1 at a violation and says how to repeat it.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    positions: { type: 'string', default: '1' },
    module: { type: 'string', default: 'penanganan-laporan' },
    quiz: { type: 'string', default: 'all' },
    verbose: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const every = Math.max(1, Number(values.positions));

const WAYS = ['practice', 'pre-test', 'lessons'] as const;
type Way = (typeof WAYS)[number];
const ways = WAYS.filter((way) => values.quiz === 'all' || values.quiz === way);
if (ways.length === 0) throw new Error(`--quiz is one of ${WAYS.join(', ')}, all`);

const { modules } = await compileContent({ root: fileURLToPath(new URL('../../content', import.meta.url)) });
const module = modules.find(({ module: { id } }) => id === values.module)?.module;
if (module === undefined) throw new Error(`no module ${values.module}`);

const say = (line: string): void => {
  if (values.verbose) console.log(line);
};

const wayToPlace = (way: 'practice' | 'pre-test', { quizzes }: Module): QuizPlace => {
  const practice = quizzes.find(({ mode }) => mode === 'practice');
  if (way === 'pre-test') return { mode: 'pre-test' };
  if (practice === undefined) throw new Error('the module has no practice');
  return { mode: 'practice', quiz: practice.id };
};

const go = async (way: Way, hand: Hand): Promise<WalkReport> => {
  const options = {
    hand,
    module,
    prng: createPrng(seed),
    isKilled: (position: number): boolean => (position + seed) % every === 0,
    say,
  };
  return way === 'lessons' ? readLessons(options) : walk({ ...options, place: wayToPlace(way, module) });
};

const DELAYS_SHOWN = [0, 5, 30, 120];
console.log(`seed ${seed}, every ${every}. tap of ${module.id}`);
console.log(
  `${'way'.padEnd(10)} ${'taps'.padStart(5)} ${'kills'.padStart(5)} ${'kept'.padStart(5)}  kills after ${DELAYS_SHOWN.join(', ')} ms`,
);
let violations = 0;
for (const way of ways) {
  const folder = mkdtempSync(join(tmpdir(), 'lentera-kill-'));
  const hand = await getReady({
    folder,
    path:
      way === 'lessons'
        ? lessonLink(module.id, module.lessons[0]?.id ?? '')
        : placeLink(module.id, wayToPlace(way, module)),
    startServer: startServerProcess,
    take: (origin) => takePhone(startPhoneBrowser, join(folder, 'profile'), origin),
  });
  const began = performance.now();
  try {
    const { taps, kills, kept, killsByDelay } = await go(way, hand);
    const counts = DELAYS_SHOWN.map((delay) => killsByDelay.get(delay) ?? 0).join(', ');
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(
      `${way.padEnd(10)} ${String(taps).padStart(5)} ${String(kills).padStart(5)} ${String(kept).padStart(5)}  ${counts}  (${seconds} s)`,
    );
  } catch (error) {
    violations += 1;
    console.log(`${way.padEnd(10)} VIOLATION ${error instanceof Error ? error.message : String(error)}`);
    console.log(
      `           npm run kill -- --seed ${seed} --positions ${every} --module ${module.id} --quiz ${way} --verbose`,
    );
  } finally {
    await hand.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(violations === 0 ? 'nothing was lost' : `${violations} violations`);
process.exitCode = violations === 0 ? 0 : 1;
