import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { isSimulation, type Question } from '../../domain/content/module.ts';
import type { CheckedModule } from '../check-module.ts';
import { compileEntries, type CompiledContent } from '../compile.ts';
import { emitModule } from '../emit.ts';
import { lessonToLines, lixToGrade, measureReading, textToLines } from '../reading-level.ts';
import { textOption, type Call, type Command, type ExitCode } from './command.ts';
import { openCorrectContent, toAllModules, type OpenContent } from './open-content.ts';
import { formatTable, toNumber } from './table.ts';
import { writeWhole } from './write-whole.ts';

/** What the table says about one module, or about all. */
interface Summary {
  readonly name: string;
  readonly lessons: number;
  readonly feeds: number;
  readonly minutes: number;
  /** Everything the lessons and module.md say, line by line. */
  readonly lines: readonly string[];
  readonly twins: readonly string[];
  readonly questions: readonly Question[];
  /** Sizes of the compiled JSON in bytes. */
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

const UNPUBLISHED = ' *';

const summarize = (module: CheckedModule, isPublished: boolean): Summary => {
  const { draft, twins } = module;
  const { json } = emitModule(module);
  const bytes = Buffer.from(json);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return {
    name: `${draft.id}${isPublished ? '' : UNPUBLISHED}`,
    lessons: draft.lessons.length,
    feeds: draft.lessons.flatMap(({ body }) => body.filter(isSimulation)).length,
    minutes: draft.lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    lines: [...textToLines(draft.intro), ...draft.lessons.flatMap(lessonToLines)],
    twins: [...twins.keys()],
    questions: draft.quizzes.flatMap(({ questions }) => questions),
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
};

const addUp = (summaries: readonly Summary[]): Summary => {
  const sum = (of: (summary: Summary) => number): number =>
    summaries.reduce((total, one) => total + of(one), 0);
  return {
    name: `${summaries.length} modul`,
    lessons: sum(({ lessons }) => lessons),
    feeds: sum(({ feeds }) => feeds),
    minutes: sum(({ minutes }) => minutes),
    lines: summaries.flatMap(({ lines }) => lines),
    twins:
      summaries.flatMap(({ twins }) => twins).length === 0 ? [] : [`${sum(({ twins }) => twins.length)}`],
    questions: summaries.flatMap(({ questions }) => questions),
    raw: sum(({ raw }) => raw),
    gzip: sum(({ gzip }) => gzip),
    brotli: sum(({ brotli }) => brotli),
  };
};

const toKilobytes = (bytes: number): string => toNumber(bytes / 1024, 1);

const formatContents = (summaries: readonly Summary[]): string =>
  formatTable(
    [
      { head: 'Modul' },
      { head: 'Pelajaran', right: true },
      { head: 'Umpan', right: true },
      { head: 'Menit', right: true },
      { head: 'LIX', right: true },
      { head: 'Tingkat' },
      { head: 'Kembaran' },
      { head: 'KB', right: true },
      { head: 'gzip', right: true },
      { head: 'brotli', right: true },
    ],
    summaries.map(({ name, lessons, feeds, minutes, lines, twins, raw, gzip, brotli }) => {
      const { lix } = measureReading(lines);
      const counts = [lessons, feeds, minutes].map(String);
      const sizes = [raw, gzip, brotli].map(toKilobytes);
      return [name, ...counts, toNumber(lix), lixToGrade(lix), twins.join(', ') || '-', ...sizes];
    }),
  );

/** Whether everything that can be chosen is explained, or the answer as a whole. */
const isExplained = (question: Question): boolean =>
  question.kind === 'ordering' || question.kind === 'matching'
    ? question.explanation.length > 0
    : question.options.every(({ explanation }) => explanation.length > 0);

const KINDS = [
  ['satu', 'single'],
  ['semua', 'multiple'],
  ['benar/salah', 'true-false'],
  ['urutkan', 'ordering'],
  ['pasangkan', 'matching'],
  ['situasi', 'judgement'],
] as const;

const formatQuestions = (summaries: readonly Summary[]): string =>
  formatTable(
    [
      { head: 'Modul' },
      { head: 'Soal', right: true },
      ...KINDS.map(([head]) => ({ head, right: true })),
      { head: 'Penjelasan lengkap', right: true },
    ],
    summaries.map(({ name, questions }) => {
      const total = String(questions.length);
      const counts = KINDS.map(([, kind]) => String(questions.filter((one) => one.kind === kind).length));
      return [name, total, ...counts, `${questions.filter(isExplained).length}/${total}`];
    }),
  );

const toReport = (content: OpenContent): string => {
  const summaries = toAllModules(content).map((module) =>
    summarize(module, content.publishedIds.has(module.draft.id)),
  );
  const rows = summaries.length > 1 ? [...summaries, addUp(summaries)] : summaries;
  const hasUnpublished = summaries.some(({ name }) => name.endsWith(UNPUBLISHED));
  return [
    formatContents(rows),
    formatQuestions(rows),
    ...(hasUnpublished ? ['* belum terbit: tidak disebut pada modules di agency.yaml\n'] : []),
  ].join('\n');
};

/** The manifest last: its reader always finds every file that it leads to. */
const writeCompiled = async (
  folder: string,
  { modules, pictures, manifest }: CompiledContent,
): Promise<void> => {
  await mkdir(join(folder, 'modules'), { recursive: true });
  if (pictures.length > 0) await mkdir(join(folder, 'pictures'), { recursive: true });
  for (const { fileName, bytes } of pictures) await writeWhole(join(folder, 'pictures', fileName), bytes);
  for (const { fileName, json } of modules.flatMap((module) => [module, ...module.twins])) {
    await writeWhole(join(folder, 'modules', fileName), json);
  }
  await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
};

/** Checks the content and says what there is of it; also run by the commands that write content. */
export const runCheck = async (call: Pick<Call, 'root' | 'io'>, out?: string): Promise<ExitCode> => {
  const opened = await openCorrectContent(call);
  if (!opened.ok) return opened.error;
  const { entries, prepared, memory } = opened.value;
  call.io.out(toReport(opened.value));
  if (out !== undefined) await writeCompiled(out, compileEntries(entries, prepared, memory));
  return 0;
};

export const CHECK: Command = {
  name: 'check',
  takes: '',
  fewest: 0,
  most: 0,
  options: { out: 'FOLDER' },
  about: 'memeriksa semua isi dan meringkasnya; dengan --out juga menulis hasil kompilasinya',
  run: (call) => runCheck(call, textOption(call, 'out')),
};
