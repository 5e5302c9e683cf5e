import { runCli } from '../../src/compiler/cli.ts';

/** The day of the tests, before the reviews of the example's rules. */
const NOW = Date.parse('2026-11-23T12:00:00Z');

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the author's tool as from a terminal. */
export const run = async (args: readonly string[], now = NOW): Promise<Outcome> => {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => now,
  });
  return { code, out, err };
};
