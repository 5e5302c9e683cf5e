import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { CliIo } from './command.ts';

/**
 * Writes a file whole or not at all: beside it under a name that the compiler does not look at, then renamed.
 * @throws when the folder is not there or cannot be written to
 */
export const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
};

/** Writes a file where the author wants it. When that cannot be, it has been said. */
export const tryToWrite = async (path: string, content: string, io: CliIo): Promise<boolean> => {
  try {
    await writeWhole(path, content);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    io.err(`"${path}" tidak dapat ditulis: ${error.message}\n`);
    return false;
  }
};
