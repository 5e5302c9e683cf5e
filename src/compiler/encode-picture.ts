import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A picture as phones get it. */
export interface EncodedPicture {
  /** `<first 16 hex digits of the SHA-256 of the bytes>.webp`, so that a file of this name never changes. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The widest phone shows 480 CSS pixels or so; twice that is sharp enough. */
const WIDEST = 960;
const WEBP = { quality: 60, effort: 6, smartSubsample: true } as const;
const FORMATS = ['png', 'jpeg', 'webp'];
/** A picture of more pixels is a mistake or an attack: a small file can unpack to gigabytes. */
const MOST_PIXELS = 100_000_000;

const NAME_LENGTH = 16;

/** Encoded pictures of earlier runs, named by source and settings. May be deleted at any time. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/lentera/', import.meta.url));

const encodedBySource = new Map<string, Promise<EncodedPicture | undefined>>();

const toHash = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/**
 * Makes the picture that phones get: WebP, at most 960 pixels wide, without metadata. The same bytes are encoded once,
 * also across processes.
 * @param source a file of PNG, JPEG or WebP
 * @returns undefined when it is none
 */
export const encodePicture = (source: Uint8Array): Promise<EncodedPicture | undefined> => {
  const key = toHash(source);
  const known = encodedBySource.get(key);
  if (known !== undefined) return known;
  const encoded = encodeOrRecall(source);
  encodedBySource.set(key, encoded);
  return encoded;
};

const encodeOrRecall = async (source: Uint8Array): Promise<EncodedPicture | undefined> => {
  // Loaded here because content without pictures needs none of it.
  const { default: sharp } = await import('sharp');
  const settings = JSON.stringify([WIDEST, WEBP, sharp.versions]);
  const file = `${CACHE}${toHash(settings, '\0', source)}.json`;
  const recalled = await recall(file);
  if (recalled !== undefined) return recalled;
  try {
    const picture = sharp(source, { limitInputPixels: MOST_PIXELS });
    const { format } = await picture.metadata();
    if (!FORMATS.includes(format)) return undefined;
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: WIDEST, withoutEnlargement: true })
      .webp(WEBP)
      .toBuffer({ resolveWithObject: true });
    const encoded = toEncoded(data, info.width, info.height);
    await remember(file, encoded);
    return encoded;
  } catch {
    // Broken bytes: whoever asked says so with the name of the file.
    return undefined;
  }
};

const toEncoded = (bytes: Uint8Array, width: number, height: number): EncodedPicture => ({
  fileName: `${toHash(bytes).slice(0, NAME_LENGTH)}.webp`,
  bytes,
  width,
  height,
});

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
const remember = async (file: string, { bytes, width, height }: EncodedPicture): Promise<void> => {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(CACHE, { recursive: true });
    await writeFile(draft, JSON.stringify({ data: Buffer.from(bytes).toString('base64'), width, height }));
    await rename(draft, file);
  } catch {
    // A read-only installation encodes every time.
  }
};
