import {
  isSimulation,
  type Lesson,
  type LessonBlock,
  type Question,
  type Quiz,
  type TextNode,
  type TextTag,
} from '../domain/content/module.ts';

/** How hard a text is to read, by LIX (Björnsson 1968): words per sentence + share of long words in hundred. */
export interface ReadingLevel {
  readonly words: number;
  readonly sentences: number;
  /** Words of more than six letters. */
  readonly longWords: number;
  /** Words per sentence; 0 for no text. */
  readonly average: number;
  /** 0 for no text. */
  readonly lix: number;
  readonly longest: { readonly words: number; readonly text: string };
}

const INLINE: ReadonlySet<TextTag> = new Set(['strong', 'em', 'code', 'a', 'br']);
const LONGEST_SHORT_WORD = 6;

const WORD = /[\p{L}\p{N}]+(?:['’./,-][\p{L}\p{N}]+)*/gu;

/** A stop ends a sentence only before a capital: `No. 5` and `dll. juga` go on. */
const SENTENCE_END = /(?<=[.!?…:]["”’')\]]*)\s+(?=["“‘'([]*\p{Lu})/u;

/** Everything a reader can come to read, line by line; a paragraph, heading, list item or cell is a line. */
export const textToLines = (nodes: readonly TextNode[]): string[] => {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    if (line.trim() !== '') lines.push(line.replaceAll(/\s+/g, ' ').trim());
    line = '';
  };
  const visit = (node: TextNode): void => {
    if (typeof node === 'string') {
      line += node;
      return;
    }
    const [tag, , ...children] = node;
    if (tag === 'br') line += ' ';
    if (!INLINE.has(tag)) endLine();
    for (const child of children) visit(child);
    if (!INLINE.has(tag)) endLine();
  };
  for (const node of nodes) visit(node);
  endLine();
  return lines;
};

const blockToLines = (block: LessonBlock): string[] =>
  isSimulation(block)
    ? [
        block.title,
        ...textToLines(block.intro),
        ...block.posts.flatMap(({ from, body, actions }) => [
          from,
          ...textToLines(body),
          ...actions.flatMap(({ consequence }) => textToLines(consequence)),
        ]),
      ]
    : textToLines([block]);

/** Neighbouring words of a lesson's own flow are blocks already, so each is asked for its lines by itself. */
export const lessonToLines = ({ body }: Pick<Lesson, 'body'>): string[] => body.flatMap(blockToLines);

const questionToLines = (question: Question): string[] => {
  const stem = textToLines(question.stem);
  switch (question.kind) {
    case 'ordering':
      return [
        ...stem,
        ...question.items.flatMap(({ label }) => textToLines(label)),
        ...textToLines(question.explanation),
      ];
    case 'matching':
      return [
        ...stem,
        ...[...question.left, ...question.right].flatMap(({ label }) => textToLines(label)),
        ...textToLines(question.explanation),
      ];
    default:
      return [
        ...stem,
        ...question.options.flatMap(({ label, explanation }) => [
          ...textToLines(label),
          ...textToLines(explanation),
        ]),
      ];
  }
};

export const quizToLines = ({ intro, questions }: Pick<Quiz, 'intro' | 'questions'>): string[] => [
  ...textToLines(intro),
  ...questions.flatMap(questionToLines),
];

const toWords = (text: string): readonly string[] => text.match(WORD) ?? [];

const isLong = (word: string): boolean => (word.match(/\p{L}/gu)?.length ?? 0) > LONGEST_SHORT_WORD;

/** @param lines the end of a line is the end of a sentence */
export const measureReading = (lines: readonly string[]): ReadingLevel => {
  const sentences = lines
    .flatMap((line) => line.split(SENTENCE_END))
    .map((text) => ({ text, words: toWords(text).length }))
    .filter(({ words }) => words > 0);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const longWords = lines.flatMap(toWords).filter(isLong).length;
  const average = words === 0 ? 0 : words / sentences.length;
  return {
    words,
    sentences: sentences.length,
    longWords,
    average,
    lix: words === 0 ? 0 : average + (100 * longWords) / words,
    longest: sentences.reduce((best, one) => (one.words > best.words ? one : best), { text: '', words: 0 }),
  };
};

/** From this LIX on a text is `sedang`, and `sulit`. Set by what Indonesian lessons reach; see docs/authoring.md. */
const MEDIUM_FROM = 45;
const HARD_FROM = 55;

/** The level in a word, in Indonesian. */
export const lixToGrade = (lix: number): string => {
  // As it is shown: no two pages of the same number differ in their word.
  const shown = Math.round(lix);
  return shown < MEDIUM_FROM ? 'mudah' : shown < HARD_FROM ? 'sedang' : 'sulit';
};
