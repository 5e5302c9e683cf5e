import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

import { describeEncoder, encodePicture, toEncoded, type EncodedPicture } from './encode-picture.ts';

/** As `encodePicture`, with a memory. */
export type PictureEncoder = (source: Uint8Array) => Promise<EncodedPicture | undefined>;

/**
 * Makes an encoder that encodes the same bytes once, in this process and in later ones.
 * @param folder where encoded pictures are kept; may be deleted at any time
 */
export const createPictureEncoder = (folder: string): PictureEncoder => {
  const encodedBySource = new Map<string, Promise<EncodedPicture | undefined>>();

  const recallOrEncode = async (source: Uint8Array): Promise<EncodedPicture | undefined> => {
    const file = join(folder, `${toHash(await describeEncoder(), source)}.json`);
    const recalled = await recall(file);
    if (recalled !== undefined) return recalled;
    const encoded = await encodePicture(source);
    if (encoded !== undefined) await remember(folder, file, encoded);
    return encoded;
  };

  return (source) => {
    const key = toHash(source);
    const known = encodedBySource.get(key);
    if (known !== undefined) return known;
    const encoded = recallOrEncode(source);
    encodedBySource.set(key, encoded);
    return encoded;
  };
};

/** The encoder of this installation. */
export const encodeOnce = createPictureEncoder(
  fileURLToPath(new URL('../../node_modules/.cache/lentera', import.meta.url)),
);

const toHash = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** What an earlier run remembered; undefined when there is nothing, or nothing readable. */
const recall = async (file: string): Promise<EncodedPicture | undefined> => {
  try {
    const { data, width, height }: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'));
    if (typeof data !== 'string' || typeof width !== 'number' || typeof height !== 'number') return undefined;
    return toEncoded(Buffer.from(data, 'base64'), width, height);
  } catch {
    return undefined;
  }
};

/** Written whole or not at all: another process may be reading. Where nothing can be written, nothing is remembered. */
const remember = async (
  folder: string,
  file: string,
  { bytes, width, height }: EncodedPicture,
): Promise<void> => {
  const draft = `${file}.${process.pid}-${threadId}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, JSON.stringify({ data: Buffer.from(bytes).toString('base64'), width, height }));
    await rename(draft, file);
  } catch {
    // A read-only installation encodes every time.
  }
};
