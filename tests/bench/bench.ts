import { createReport, toTable, writeFigures } from './figures.ts';
import { measureBytes } from './measure-bytes.ts';
import { measureColdVisit } from './measure-cold-visit.ts';
import { measureMemory } from './measure-memory.ts';
import { measureOffline } from './measure-offline.ts';
import { measureRoutes } from './measure-routes.ts';
import { measureSearch } from './measure-search.ts';
import { measureStore } from './measure-store.ts';
import { measureTaps } from './measure-taps.ts';
import { CPU_SLOWDOWN } from './phone.ts';
import { type Measure, startBench } from './start-bench.ts';

/**
 * `npm run bench -- [rounds] [name …] [--minutes=N]`: size and speed on an emulated cheap phone (slow 4G: 1.6 Mbit/s,
 * 150 ms; CPU slowed four times). Absolute milliseconds depend on the machine; what counts is the ratio to a bare page or
 * a raw call measured in the same round, and its median over the rounds. With names only these are measured; `--minutes`
 * lets the measurement of memory last as long in real time. Exits with 1 when a bar is missed, after printing everything.
 */
const MEASURES: Readonly<Record<string, Measure>> = {
  bytes: measureBytes,
  cold: measureColdVisit,
  offline: measureOffline,
  taps: measureTaps,
  routes: measureRoutes,
  search: measureSearch,
  store: measureStore,
  memory: measureMemory,
};

const words = process.argv.slice(2);
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 7);
const minutes = Number(words.find((word) => word.startsWith('--minutes='))?.slice('--minutes='.length) ?? 0);
const named = words.filter((word) => word in MEASURES);
const unknown = words.find((word) => !(word in MEASURES) && !/^(?:\d+|--minutes=\d+)$/.test(word));
if (unknown !== undefined || rounds < 1) {
  console.error(`npm run bench -- [rounds] [${Object.keys(MEASURES).join('|')} …] [--minutes=N]`);
  process.exit(2);
}

const bench = await startBench({ rounds, minutes });
const report = createReport();
try {
  for (const name of named.length === 0 ? Object.keys(MEASURES) : named) {
    console.log(`measuring: ${name}`);
    try {
      await MEASURES[name]?.(bench, report);
    } catch (error) {
      // What could not be measured keeps to no bar; the others are still of use.
      console.error(error);
      report.add({ what: `${name}: could not be measured to its end`, ours: '', isMet: false });
    }
  }
} finally {
  await bench.end();
}

const about = { at: new Date().toISOString(), rounds, minutes, cpuSlowdown: CPU_SLOWDOWN };
writeFigures('.cache/bench/figures.json', about, report.figures);
console.log(
  `\n${rounds} rounds, slow 4G (1.6 Mbit/s, 150 ms) where the network is on, CPU x${CPU_SLOWDOWN}; median (least to most)\n\n` +
    `${toTable(report.figures)}\n\nalso in .cache/bench/figures.json`,
);
process.exitCode = report.figures.some(({ isMet }) => isMet === false) ? 1 : 0;
