import type { Manifest } from '../domain/content/module.ts';
import { checkEntries, type ModuleMemory } from './check.ts';
import { collectEntries, type SourceEntry } from './collect.ts';
import { sortDiagnostics, type Diagnostic } from './diagnostics.ts';
import { emitManifest, emitModule, type EmittedModule } from './emit.ts';
import type { EncodedPicture } from './encode-picture.ts';
import { preparePictures, type PreparedPictures } from './picture-folder.ts';
import { emitIndexes, type EmittedIndex } from './search-index.ts';

export interface CompiledContent {
  /**
   * The published modules in the order of agency.yaml, else all of them sorted by id. Empty as soon as there is one
   * diagnostic: nothing half-checked can be published by accident.
   */
  readonly modules: readonly EmittedModule[];
  /** The pictures that the modules show, each once. */
  readonly pictures: readonly EncodedPicture[];
  /** What the phone searches the modules with, one for each language. */
  readonly indexes: readonly EmittedIndex[];
  readonly manifest: Manifest;
  /** Every mistake in every file, sorted by file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What to compile. */
export interface Extent {
  /** Also modules that the agency does not publish, after the others: for whoever is still writing them. */
  readonly drafts?: boolean;
}

/**
 * Compiles what was read from a content folder. Pure: the same entries in any order give the same result.
 * @param prepared the pictures among the entries, encoded
 * @param memory what an earlier run remembered
 */
export const compileEntries = (
  entries: readonly SourceEntry[],
  prepared: PreparedPictures = new Map(),
  memory?: ModuleMemory,
  { drafts = false }: Extent = {},
): CompiledContent & { readonly memory: ModuleMemory } => {
  const checked = checkEntries(entries, prepared, memory);
  const { profile, all, published, diagnostics } = checked;
  const isCorrect = diagnostics.length === 0;
  const unpublished = drafts ? all.filter((module) => !published.includes(module)) : [];
  const wanted = isCorrect ? [...published, ...unpublished] : [];
  const modules = wanted.map(emitModule);
  const indexes = emitIndexes(
    modules.flatMap(({ module, twins }) => [module, ...twins.map((twin) => twin.module)]),
  );
  const pictures = wanted.flatMap((module) => module.pictures);
  return {
    modules,
    pictures: [...new Map(pictures.map((picture) => [picture.fileName, picture])).values()],
    indexes,
    manifest: emitManifest(profile, modules, indexes),
    diagnostics: sortDiagnostics(diagnostics),
    memory: checked.memory,
  };
};

/** Compiles the same folder again and again, and does not check again what did not change. */
export interface ContentCompiler {
  /** @throws when the folder cannot be read */
  readonly compile: () => Promise<CompiledContent>;
}

export const createCompiler = ({ root, ...extent }: { readonly root: string } & Extent): ContentCompiler => {
  let memory: ModuleMemory = new Map();
  return {
    compile: async () => {
      const entries = await collectEntries(root);
      const { memory: next, ...compiled } = compileEntries(
        entries,
        await preparePictures(entries),
        memory,
        extent,
      );
      memory = next;
      return compiled;
    },
  };
};

/**
 * Reads and compiles the content folder `root` once.
 * @throws when the folder cannot be read
 */
export const compileContent = (where: { readonly root: string }): Promise<CompiledContent> =>
  createCompiler(where).compile();
