import {
  BEST_POINTS,
  type AnswerOption,
  type Question,
  type Quiz,
  type TextNode,
} from '../../domain/content/module.ts';
import { levelToName } from '../topic.ts';
import { losesInMarkdown, textToMarkdown } from './text-to-markdown.ts';

/** A quiz as Moodle's GIFT, and what GIFT has no room for, in Indonesian, one sentence each. */
export interface GiftExport {
  readonly gift: string;
  readonly losses: readonly string[];
}

/** GIFT keeps its own characters, and line ends, behind a backslash. */
const escapeGift = (text: string): string => text.replaceAll(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');

const toGiftText = (nodes: readonly TextNode[]): string => escapeGift(textToMarkdown(nodes));

/** Behind `=` an arrow parts the two sides of a pair. GIFT cannot escape it; Markdown can, outside of code. */
const toGiftLabel = (nodes: readonly TextNode[]): string =>
  escapeGift(textToMarkdown(nodes.map(withoutArrowInCode)).replaceAll('->', '-\\>'));

const withoutArrowInCode = (node: TextNode): TextNode => {
  if (typeof node === 'string') return node;
  const [tag, props, ...children] = node;
  return tag === 'code'
    ? [tag, props, ...children.map((text) => (typeof text === 'string' ? text.replaceAll('->', '→') : text))]
    : [tag, props, ...children.map(withoutArrowInCode)];
};

const hasArrowInCode = (nodes: readonly TextNode[]): boolean =>
  JSON.stringify(nodes) !== JSON.stringify(nodes.map(withoutArrowInCode));

const toWeight = (share: number): string => `%${Number((share * 100).toFixed(5))}%`;

const toAnswer = (
  mark: string,
  { label, explanation }: Pick<AnswerOption, 'label' | 'explanation'>,
): string => {
  const text = toGiftLabel(label);
  // Where an answer begins, a per cent sign would open its weight.
  const shown = text.startsWith('%') ? `[markdown]${text}` : text;
  return `  ${mark}${shown}${explanation.length === 0 ? '' : `#${toGiftText(explanation)}`}`;
};

const toAnswers = (question: Exclude<Question, { kind: 'ordering' }>): string => {
  switch (question.kind) {
    case 'true-false': {
      const isTrue = question.options.some(({ id, correct }) => id === 'benar' && correct);
      // The first feedback is for whoever is wrong, the second for whoever is right.
      const feedback = (correct: boolean): string =>
        toGiftText(question.options.find((option) => option.correct === correct)?.explanation ?? []);
      return `{${isTrue ? 'TRUE' : 'FALSE'}#${feedback(false)}#${feedback(true)}}`;
    }
    case 'single':
      return `{\n${question.options.map((option) => toAnswer(option.correct ? '=' : '~', option)).join('\n')}\n}`;
    case 'multiple': {
      const share = 1 / question.options.filter(({ correct }) => correct).length;
      const toMark = ({ correct }: AnswerOption): string => `~${correct ? toWeight(share) : '%-100%'}`;
      return `{\n${question.options.map((option) => toAnswer(toMark(option), option)).join('\n')}\n}`;
    }
    case 'judgement': {
      const toMark = (points: number): string =>
        points === BEST_POINTS ? '=' : points === 0 ? '~' : `~${toWeight(points / BEST_POINTS)}`;
      return `{\n${question.options.map((option) => toAnswer(toMark(option.points), option)).join('\n')}\n}`;
    }
    case 'matching': {
      const labelOf = (id: string | undefined): string =>
        toGiftText(question.right.find((item) => item.id === id)?.label ?? []);
      const used = new Set(Object.values(question.pairs));
      const pairs = [
        ...question.left.map(({ id, label }) => `  =${toGiftLabel(label)} -> ${labelOf(question.pairs[id])}`),
        ...question.right.filter(({ id }) => !used.has(id)).map(({ id }) => `  = -> ${labelOf(id)}`),
      ];
      return `{\n${pairs.join('\n')}\n  ####${toGiftText(question.explanation)}\n}`;
    }
  }
};

const toTags = ({ kind, topic, level, basis }: Question): string =>
  [
    // By its weights alone it could be a single choice.
    ...(kind === 'judgement' ? ['jenis:situasi'] : []),
    ...(topic === undefined ? [] : [`topik:${topic}`]),
    ...(level === undefined ? [] : [`tingkat:${levelToName(level)}`]),
    ...basis.map((id) => `dasar:${id}`),
  ]
    .map((tag) => ` [tag:${tag}]`)
    .join('');

const textsOf = (question: Question): readonly TextNode[] => {
  switch (question.kind) {
    case 'ordering':
      return [];
    case 'matching':
      return [question.stem, question.explanation].flat();
    default:
      return [question.stem, ...question.options.map(({ explanation }) => explanation)].flat();
  }
};

/**
 * Writes a quiz as GIFT with Markdown texts. Every question GIFT can hold is there; what is left out or changed is said.
 * Source of the format: docs.moodle.org/en/GIFT_format.
 */
export const quizToGift = (quiz: Quiz): GiftExport => {
  const losses: string[] = [];
  const questions: string[] = [];
  for (const question of quiz.questions) {
    const { id, kind, stem } = question;
    if (kind === 'ordering') {
      losses.push(`Soal "${id}" (urutkan) tidak ikut: GIFT tidak mengenal soal mengurutkan.`);
      continue;
    }
    if (losesInMarkdown(textsOf(question))) {
      losses.push(`Soal "${id}": cabang, kotak, atau gambar ditulis sebagai teks biasa.`);
    }
    if (kind === 'matching') losses.push(`Soal "${id}" (pasangkan): judul kedua kolom tidak ikut.`);
    const labelled = question.kind === 'matching' ? question.left : question.options;
    if (hasArrowInCode(labelled.flatMap(({ label }) => label))) {
      losses.push(`Soal "${id}": tanda -> di dalam kode ditulis sebagai →.`);
    }
    questions.push(
      `// [id:${id}]${toTags(question)}\n::${escapeGift(id)}::[markdown]${toGiftText(stem)} ${toAnswers(question)}`,
    );
  }
  if (questions.length > 0) {
    losses.push('Id opsi tidak ikut: saat diimpor kembali, id dibuat dari teks opsi.');
  }
  if (quiz.intro.length > 0) losses.push('Pengantar kuis tidak ikut.');
  return { gift: `${questions.join('\n\n')}\n`, losses };
};
