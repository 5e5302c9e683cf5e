import { Buffer } from 'node:buffer';

import type { AgencyProfile } from '../domain/content/agency-profile.ts';
import type { Manifest, ManifestEntry, Module, ModuleFile } from '../domain/content/module.ts';
import { canonicalJson, sha256Hex } from '../domain/facts/hash.ts';
import type { SearchFile } from '../domain/search/search-index.ts';
import type { CheckedModule, ModuleDraft } from './check-module.ts';
import { CONTENT_URL, SEARCH_URL } from './content-urls.ts';
import type { EmittedIndex } from './search-index.ts';

const REVISION_LENGTH = 16;

/** A module, or its twin in another language, ready to be written to a file. */
export interface EmittedFile {
  readonly module: Module;
  /** `<id>.<revision>.json`, so that a file of this name never changes. */
  readonly fileName: string;
  /** Canonical JSON (RFC 8785), the same bytes on every machine. */
  readonly json: string;
}

export interface EmittedModule extends EmittedFile {
  readonly twins: readonly EmittedFile[];
}

/** Gives a module its revision: the first 16 hex digits of the SHA-256 of its canonical JSON. */
const emitFile = (draft: Omit<Module, 'revision'>, name: string): EmittedFile => {
  const revision = sha256Hex(canonicalJson(draft)).slice(0, REVISION_LENGTH);
  const module: Module = { ...draft, revision };
  return { module, fileName: `${name}.${revision}.json`, json: canonicalJson(module) };
};

/** Content does not change once it is checked, so it is emitted once. */
const emittedByDraft = new WeakMap<ModuleDraft, EmittedModule>();

export const emitModule = ({ draft, twins }: Pick<CheckedModule, 'draft' | 'twins'>): EmittedModule => {
  const known = emittedByDraft.get(draft);
  if (known !== undefined) return known;
  const original = emitFile(draft, draft.id);
  const { revision } = original.module;
  const emitted = {
    ...original,
    twins: [...twins].map(([language, twin]) =>
      emitFile({ ...twin, twinOf: revision }, `${draft.id}.${language}`),
    ),
  };
  emittedByDraft.set(draft, emitted);
  return emitted;
};

const toFile = ({ module, fileName, json }: EmittedFile): ModuleFile => ({
  revision: module.revision,
  file: `${CONTENT_URL}${fileName}`,
  bytes: Buffer.byteLength(json),
});

const toTwinEntry = (twin: EmittedFile) => ({
  ...toFile(twin),
  title: twin.module.title,
  summary: twin.module.summary,
  lessonTitles: twin.module.lessons.map(({ title }) => title),
});

const toEntry = ({ twins, ...file }: EmittedModule): ManifestEntry => {
  const { module } = file;
  return {
    ...toFile(file),
    id: module.id,
    title: module.title,
    summary: module.summary,
    shelf: module.shelf,
    lessons: module.lessons.map(({ id, title, minutes }) => ({ id, title, minutes })),
    quizzes: module.quizzes.map(({ id, title, mode, form, questions }) => ({
      id,
      title,
      mode,
      ...(form !== undefined && { form }),
      questions: questions.length,
    })),
    ...(twins.length > 0 && {
      twins: Object.fromEntries(twins.map((twin) => [twin.module.language, toTwinEntry(twin)])),
    }),
  };
};

const toSearchFiles = (indexes: readonly EmittedIndex[]): Readonly<Record<string, SearchFile>> =>
  Object.fromEntries(
    indexes.map(({ language, fileName, json }) => [
      language,
      { file: `${SEARCH_URL}${fileName}`, bytes: Buffer.byteLength(json) },
    ]),
  );

/** What a phone learns before it downloads any module. Keeps the order of `modules`. */
export const emitManifest = (
  { channels: _inText, ...agency }: AgencyProfile,
  modules: readonly EmittedModule[],
  indexes: readonly EmittedIndex[],
): Manifest => ({
  format: 2,
  agency,
  modules: modules.map(toEntry),
  ...(indexes.length > 0 && { search: toSearchFiles(indexes) }),
});
