import { relative, sep } from 'node:path';

import { err, ok, type Result } from '../../domain/result.ts';
import { checkEntries, type CheckedContent } from '../check.ts';
import type { CheckedModule } from '../check-module.ts';
import { collectEntries, type SourceEntry } from '../collect.ts';
import { formatDiagnostics, sortDiagnostics } from '../diagnostics.ts';
import { preparePictures, type PreparedPictures } from '../picture-folder.ts';
import type { Call, ExitCode } from './command.ts';

export interface OpenContent extends CheckedContent {
  readonly entries: readonly SourceEntry[];
  readonly prepared: PreparedPictures;
  /** Ids of the modules that the agency publishes. */
  readonly publishedIds: ReadonlySet<string>;
}

const UNREADABLE = ['ENOENT', 'ENOTDIR', 'EACCES'];

/** Whether a file or folder that the author named cannot be read, which is no fault of ours. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && UNREADABLE.includes(String(error.code));

/** Reads and checks the content folder, whatever mistakes are in it. A folder that is not there has been reported. */
export const openContent = async ({
  root,
  io,
}: Pick<Call, 'root' | 'io'>): Promise<Result<OpenContent, ExitCode>> => {
  let entries: SourceEntry[];
  try {
    entries = await collectEntries(root);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    io.err(`Folder konten "${root}" tidak terbaca.\n`);
    return err(2);
  }
  const prepared = await preparePictures(entries);
  const checked = checkEntries(entries, prepared);
  const publishedIds = new Set(checked.published.map(({ draft }) => draft.id));
  return ok({ ...checked, entries, prepared, publishedIds });
};

/** How the content folder is called in messages, with a slash behind it: `content/`. */
export const toFolderName = (root: string): string => {
  const folder = relative('', root).split(sep).join('/');
  return folder === '' ? '' : `${folder}/`;
};

/** Says every mistake. */
const reportMistakes = ({ diagnostics }: OpenContent, { root, io }: Pick<Call, 'root' | 'io'>): void => {
  io.err(`${formatDiagnostics(sortDiagnostics(diagnostics), toFolderName(root))}\n`);
};

/** Reads and checks the content folder; every mistake has been reported, and fails. */
export const openCorrectContent = async (
  call: Pick<Call, 'root' | 'io'>,
): Promise<Result<OpenContent, ExitCode>> => {
  const opened = await openContent(call);
  if (!opened.ok || opened.value.diagnostics.length === 0) return opened;
  reportMistakes(opened.value, call);
  return err(1);
};

/** Every module: first the published ones in the order of the agency, then the others by id. */
export const toAllModules = ({ all, published }: OpenContent): readonly CheckedModule[] => [
  ...published,
  ...all.filter((module) => !published.includes(module)),
];

/** The module of this id; without it, that has been reported. */
export const findModule = (
  { all }: OpenContent,
  id: string,
  io: Call['io'],
): Result<CheckedModule, ExitCode> => {
  const module = all.find(({ draft }) => draft.id === id);
  if (module !== undefined) return ok(module);
  io.err(`Modul "${id}" tidak ada. Yang ada: ${all.map(({ draft }) => draft.id).join(', ')}.\n`);
  return err(2);
};
