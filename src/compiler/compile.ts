import type { Manifest } from '../domain/content/module.ts';
import { checkEntries } from './check.ts';
import { collectEntries, type SourceEntry } from './collect.ts';
import { sortDiagnostics, type Diagnostic } from './diagnostics.ts';
import { emitManifest, emitModule, type EmittedModule } from './emit.ts';

export interface CompiledContent {
  /** Sorted by id. Empty as soon as there is one diagnostic: nothing half-checked can be published by accident. */
  readonly modules: readonly EmittedModule[];
  readonly manifest: Manifest;
  /** Every mistake in every file, sorted by file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles what was read from a content folder. Pure: the same entries in any order give the same result. */
export const compileEntries = (entries: readonly SourceEntry[]): CompiledContent => {
  const { drafts, diagnostics } = checkEntries(entries);
  const modules = diagnostics.length === 0 ? drafts.map(emitModule) : [];
  return {
    modules,
    manifest: emitManifest(modules),
    diagnostics: sortDiagnostics(diagnostics),
  };
};

/**
 * Reads and compiles the content folder `root`.
 * @throws when the folder cannot be read
 */
export const compileContent = async ({ root }: { readonly root: string }): Promise<CompiledContent> =>
  compileEntries(await collectEntries(root));
