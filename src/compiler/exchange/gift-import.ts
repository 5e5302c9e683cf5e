import { parse, type GIFTQuestion, type TextFormat } from 'gift-pegjs';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';

import { BEST_POINTS, LEVELS, type Level } from '../../domain/content/module.ts';
import { isContentId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { levelToName } from '../topic.ts';
import { treeToMarkdown } from './text-to-markdown.ts';
import { createIdMaker, type WrittenChoice, type WrittenQuestion } from './written-question.ts';

/** Questions read from another format, and what could not be taken over, in Indonesian, one sentence each. */
export interface ImportedQuestions {
  readonly questions: readonly WrittenQuestion[];
  readonly losses: readonly string[];
}

/** The file does not follow its format; nothing was read. */
export interface ImportFailure {
  readonly line: number;
  readonly column: number;
  /** What is wrong, in Indonesian. */
  readonly message: string;
}

/** Text of any of GIFT's formats as Markdown. Plain text is escaped, so that nothing in it turns into mark-up. */
const toMarkdown = (text: TextFormat | null | undefined): string => {
  if (text === null || text === undefined || text.text.trim() === '') return '';
  if (text.format === 'markdown') return text.text.trim();
  // Moodle's own "auto format" and its exports are HTML as soon as they hold a tag.
  if (text.format === 'html' || (text.format === 'moodle' && /<[a-z/!]/i.test(text.text))) {
    const tree = toMdast(fromHtml(text.text, { fragment: true }));
    return treeToMarkdown(tree.type === 'root' ? tree.children : [tree]);
  }
  const paragraphs = text.text.trim().split(/\n\s*\n/);
  return treeToMarkdown(
    paragraphs.map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: value.replaceAll(/\s+/g, ' ') }],
    })),
  );
};

/** The parser leaves what was escaped in the right side of a pair as `&&058;`, and a line end as `&&010`. */
const decode = (text: string): string =>
  text.replaceAll(/&&(0\d\d|1\d\d);?/g, (_whole, code: string) => String.fromCharCode(Number(code)));

/** Points of a situational option that GIFT knows as a share in hundred; undefined where it is none of our steps. */
const weightToPoints = (weight: number): number | undefined => {
  const points = (weight / 100) * BEST_POINTS;
  return Math.abs(points - Math.round(points)) < 0.01 && points >= 0 ? Math.round(points) : undefined;
};

interface Reading {
  readonly question?: Omit<WrittenQuestion, 'id' | 'topic' | 'level' | 'basis'>;
  readonly losses: readonly string[];
}

const lost = (...losses: readonly string[]): Reading => ({ losses });

const NO_PAIRS = { pairs: [], explanation: '' } as const;

/** The tag by which the export tells a situation from a single choice. */
const SITUATION_TAG = 'jenis:situasi';

const readChoices = (question: Extract<GIFTQuestion, { type: 'MC' }>, name: string): Reading => {
  const stem = toMarkdown(question.stem);
  const options = question.choices.map(({ isCorrect, weight, text, feedback }) => ({
    label: toMarkdown(text),
    explanation: toMarkdown(feedback),
    weight: weight ?? (isCorrect ? 100 : 0),
    isCorrect,
  }));
  const mark = (toMark: (option: (typeof options)[number]) => string): WrittenChoice[] =>
    options.map((option) => ({ mark: toMark(option), label: option.label, explanation: option.explanation }));
  const full = options.filter(({ isCorrect, weight }) => isCorrect && weight === 100);
  const partial = options.filter(({ weight }) => weight > 0 && weight < 100);

  const isSituation = question.tags?.includes(SITUATION_TAG) === true;

  if (!isSituation && full.length === 1 && partial.length === 0) {
    const boxed = mark((option) => (option === full[0] ? 'x' : ' '));
    return { question: { kind: 'pilih satu', stem, options: boxed, ...NO_PAIRS }, losses: [] };
  }
  if (isSituation || full.length === 1) {
    const points = options.map(({ weight }) => weightToPoints(Math.max(0, weight)));
    if (points.includes(undefined)) {
      return lost(`${name} tidak diambil: bobot jawabannya bukan kelipatan sepertiga.`);
    }
    const scored = options.map(({ label, explanation }, index) => ({
      mark: `${points[index]}`,
      label,
      explanation,
    }));
    return { question: { kind: 'situasi', stem, options: scored, ...NO_PAIRS }, losses: [] };
  }
  if (options.some(({ weight }) => weight > 0)) {
    const boxed = mark(({ weight }) => (weight > 0 ? 'x' : ' '));
    const isUneven = new Set(options.filter(({ weight }) => weight > 0).map(({ weight }) => weight)).size > 1;
    const losses = [
      ...(isUneven ? [`${name}: bobot jawaban yang tidak sama diabaikan; semua kunci harus dipilih.`] : []),
      // With `=` Moodle lets people choose one only.
      ...(full.length > 1
        ? [`${name}: di sana satu kunci cukup; di Lentera semua kunci harus dipilih.`]
        : []),
    ];
    return { question: { kind: 'pilih semua', stem, options: boxed, ...NO_PAIRS }, losses };
  }
  return lost(`${name} tidak diambil: tidak punya jawaban yang benar.`);
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  Numerical: 'jawaban angka',
  Short: 'isian singkat',
  Essay: 'uraian',
};

