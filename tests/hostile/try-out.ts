import { checkEntries } from '../../src/compiler/check.ts';
import type { CheckedModule } from '../../src/compiler/check-module.ts';
import type { Diagnostic } from '../../src/compiler/diagnostics.ts';
import { preparePictures } from '../../src/compiler/picture-folder.ts';
import { EXAMPLE, type Files, PICTURE, toEntries } from '../compiler/example-content.ts';
import { toSettingTrials, toTrials, type Trial } from './places.ts';

/** What became of one payload in one place. */
export interface Outcome {
  readonly payload: string;
  readonly place: string;
  /** Whether nothing at all was said about the lines of this place. */
  readonly isAccepted: boolean;
}

export interface TryOut {
  readonly files: Files;
  /** What was made of every page, also of those with mistakes. */
  readonly modules: readonly CheckedModule[];
  readonly diagnostics: readonly Diagnostic[];
  readonly outcomes: readonly Outcome[];
}

const PICTURE_NAME = 'bagan.png';

const toOutcomes = (payload: string, trial: Trial, diagnostics: readonly Diagnostic[]): Outcome[] => {
  const refused = new Set(diagnostics.map(({ line }) => trial.placeByLine[line - 1]));
  const places = new Set(trial.placeByLine.filter((place) => place !== undefined));
  return [...places].map((place) => ({ payload, place, isAccepted: !refused.has(place) }));
};

const check = async (files: Files) => {
  const entries = toEntries(files);
  return checkEntries(entries, await preparePictures(entries));
};

const byFile = (diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> =>
  Map.groupBy(diagnostics, ({ file }) => file);

/** Tries payloads in every place of a page, each in a module of its own. */
export const tryInPages = async (payloads: readonly string[]): Promise<TryOut> => {
  const trials = payloads.flatMap((payload, index) =>
    toTrials(payload).map((trial) => ({ payload, trial, file: `x${index}/${trial.path}` })),
  );
  const files: Files = {
    'citations.yaml': EXAMPLE['citations.yaml'] ?? '',
    ...Object.fromEntries(trials.map(({ file, trial }) => [file, trial.text])),
    ...Object.fromEntries(payloads.map((_payload, index) => [`x${index}/${PICTURE_NAME}`, PICTURE])),
  };
  const { all, diagnostics } = await check(files);
  const found = byFile(diagnostics);
  const outcomes = trials.flatMap(({ payload, trial, file }) =>
    toOutcomes(payload, trial, found.get(file) ?? []),
  );
  return { files, modules: all, diagnostics, outcomes };
};

/** Tries pages in modules that need nothing else; their paths begin with the module's folder. */
export const tryFiles = async (pages: Readonly<Record<string, string>>): Promise<TryOut> => {
  const folders = new Set(Object.keys(pages).map((path) => path.slice(0, path.indexOf('/'))));
  const rest = [...folders].flatMap((folder) => [
    [`${folder}/module.md`, EXAMPLE['netralitas/module.md'] ?? ''],
    [`${folder}/01-a.md`, EXAMPLE['netralitas/01-pengantar.md'] ?? ''],
  ]);
  const files: Files = {
    'citations.yaml': EXAMPLE['citations.yaml'] ?? '',
    ...(Object.fromEntries(rest) as Files),
    ...pages,
  };
  const { all, diagnostics } = await check(files);
  return { files, modules: all, diagnostics, outcomes: [] };
};

/** A module that shows what agency.yaml says, and names every rule. */
const SETTING_MODULE: Files = {
  'm/module.md': EXAMPLE['netralitas/module.md'] ?? '',
  'm/01-a.md': `---
id: a
title: a
---

{{channels}}

{{organiser}} {{supervisor}} **{{agency}}**

**Dasar hukum:** \`uu-20-2023\` \`pp-94-2021\`
`,
};

/** Tries one payload as every value of the files beside the modules. */
export const tryInSettings = async (payload: string): Promise<TryOut> => {
  const trials = toSettingTrials(payload);
  const files: Files = {
    ...SETTING_MODULE,
    ...Object.fromEntries(trials.map(({ path, text }) => [path, text])),
  };
  const { all, diagnostics } = await check(files);
  const found = byFile(diagnostics);
  const outcomes = trials.flatMap((trial) => toOutcomes(payload, trial, found.get(trial.path) ?? []));
  return { files, modules: all, diagnostics, outcomes };
};

/** Tries payloads as names of pages, pictures and folders. */
export const tryAsNames = async (payloads: readonly string[]): Promise<TryOut> => {
  const names = payloads.filter((payload) => !/[/\0]/.test(payload));
  const files: Files = {
    'citations.yaml': EXAMPLE['citations.yaml'] ?? '',
    'm/module.md': EXAMPLE['netralitas/module.md'] ?? '',
    ...Object.fromEntries(
      names.flatMap((name, index): [string, string | Uint8Array][] => [
        [`m/${index % 90}-${name}.md`, `---\nid: a${index}\ntitle: a\n---\n\n![a](<${name}.png>)\n`],
        [`m/${name}.png`, PICTURE],
        [`m/${name}`, 'a'],
        [`${name}/module.md`, 'a'],
        [name, 'a'],
      ]),
    ),
  };
  const { all, diagnostics } = await check(files);
  return { files, modules: all, diagnostics, outcomes: [] };
};
