import { isContentId } from '../domain/ids.ts';
import { compareText } from './characters.ts';
import { isPictureName, type SourceEntry } from './collect.ts';
import { createReport, FILE_START, type Diagnostic } from './diagnostics.ts';
import type { RuleId } from './rules.ts';

export type SourceFile = Extract<SourceEntry, { kind: 'file' }>;

export interface ModuleFolder {
  /** Name of the folder, which is the id of the module. */
  readonly id: string;
  /** `module.md`, when there is one. */
  readonly front: SourceFile | undefined;
  /** Lessons and quizzes, sorted by path. */
  readonly pages: readonly SourceFile[];
  /** `NAME.LANGUAGE.md`: the same pages and `module.md` in other languages, sorted by path. */
  readonly twins: readonly SourceFile[];
  /** Sorted by path. */
  readonly pictures: readonly SourceFile[];
}

export interface Layout {
  readonly agency: SourceFile | undefined;
  readonly citations: SourceFile | undefined;
  readonly facts: SourceFile | undefined;
  readonly published: SourceFile | undefined;
  /** Sorted by id. */
  readonly modules: readonly ModuleFolder[];
}

const AGENCY_FILE = 'agency.yaml';
/** What the ids of published modules mean; written by a command, see `published.ts`. */
export const PUBLISHED_FILE = 'published.json';
const CITATIONS_FILE = 'citations.yaml';
const FACTS_FILE = 'facts.yaml';
const KNOWN_AT_TOP = new Set([AGENCY_FILE, CITATIONS_FILE, FACTS_FILE, PUBLISHED_FILE, 'LICENSE']);

/** Sorts what was found into modules; whatever has no place is reported. The order of `entries` does not matter. */
export const layOut = (entries: readonly SourceEntry[], diagnostics: Diagnostic[]): Layout => {
  const sorted = [...entries].sort((a, b) => compareText(a.path, b.path));
  const folders = new Map<string, SourceFile[]>();
  const nested = new Set<string>();
  const filesAtTop = new Map<string, SourceFile>();

  const reportPath = (path: string, rule: 'folder-nested' | 'file-unknown' | 'folder-id'): void => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    createReport(path, '', diagnostics)(rule, FILE_START, { name });
  };
  const openFolder = (name: string): SourceFile[] => {
    const files = folders.get(name) ?? [];
    folders.set(name, files);
    return files;
  };

  for (const entry of sorted) {
    const [top = '', name, ...deeper] = entry.path.split('/');
    if (name === undefined) {
      if (entry.kind === 'folder') openFolder(top);
      else if (entry.kind !== 'file' || !KNOWN_AT_TOP.has(top)) reportPath(top, 'file-unknown');
      else filesAtTop.set(top, entry);
    } else {
      const files = openFolder(top);
      if (deeper.length > 0 || entry.kind === 'folder') nested.add(`${top}/${name}`);
      else if (entry.kind === 'file' && (isPageName(name) || isPictureName(name))) files.push(entry);
      else reportPath(entry.path, 'file-unknown');
    }
  }
  for (const path of nested) reportPath(path, 'folder-nested');
  for (const id of folders.keys()) if (!isContentId(id)) reportPath(id, 'folder-id');
  if (folders.size === 0) createReport('', '', diagnostics)('no-module', FILE_START);

  const byId = [...folders].sort(([a], [b]) => compareText(a, b));
  const modules = byId.map(([id, files]) => {
    const frontPath = `${id}/module.md`;
    const front = files.find(({ path }) => path === frontPath);
    const pictures = files.filter(({ path }) => isPictureName(path));
    const twins = files.filter(({ path }) => readTwinName(path) !== undefined);
    const pages = files.filter((file) => file !== front && !pictures.includes(file) && !twins.includes(file));
    reportMissing(frontPath, front, 'module-file-missing', diagnostics);
    return { id, front, pages, twins, pictures };
  });
  const citations = filesAtTop.get(CITATIONS_FILE);
  reportMissing(CITATIONS_FILE, citations, 'citations-file-missing', diagnostics);
  return {
    agency: filesAtTop.get(AGENCY_FILE),
    citations,
    facts: filesAtTop.get(FACTS_FILE),
    published: filesAtTop.get(PUBLISHED_FILE),
    modules,
  };
};

const TWIN_NAME = /^(.+)\.([a-z]{2,3})\.md$/;

/** The original's path and the language of a twin, from its path; undefined for a page that is no twin. */
export const readTwinName = (
  path: string,
): { readonly original: string; readonly language: string } | undefined => {
  const [, base, language] = TWIN_NAME.exec(path) ?? [];
  return base === undefined || language === undefined ? undefined : { original: `${base}.md`, language };
};

/** `Module.md` would be a page on one file system and the module itself on another, so it is neither. */
const isPageName = (name: string): boolean =>
  name.endsWith('.md') && (name === 'module.md' || name.toLowerCase() !== 'module.md');

const reportMissing = (
  path: string,
  file: SourceFile | undefined,
  rule: Extract<RuleId, `${string}-file-missing`>,
  diagnostics: Diagnostic[],
): void => {
  if (file === undefined) createReport(path, '', diagnostics)(rule, FILE_START);
};
