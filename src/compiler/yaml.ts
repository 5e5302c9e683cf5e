import { parseDocument, type ErrorCode, type ParsedNode } from 'yaml';

import { placeAt, type Place, type Report } from './diagnostics.ts';

/** A YAML text that was parsed without errors. */
export interface YamlDocument {
  /** Null when the text is empty. */
  readonly contents: ParsedNode | null;
  /** Where a node starts, in lines and columns of the file that holds the YAML. */
  readonly toPlace: (node: { readonly range?: readonly number[] | null | undefined }) => Place;
}

/** What the usual errors of the parser mean for an author. */
const PROBLEMS: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'tanda \\ di dalam tanda kutip ganda tidak dikenal',
  BAD_INDENT: 'indentasi baris ini tidak sejajar',
  BAD_SCALAR_START: 'nilai diawali tanda yang harus diapit tanda kutip',
  BLOCK_AS_IMPLICIT_KEY: 'ada titik dua kedua di satu baris',
  DUPLICATE_KEY: 'kunci ini ditulis dua kali',
  MISSING_CHAR:
    'ada tanda yang kurang, misalnya tanda kutip penutup, titik dua, atau spasi sesudah titik dua',
  MULTILINE_IMPLICIT_KEY: 'kunci harus selesai di satu baris dan diikuti titik dua',
  MULTIPLE_DOCS: 'ada pemisah --- di tengah',
  TAB_AS_INDENT: 'indentasi memakai tab; pakai spasi',
  TAG_RESOLVE_FAILED: 'penanda tipe dengan ! tidak dikenal',
};

/**
 * Parses YAML 1.2, where a date stays text. Of errors in the grammar only the first is reported: what follows is mostly
 * its consequence. A key that is written twice is reported every time.
 * @param linesBefore how many lines of the file precede the YAML
 * @returns undefined when anything was reported
 */
export const readYaml = (text: string, linesBefore: number, report: Report): YamlDocument | undefined => {
  // Not by the parser's own line counter, which misses lines inside a broken value.
  const toPlace = (offset: number): Place => {
    const { line, column } = placeAt(text, offset);
    return { line: line + linesBefore, column };
  };
  const { contents, errors, warnings } = parseDocument(text, {
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
  });
  const problems = [...errors, ...warnings];
  const firstOfGrammar = problems.find(({ code }) => code !== 'DUPLICATE_KEY');
  for (const problem of problems) {
    const { code, message, pos } = problem;
    if (code !== 'DUPLICATE_KEY' && problem !== firstOfGrammar) continue;
    report('yaml-invalid', toPlace(pos[0]), { problem: PROBLEMS[code] ?? message });
  }
  if (problems.length > 0) return undefined;
  return { contents, toPlace: (node) => toPlace(node.range?.[0] ?? 0) };
};
