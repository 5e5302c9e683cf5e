import type { ManifestEntry, Module } from '../../../src/domain/content/module.ts';
import { moduleToManifestEntry, sealModule } from '../sample-module.ts';

/** A module of two lessons and two citations; another title makes another revision. */
export const createModule = (title: string, id = 'netralitas'): Module => {
  const citation = (name: string) => ({
    id: name,
    rule: `Aturan ${name}`,
    short: name.toUpperCase(),
    status: 'in-force' as const,
    checkedOn: '2026-11-01',
    checkedBy: 'Tim',
    reviewBy: '2027-11-01',
    source: 'https://peraturan.go.id/',
  });
  const rest: Omit<Module, 'revision'> = {
    format: 2,
    id,
    title,
    summary: 'Ringkas.',
    language: 'id',
    shelf: 'events',
    objectives: ['Tahu batasnya.'],
    intro: [['p', 0, 'Selamat datang.']],
    lessons: [
      {
        id: 'pengantar',
        title: 'Pengantar',
        minutes: 3,
        body: [['p', 0, 'Isi.']],
        basis: ['pp-94-2021', 'uu-20-2023'],
      },
      { id: 'batas', title: 'Batas', minutes: 4, body: [['p', 0, 'Isi.']], basis: [] },
    ],
    quizzes: [],
    citations: [citation('uu-20-2023'), citation('pp-94-2021')],
  };
  return sealModule(rest);
};

/** What a manifest says of the module when its JSON is at `file`. */
export const moduleToEntry = (module: Module, file: string): ManifestEntry => ({
  ...moduleToManifestEntry(module),
  file,
  bytes: JSON.stringify(module).length,
});
