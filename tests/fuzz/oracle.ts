import { canonicalJson } from '../../src/domain/facts/hash.ts';
import type { CompiledContent } from '../../src/compiler/compile.ts';
import { formatDiagnostic, type Diagnostic } from '../../src/compiler/diagnostics.ts';
import { RULES } from '../../src/compiler/rules.ts';
import { compileFiles, type Files } from '../compiler/example-content.ts';
import { moduleToTexts, toLeaks, toMisfits } from '../hostile/leaks.ts';
import { compiledToWords, listLostWords, sourceToWords } from './words-kept.ts';

/** A page longer than any real one compiles in a few milliseconds; this is where an author would think it hangs. */
const LONGEST_MS = 2_000;

export interface Verdict {
  /** What is wrong with the compiler; empty when it did well. The part before the colon names the kind. */
  readonly complaints: readonly string[];
  readonly isPublished: boolean;
  readonly ms: number;
}

const decode = (content: string | Uint8Array): string =>
  new TextDecoder().decode(typeof content === 'string' ? new TextEncoder().encode(content) : content);

type LinesByPath = ReadonlyMap<string, readonly string[]>;

/** The lines of every file, as the compiler counts them. */
export const toLines = (files: Files): LinesByPath =>
  new Map(Object.entries(files).map(([path, content]) => [path, decode(content).split(/\r\n|\r|\n/)]));

/** What is wrong with a message: it must lead to its line and say what to do, in printable words. */
export const judgeDiagnostic = (diagnostic: Diagnostic, linesByPath: LinesByPath): string[] => {
  const { file, line, column, rule, message, remedy } = diagnostic;
  const complaints: string[] = [];
  const where = `${rule} ${file}:${line}:${column}`;
  const said = message + remedy;
  /** Authors may write braces too. */
  const isWritten = (text: string): boolean =>
    [...linesByPath.values()].some((lines) => lines.some((one) => one.includes(text)));
  if (message.trim() === '' || remedy.trim() === '') complaints.push(`message empty: ${where}`);
  const lines = linesByPath.get(file);
  const shown = lines?.[line - 1];
  if (lines !== undefined && (shown === undefined || column < 1 || column > shown.length + 1)) {
    complaints.push(`place outside the file: ${where}`);
  }
  if (lines === undefined && (line !== 1 || column !== 1)) complaints.push(`place without a file: ${where}`);
  const template = RULES[rule].message + RULES[rule].remedy;
  const holes = template.match(/\{\w+\}/g) ?? [];
  for (const slip of [...holes, 'undefined', 'NaN', '[object']) {
    if (said.includes(slip) && !isWritten(slip)) complaints.push(`message not filled: ${slip} ${where}`);
  }
  if (/(?!\n)\p{Cc}/u.test(formatDiagnostic(diagnostic))) complaints.push(`message not printable: ${where}`);
  return complaints;
};

const toBytes = ({ modules, manifest, diagnostics }: CompiledContent): string =>
  diagnostics.length > 0
    ? JSON.stringify(diagnostics)
    : JSON.stringify([manifest, modules.map(({ json, twins }) => [json, twins.map((twin) => twin.json)])]);

/** What is wrong with content that was found to be correct. */
const judgePublished = (compiled: CompiledContent, files: Files): string[] => {
  const complaints: string[] = [];
  if (compiled.modules.length === 0) complaints.push('nothing published: and nothing said');
  for (const emitted of compiled.modules) {
    for (const { module, json } of [emitted, ...emitted.twins]) {
      const leaks = moduleToTexts(module).flatMap((node) => [...toLeaks(node), ...toMisfits(node)]);
      if (leaks.length > 0) complaints.push(`not showable: ${leaks[0]}`);
      if (canonicalJson(JSON.parse(json)) !== json) complaints.push('json not canonical: ' + module.id);
    }
    const folder = `${emitted.module.id}/`;
    const pages = Object.entries(files).filter(([path]) => path.startsWith(folder) && path.endsWith('.md'));
    const isTwin = (path: string): boolean => /\.[a-z]{2,3}\.md$/.test(path);
    const kept = compiledToWords([emitted.module]);
    const keptByTwins = compiledToWords(emitted.twins.map(({ module }) => module));
    for (const [path, content] of pages) {
      const lost = listLostWords(sourceToWords(decode(content)), isTwin(path) ? keptByTwins : kept);
      if (lost.length > 0) complaints.push(`words lost: ${lost.slice(0, 5).join(' ')} in ${path}`);
    }
  }
  return complaints;
};

const compileTimed = (files: Files): readonly [CompiledContent, number] => {
  const began = performance.now();
  const compiled = compileFiles(files);
  return [compiled, performance.now() - began];
};

/**
 * Compiles a content folder and judges the compiler by what must hold for every text: no crash, no long wait, every
 * message with a place and a remedy, not a word dropped in silence, and the same bytes the next time.
 * @param isAgain whether to compile twice, which takes twice the time
 */
export const judge = (files: Files, isAgain = true): Verdict => {
  let compiled: CompiledContent;
  let ms: number;
  try {
    [compiled, ms] = compileTimed(files);
    // The machine may have been busy with something else.
    if (ms > LONGEST_MS) ms = Math.min(ms, compileTimed(files)[1]);
  } catch (error) {
    const first =
      error instanceof Error
        ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}`
        : String(error);
    return { complaints: [`crash: ${first}`], isPublished: false, ms: 0 };
  }
  const linesByPath = toLines(files);
  const isPublished = compiled.diagnostics.length === 0;
  const complaints = [
    ...(ms > LONGEST_MS ? [`slow: ${Math.round(ms)} ms`] : []),
    ...compiled.diagnostics.flatMap((diagnostic) => judgeDiagnostic(diagnostic, linesByPath)),
    ...(isPublished ? judgePublished(compiled, files) : []),
  ];
  if (isAgain && toBytes(compileFiles(files)) !== toBytes(compiled)) {
    complaints.push('bytes differ: when compiled again');
  }
  return { complaints, isPublished, ms };
};

/** The kind of a complaint, which stays the same while its example shrinks. */
export const toKind = (complaint: string): string => complaint.slice(0, complaint.indexOf(':'));
