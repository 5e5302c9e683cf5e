import type { RootContent, Table, TableCell, TableRow } from 'mdast';

import type { LabelledItem, MatchingQuestion, TextNode } from '../domain/content/module.ts';
import type { Place } from './diagnostics.ts';
import { createIdRegister } from './ids.ts';
import { readLabelled } from './labelled.ts';
import { toPlace, type Source } from './read.ts';
import { pageToText } from './text.ts';
import { readWholeExplanation } from './whole-explanation.ts';
import { isBlank, trimWords, wordsToText } from './words.ts';

const COLUMNS = 2;
const FEWEST_LEFT = 3;
const MOST_LEFT = 7;
const FEWEST_RIGHT = 2;
const MOST_RIGHT = 7;

type Matching = Pick<MatchingQuestion, 'heads' | 'left' | 'right' | 'pairs' | 'explanation'>;
type Pairing = Pick<Matching, 'left' | 'right' | 'pairs'>;

/**
 * Checks the things to pair: a table of two columns whose rows are the right pairs, below it one quote.
 * @param place of the question's heading
 */
export const checkMatching = (
  [table, ...below]: readonly RootContent[],
  place: Place,
  source: Source,
): Matching => {
  const { report } = source;
  const none: Matching = { heads: [[], []], left: [], right: [], pairs: {}, explanation: [] };
  if (table?.type !== 'table') {
    report('matching-without-table', place);
    return none;
  }
  const explanation = readWholeExplanation(below, undefined, place, source);
  const columns = table.children[0]?.children.length ?? 0;
  if (columns !== COLUMNS) {
    report('matching-columns', toPlace(table), { columns });
    pageToText([table], source, { headings: false });
    return { ...none, explanation };
  }
  const pairing = readRows(table.children.slice(1), source);
  checkCounts(pairing, place, source);
  return { heads: readHeads(table, source), ...pairing, explanation };
};

const readHeads = ({ children: [head] }: Table, source: Source): Matching['heads'] => {
  const [left, right] = (head?.children ?? []).map((cell): TextNode[] => {
    if (isBlank(cell)) source.report('matching-head-empty', toPlace(cell));
    return trimWords(wordsToText(cell.children, source));
  });
  return [left ?? [], right ?? []];
};

const checkCounts = ({ left, right }: Pairing, place: Place, { report }: Source): void => {
  if (left.length < FEWEST_LEFT || left.length > MOST_LEFT) {
    report('matching-left-count', place, { count: left.length, fewest: FEWEST_LEFT, most: MOST_LEFT });
  }
  if (right.length < FEWEST_RIGHT || right.length > MOST_RIGHT) {
    report('matching-right-count', place, { count: right.length, fewest: FEWEST_RIGHT, most: MOST_RIGHT });
  }
};

/** A right cell where it was first written. */
interface FirstRight extends LabelledItem {
  readonly line: number;
}

const readRows = (rows: readonly TableRow[], source: Source): Pairing => {
  const { report, path } = source;
  const ids = createIdRegister('option-id-duplicate');
  const left: LabelledItem[] = [];
  const rightById = new Map<string, FirstRight>();
  const pairs = new Map<string, string>();
  /** Right cells that belong to nobody. */
  const spares: { readonly id: string; readonly cell: TableCell }[] = [];

  const readLeft = (cell: TableCell): string => {
    const { code, id, isIdValid, isBare, label } = readLabelled(cell.children, source);
    if (code === undefined) report('cell-without-id', toPlace(cell));
    else if (isBare) report('cell-without-text', toPlace(code), { id });
    if (code !== undefined && isIdValid) ids.register(id, toPlace(code), path, report);
    left.push({ id, label });
    return id;
  };
  const readRight = (cell: TableCell): string => {
    const { code, id, isIdValid, isBare, label } = readLabelled(cell.children, source);
    if (code === undefined) {
      report('cell-without-id', toPlace(cell));
      return '';
    }
    const first = rightById.get(id);
    if (first === undefined) {
      if (isBare) report('cell-without-text', toPlace(code), { id });
      if (isIdValid) ids.register(id, toPlace(code), path, report);
      rightById.set(id, { id, label, line: toPlace(code).line });
    } else if (!isBare && JSON.stringify(label) !== JSON.stringify(first.label)) {
      report('matching-right-differs', toPlace(code), { id, line: first.line });
    }
    return id;
  };

  for (const row of rows) {
    const [leftCell, rightCell, ...more] = row.children;
    const cells = row.children.length;
    if (cells !== COLUMNS) report('table-ragged', toPlace(row), { cells, columns: COLUMNS });
    for (const cell of more) wordsToText(cell.children, source);
    const leftId = isFilled(leftCell) ? readLeft(leftCell) : undefined;
    if (!isFilled(rightCell)) {
      if (rightCell !== undefined) report('matching-row-without-right', toPlace(row));
      continue;
    }
    const rightId = readRight(rightCell);
    if (leftId === undefined) spares.push({ id: rightId, cell: rightCell });
    else pairs.set(leftId, rightId);
  }
  reportRepeatedSpares(spares, new Set(pairs.values()), source);
  const right = [...rightById.values()].map(({ id, label }) => ({ id, label }));
  return { left, right, pairs: Object.fromEntries(pairs) };
};

const isFilled = (cell: TableCell | undefined): cell is TableCell => (cell?.children.length ?? 0) > 0;

/** A right cell without a left one says that it belongs to nobody, so it stands nowhere else. */
const reportRepeatedSpares = (
  spares: readonly { readonly id: string; readonly cell: TableCell }[],
  paired: ReadonlySet<string>,
  { report }: Source,
): void => {
  for (const [index, { id, cell }] of spares.entries()) {
    const isRepeated = spares.slice(0, index).some((earlier) => earlier.id === id);
    if (id !== '' && (paired.has(id) || isRepeated)) {
      report('matching-spare-repeated', toPlace(cell.children[0] ?? cell), { id });
    }
  }
};