const readQuestion = (question: GIFTQuestion, name: string): Reading => {
  switch (question.type) {
    case 'MC':
      return readChoices(question, name);
    case 'TF': {
      // The parser names the feedbacks by their places: the first is for a wrong answer, the second for a right one.
      const [wrong, right] = [toMarkdown(question.trueFeedback), toMarkdown(question.falseFeedback)];
      const toOption = (id: 'benar' | 'salah', isKey: boolean): WrittenChoice => ({
        id,
        mark: isKey ? 'x' : ' ',
        label: id === 'benar' ? 'Benar' : 'Salah',
        explanation: isKey ? right : wrong,
      });
      const options = [toOption('benar', question.isTrue), toOption('salah', !question.isTrue)];
      return {
        question: { kind: 'benar atau salah', stem: toMarkdown(question.stem), options, ...NO_PAIRS },
        losses: [],
      };
    }
    case 'Matching': {
      const pairs = question.matchPairs.map(
        ({ subquestion, subanswer }) =>
          [
            toMarkdown(subquestion),
            toMarkdown({ format: subquestion.format, text: decode(subanswer) }),
          ] as const,
      );
      const explanation = toMarkdown(question.globalFeedback);
      return {
        question: { kind: 'pasangkan', stem: toMarkdown(question.stem), options: [], pairs, explanation },
        losses: [],
      };
    }
    case 'Description':
      return lost(`${name} tidak diambil: ini teks tanpa soal.`);
    case 'Category':
      return lost(`Kategori "${question.title}" diabaikan: soal di Lentera berada di berkas kuisnya.`);
    default:
      return lost(
        `${name} tidak diambil: jenis ${TYPE_NAMES[question.type] ?? question.type} tidak ada di Lentera.`,
      );
  }
};

const LEVELS_BY_NAME: ReadonlyMap<string, Level> = new Map(
  LEVELS.map((level) => [levelToName(level), level]),
);

/** Topic, level and legal basis from the tags that the export writes; other tags are kept nowhere. */
const readTags = (tags: readonly string[], name: string) => {
  const valuesOf = (key: string): string[] =>
    tags.filter((tag) => tag.startsWith(`${key}:`)).map((tag) => tag.slice(key.length + 1));
  const topic = valuesOf('topik').find(isContentId);
  const level = valuesOf('tingkat').flatMap((one) => LEVELS_BY_NAME.get(one) ?? [])[0];
  const others = tags.filter((tag) => tag !== SITUATION_TAG && !/^(?:topik|tingkat|dasar):/.test(tag));
  return {
    parts: {
      ...(topic !== undefined && level !== undefined && { topic, level }),
      basis: valuesOf('dasar').filter(isContentId),
    },
    losses: others.map((tag) => `${name}: tag "${tag}" diabaikan.`),
  };
};

const isSyntaxError = (
  error: unknown,
): error is { readonly location: { readonly start: { readonly line: number; readonly column: number } } } =>
  typeof error === 'object' && error !== null && 'location' in error;

/**
 * Reads Moodle's GIFT with the grammar of `gift-pegjs`. Explanations and a legal basis that the file does not have are
 * not made up: the compiler asks the author for them.
 * @param inUse ids that other questions of the module have or had
 */
export const giftToQuestions = (
  gift: string,
  inUse?: ReadonlySet<string>,
): Result<ImportedQuestions, ImportFailure> => {
  let parsed: readonly GIFTQuestion[];
  try {
    parsed = parse(
      `${gift
        .replaceAll(/\r\n?/g, '\n')
        .replace(/^\uFEFF/, '')
        .trimEnd()}\n\n`,
    );
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const { line, column } = error.location.start;
    return err({ line, column, message: 'Berkas ini bukan GIFT yang lengkap mulai dari sini.' });
  }
  const toId = createIdMaker('soal', inUse);
  const questions: WrittenQuestion[] = [];
  const losses: string[] = [];
  for (const [index, question] of parsed.entries()) {
    const name = `Soal ke-${index + 1}${question.title === null ? '' : ` ("${question.title}")`}`;
    const reading = readQuestion(question, name);
    const tags = readTags(question.tags ?? [], name);
    losses.push(...reading.losses);
    if (reading.question === undefined) continue;
    losses.push(...tags.losses);
    const hasOwnFeedback = question.type === 'Matching';
    if (!hasOwnFeedback && 'globalFeedback' in question && question.globalFeedback !== null) {
      losses.push(
        `${name}: umpan balik umum tidak diambil; di Lentera setiap opsi punya penjelasan sendiri.`,
      );
    }
    questions.push({
      ...reading.question,
      id: toId(question.id ?? question.title ?? reading.question.stem),
      ...tags.parts,
    });
  }
  return ok({ questions, losses });
};
