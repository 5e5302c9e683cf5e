import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

import type { Files } from './example-content.ts';

/** Writes files below `root`, with the folders they need. */
export const writeFiles = async (root: string, files: Files): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
};

/** A folder with these files; it is gone when the test is over. */
export const createFolder = async (files: Files): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'lentera-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFiles(root, files);
  return root;
};
