import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';

/** One line of the table: a figure of ours, what it is measured beside in the same run, and what it must keep to. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  /** The bare page or the raw call of the platform; empty where there is none. */
  readonly beside: string;
  readonly ratio: string;
  readonly bar: string;
  /** Null where no bar is set. */
  readonly isMet: boolean | null;
}

/** What a figure has to keep to, on the median of the ratios or, where it says so, of our own values. */
export interface Bar {
  readonly words: string;
  readonly isMet: (value: { readonly ours: number; readonly ratio: number }) => boolean;
}

export interface Report {
  readonly figures: readonly Figure[];
  readonly add: (figure: Partial<Figure> & Pick<Figure, 'what' | 'ours'>) => void;
  /**
   * Adds a figure of paired samples: `ours[i]` and `bare[i]` were taken one after the other, so that what the machine
   * did meanwhile falls on both. `beside` says what the other one is.
   */
  readonly compare: (comparison: {
    readonly what: string;
    readonly ours: readonly number[];
    readonly bare: readonly number[];
    readonly beside: string;
    readonly unit?: string;
    readonly digits?: number;
    readonly bar?: Bar;
  }) => void;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** `median (least to most)`; of a single value only that. */
export const spread = (values: readonly number[], digits: number, unit = ''): string => {
  const words = median(values).toFixed(digits) + (unit === '' ? '' : ` ${unit}`);
  if (values.length < 2) return words;
  return `${words} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;
};

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export const createReport = (): Report => {
  const figures: Figure[] = [];
  return {
    figures,
    add: (figure) => {
      figures.push({ beside: '', ratio: '', bar: '', isMet: null, ...figure });
    },
    compare: ({ what, ours, bare, beside, unit = 'ms', digits = 0, bar }) => {
      const ratios = ours.map((value, index) => value / (bare[index] ?? Number.NaN));
      figures.push({
        what,
        ours: spread(ours, digits, unit),
        beside: `${beside}: ${spread(bare, digits, unit)}`,
        ratio: spread(ratios, 2),
        bar: bar?.words ?? '',
        isMet: bar === undefined ? null : bar.isMet({ ours: median(ours), ratio: median(ratios) }),
      });
    },
  };
};

const verdict = ({ isMet }: Figure): string => (isMet === null ? '' : isMet ? 'met' : '**MISSED**');

/** The figures as a table in Markdown. */
export const toTable = (figures: readonly Figure[]): string =>
  [
    '| what | Lentera | beside it | ratio | bar | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...figures.map((figure) => {
      const { what, ours, beside, ratio, bar } = figure;
      return `| ${[what, ours, beside, ratio, bar, verdict(figure)].join(' | ')} |`;
    }),
  ].join('\n');

/** Writes the figures with what a later reader must know of the machine. */
export const writeFigures = (path: string, about: object, figures: readonly Figure[]): void => {
  mkdirSync(dirname(path), { recursive: true });
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, load: loadavg() };
  writeFileSync(path, `${JSON.stringify({ ...about, machine, figures }, null, 2)}\n`);
};
