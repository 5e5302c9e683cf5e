/** Lines that are syntax as a whole, or whose words the compiler reads as keywords. */
const SYNTAX_LINE =
  /^[ >]*(?:#+ *(?:Soal|Simulasi|Kiriman)\b|\*\*(?:Dasar hukum|Topik|Sudah dicabut):|\[!|- `[a-z]+` \([a-z]+\)\s*$|\|[ :|-]+$)/;

/** What inside a line is not prose: code, addresses, entities, markers, words of the agency, and single characters. */
const NOT_PROSE = /`[^`]*`|\]\([^)]*\)|<[^>]*>|\[![^\]]*\]|\{\{[^}]*\}\}|&[#\w]+;|\\./g;

/**
 * Makes every word of prose in the body of a page the only one of its kind by a number behind it, so that a word that
 * gets lost cannot hide behind another of the same name.
 */
export const numberWords = (body: string): string => {
  let count = 0;
  const number = (prose: string): string =>
    prose.replaceAll(/\p{L}{3,}/gu, (word) => `${word}${(count += 1)}`);
  return body
    .split('\n')
    .map((line) => {
      if (SYNTAX_LINE.test(line)) return line;
      let numbered = '';
      let end = 0;
      for (const { 0: other, index } of line.matchAll(NOT_PROSE)) {
        numbered += number(line.slice(end, index)) + other;
        end = index + other.length;
      }
      return numbered + number(line.slice(end));
    })
    .join('\n');
};
