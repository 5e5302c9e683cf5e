export interface Column {
  readonly head: string;
  /** Numbers stand at the right of their column. */
  readonly right?: boolean;
}

/** A table as lines of a terminal, two spaces between columns. Every row has a cell for every column. */
export const formatTable = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const all = [columns.map(({ head }) => head), ...rows];
  const widths = columns.map((_column, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  const toLine = (row: readonly string[]): string =>
    columns
      .map(({ right }, index) => {
        const cell = row[index] ?? '';
        const width = widths[index] ?? 0;
        return right === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [toLine(all[0] ?? []), rule, ...rows.map(toLine)].map((line) => `${line}\n`).join('');
};

/** A number with a fixed count of decimals, with a comma. */
export const toNumber = (value: number, decimals = 0): string => value.toFixed(decimals).replace('.', ',');
