import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside it under a name that the compiler does not look at, then renamed.
 * @throws when the folder is not there or cannot be written to
 */
export const writeWhole = async (path: string, content: string): Promise<void> => {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
};
