import type { Image, RootContent } from 'mdast';

import type { TextNode } from '../domain/content/module.ts';
import { fillAgencyWords } from './agency-words.ts';
import { toOneLine } from './characters.ts';
import { isPictureName } from './collect.ts';
import { PICTURES_URL } from './content-urls.ts';
import { toPlace, type Source } from './read.ts';

/** The picture of a paragraph that holds a picture and nothing else. */
export const toLonePicture = (node: RootContent): Image | undefined => {
  const [only, ...more] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'image' && more.length === 0 ? only : undefined;
};

/** A name without anything that leads elsewhere: folders, schemes, queries, escapes. */
const isPlainName = (url: string): boolean => isPictureName(url) && !/[\\/:?#%]/.test(url);

/**
 * A picture as compiled text; nothing when it cannot be shown, which has been reported.
 * @param isAlone whether it has its paragraph to itself
 */
export const toPicture = (image: Image, isAlone: boolean, source: Source): TextNode[] => {
  const { report, surroundings } = source;
  const { url, title } = image;
  const place = toPlace(image);
  if (!isAlone) report('picture-not-alone', place);
  if (title) report('node-unsupported', place, { what: 'Judul gambar ("...")' });
  const alt = toOneLine(fillAgencyWords(image.alt ?? '', image, source));
  if (alt === '') report('picture-alt-missing', place);
  if (!isPlainName(url)) {
    report('picture-address', place, { url });
    return [];
  }
  const picture = surroundings.pictures.show(url);
  if (picture === undefined) report('picture-not-found', place, { name: url });
  if (picture === undefined || picture === 'broken') return [];
  const { fileName, width, height, bytes } = picture;
  return [['picture', { src: PICTURES_URL + fileName, alt, width, height, bytes: bytes.length }]];
};
