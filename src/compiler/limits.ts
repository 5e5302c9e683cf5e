import { FILE_START, type Place } from './diagnostics.ts';
import type { SourceText } from './read.ts';

/** More than this without a blank line is unreadable on a phone, and slow to parse when it is malformed. */
const LONGEST_BLOCK = 10_000;

/** A line that opens more lists and quotes than this at once is a slip; parsers take very long over it. */
const MOST_OPENINGS = 24;
const OPENINGS = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${MOST_OPENINGS + 1}}`);

/**
 * Looks for text that would keep the parser busy for minutes or exhaust the stack.
 * @returns whether the text can be parsed; if not, that has been reported
 */
export const checkLimits = ({ text, report }: SourceText): boolean => {
  let isParsable = true;
  let blockStart: Place = FILE_START;
  let blockLength = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const place = { line: index + 1, column: 1 };
    if (OPENINGS.test(line)) {
      report('nesting-too-deep', place, { limit: MOST_OPENINGS });
      isParsable = false;
    }
    if (line.trim() === '') blockLength = 0;
    else {
      if (blockLength === 0) blockStart = place;
      const isWithin = blockLength <= LONGEST_BLOCK;
      blockLength += line.length + 1;
      if (isWithin && blockLength > LONGEST_BLOCK) {
        report('block-too-long', blockStart, { limit: LONGEST_BLOCK });
        isParsable = false;
      }
    }
  }
  return isParsable;
};
