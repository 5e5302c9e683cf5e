import type { Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Larger pages are refused: a lesson is read on a phone, and no real one comes near. */
const LARGEST_PAGE_BYTES = 256 * 1024;

/** What all modules share (rules, facts, published meanings) grows with their number: some 15 KB a module. */
const LARGEST_REGISTER_BYTES = 32 * 1024 * 1024;

/** Larger pictures are refused. What goes to the phone is far smaller, but the repository keeps this one. */
export const LARGEST_PICTURE_BYTES = 5 * 1024 * 1024;

/** Whether a file is a picture, by its name. */
export const isPictureName = (name: string): boolean => /\.(?:png|jpe?g|webp)$/i.test(name);

/** How many bytes a file may have, by its name. */
export const toLargestBytes = (name: string): number => {
  if (isPictureName(name)) return LARGEST_PICTURE_BYTES;
  return /\.(?:json|yaml)$/.test(name) ? LARGEST_REGISTER_BYTES : LARGEST_PAGE_BYTES;
};

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
    const most = toLargestBytes(path) + 1;
    const { size } = await handle.stat();
    // A file that grows meanwhile is cut here and read again when the change is noticed.
    const buffer = new Uint8Array(Math.min(most, size));
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
  const visit = async (below: string, depth: number): Promise<SourceEntry[]> => {
    const listed = await readdir(join(root, below), { withFileTypes: true });
    const read = async (found: Dirent): Promise<SourceEntry[]> => {
      const path = below === '' ? found.name : `${below}/${found.name}`;
      try {
        if (found.isDirectory()) {
          return [{ kind: 'folder', path }, ...(depth === 0 ? await visit(path, depth + 1) : [])];
        }
        if (!found.isFile()) return [{ kind: 'other', path }];
        return [{ kind: 'file', path, bytes: await readBounded(join(root, path)) }];
      } catch (error) {
        if (!isGone(error)) throw error;
        return [];
      }
    };
    const wanted = listed.filter(({ name }) => !name.startsWith('.'));
    // The files of a module at once, which saves most of the time; all modules at once could be too many open files.
    if (depth > 0) return (await Promise.all(wanted.map(read))).flat();
    const entries: SourceEntry[] = [];
    for (const found of wanted) entries.push(...(await read(found)));
    return entries;
  };
  return visit('', 0);
};
