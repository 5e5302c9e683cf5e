import { join } from 'node:path';

import { PUBLISHED_FILE } from '../layout.ts';
import { moduleToMeaning, toNextMeaning, type ModuleMeaning } from '../meaning.ts';
import { formatPublished } from '../published.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { openCorrectContent } from './open-content.ts';
import { tryToWrite } from './write-whole.ts';

const addedTo = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] => Object.keys(after).filter((id) => !Object.hasOwn(before, id));

const changedIn = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] =>
  Object.keys(after).filter(
    (id) => Object.hasOwn(before, id) && JSON.stringify(before[id]) !== JSON.stringify(after[id]),
  );

/** What is different, in Indonesian; empty when nothing is. */
const compare = (before: ModuleMeaning | undefined, after: ModuleMeaning): readonly string[] => {
  if (before === undefined) {
    const [lessons, quizzes, questions] = [after.lessons, after.quizzes, after.questions].map(
      (one) => Object.keys(one).length,
    );
    return [`terbit pertama kali: ${lessons} pelajaran, ${quizzes} kuis, ${questions} soal`];
  }
  const parts = ['lessons', 'quizzes', 'questions'] as const;
  const added = parts.flatMap((part) => addedTo(before[part], after[part]));
  const changed = parts.flatMap((part) => changedIn(before[part], after[part]));
  const retired = after.retired.filter((id) => !before.retired.includes(id));
  return [
    ...(before.edition === after.edition ? [] : [`edisi ${before.edition} menjadi ${after.edition}`]),
    ...(added.length === 0 ? [] : [`baru: ${added.join(', ')}`]),
    ...(changed.length === 0 ? [] : [`berubah: ${changed.join(', ')}`]),
    ...(retired.length === 0 ? [] : [`dipensiunkan: ${retired.join(', ')}`]),
  ];
};

/**
 * Writes down what the ids of the published modules mean. Modules that are not published any more keep their entry:
 * answers still point at them.
 */
const run = async (call: Call): Promise<ExitCode> => {
  const { root, io } = call;
  const opened = await openCorrectContent(call);
  if (!opened.ok) return opened.error;
  const { published, setting } = opened.value;
  const before = setting.published ?? new Map<string, ModuleMeaning>();
  const next = new Map(before);
  const report: string[] = [];
  for (const { draft, edition } of published) {
    const earlier = before.get(draft.id);
    const meaning = toNextMeaning(earlier, moduleToMeaning(draft, edition));
    next.set(draft.id, meaning);
    report.push(...compare(earlier, meaning).map((change) => `${draft.id}: ${change}\n`));
  }
  if (report.length === 0) {
    io.out(`Tidak ada perubahan; ${PUBLISHED_FILE} tetap.\n`);
    return 0;
  }
  if (!(await tryToWrite(join(root, PUBLISHED_FILE), formatPublished(next), io))) return 1;
  io.out(`${report.join('')}\n${PUBLISHED_FILE} ditulis. Simpan di Git bersama perubahan isinya.\n`);
  return 0;
};

export const PUBLISH: Command = {
  name: 'publish',
  takes: '',
  fewest: 0,
  most: 0,
  options: {},
  about: 'mencatat arti setiap id yang terbit di published.json',
  run,
};
