import { createHash } from 'node:crypto';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';

import { encodePicture } from '../../src/compiler/encode-picture.ts';
import { PICTURE } from './example-content.ts';

/** A picture with a different colour in every corner; `width` by `height` pixels. */
const draw = (width: number, height: number): Sharp => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = (index * 37) % 251;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

const encode = async (source: Uint8Array): Promise<Metadata> => {
  const encoded = await encodePicture(source);
  if (encoded === undefined) throw new Error('no picture');
  const metadata = await sharp(encoded.bytes).metadata();
  expect([encoded.width, encoded.height]).toEqual([metadata.width, metadata.height]);
  expect(encoded.fileName).toBe(
    `${createHash('sha256').update(encoded.bytes).digest('hex').slice(0, 16)}.webp`,
  );
  return metadata;
};

describe('a phone gets a picture that is small enough', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('from a %s', async (format) => {
    const metadata = await encode(await draw(1920, 400).toFormat(format).toBuffer());
    expect(metadata).toMatchObject({ format: 'webp', width: 960, height: 200 });
  });

  it('never larger than it was drawn', async () => {
    expect(await encode(await draw(300, 2000).png().toBuffer())).toMatchObject({ width: 300, height: 2000 });
  });

  it('upright, and without what a camera writes about place and person', async () => {
    const source = await draw(40, 20)
      .withExif({ IFD0: { Copyright: 'Dewi' }, IFD3: { GPSLatitude: '1/1 2/1 3/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const before = await sharp(source).metadata();
    expect([before.orientation, before.exif === undefined]).toEqual([6, false]);
    const after = await encode(source);
    expect(after).toMatchObject({ width: 20, height: 40 });
    for (const kind of ['exif', 'icc', 'iptc', 'xmp', 'orientation'] as const) {
      expect(after[kind]).toBeUndefined();
    }
  });

  it('as the same bytes every time', async () => {
    const source = await draw(64, 64).png().toBuffer();
    const [first, again] = [await encodePicture(source), await encodePicture(new Uint8Array(source))];
    expect(first).toBeDefined();
    expect(again).toEqual(first);
  });
});

describe('an author hears that a file is no picture', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  it.each([
    ['text', Buffer.from('bukan gambar')],
    ['nothing', new Uint8Array()],
    ['the beginning of a picture', PICTURE.subarray(0, 60)],
    ['a drawing that could hold scripts', Buffer.from(svg)],
  ])('%s', async (_title, bytes) => {
    expect(await encodePicture(bytes)).toBeUndefined();
  });

  it('a film', async () => {
    const gif = await draw(8, 8).gif().toBuffer();
    expect(await encodePicture(gif)).toBeUndefined();
  });
});
