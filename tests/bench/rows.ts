/** One line of the report. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** What is asked for; '' where nothing is. */
  readonly bar: string;
  /** Null where nothing is asked for. */
  readonly isMet: boolean | null;
}

/** Notes one figure of the report. */
export type NoteFigure = (what: string, figure: string, bar?: string, isMet?: boolean | null) => void;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** Median, least and most. */
export const spread = (values: readonly number[], digits: number): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;

/** Prints all rows below each other. */
export const printRows = (rows: readonly Row[]): void => {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, figure, bar, isMet } of rows) {
    const verdict = isMet === null ? '' : isMet ? `  ok, ${bar}` : `  MISSED, ${bar}`;
    console.log(`${what.padEnd(width)}  ${figure}${verdict}`);
  }
};
