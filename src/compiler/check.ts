import { createHash } from 'node:crypto';

import { DEFAULT_AGENCY_PROFILE, type AgencyProfile } from '../domain/content/agency-profile.ts';
import { readAgency } from './agency.ts';
import { checkModule, type CheckedModule, type Setting } from './check-module.ts';
import { readCitations } from './citations.ts';
import type { SourceEntry } from './collect.ts';
import type { Diagnostic } from './diagnostics.ts';
import { readFacts } from './facts.ts';
import { layOut, type Layout, type ModuleFolder, type SourceFile } from './layout.ts';
import type { PreparedPictures } from './picture-folder.ts';
import { readPublished } from './published.ts';

/** Modules that were checked before, by everything that went into them. */
export type ModuleMemory = ReadonlyMap<string, CheckedModule>;

export interface CheckedContent {
  readonly profile: AgencyProfile;
  /** The rules, facts and published meanings that the modules were checked against. */
  readonly setting: Setting;
  /** Every module, also those the agency does not publish; sorted by id. */
  readonly all: readonly CheckedModule[];
  /** What the agency publishes, in its order. Only fit for it when there are no diagnostics. */
  readonly published: readonly CheckedModule[];
  readonly diagnostics: readonly Diagnostic[];
  /** For the next time. */
  readonly memory: ModuleMemory;
}

const toHash = (files: readonly (SourceFile | undefined)[]): string => {
  const hash = createHash('sha256');
  for (const file of files) {
    // Lengths keep "ab" + "c" apart from "a" + "bc".
    if (file === undefined) hash.update('-');
    else hash.update(`${file.path} ${file.bytes.length} `).update(file.bytes);
  }
  return hash.digest('hex');
};

const settingToKey = ({ agency, citations, facts, published }: Layout): string =>
  toHash([agency, citations, facts, published]);

const moduleToKey = ({ id, front, pages, twins, pictures }: ModuleFolder, setting: string): string =>
  `${setting} ${id} ${toHash([front, ...pages, ...twins, ...pictures])}`;

/**
 * Checks everything that was found in the content folder; one mistake never hides another.
 * @param before what an earlier run remembered: modules of which nothing changed are not checked again
 */
export const checkEntries = (
  entries: readonly SourceEntry[],
  prepared: PreparedPictures,
  before: ModuleMemory = new Map(),
): CheckedContent => {
  const diagnostics: Diagnostic[] = [];
  const layout = layOut(entries, diagnostics);
  const moduleIds = new Set(layout.modules.map(({ id }) => id));
  const agency = readAgency(layout.agency, moduleIds, diagnostics);
  const setting: Setting = {
    citations: readCitations(layout.citations, diagnostics),
    facts: readFacts(layout.facts, diagnostics),
    published: readPublished(layout.published, diagnostics),
    agency,
    prepared,
  };
  const settingKey = settingToKey(layout);
  const memory = new Map<string, CheckedModule>();
  for (const folder of layout.modules) {
    const key = moduleToKey(folder, settingKey);
    memory.set(key, before.get(key) ?? checkModule(folder, setting));
  }
  const all = [...memory.values()];
  for (const module of all) for (const diagnostic of module.diagnostics) diagnostics.push(diagnostic);
  if (all.every(({ isWhole }) => isWhole)) agency?.reportUnknownKeys(toSituations(all));
  return {
    profile: agency?.profile ?? DEFAULT_AGENCY_PROFILE,
    setting,
    all,
    published: agency?.modules?.flatMap((id) => all.filter(({ draft }) => draft.id === id)) ?? all,
    diagnostics,
    memory,
  };
};

/** Every situational question, as `confirmedKeys` in agency.yaml names it. */
const toSituations = (modules: readonly CheckedModule[]): ReadonlySet<string> =>
  new Set(
    modules.flatMap(({ draft }) =>
      draft.quizzes
        .flatMap(({ questions }) => questions)
        .filter(({ kind }) => kind === 'judgement')
        .map(({ id }) => `${draft.id}/${id}`),
    ),
  );
