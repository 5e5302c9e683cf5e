import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import type { Module } from '../domain/content/module.ts';
import { compileContent, type CompiledContent } from './compile.ts';
import { formatDiagnostics } from './diagnostics.ts';
import type { EmittedModule } from './emit.ts';

const USAGE = `Pemakaian: cli.ts [--root FOLDER] [--out FOLDER]
  --root  folder konten (bawaan: content)
  --out   tulis modules/<id>.<revisi>.json, pictures/ dan manifest.json ke folder ini
`;

export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const toSummary = ({ module, json }: EmittedModule): string => {
  const { id, revision, lessons, quizzes }: Module = module;
  const questions = quizzes.reduce((sum, quiz) => sum + quiz.questions.length, 0);
  const kilobytes = (Buffer.byteLength(json) / 1024).toFixed(1).replace('.', ',');
  return `${id}  revisi ${revision}  ${lessons.length} pelajaran, ${quizzes.length} kuis, ${questions} soal, ${kilobytes} KB\n`;
};

/** The manifest last: its reader always finds every file that it leads to. */
const write = async (out: string, { modules, pictures, manifest }: CompiledContent): Promise<void> => {
  await mkdir(join(out, 'modules'), { recursive: true });
  if (pictures.length > 0) await mkdir(join(out, 'pictures'), { recursive: true });
  for (const { fileName, bytes } of pictures) await writeFile(join(out, 'pictures', fileName), bytes);
  for (const { fileName, json } of modules) await writeFile(join(out, 'modules', fileName), json);
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
};

const readArgs = (args: readonly string[]): { root: string; out?: string } | undefined => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        root: { type: 'string', default: 'content' },
        out: { type: 'string' },
      },
    });
    return values;
  } catch {
    return undefined;
  }
};

/**
 * Checks the content folder and, with `--out`, writes it compiled. Nothing is written when there is a mistake.
 * @returns the exit code: 0 when all is well, 1 when content has mistakes, 2 for wrong arguments
 */
export const runCli = async (args: readonly string[], { out, err }: CliIo): Promise<number> => {
  const options = readArgs(args);
  if (options === undefined) {
    err(USAGE);
    return 2;
  }
  const compiled = await compileContent(options);
  if (compiled.diagnostics.length > 0) {
    const folder = relative('', options.root).split(sep).join('/');
    err(`${formatDiagnostics(compiled.diagnostics, folder === '' ? '' : `${folder}/`)}\n`);
    return 1;
  }
  for (const module of compiled.modules) out(toSummary(module));
  if (options.out !== undefined) await write(options.out, compiled);
  return 0;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
