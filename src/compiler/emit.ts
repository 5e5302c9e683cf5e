import { Buffer } from 'node:buffer';

import type { AgencyProfile } from '../domain/content/agency-profile.ts';
import type { Manifest, ManifestEntry, Module } from '../domain/content/module.ts';
import { canonicalJson, sha256Hex } from '../domain/facts/hash.ts';
import type { ModuleDraft } from './check.ts';
import { CONTENT_URL } from './content-urls.ts';

const REVISION_LENGTH = 16;

/** A module ready to be written to a file. */
export interface EmittedModule {
  readonly module: Module;
  /** `<id>.<revision>.json`, so that a file of this name never changes. */
  readonly fileName: string;
  /** Canonical JSON (RFC 8785), the same bytes on every machine. */
  readonly json: string;
}

/** Gives a module its revision: the first 16 hex digits of the SHA-256 of its canonical JSON. */
export const emitModule = (draft: ModuleDraft): EmittedModule => {
  const revision = sha256Hex(canonicalJson(draft)).slice(0, REVISION_LENGTH);
  const module: Module = { ...draft, revision };
  return {
    module,
    fileName: `${module.id}.${module.revision}.json`,
    json: canonicalJson(module),
  };
};

const toEntry = ({ module, fileName, json }: EmittedModule): ManifestEntry => ({
  id: module.id,
  revision: module.revision,
  title: module.title,
  summary: module.summary,
  shelf: module.shelf,
  file: `${CONTENT_URL}${fileName}`,
  bytes: Buffer.byteLength(json),
  lessons: module.lessons.map(({ id, title, minutes }) => ({ id, title, minutes })),
  quizzes: module.quizzes.map(({ id, title, mode, form, questions }) => ({
    id,
    title,
    mode,
    ...(form !== undefined && { form }),
    questions: questions.length,
  })),
});

/** What a phone learns before it downloads any module. Keeps the order of `modules`. */
export const emitManifest = (agency: AgencyProfile, modules: readonly EmittedModule[]): Manifest => ({
  format: 2,
  agency,
  modules: modules.map(toEntry),
});
