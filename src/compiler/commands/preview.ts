import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { textOption, type Call, type Command, type ExitCode } from './command.ts';
import { findModule, openContent } from './open-content.ts';

/** A program of its own: the dev server belongs to the build, which the compiler does not know. */
const PROGRAM = fileURLToPath(new URL('../../build/preview.ts', import.meta.url));

const run = async (call: Call): Promise<ExitCode> => {
  const { root, args, io } = call;
  const [id = ''] = args;
  const port = textOption(call, 'port') ?? '5173';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    io.err(`Porta "${port}" bukan bilangan 0 sampai 65535.\n`);
    return 2;
  }
  // Mistakes in content are no obstacle: the preview shows them.
  const opened = await openContent(call);
  if (!opened.ok) return opened.error;
  const found = id === '' ? undefined : findModule(opened.value, id, io);
  if (found?.ok === false) return found.error;
  // The channel is for nothing but its end: the program ends with us, however we end.
  const child = spawn(process.execPath, [PROGRAM, resolve(root), port, id], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('SIGINT', pass).off('SIGTERM', pass);
  return code === 0 ? 0 : 1;
};

export const PREVIEW: Command = {
  name: 'preview',
  takes: '[MODUL]',
  fewest: 0,
  most: 1,
  options: { port: 'PORTA' },
  about: 'membuka pratinjau di layar ponsel yang mengikuti setiap perubahan berkas; Ctrl-C mengakhirinya',
  run,
};
