import type { ConfigProblem } from './config.ts';
import type { StartProblem } from './start-problems.ts';

/** How problems look on the terminal: what, what to do, and a code to search for. */

export const renderConfigProblems = (problems: readonly ConfigProblem[]): string =>
  [
    'Lentera tidak dapat dijalankan: pengaturan berikut keliru. (config-invalid)',
    ...problems.map(({ variable, message, remedy }) => `  ${variable} ${message} ${remedy}`),
    '',
  ].join('\n');

export const renderStartProblem = ({ code, message, remedy }: StartProblem): string =>
  `Lentera tidak dapat dijalankan: ${message} (${code})\n  ${remedy}\n`;
