import { createHash } from 'node:crypto';

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

/** Loaded when it is needed: content without pictures can do without. */
const loadSharp = async () => (await import('sharp')).default;

/** Everything but the source that the bytes of an encoded picture depend on. Count up when the steps below change. */
export const describeEncoder = async (): Promise<string> =>
  JSON.stringify(['steps 1', WIDEST, WEBP, (await loadSharp()).versions]);

/** Gives encoded bytes their name. */
export const toEncoded = (bytes: Uint8Array, width: number, height: number): EncodedPicture => ({
  fileName: `${createHash('sha256').update(bytes).digest('hex').slice(0, NAME_LENGTH)}.webp`,
  bytes,
  width,
  height,
});

/**
 * Makes the picture that phones get: WebP, at most 960 pixels wide, without metadata.
 * @param source a file of PNG, JPEG or WebP
 * @returns undefined when it is none
 */
export const encodePicture = async (source: Uint8Array): Promise<EncodedPicture | undefined> => {
  const sharp = await loadSharp();
  try {
    const picture = sharp(source, { limitInputPixels: MOST_PIXELS });
    const { format } = await picture.metadata();
    if (!FORMATS.includes(format)) return undefined;
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: WIDEST, withoutEnlargement: true })
      .webp(WEBP)
      .toBuffer({ resolveWithObject: true });
    return toEncoded(data, info.width, info.height);
  } catch {
    // Broken bytes: whoever asked says so with the name of the file.
    return undefined;
  }
};
