import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Larger files of text are refused: a lesson is read on a phone, and no real one comes near. */
export const LARGEST_FILE_BYTES = 256 * 1024;

/** Larger pictures are refused. What goes to the phone is far smaller, but the repository keeps this one. */
export const LARGEST_PICTURE_BYTES = 5 * 1024 * 1024;

/** Whether a file is a picture, by its name. */
export const isPictureName = (name: string): boolean => /\.(?:png|jpe?g|webp)$/i.test(name);

/** One thing found in the content folder. Paths are below that folder and use `/`. */
export type SourceEntry =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'folder'; readonly path: string }
  /** Neither: a symbolic link, a socket, ... */
  | { readonly kind: 'other'; readonly path: string };

/** Reads at most one byte more than is allowed, which is enough to see that a file is too large. */
const readBounded = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path, 'r');
  try {
    const limit = isPictureName(path) ? LARGEST_PICTURE_BYTES : LARGEST_FILE_BYTES;
    const buffer = new Uint8Array(limit + 1);
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.slice(0, filled);
  } finally {
    await handle.close();
  }
};

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Reads the content folder: its files, its folders and their files. Deeper folders are listed, not entered. Names that
 * start with a dot (`.DS_Store`, an editor's swap file) are no content and are left out. A file that disappears while
 * it is being read, as editors do when they save, counts as never seen.
 * @throws when the folder cannot be read
 */
export const collectEntries = async (root: string): Promise<SourceEntry[]> => {
  const entries: SourceEntry[] = [];
  const visit = async (below: string, depth: number): Promise<void> => {
    for (const found of await readdir(join(root, below), { withFileTypes: true })) {
      if (found.name.startsWith('.')) continue;
      const path = below === '' ? found.name : `${below}/${found.name}`;
      try {
        if (found.isDirectory()) {
          entries.push({ kind: 'folder', path });
          if (depth === 0) await visit(path, depth + 1);
        } else if (found.isFile()) {
          entries.push({ kind: 'file', path, bytes: await readBounded(join(root, path)) });
        } else {
          entries.push({ kind: 'other', path });
        }
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
  };
  await visit('', 0);
  return entries;
};
