import type { Manifest } from '../domain/content/module.ts';
import { checkEntries } from './check.ts';
import { collectEntries, type SourceEntry } from './collect.ts';
import { sortDiagnostics, type Diagnostic } from './diagnostics.ts';
import { emitManifest, emitModule, type EmittedModule } from './emit.ts';
import type { EncodedPicture } from './encode-picture.ts';
import { preparePictures, type PreparedPictures } from './picture-folder.ts';

export interface CompiledContent {
  /**
   * The published modules in the order of agency.yaml, else all of them sorted by id. Empty as soon as there is one
   * diagnostic: nothing half-checked can be published by accident.
   */
  readonly modules: readonly EmittedModule[];
  /** The pictures that the modules show, each once. */
  readonly pictures: readonly EncodedPicture[];
  readonly manifest: Manifest;
  /** Every mistake in every file, sorted by file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles what was read from a content folder. Pure: the same entries in any order give the same result.
 * @param prepared the pictures among the entries, encoded
 */
export const compileEntries = (
  entries: readonly SourceEntry[],
  prepared: PreparedPictures = new Map(),
): CompiledContent => {
  const { profile, published, diagnostics } = checkEntries(entries, prepared);
  const isCorrect = diagnostics.length === 0;
  const modules = isCorrect ? published.map(({ draft }) => emitModule(draft)) : [];
  const pictures = isCorrect ? published.flatMap((module) => module.pictures) : [];
  return {
    modules,
    pictures: [...new Map(pictures.map((picture) => [picture.fileName, picture])).values()],
    manifest: emitManifest(profile, modules),
    diagnostics: sortDiagnostics(diagnostics),
  };
};

/**
 * Reads and compiles the content folder `root`.
 * @throws when the folder cannot be read
 */
export const compileContent = async ({ root }: { readonly root: string }): Promise<CompiledContent> => {
  const entries = await collectEntries(root);
  return compileEntries(entries, await preparePictures(entries));
};
