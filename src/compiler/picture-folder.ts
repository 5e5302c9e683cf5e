import { isPictureName, LARGEST_PICTURE_BYTES, type SourceEntry } from './collect.ts';
import { createReport, FILE_START, type Diagnostic } from './diagnostics.ts';
import type { EncodedPicture } from './encode-picture.ts';
import type { SourceFile } from './layout.ts';
import { encodeOnce } from './picture-cache.ts';

/** Encoded pictures by path below the content folder. A picture that is not here could not be read. */
export type PreparedPictures = ReadonlyMap<string, EncodedPicture>;

/** Encodes every picture of every module: the only stage between reading and checking that takes time. */
export const preparePictures = async (entries: readonly SourceEntry[]): Promise<PreparedPictures> => {
  const prepared = await Promise.all(
    entries.map(async (entry): Promise<[string, EncodedPicture][]> => {
      if (entry.kind !== 'file' || !isPictureName(entry.path) || isTooLarge(entry)) return [];
      const encoded = await encodeOnce(entry.bytes);
      return encoded === undefined ? [] : [[entry.path, encoded]];
    }),
  );
  return new Map(prepared.flat());
};

const isTooLarge = ({ bytes }: SourceFile): boolean => bytes.length > LARGEST_PICTURE_BYTES;

/** The pictures in the folder of one module. */
export interface PictureFolder {
  /**
   * Finds a picture to show it; from then on it counts as used.
   * @returns undefined when there is no such file, `broken` for one that was reported as unusable
   */
  show(name: string): EncodedPicture | 'broken' | undefined;
  /** Reports the pictures that nobody asked for. */
  reportUnused(): void;
  /** Every usable picture, used or not, in the order of their names. */
  readonly all: readonly EncodedPicture[];
}

/** @param files the picture files of the module; those that cannot be used are reported */
export const createPictureFolder = (
  files: readonly SourceFile[],
  prepared: PreparedPictures,
  diagnostics: Diagnostic[],
): PictureFolder => {
  const toName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const byName = new Map<string, EncodedPicture | 'broken'>();
  const unused = new Map<string, string>();
  for (const file of files) {
    const { path } = file;
    const encoded = isTooLarge(file) ? undefined : prepared.get(path);
    byName.set(toName(path), encoded ?? 'broken');
    unused.set(toName(path), path);
    if (encoded !== undefined) continue;
    const rule = isTooLarge(file) ? 'picture-too-large' : 'picture-unreadable';
    createReport(path, '', diagnostics)(rule, FILE_START);
  }
  return {
    show: (name) => {
      unused.delete(name);
      return byName.get(name);
    },
    reportUnused: () => {
      for (const [name, path] of unused) {
        createReport(path, '', diagnostics)('picture-unused', FILE_START, { name });
      }
    },
    all: [...byName.values()].filter((picture) => picture !== 'broken'),
  };
};
