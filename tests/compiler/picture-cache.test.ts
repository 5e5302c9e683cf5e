import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { encodePicture } from '../../src/compiler/encode-picture.ts';
import { createPictureEncoder } from '../../src/compiler/picture-cache.ts';
import { createFolder } from './content-folder.ts';
import { PICTURE } from './example-content.ts';

describe('who builds the app again does not wait for pictures again', () => {
  it('in the same process', async () => {
    const encode = createPictureEncoder(await createFolder({}));
    const [first, again] = [encode(PICTURE), encode(new Uint8Array(PICTURE))];
    expect(again).toBe(first);
    expect(await first).toEqual(await encodePicture(PICTURE));
  });

  it('in a later one', async () => {
    const folder = join(await createFolder({}), 'a', 'b');
    const first = await createPictureEncoder(folder)(PICTURE);
    const [file = '', ...more] = await readdir(folder);
    expect(more).toEqual([]);
    expect(await createPictureEncoder(folder)(PICTURE)).toEqual(first);
    // It really comes from there: what stands there is what one gets.
    const kept: object = JSON.parse(await readFile(join(folder, file), 'utf8'));
    await writeFile(join(folder, file), JSON.stringify({ ...kept, width: 7 }));
    expect(await createPictureEncoder(folder)(PICTURE)).toEqual({ ...first, width: 7 });
  });

  it('unless what was kept is damaged', async () => {
    const folder = await createFolder({});
    const first = await createPictureEncoder(folder)(PICTURE);
    const [file = ''] = await readdir(folder);
    for (const damaged of ['', '{', '{}', 'null', '{"data":"AA==","width":"2","height":3}']) {
      await writeFile(join(folder, file), damaged);
      expect(await createPictureEncoder(folder)(PICTURE)).toEqual(first);
    }
  });

  it('or nothing can be kept', async () => {
    const root = await createFolder({ berkas: 'a' });
    // A file where the folder should be: no right in the world makes it writable.
    expect(await createPictureEncoder(join(root, 'berkas'))(PICTURE)).toEqual(await encodePicture(PICTURE));
    expect(await readFile(join(root, 'berkas'), 'utf8')).toBe('a');
  });

  it('and a file that is no picture is not kept', async () => {
    const folder = await createFolder({});
    expect(await createPictureEncoder(folder)(new Uint8Array([1]))).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });
});
