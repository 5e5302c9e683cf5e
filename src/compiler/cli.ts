import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { CHECK } from './commands/check.ts';
import { CITATIONS } from './commands/citations.ts';
import type { CliIo, Command, ExitCode } from './commands/command.ts';
import { EXPORT_GIFT } from './commands/export-gift.ts';
import { FACTS } from './commands/facts.ts';
import { IMPORT_AIKEN, IMPORT_GIFT } from './commands/import-quiz.ts';
import { LIST } from './commands/list.ts';
import { NEW } from './commands/new-module.ts';
import { PREVIEW } from './commands/preview.ts';
import { PUBLISH } from './commands/publish.ts';

const COMMANDS: readonly Command[] = [
  CHECK,
  LIST,
  CITATIONS,
  FACTS,
  NEW,
  PREVIEW,
  PUBLISH,
  EXPORT_GIFT,
  IMPORT_GIFT,
  IMPORT_AIKEN,
];

const toUsageLines = ({ name, takes, options, about }: Command): string => {
  const shown = Object.entries(options).map(
    ([key, value]) => `[--${key}${value === true ? '' : ` ${value}`}]`,
  );
  return `  ${[name, takes, ...shown].filter((part) => part !== '').join(' ')}\n      ${about}\n`;
};

const USAGE = `Pemakaian: npm run content -- [PERINTAH] [--root FOLDER]

${COMMANDS.map(toUsageLines).join('')}
  --root FOLDER  folder konten (bawaan: content)
Tanpa perintah: check. Teks ini: help. Panduannya ada di docs/authoring.md.
`;

/** Every option of every command: which of them a command takes is looked at once it is known. */
const OPTIONS = Object.fromEntries(
  COMMANDS.flatMap(({ options }) => Object.entries(options)).map(([name, value]) => [
    name,
    { type: value === true ? ('boolean' as const) : ('string' as const) },
  ]),
);

const readArgs = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...OPTIONS,
        root: { type: 'string', default: 'content' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { root, help, ...options } = values as Record<string, string | boolean | undefined> & {
      root: string;
    };
    return { root, isHelp: help === true, options, positionals };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/**
 * Runs one command of the author's tool.
 * @returns the exit code: 0 when all is well, 1 when content has mistakes or the work could not be done, 2 for wrong
 * arguments
 */
export const runCli = async (args: readonly string[], io: CliIo): Promise<ExitCode> => {
  const given = readArgs(args);
  if (given?.isHelp === true || given?.positionals[0] === 'help') {
    io.out(USAGE);
    return 0;
  }
  const [name = CHECK.name, ...rest] = given?.positionals ?? [];
  const command = COMMANDS.find((one) => one.name === name);
  const isFitting =
    given !== undefined &&
    command !== undefined &&
    rest.length >= command.fewest &&
    rest.length <= command.most &&
    Object.keys(given.options).every((option) => Object.hasOwn(command.options, option));
  if (!isFitting) {
    io.err(USAGE);
    return 2;
  }
  const { root, options } = given;
  return command.run({ root, args: rest, options, io });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    // Whoever reads has seen enough, as in `| head`.
    process.exit(0);
  });
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    now: () => Date.now(),
  });
}
