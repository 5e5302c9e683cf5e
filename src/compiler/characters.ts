/** Runs of white space become one space, characters their NFC form. Ends are kept: words may continue beside it. */
export const toFlowingText = (text: string): string => text.normalize('NFC').replaceAll(/[ \t\n]+/g, ' ');

/** Text that stands alone: flowing text without space at its ends. */
export const toOneLine = (text: string): string => toFlowingText(text).trim();

/** Order of texts by their code units: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A character as people look it up, for example `U+0007`. */
export const toCodePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
