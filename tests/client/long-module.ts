import type { Manifest, Module, TextNode } from '../../src/domain/content/module.ts';
import { modulesToManifest, sealModule } from './sample-module.ts';

/** A module with a lesson of many screens, for what has to do with scrolling. */

const paragraph = (n: number): TextNode => [
  'p',
  0,
  `Paragraf ${n}. `,
  'Kalimat ini ada supaya paragraf cukup tinggi di layar. '.repeat(8).trim(),
];

/** Index of the first paragraph after the table. */
export const LATE_BLOCK = 12;

const body: readonly TextNode[] = [
  ['h2', 0, 'Bagian pertama'],
  ...[1, 2, 3, 4].map(paragraph),
  ['h2', 0, 'Bagian kedua'],
  ...[6, 7, 8, 9].map(paragraph),
  ['hr', 0],
  ['table', 0, ['tbody', 0, ['tr', 0, ['td', 0, 'Sel tabel']]]],
  ...[12, 13, 14, 15].map(paragraph),
];

const build = (blocks: readonly TextNode[]): Module =>
  sealModule({
    format: 2,
    id: 'panjang',
    title: 'Modul panjang',
    summary: 'Ringkasan.',
    language: 'id',
    shelf: 'essentials',
    objectives: [],
    intro: [],
    lessons: [
      { id: 'gulir', title: 'Pelajaran panjang', minutes: 9, body: blocks, basis: [] },
      { id: 'akhir', title: 'Pelajaran akhir', minutes: 1, body: [paragraph(1)], basis: [] },
    ],
    quizzes: [],
    citations: [],
  });

export const longModule = build(body);
export const longManifest: Manifest = modulesToManifest([longModule]);

/** The same lesson after its authors put a paragraph at the front. */
export const correctedModule = build([['p', 0, 'Paragraf baru.'], ...body]);
export const correctedManifest: Manifest = modulesToManifest([correctedModule]);
