/** How often each word occurs. */
export type WordCounts = ReadonlyMap<string, number>;

/** Words that the format itself writes; they are not looked for. */
const KEYWORDS = new Set(
  (
    'soal simulasi kiriman dari dasar hukum sudah dicabut topik mudah sedang sulit pilih satu semua benar atau salah urutkan ' +
    'pasangkan situasi suka komentar bagikan gabung berpose abaikan laporkan aman berisiko melanggar'
  ).split(' '),
);

/** Letters and digits without case and accents, which Unicode can write in several ways. */
const toWords = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const count = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Everything in a line before its text: quote marks, bullets and numbers of items. */
const CONTAINERS = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]|$))+/gm;

/** A cell that repeats the id of an earlier one may repeat its text, and is published once. */
const withoutRepeatedCells = (body: string): string => {
  const seen = new Set<string>();
  return body.replaceAll(/`([a-z0-9-]+)`[^|\n`]*(?=\||$)/gm, (cell, id: string) => {
    const isRepeat = seen.has(id);
    seen.add(id);
    return isRepeat ? ' ' : cell;
  });
};

/**
 * The words that a page says, read from its source without a parser. Whatever might be syntax is left out, so that a
 * word which is counted here and missing in the compiled page has really been dropped.
 */
export const sourceToWords = (page: string): WordCounts => {
  const unix = page.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const body = unix.replace(/^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/, '');
  const prose = (body.includes('(pasangkan)') ? withoutRepeatedCells(body) : body)
    .replaceAll(CONTAINERS, ' ')
    .replaceAll(/\[!?[^\]\n]*\](?=\s|$)/g, (box) => (/^\[(?:[ xX]|-?\d+|!.*)\]$/.test(box) ? ' ' : box))
    .replaceAll(/\]\(\s*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\s*\)/g, ' ')
    // What stands right beside these becomes one word with what they stand for.
    .replaceAll(/[\p{L}\p{N}\p{M}]*\{\{[^{}\n]*\}\}[\p{L}\p{N}\p{M}]*/gu, ' ')
    .replaceAll(/[\p{L}\p{N}\p{M}]*(?:&[#\w]+;[\p{L}\p{N}\p{M}]*)+/gu, ' ');
  return count(toWords(prose).filter((word) => !KEYWORDS.has(word)));
};

const addTexts = (value: unknown, texts: string[]): void => {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const one of value) addTexts(one, texts);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      texts.push(key);
      addTexts(one, texts);
    }
  }
};

const decodeAddress = (text: string): string => {
  try {
    return /^(?:https?|mailto):/.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
};

/** The words of compiled modules: all their texts, keys and addresses. */
export const compiledToWords = (modules: readonly unknown[]): WordCounts => {
  const texts: string[] = [];
  addTexts(modules, texts);
  return count(texts.flatMap((text) => toWords(decodeAddress(text))));
};

/** Words that occur in the source more often than in what was made of it. */
export const listLostWords = (source: WordCounts, compiled: WordCounts): string[] =>
  [...source].filter(([word, times]) => (compiled.get(word) ?? 0) < times).map(([word]) => word);
