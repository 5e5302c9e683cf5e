import { expect, test } from 'vitest';
import { blockToSpeech, type SpeechCase, toUtterances } from '../../../src/domain/content/speech-text.ts';
import type { LessonBlock, TextNode } from '../../../src/domain/content/module.ts';

const about = (own: SpeechCase['own'] = { phase: null, status: null }): SpeechCase => ({
  own,
  label: (label) =>
    label.type === 'case' ? `[${label.of.join('+')}]` : label.type === 'note' ? `[${label.kind}]` : 'Gambar',
});
const say = (block: LessonBlock, own?: SpeechCase['own']) => blockToSpeech(block, about(own));

test('a heading, a paragraph and each item of a list are said on their own', () => {
  expect(say(['h2', 0, 'Judul'])).toEqual(['Judul']);
  expect(say(['p', 0, 'Satu ', ['strong', 0, 'dua'], '.'])).toEqual(['Satu dua.']);
  expect(
    say(['ul', 0, ['li', 0, 'Satu', ['ol', 0, ['li', 0, 'Dalam']]], ['li', 0, ['p', 0, 'Dua']]]),
  ).toEqual(['Satu', 'Dalam', 'Dua']);
  expect(say(['hr', 0])).toEqual([]);
});

test('a table is said row by row, each cell after the head of its column', () => {
  const row = (tag: 'th' | 'td', ...cells: string[]): TextNode => [
    'tr',
    0,
    ...cells.map((cell): TextNode => [tag, 0, cell]),
  ];
  const table: TextNode = [
    'table',
    0,
    ['thead', 0, row('th', 'Jenis', 'Contoh')],
    ['tbody', 0, row('td', 'Ringan', 'Teguran'), row('td', 'Berat', '')],
  ];
  expect(say(table)).toEqual(['Jenis: Ringan. Contoh: Teguran', 'Jenis: Berat']);
});

test('a note and a picture say what they are', () => {
  expect(say(['note', { kind: 'tip' }, ['p', 0, 'Kiat.']])).toEqual(['[tip]', 'Kiat.']);
  expect(say(['picture', { alt: 'Bagan.' }])).toEqual(['Gambar: Bagan.']);
});

test('of text that depends on the reader Sari hears her own case, and every case while she has not said which', () => {
  const block: LessonBlock = [
    'switch',
    { by: 'status' },
    ['case', { of: ['pns', 'cpns'] }, ['p', 0, 'Isi PNS.']],
    ['case', { of: ['pppk'] }, ['p', 0, 'Isi PPPK.']],
  ];
  expect(say(block, { phase: null, status: 'cpns' })).toEqual(['[pns+cpns]', 'Isi PNS.']);
  expect(say(block)).toEqual(['[pns+cpns]', 'Isi PNS.', '[pppk]', 'Isi PPPK.']);
});

test('a simulated feed is named, not read out', () => {
  const intro: TextNode = ['p', 0, 'Pengantar.'];
  expect(say({ type: 'simulation', id: 's', title: 'Malam', intro: [intro], posts: [] })).toEqual([
    'Malam',
    'Pengantar.',
  ]);
});

test('text is cut at sentences, and a long sentence at a comma or a space, so that no piece is long and none is lost', () => {
  expect(toUtterances('Satu. Dua? “Tiga.” Empat')).toEqual(['Satu.', 'Dua?', '“Tiga.”', 'Empat']);
  // A number within a sentence is no end of it.
  expect(toUtterances('Pasal 5 huruf n, nilai 3.5 dan seterusnya')).toHaveLength(1);
  const long = `${'kata '.repeat(25)}selesai, ${'lagi '.repeat(60)}tamat.`;
  const pieces = toUtterances(long);
  expect(pieces[0]).toMatch(/selesai,$/);
  expect(pieces.every(({ length }) => length > 0 && length <= 201)).toBe(true);
  expect(pieces.join(' ')).toBe(long);
  expect(toUtterances('x'.repeat(450)).join('')).toBe('x'.repeat(450));
});
