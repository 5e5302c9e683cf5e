import { describe, expect, test } from 'vitest';
import { basisToCitations, lessonToPage, moduleToPage } from '../../../src/client/content/page-data.ts';
import { createModule } from './sample-module.ts';

const module = createModule('Netralitas ASN');

describe('what a prerendered page carries', () => {
  test("a module's page has what the manifest does not say, and no lessons", () => {
    expect(moduleToPage(module)).toEqual({
      page: 'module',
      module: 'netralitas',
      revision: module.revision,
      language: 'id',
      objectives: ['Tahu batasnya.'],
      intro: [['p', 0, 'Selamat datang.']],
    });
  });

  test("a lesson's page has the lesson and its citations only", () => {
    expect(lessonToPage(module, 'pengantar')).toEqual({
      page: 'lesson',
      module: 'netralitas',
      revision: module.revision,
      language: 'id',
      lesson: module.lessons[0],
      citations: [module.citations[1], module.citations[0]],
    });
    expect(lessonToPage(module, 'batas')).toMatchObject({ lesson: { id: 'batas' }, citations: [] });
  });

  test('a lesson that the module does not have has no page', () => {
    expect(lessonToPage(module, 'lain')).toBeNull();
  });

  test('every page survives being written into HTML as JSON', () => {
    for (const page of [moduleToPage(module), lessonToPage(module, 'pengantar')]) {
      expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    }
  });
});

describe('the citations of a basis', () => {
  const ids = (basis: readonly string[]) => basisToCitations(module, basis).map(({ id }) => id);

  test('come in the order of the basis, without those that the module does not have', () => {
    expect(ids(['pp-94-2021', 'lain', 'uu-20-2023'])).toEqual(['pp-94-2021', 'uu-20-2023']);
    expect(ids(['uu-20-2023', 'pp-94-2021'])).toEqual(['uu-20-2023', 'pp-94-2021']);
    expect(ids([])).toEqual([]);
  });
});
