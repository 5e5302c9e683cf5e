import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

import type { AgencyProfile } from '../domain/content/agency-profile.ts';
import { toCodePoint } from './characters.ts';
import { toLargestBytes } from './collect.ts';
import {
  createReport,
  FILE_START,
  placeAt,
  type Diagnostic,
  type Place,
  type Report,
} from './diagnostics.ts';
import type { SourceFile } from './layout.ts';
import { checkLimits } from './limits.ts';
import type { PictureFolder } from './picture-folder.ts';
import { readYaml, type YamlDocument } from './yaml.ts';

/** The text of a file with its line ends as `\n`, and where to report mistakes in it. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly report: Report;
}

/** What the text of a page may refer to beyond the page. */
export interface Surroundings {
  /** Whose words stand for `{{organiser}}` and the like; undefined when agency.yaml could not be read. */
  readonly agency: AgencyProfile | undefined;
  /** The pictures of the page's module. */
  readonly pictures: PictureFolder;
}

/** A page as text to be compiled. */
export interface Source extends SourceText {
  readonly surroundings: Surroundings;
}

/** A Markdown file, parsed. */
export interface Page extends Source {
  /** What is unreadable has been reported; what is missing is reported by the one who knows what should be there. */
  readonly frontMatter: YamlDocument | 'missing' | 'unreadable';
  /** Everything below the front matter. */
  readonly body: readonly RootContent[];
}

/** Where a node starts. The parser gives every node a position; its types only do not say so. */
export const toPlace = (node: { readonly position?: RootContent['position'] }): Place =>
  node.position?.start ?? FILE_START;

const MARKDOWN = {
  extensions: [frontmatter(['yaml']), gfmTable(), gfmTaskListItem()],
  mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
};

const REPLACEMENT = '\uFFFD';

/** Index in `text` of the first replacement character that the bytes themselves do not hold; -1 when there is none. */
const findUndecodable = (text: string, bytes: Uint8Array): number => {
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (;;) {
    const index = text.indexOf(REPLACEMENT, from);
    if (index === -1) return -1;
    offset += encoder.encode(text.slice(from, index)).length;
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return index;
    offset += 3;
    from = index + 1;
  }
};

const toUnixLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** What no author types on purpose: control characters other than tab and line feed. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/**
 * Decodes a file and reports what cannot be what the author meant. Gives undefined when there is no text to look at:
 * the file is too large or in another encoding.
 */
export const readSource = (file: SourceFile, diagnostics: Diagnostic[]): SourceText | undefined => {
  const { path, bytes } = file;
  if (bytes.length > toLargestBytes(path)) {
    createReport(path, '', diagnostics)('file-too-large', FILE_START);
    return undefined;
  }
  // The decoder drops a byte order mark, so the bytes to compare with start after it.
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const decoded = new TextDecoder('utf-8').decode(bytes);
  const undecodable = findUndecodable(decoded, hasMark ? bytes.subarray(3) : bytes);
  const text = toUnixLines(decoded);
  const report = createReport(path, text, diagnostics);
  if (undecodable !== -1) {
    const readable = toUnixLines(decoded.slice(0, undecodable));
    report('file-not-utf8', placeAt(readable, readable.length));
    return undefined;
  }
  for (const { 0: character, index } of text.matchAll(CONTROL)) {
    report('control-character', placeAt(text, index), { code: toCodePoint(character) });
  }
  return { path, text, report };
};

/** Reads and parses a page. Undefined when the file has no readable text, which has been reported. */
export const readPage = (
  file: SourceFile,
  surroundings: Surroundings,
  diagnostics: Diagnostic[],
): Page | undefined => {
  const sourceText = readSource(file, diagnostics);
  if (sourceText === undefined || !checkLimits(sourceText)) return undefined;
  const source: Source = { ...sourceText, surroundings };
  const root: Root = fromMarkdown(source.text, MARKDOWN);
  const [first, ...rest] = root.children;
  if (first?.type !== 'yaml') return { ...source, frontMatter: 'missing', body: root.children };
  // The YAML starts on the line after the opening fence.
  const frontMatter = readYaml(first.value, 1, source.report) ?? 'unreadable';
  return { ...source, frontMatter, body: rest };
};
