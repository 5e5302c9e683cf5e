import { compareText } from './characters.ts';
import { RULES, type RuleId, type RuleParams } from './rules.ts';

/** A position in a file; both numbers count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export const FILE_START: Place = { line: 1, column: 1 };

/** Where the character of `text` at `index` stands. */
export const placeAt = (text: string, index: number): Place => {
  const before = text.slice(0, index);
  return {
    line: before.split('\n').length,
    column: index - before.lastIndexOf('\n'),
  };
};

/** One mistake of an author. */
export interface Diagnostic extends Place {
  /** Path below the content folder, with `/`. Empty when the mistake is the folder itself. */
  readonly file: string;
  readonly rule: RuleId;
  /** What is wrong, in Indonesian. */
  readonly message: string;
  /** What to write instead, in Indonesian. */
  readonly remedy: string;
  /** The line of the file that holds the mistake; empty when there is none to show. */
  readonly excerpt: string;
}

type Filling<Id extends RuleId> = [RuleParams<Id>] extends [never]
  ? []
  : [params: Readonly<Record<RuleParams<Id>, string | number>>];

/** Records one mistake of one file. */
export type Report = <Id extends RuleId>(rule: Id, place: Place, ...filling: Filling<Id>) => void;

const LONGEST_QUOTED = 60;
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu;

/** Shortens author text and makes control characters visible, so that it can be quoted on a terminal line. */
const toPrintable = (text: string): string => {
  const line = text.replaceAll(UNPRINTABLE, '\uFFFD');
  return line.length <= LONGEST_QUOTED ? line : `${line.slice(0, LONGEST_QUOTED - 1)}…`;
};

const fill = (template: string, params: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    // Lists of what is allowed are ours, and useless when they are cut.
    return typeof value === 'number' || name === 'allowed' ? String(value) : toPrintable(value);
  });

/**
 * Makes the `report` of one file; what it reports is appended to `diagnostics`.
 * @param text the file as decoded, for the excerpt; empty when there is no text
 */
export const createReport = (file: string, text: string, diagnostics: Diagnostic[]): Report => {
  const lines = text.split('\n');
  return (rule, { line, column }, ...filling) => {
    const { message, remedy } = RULES[rule];
    const params = filling[0] ?? {};
    diagnostics.push({
      file,
      line,
      column,
      rule,
      message: fill(message, params),
      remedy: fill(remedy, params),
      excerpt: lines[line - 1] ?? '',
    });
  };
};

/** Sorts by file, then position, then rule, and drops exact repeats. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics]
    .sort(
      (a, b) =>
        compareText(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        compareText(a.rule, b.rule) ||
        compareText(a.message, b.message),
    )
    .filter((one, index, all) => {
      const before = all[index - 1];
      return before === undefined || toLine(before) !== toLine(one);
    });

/** A file's name may hold anything, also what would steer a terminal. */
const toLine = ({ file, line, column, rule, message, remedy }: Diagnostic): string =>
  `${file.replaceAll(UNPRINTABLE, '\uFFFD')}:${line}:${column}  ${rule}  ${message} ${remedy}`;

const LONGEST_EXCERPT = 100;

const toFrame = ({ line, column, excerpt }: Diagnostic): string => {
  // A long line is cut so that the mistake stays in view.
  const start = column <= LONGEST_EXCERPT - 20 ? 0 : column - 20;
  const shown = excerpt
    .slice(start, start + LONGEST_EXCERPT)
    .replaceAll('\t', ' ')
    .replaceAll(UNPRINTABLE, '\uFFFD');
  const number = String(line).padStart(5);
  const gutter = ' '.repeat(number.length);
  return `${number} | ${shown}\n${gutter} | ${' '.repeat(Math.max(0, column - 1 - start))}^`;
};

/**
 * One mistake as the author reads it: a line of its own, then the line of the file with a mark under the mistake.
 * @param folder what to put before the file's path, for example `content/`
 */
export const formatDiagnostic = (diagnostic: Diagnostic, folder = 'content/'): string => {
  const headline = folder + toLine(diagnostic);
  return diagnostic.excerpt.trim() === '' ? headline : `${headline}\n${toFrame(diagnostic)}`;
};

/** Every mistake in one text, ending with their number. */
export const formatDiagnostics = (diagnostics: readonly Diagnostic[], folder = 'content/'): string => {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return [
    ...diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, folder)),
    `${diagnostics.length} kesalahan di ${files} berkas.`,
  ].join('\n\n');
};
