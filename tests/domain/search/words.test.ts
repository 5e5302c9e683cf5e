import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toBase, tokenize, toTerms } from '../../../src/domain/search/words.ts';

describe('a reader is understood however they write a word', () => {
  it.each([
    ['in capitals', 'HOAKS', ['hoaks']],
    ['with a hyphen', 'orang-orang', ['orang', 'orang']],
    ['with a slash', 'PP 94/2021', ['pp', '94', '2021']],
    ['with a sign on a letter', 'José Café', ['jose', 'cafe']],
    ['with an apostrophe of either kind', "Jum'at Jum’at", ['jumat', 'jumat']],
    ['with a ligature or a wide letter', 'ﬁtnah ＡＳＮ', ['fitnah', 'asn']],
    ['between quotation marks', '“Suka”, lalu?', ['suka', 'lalu']],
    ['without any letter', ' -- … !? ', []],
  ])('%s', (_title, text, words) => {
    expect(tokenize(text)).toEqual(words);
  });

  it('and cutting a text twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = tokenize(text);
        expect(tokenize(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('words that belong together have one base', () => {
  it.each([
    [['membagikan', 'dibagikan', 'bagikan'], 'bagikan'],
    [['menyebarkan', 'disebarkan', 'sebarkan', 'sebarkanlah'], 'sebarkan'],
    [['mendukung', 'didukung', 'dukung'], 'dukung'],
    [['menjatuhkan', 'dijatuhkan', 'jatuhkan'], 'jatuhkan'],
    [['menghukum', 'dihukum', 'hukum', 'hukumnya'], 'hukum'],
    [['melaporkan', 'dilaporkan', 'laporkan'], 'laporkan'],
    [['aturannya', 'aturankah', 'aturan'], 'aturan'],
  ])('%j', (words, base) => {
    expect(words.map(toBase)).toEqual(words.map(() => base));
  });

  it.each([
    'tanya',
    'punya',
    'hanya',
    'dia',
    'diam',
    'lelah',
    'media',
    'memilih',
    'menolak',
    'mengirim',
    'asn',
  ])('while %s stays as it is', (word) => {
    expect(toBase(word)).toBe(word);
  });
});

describe('the index', () => {
  it('holds a word as it stands, so that its first letters find it, and its base', () => {
    expect(toTerms('dibagikan')).toEqual(['dibagikan', 'bagikan']);
    expect(toTerms('hoaks')).toEqual(['hoaks']);
  });

  it('holds no words that say nothing', () => {
    expect(['yang', 'di', 'the', 'of'].flatMap(toTerms)).toEqual([]);
    expect(toTerms('tidak')).toEqual(['tidak']);
  });
});
