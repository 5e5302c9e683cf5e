import type { Question, Quiz } from '../../domain/content/module.ts';
import type { CheckedModule } from '../check-module.ts';
import { kindToName } from '../question-title.ts';
import { lessonToLines, lixToGrade, measureReading, quizToLines, textToLines } from '../reading-level.ts';
import { levelToName } from '../topic.ts';
import { textOption, type Command } from './command.ts';
import { findModule, openCorrectContent, toAllModules } from './open-content.ts';
import { formatTable, toNumber } from './table.ts';

const quizToType = ({ mode, form }: Quiz): string =>
  mode === 'practice' ? 'latihan' : form === undefined ? 'tes' : `tes ${form}`;

const LONGEST_SHOWN = 60;

const shorten = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;

const pageToRow = (id: string, type: string, minutes: string, lines: readonly string[]): string[] => {
  const { words, average, lix, longest } = measureReading(lines);
  return [
    id,
    type,
    String(words),
    minutes,
    toNumber(average, 1),
    toNumber(lix),
    lixToGrade(lix),
    String(longest.words),
    shorten(longest.text),
  ];
};

const formatPages = ({ draft }: CheckedModule): string =>
  formatTable(
    [
      { head: 'Halaman' },
      { head: 'Jenis' },
      { head: 'Kata', right: true },
      { head: 'Menit', right: true },
      { head: 'Kata/kalimat', right: true },
      { head: 'LIX', right: true },
      { head: 'Tingkat' },
      { head: 'Terpanjang', right: true },
      { head: 'Kalimat terpanjang' },
    ],
    [
      pageToRow('module.md', 'pengantar', '-', textToLines(draft.intro)),
      ...draft.lessons.map((lesson) =>
        pageToRow(lesson.id, 'pelajaran', String(lesson.minutes), lessonToLines(lesson)),
      ),
      ...draft.quizzes.map((quiz) => pageToRow(quiz.id, quizToType(quiz), '-', quizToLines(quiz))),
    ],
  );

const questionToRow = ({ id, kind, topic, level, basis }: Question, quiz: string): string[] => [
  quiz,
  id,
  kindToName(kind),
  topic ?? '-',
  level === undefined ? '-' : levelToName(level),
  basis.join(', '),
];

const formatQuestions = ({ draft }: CheckedModule): string =>
  formatTable(
    [
      { head: 'Kuis' },
      { head: 'Soal' },
      { head: 'Jenis' },
      { head: 'Topik' },
      { head: 'Tingkat' },
      { head: 'Dasar hukum' },
    ],
    draft.quizzes.flatMap((quiz) => quiz.questions.map((question) => questionToRow(question, quiz.id))),
  );

const toSection = (module: CheckedModule, isPublished: boolean): string => {
  const { id, title, quizzes } = module.draft;
  const heading = `${id}: ${title}${isPublished ? '' : ' (belum terbit)'}\n`;
  return [heading, formatPages(module), ...(quizzes.length === 0 ? [] : [formatQuestions(module)])].join(
    '\n',
  );
};

export const LIST: Command = {
  name: 'list',
  takes: '',
  fewest: 0,
  most: 0,
  options: { module: 'MODUL' },
  about: 'menyebut setiap halaman dengan panjang dan tingkat keterbacaannya, dan setiap soal',
  run: async (call) => {
    const opened = await openCorrectContent(call);
    if (!opened.ok) return opened.error;
    const content = opened.value;
    const id = textOption(call, 'module');
    const chosen = id === undefined ? undefined : findModule(content, id, call.io);
    if (chosen?.ok === false) return chosen.error;
    const modules = chosen === undefined ? toAllModules(content) : [chosen.value];
    call.io.out(
      modules.map((module) => toSection(module, content.publishedIds.has(module.draft.id))).join('\n\n'),
    );
    return 0;
  },
};
