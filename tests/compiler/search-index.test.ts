import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';

import { compileContent } from '../../src/compiler/compile.ts';
import {
  findSections,
  SEARCH_OPTIONS,
  type FoundSection,
  type SearchDocument,
} from '../../src/domain/search/search-index.ts';
import { toBase, tokenize } from '../../src/domain/search/words.ts';
import { compileFiles, EXAMPLE } from './example-content.ts';

const compiled = await compileContent({ root: fileURLToPath(new URL('../../content/', import.meta.url)) });

const load = (language: string): MiniSearch<SearchDocument> => {
  const emitted = compiled.indexes.find((index) => index.language === language);
  if (emitted === undefined) throw new Error(`there is no index in ${language}`);
  return MiniSearch.loadJSON<SearchDocument>(emitted.json, SEARCH_OPTIONS);
};
const indonesian = load('id');
const english = load('en');

const find = (index: MiniSearch<SearchDocument>, typed: string): readonly FoundSection[] =>
  findSections((query) => index.search(query), typed);

const FAMILY = {
  module: 'media-sosial-asn',
  lesson: 'foto-dan-keluarga',
  heading: 'Grup keluarga bukan ruang kedap',
};

describe('an employee searches the lessons of this content', () => {
  it.each(['grup keluarga kedap', 'grup kelurga kedap', 'ked kelu', 'GRUP-KELUARGA, kedap'])(
    'and finds the section on family groups by "%s"',
    (typed) => {
      expect(find(indonesian, typed)[0]).toMatchObject(FAMILY);
    },
  );

  it('and is led to the block that the heading is', () => {
    const [found] = find(indonesian, FAMILY.heading);
    const module = compiled.modules.find(({ module: { id } }) => id === found?.module)?.module;
    const block = module?.lessons.find(({ id }) => id === found?.lesson)?.body[found?.block ?? -1];
    expect(block).toEqual(['h2', 0, FAMILY.heading]);
  });

  it('and finds every lesson by its own title, in either language', () => {
    const files = compiled.modules.flatMap((module) => [module, ...module.twins]);
    for (const { module } of files) {
      const index = module.twinOf === undefined ? indonesian : english;
      for (const { id, title } of module.lessons) {
        const found = find(index, title).map((section) => `${section.module}/${section.lesson}`);
        expect(found.slice(0, 3), title).toContain(`${module.id}/${id}`);
      }
    }
    expect(files.length).toBeGreaterThan(compiled.modules.length);
  });

  it('and never meets a question or its key', () => {
    const wordsOf = (part: unknown): Set<string> => new Set(tokenize(JSON.stringify(part)));
    const inLessons = wordsOf(compiled.modules.map(({ module: { title, lessons } }) => [title, lessons]));
    const bases = new Set([...inLessons].map(toBase));
    const inQuizzes = wordsOf(compiled.modules.map(({ module }) => module.quizzes));
    const onlyInQuizzes = [...inQuizzes].filter((word) => !inLessons.has(word) && !bases.has(word));
    expect(onlyInQuizzes.length).toBeGreaterThan(100);
    const isKnown = (word: string): boolean =>
      indonesian.search(word, { prefix: false }).some(({ terms }) => terms.includes(word));
    expect(onlyInQuizzes.filter(isKnown)).toEqual([]);
    // Asked the same way, a word of a lesson is known.
    expect(isKnown('netralitas')).toBe(true);
  });
});

describe('a cheap phone', () => {
  it('downloads a small index: at most two fifths of what the modules weigh', () => {
    const weigh = (json: string): number => brotliCompressSync(Buffer.from(json)).length;
    const modules = compiled.modules.reduce((sum, { json }) => sum + weigh(json), 0);
    const index = compiled.indexes.find(({ language }) => language === 'id')?.json ?? '';
    expect(weigh(index)).toBeLessThan(modules * 0.4);
  });

  it('is told by the manifest where each index is and how large', () => {
    const { manifest, indexes } = compiled;
    expect(Object.keys(manifest.search ?? {})).toEqual(['id', 'en']);
    for (const { language, fileName, json } of indexes) {
      expect(manifest.search?.[language]).toEqual({
        file: `/content/search/${fileName}`,
        bytes: Buffer.byteLength(json),
      });
    }
  });

  it('keeps the index of its own language only: the name of a twin index has one part more', () => {
    expect(compiled.indexes.map(({ fileName }) => fileName.replace(/[0-9a-f]{16}/, '#'))).toEqual([
      'lessons.#.json',
      'lessons.en.#.json',
    ]);
  });
});

describe('the index of the same lessons', () => {
  it('has the same name, and another one when a word changes', () => {
    const nameOf = (files: Readonly<Record<string, string>>): string | undefined =>
      compileFiles(files).indexes[0]?.fileName;
    const lesson = 'netralitas/01-pengantar.md';
    const edited = { ...EXAMPLE, [lesson]: (EXAMPLE[lesson] ?? '').replace('Isi pelajaran', 'Isi lain') };
    expect(nameOf(EXAMPLE)).toBe(nameOf(Object.fromEntries(Object.entries(EXAMPLE).reverse())));
    expect(nameOf(edited)).not.toBe(nameOf(EXAMPLE));
  });

  it('is not written while there is a mistake', () => {
    const { indexes, manifest } = compileFiles({ ...EXAMPLE, 'netralitas/01-pengantar.md': '<b>' });
    expect(indexes).toEqual([]);
    expect(manifest).not.toHaveProperty('search');
  });
});
