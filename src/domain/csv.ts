/** Excel and LibreOffice take a cell that begins like this for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

const toCell = (text: string): string => {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * Rows as CSV that a spreadsheet in Indonesia opens by itself: UTF-8 with a byte order mark, `;` between cells, quoted
 * as in RFC 4180. No cell can become a formula.
 */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(toCell).join(';')}\r\n`).join('')}`;
