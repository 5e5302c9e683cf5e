/**
 * How text becomes the words of the search index. The compiler and the phone use the same functions; a word that only
 * one of them cuts differently would never be found.
 */

/** Signs on letters, and apostrophes inside of words ("Jum'at"), which people leave out when they type. */
const SIGNS = /[\p{M}'’ʼ`]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** Cuts a text into words: lower case, without diacritics; a hyphen separates, as in "orang-orang" or "UU 20/2023". */
export const tokenize = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(SIGNS, '')
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');

/** A base is never shorter: "dia" and "tanya" have no affix. */
const SHORTEST_BASE = 4;

/**
 * Affixes that come off an Indonesian word without guessing. Where `me-` swallows a letter (`memilih`, `menolak`,
 * `mengirim`) more than one base is possible, so those stay; only `meny-` always stands for `s`.
 */
const ENDING = /(?:nya|lah|kah|pun)$/;
const BEGINNINGS: readonly (readonly [beginning: RegExp, letter: string])[] = [
  [/^di/, ''],
  [/^meny(?=[aiueo])/, 's'],
  [/^mem(?=[bfv])/, ''],
  [/^men(?=[cdjz])/, ''],
  [/^meng(?=[gh])/, ''],
  [/^me(?=[lrwy])/, ''],
];

/**
 * The word without `-nya`, `-lah`, `-kah`, `-pun` and without the beginnings of active and passive, so that "dibagikan"
 * finds "membagikan". It need not be a real word; it only has to be the same for words that belong together.
 * @param word as `tokenize` gives it
 */
export const toBase = (word: string): string => {
  const short = word.replace(ENDING, '');
  const rest = short.length < SHORTEST_BASE ? word : short;
  for (const [beginning, letter] of BEGINNINGS) {
    if (!beginning.test(rest)) continue;
    const base = rest.replace(beginning, letter);
    return base.length < SHORTEST_BASE ? rest : base;
  }
  return rest;
};

/** Words that stand everywhere and say nothing about what a section is about, in both languages. */
const FILLERS: ReadonlySet<string> = new Set(
  [
    'yang dan di ke dari itu ini dengan atau pada untuk oleh adalah juga akan sebagai dalam ada satu bila',
    'the a an of and or to in on at by for is are be was it its that this with as',
  ].flatMap((words) => words.split(' ')),
);

/**
 * What of a word goes into the index: the word as it stands, so that its first letters find it, and its base. Of a word
 * that says nothing, nothing.
 */
export const toTerms = (word: string): string[] => {
  if (FILLERS.has(word)) return [];
  const base = toBase(word);
  return base === word ? [word] : [word, base];
};
