import { blockToText } from '../../../domain/content/block-text.ts';
import { isSimulation, type LessonBlock } from '../../../domain/content/module.ts';
import { tokenize, toTerms } from '../../../domain/search/words.ts';

/** A stretch of text, and whether it is a word that was looked for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Where in a section the words stand, and the text around them. */
export interface Passage {
  /** Index of the block in the lesson's body. */
  readonly block: number;
  readonly pieces: readonly Piece[];
}

/** Characters of an excerpt, and how many of them come before the first word that was found: three lines of a phone. */
const LENGTH = 150;
const BEFORE = 40;

/** Words as `tokenize` sees them, with the signs that it leaves out. */
const WORD = /[\p{L}\p{N}\p{M}'’ʼ`]+/gu;

/** The terms that a word of the text stands for. */
const termsIn = (word: string, terms: ReadonlySet<string>): readonly string[] =>
  tokenize(word)
    .flatMap(toTerms)
    .filter((term) => terms.has(term));

/** A text cut at the words that were found. Joined again, the pieces are the text. */
export const markWords = (text: string, terms: ReadonlySet<string>): readonly Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (termsIn(word, terms).length === 0) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isFound: false });
    pieces.push({ text: word, isFound: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isFound: false });
  return pieces;
};

/** The part of a text around the first word that was found, cut between words, with ellipses where it goes on. */
const toWindow = (text: string, terms: ReadonlySet<string>): string => {
  const first = [...text.matchAll(WORD)].find(({ 0: word }) => termsIn(word, terms).length > 0)?.index ?? 0;
  if (text.length <= LENGTH) return text;
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const rest = text.slice(from);
  const end = rest.length <= LENGTH ? rest.length : rest.lastIndexOf(' ', LENGTH);
  const shown = rest.slice(0, end > 0 ? end : LENGTH);
  return `${from > 0 ? '… ' : ''}${shown}${shown.length < rest.length ? ' …' : ''}`;
};

const isHeading = (block: LessonBlock): boolean =>
  isSimulation(block) || (typeof block !== 'string' && (block[0] === 'h2' || block[0] === 'h3'));

/**
 * The block of a section that has most of the words, with its excerpt; null for a section that is not in this body.
 * @param start index of the section's first block, as the index names it
 */
export const toPassage = (
  body: readonly LessonBlock[],
  start: number,
  words: readonly string[],
): Passage | null => {
  if (body[start] === undefined) return null;
  const terms = new Set(words);
  const next = body.findIndex((block, index) => index > start && isHeading(block));
  const blocks = body.slice(start, next === -1 ? undefined : next).map((block, index) => {
    const text = blockToText(block);
    const found = new Set([...text.matchAll(WORD)].flatMap(({ 0: word }) => termsIn(word, terms)));
    // The heading stands above the excerpt already.
    const isShown = isSimulation(block) || !isHeading(block);
    return { block: start + index, text, weight: isShown ? found.size : 0, isShown };
  });
  const candidates = blocks.filter(({ isShown, text }) => isShown && text !== '');
  const best = candidates.reduce((one, other) => (other.weight > one.weight ? other : one), {
    block: start,
    text: '',
    weight: 0,
    isShown: false,
  });
  // Found in titles only: the section's first words then say what it is about.
  const chosen = best.weight > 0 ? best : { text: candidates[0]?.text ?? '', block: start };
  return { block: chosen.block, pieces: markWords(toWindow(chosen.text, terms), terms) };
};
