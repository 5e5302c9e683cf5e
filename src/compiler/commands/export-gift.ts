import { quizToGift } from '../exchange/gift-export.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { findModule, openCorrectContent } from './open-content.ts';
import { tryToWrite } from './write-whole.ts';

const run = async (call: Call): Promise<ExitCode> => {
  const { args, io } = call;
  const [address = '', file] = args;
  const opened = await openCorrectContent(call);
  if (!opened.ok) return opened.error;
  const [moduleId = '', quizId = '', ...more] = address.split('/');
  const found = findModule(opened.value, moduleId, io);
  if (!found.ok) return found.error;
  const { quizzes } = found.value.draft;
  const quiz = quizzes.find(({ id }) => id === quizId);
  if (quiz === undefined || more.length > 0) {
    const known = quizzes.map(({ id }) => `${moduleId}/${id}`).join(', ');
    io.err(`Kuis "${address}" tidak ada. Yang ada: ${known === '' ? 'tidak satu pun' : known}.\n`);
    return 2;
  }
  const { gift, losses } = quizToGift(quiz);
  if (file === undefined) io.out(gift);
  else if (!(await tryToWrite(file, gift, io))) return 2;
  else io.out(`${address} ditulis ke ${file}.\n`);
  // What is lost is told beside the questions, so that these can go to a pipe.
  for (const loss of losses) io.err(`${loss}\n`);
  return 0;
};

export const EXPORT_GIFT: Command = {
  name: 'export-gift',
  takes: 'MODUL/KUIS [BERKAS]',
  fewest: 1,
  most: 2,
  options: {},
  about: 'menulis satu kuis sebagai GIFT untuk Moodle, dan menyebut yang tidak ikut',
  run,
};
