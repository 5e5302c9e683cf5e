import type { ChoiceQuestion, Module } from '../../src/domain/content/module.ts';
import { canonicalJson, sha256Hex } from '../../src/domain/facts/hash.ts';

/** A small module for server tests: three questions in three quizzes, with a revision that fits. */

const createQuestion = (id: string, keys: readonly string[]): ChoiceQuestion => ({
  id,
  kind: keys.length === 1 ? 'single' : 'multiple',
  stem: [['p', 0, `Soal ${id}: mana yang `, ['strong', 0, 'benar'], '?']],
  options: ['a', 'b', 'c'].map((option) => ({
    id: option,
    label: [['p', 0, `Pilihan ${option.toUpperCase()}`]],
    correct: keys.includes(option),
    explanation: [['p', 0, 'Karena begitu.']],
  })),
  basis: ['pp-94-2021'],
});

const QUESTIONS = [
  createQuestion('soal-1', ['a']),
  createQuestion('soal-2', ['b']),
  createQuestion('soal-3', ['a', 'c']),
];

/** `title` makes another revision of the same module. */
export const createSampleModule = (title = 'Netralitas ASN'): Module => {
  const rest: Omit<Module, 'revision'> = {
    format: 2,
    id: 'netralitas',
    title,
    summary: 'Ringkas.',
    language: 'id',
    shelf: 'essentials',
    objectives: ['Tahu batasnya.'],
    intro: [],
    lessons: [
      { id: 'pengantar', title: 'Pengantar', minutes: 3, body: [['p', 0, 'Isi.']], basis: [] },
      { id: 'batas', title: 'Batas', minutes: 4, body: [['p', 0, 'Isi.']], basis: [] },
    ],
    quizzes: [
      { id: 'latihan', title: 'Latihan', mode: 'practice', intro: [], questions: QUESTIONS },
      { id: 'tes-a', title: 'Tes, bentuk A', mode: 'test', form: 'A', intro: [], questions: QUESTIONS },
      { id: 'tes-b', title: 'Tes, bentuk B', mode: 'test', form: 'B', intro: [], questions: QUESTIONS },
    ],
    citations: [],
  };
  return { ...rest, revision: sha256Hex(canonicalJson(rest)).slice(0, 16) };
};

export const sampleModule = createSampleModule();

/** A quiz taken against the sample module: two right, one "Tidak tahu". */
export const sampleAttempt = {
  module: sampleModule.id,
  revision: sampleModule.revision,
  quiz: 'tes-b',
  mode: 'post-test',
  answers: { 'soal-1': ['a'], 'soal-2': [], 'soal-3': ['a', 'c'] },
} as const;
