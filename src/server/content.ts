import type { Module } from '../domain/content/module.ts';
import { readModule } from '../domain/content/read-module.ts';
import { canonicalJson, sha256Hex } from '../domain/facts/hash.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Site } from './http/site.ts';

/** A file among the content that is neither a manifest nor a whole module. */
export interface ContentDamaged {
  readonly type: 'ContentDamaged';
  readonly file: string;
}

/** What phones search with; the server has no use for it. */
const SEARCH_FOLDER = '/content/search/';

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

/** A module says of itself which revision it is; that is believed only when the hash agrees. */
const isIntactModule = (value: unknown): value is Module => {
  if (readModule(value) === null) return false;
  const { revision, ...rest } = value as Partial<Module>;
  return (
    typeof rest.id === 'string' &&
    typeof revision === 'string' &&
    revision.length === 16 &&
    Array.isArray(rest.quizzes) &&
    sha256Hex(canonicalJson(rest)).startsWith(revision)
  );
};

const isManifest = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Array.isArray((value as { modules?: unknown }).modules);

/**
 * The modules the built app brings along, from the very files the phones download. Twins in other languages are left
 * out: attempts name the module that a twin translates.
 */
export const siteToModules = (site: Site): Result<readonly Module[], ContentDamaged> => {
  const modules: Module[] = [];
  for (const [path, { identity }] of site.filesByPath) {
    if (!path.startsWith('/content/') || !path.endsWith('.json') || path.startsWith(SEARCH_FOLDER)) continue;
    const value = parseJson(identity);
    if (isManifest(value)) continue;
    if (!isIntactModule(value)) return err({ type: 'ContentDamaged', file: path });
    if (value.twinOf === undefined) modules.push(value);
  }
  return ok(modules);
};
