import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';

import {
  findSections,
  SEARCH_OPTIONS,
  toSectionId,
  type SearchDocument,
} from '../../../src/domain/search/search-index.ts';

const toDocument = (lesson: string, block: number, words: Partial<SearchDocument>): SearchDocument => ({
  id: toSectionId({ module: 'hoaks', lesson, block }),
  module: 'hoaks',
  lesson,
  block,
  moduleTitle: 'Hoaks',
  lessonTitle: '',
  heading: '',
  text: '',
  ...words,
});

const index = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
index.addAll([
  toDocument('saring', 0, {
    lessonTitle: 'Saring dulu',
    text: 'Jangan membagikan kabar dari grup keluarga.',
  }),
  toDocument('saring', 4, {
    lessonTitle: 'Saring dulu',
    heading: 'Grup keluarga',
    text: 'Ibu mengirim kabar.',
  }),
  toDocument('hukum', 0, { lessonTitle: 'Apa kata hukum', text: 'Tunjangan dipotong menurut PP 94/2021.' }),
]);

/** `lesson/block` of what is found, best first. */
const find = (typed: string): string[] =>
  findSections((query) => index.search(query), typed).map(({ lesson, block }) => `${lesson}/${block}`);

describe('a reader who looks something up', () => {
  it('gets the section whose heading says it before the one that mentions it', () => {
    expect(find('grup keluarga')).toEqual(['saring/4', 'saring/0']);
  });

  it('gets only sections that have all of the words, wherever these stand', () => {
    expect(find('saring ibu')).toEqual(['saring/4']);
    expect(find('94/2021 hoaks')).toEqual(['hukum/0']);
  });

  it('finds it while still typing, letter by letter', () => {
    for (const typed of ['tu', 'tunj', 'tunjanga']) expect(find(typed)).toEqual(['hukum/0']);
    for (const typed of ['memb', 'membag', 'membagi', 'membagika']) expect(find(typed)).toEqual(['saring/0']);
  });

  it('finds it by another form of the word', () => {
    expect(find('dibagikan')).toEqual(['saring/0']);
    expect(find('keluarganya')).toEqual(['saring/4', 'saring/0']);
  });

  it('finds it with a slip of the finger, but a number must be right', () => {
    expect(find('tnjangan')).toEqual(['hukum/0']);
    expect(find('keluagra')).toEqual(['saring/4', 'saring/0']);
    expect(find('2022')).toEqual([]);
  });

  it('gets no lookalikes as long as the very word is there', () => {
    index.add(toDocument('lain', 0, { text: 'Kabur' }));
    expect(find('kabar').sort()).toEqual(['saring/0', 'saring/4']);
    index.discard(toSectionId({ module: 'hoaks', lesson: 'lain', block: 0 }));
  });

  it('gets what fits best when nothing has all of the words', () => {
    expect(find('tunjangan gajah')).toEqual(['hukum/0']);
  });

  it('learns which words fitted, and under which heading', () => {
    const [found] = findSections((query) => index.search(query), 'grup keluarganya');
    expect(found).toMatchObject({ module: 'hoaks', lesson: 'saring', block: 4, heading: 'Grup keluarga' });
    expect([...(found?.terms ?? [])].sort()).toEqual(['grup', 'keluarga']);
  });

  it.each(['', '  ', '?!', 'yang di', 'the'])('finds nothing by %j', (typed) => {
    expect(find(typed)).toEqual([]);
  });
});
