import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { compileEntries, createCompiler } from '../../src/compiler/compile.ts';
import type { SourceEntry } from '../../src/compiler/collect.ts';
import { writeFilesBelow } from '../support/write-files.ts';
import { generateModules } from './generated-modules.ts';
import { median, type NoteFigure, spread } from './rows.ts';

const MODULES = 1_000;
/** Parsing and compiling take turns this often, so that whatever else the machine does falls on both. */
const TURNS = 20;
const EDITS = 15;

/** The parser as the compiler sets it up. */
const MARKDOWN = {
  extensions: [frontmatter(['yaml']), gfmTable(), gfmTaskListItem()],
  mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
};

const timed = <Result>(work: () => Result): readonly [Result, ms: number] => {
  const began = performance.now();
  const result = work();
  return [result, performance.now() - began];
};

const toEntries = (files: Readonly<Record<string, string>>): SourceEntry[] =>
  Object.entries(files).map(([path, text]) => ({
    kind: 'file',
    path,
    bytes: new TextEncoder().encode(text),
  }));

/** Compiling against parsing alone: what checking, reporting and writing JSON cost on top of Markdown. */
const measureRatio = (files: Readonly<Record<string, string>>, note: NoteFigure): void => {
  const { 'citations.yaml': citations = '', ...pages } = files;
  const folders = [
    ...Map.groupBy(Object.entries(pages), ([path]) => path.slice(0, path.indexOf('/'))).values(),
  ];
  const size = folders.length / TURNS;
  const ratios: number[] = [];
  let compiling = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const some = folders.slice(turn * size, (turn + 1) * size).flat();
    const entries = toEntries({ 'citations.yaml': citations, ...Object.fromEntries(some) });
    const parse = (): number => timed(() => some.forEach(([, text]) => fromMarkdown(text, MARKDOWN)))[1];
    const before = parse();
    const [{ diagnostics }, ms] = timed(() => compileEntries(entries));
    if (diagnostics.length > 0) throw new Error('generated modules must be correct');
    // Parsing on both sides: a machine that becomes slower or faster meanwhile does so for both.
    ratios.push((2 * ms) / (before + parse()));
    compiling += ms;
  }
  const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  note(
    `Compile ${MODULES} modules of ${(bytes / MODULES / 1000).toFixed(1)} kB of Markdown`,
    `${(compiling / 1000).toFixed(1)} s`,
  );
  note('Compiling, ratio to parsing the same Markdown', spread(ratios, 2), 'at most 2', median(ratios) <= 2);
};

/** One edit among a thousand modules on disk, until the compiler has its result. */
const measureEdit = async (files: Readonly<Record<string, string>>, note: NoteFigure): Promise<void> => {
  const root = mkdtempSync(join(tmpdir(), 'lentera-bench-content-'));
  try {
    writeFilesBelow(root, files);
    const compiler = createCompiler({ root });
    await compiler.compile();
    const path = 'modul-500/02-pelajaran.md';
    const times: number[] = [];
    for (let edit = 1; edit <= EDITS; edit += 1) {
      writeFileSync(join(root, path), `${files[path] ?? ''}`.replace('\n---\n\n', `\n---\n\nEdit ${edit}. `));
      const began = performance.now();
      const { modules } = await compiler.compile();
      times.push(performance.now() - began);
      if (!modules.some(({ json }) => json.includes(`Edit ${edit}.`))) throw new Error('the edit is missing');
    }
    note(`One edit among ${MODULES} modules, compiled`, `${spread(times, 0)} ms`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** How fast the compiler is, on modules that are made up. */
export const measureCompiler = async (note: NoteFigure): Promise<void> => {
  const files = generateModules(MODULES);
  measureRatio(files, note);
  await measureEdit(files, note);
};
