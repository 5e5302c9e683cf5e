import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { isContentId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { CheckedModule } from '../check-module.ts';
import { aikenToQuestions } from '../exchange/aiken-import.ts';
import { giftToQuestions, type ImportedQuestions, type ImportFailure } from '../exchange/gift-import.ts';
import { quizToMarkdown } from '../exchange/written-question.ts';
import { runCheck } from './check.ts';
import type { Call, CliIo, Command, ExitCode } from './command.ts';
import { findModule, isUnreadable, openContent, toFolderName } from './open-content.ts';
import { tryToWrite } from './write-whole.ts';

type Reader = (text: string, inUse: ReadonlySet<string>) => Result<ImportedQuestions, ImportFailure>;

/** The text of a file; undefined when there is none, which has been said. */
const readText = async (file: string, io: CliIo): Promise<string | undefined> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError) io.err(`${file} bukan teks UTF-8.\n`);
    else if (isUnreadable(error)) io.err(`Berkas "${file}" tidak terbaca.\n`);
    else throw error;
    return undefined;
  }
};

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return false;
  }
};

/** Ids that questions of a module have, and those that earlier editions had. */
const toIdsInUse = ({ quizzes }: CheckedModule['draft'], retired: readonly string[]): ReadonlySet<string> =>
  new Set([...quizzes.flatMap(({ questions }) => questions.map(({ id }) => id)), ...retired]);

const importQuiz = async (call: Call, read: Reader): Promise<ExitCode> => {
  const { root, args, io } = call;
  const [file = '', address = '', title = ''] = args;
  const [moduleId = '', quizId = '', ...more] = address.split('/');
  if (!isContentId(quizId) || more.length > 0 || title.trim() === '') {
    io.err('Sebut tujuannya sebagai MODUL/ID-KUIS, dengan id huruf kecil dan tanda hubung, lalu judulnya.\n');
    return 2;
  }
  const opened = await openContent(call);
  if (!opened.ok) return opened.error;
  const found = findModule(opened.value, moduleId, io);
  if (!found.ok) return found.error;
  const target = join(root, moduleId, `${quizId}.md`);
  if (await exists(target)) {
    io.err(`${toFolderName(root)}${moduleId}/${quizId}.md sudah ada; pilih id lain.\n`);
    return 1;
  }
  const text = await readText(file, io);
  if (text === undefined) return 2;
  const retired = opened.value.setting.published?.get(moduleId)?.retired ?? [];
  const imported = read(text, toIdsInUse(found.value.draft, retired));
  if (!imported.ok) {
    const { line, column, message } = imported.error;
    io.err(`${file}:${line}:${column}  ${message}\n`);
    return 1;
  }
  const { questions, losses } = imported.value;
  for (const loss of losses) io.err(`${loss}\n`);
  if (questions.length === 0) {
    io.err(`${file} tidak berisi soal yang dapat diambil; tidak ada yang ditulis.\n`);
    return 1;
  }
  const markdown = quizToMarkdown({ id: quizId, title, mode: 'practice' }, questions);
  if (!(await tryToWrite(target, markdown, io))) return 1;
  io.out(
    `${questions.length} soal ditulis ke ${toFolderName(root)}${moduleId}/${quizId}.md sebagai latihan.\n` +
      'Yang belum ada di sumbernya, misalnya penjelasan dan dasar hukum, disebut di bawah ini.\n\n',
  );
  return runCheck(call);
};

const ABOUT = 'sebagai latihan baru, lalu memeriksanya';

export const IMPORT_GIFT: Command = {
  name: 'import-gift',
  takes: 'BERKAS MODUL/KUIS "Judul"',
  fewest: 3,
  most: 3,
  options: {},
  about: `mengambil soal GIFT dari Moodle ${ABOUT}`,
  run: (call) => importQuiz(call, giftToQuestions),
};

export const IMPORT_AIKEN: Command = {
  name: 'import-aiken',
  takes: 'BERKAS MODUL/KUIS "Judul"',
  fewest: 3,
  most: 3,
  options: {},
  about: `mengambil soal Aiken ${ABOUT}`,
  run: (call) => importQuiz(call, aikenToQuestions),
};
