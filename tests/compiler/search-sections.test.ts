import { describe, expect, it } from 'vitest';

import { moduleToSections } from '../../src/compiler/search-sections.ts';
import type { SearchDocument } from '../../src/domain/search/search-index.ts';
import {
  compileFiles,
  EXAMPLE,
  FEED,
  RICH_EXAMPLE,
  SWITCH,
  toLesson,
  type Files,
} from './example-content.ts';

const toSections = (files: Files): readonly SearchDocument[] => {
  const [module] = compileFiles(files).modules;
  if (module === undefined) throw new Error('the example does not compile');
  return moduleToSections(module.module);
};

const ofBody = (body: string): readonly SearchDocument[] =>
  toSections({ ...EXAMPLE, 'netralitas/01-pengantar.md': toLesson(body) }).filter(
    ({ lesson }) => lesson === 'pengantar',
  );

describe('a reader finds a lesson section by section', () => {
  it('each with its heading and where it begins', () => {
    const sections = ofBody('Awal.\n\n## Satu **dua**\n\nIsi satu.\n\nLagi.\n\n### Tiga\n\nIsi tiga.');
    expect(sections.map(({ id, block, heading, text }) => [id, block, heading, text.trim()])).toEqual([
      ['netralitas/pengantar/0', 0, '', 'Awal.'],
      ['netralitas/pengantar/1', 1, 'Satu dua', 'Isi satu.   Lagi.'],
      ['netralitas/pengantar/4', 4, 'Tiga', 'Isi tiga.'],
    ]);
    expect(sections[1]).toMatchObject({ moduleTitle: 'Netralitas ASN', lessonTitle: 'Pengantar' });
  });

  it('without an empty one where the lesson begins with a heading', () => {
    expect(ofBody('## Satu\n\nIsi.').map(({ block, heading }) => [block, heading])).toEqual([[0, 'Satu']]);
  });

  it('and by the words of every case, note, table and list, each apart from the next', () => {
    const [section] = ofBody(
      `${SWITCH}\nJeda.\n\n> [!NOTE]\n> Catatan.\n\n| Kolom | Lain |\n| --- | --- |\n| kiri | kanan |\n\n- butir\n- **te**bal`,
    );
    const words = section?.text.split(/\s+/).filter((word) => word !== '');
    expect(words).toEqual(
      'Bagi PNS dan CPNS. Bagi PPPK. Bagi yang lain. Jeda. Catatan. Kolom Lain kiri kanan butir tebal'.split(
        ' ',
      ),
    );
  });

  it('and a simulated feed by its title, posts and consequences', () => {
    const [, feed] = ofBody(`Awal.\n\n${FEED}`);
    expect(feed).toMatchObject({ block: 1, heading: 'Malam sebelum penetapan' });
    for (const words of [
      'Yang perlu diketahui.',
      'Akun Tim Sahabat',
      'Ayo dukung!',
      'Tanda suka adalah jejak.',
    ]) {
      expect(feed?.text).toContain(words);
    }
  });

  it('and a picture by what it tells', () => {
    expect(toSections(RICH_EXAMPLE).some(({ text }) => text.includes('Bagan dua jalur.'))).toBe(true);
  });
});
