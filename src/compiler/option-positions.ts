import type { ListItem, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { toPlace, type Source } from './read.ts';

/**
 * Words by which an option speaks of the place of other options, which shuffling breaks. Each asks for more than one
 * sign: "di atas meja", "pilihan lain", "pilihan pertamanya" and "A dan B dilaporkan" are ordinary text.
 */
const POSITIONS: readonly RegExp[] = [
  // "semua jawaban di atas", "bukan salah satu di atas benar"
  /\b(?:semua|semuanya|seluruh|seluruhnya|kedua|keduanya|ketiga|ketiganya|bukan|tidak ada|tidak satu ?pun|salah satu)(?: \p{L}+){0,3} di (?:atas|bawah)(?: ini)?(?=[^\p{L}]*$| (?:benar|betul|tepat|sesuai|salah|keliru)\b)/iu,
  // "jawaban di atas benar"
  /\b(?:jawaban|pilihan|opsi) di (?:atas|bawah)(?: ini)?(?=[^\p{L}]*$| (?:benar|betul|tepat|sesuai|salah|keliru)\b)/iu,
  // "pilihan A", "opsi B dan C"
  /\b(?:[Jj]awaban|[Pp]ilihan|[Oo]psi) [A-F]\b/u,
  // "opsi pertama benar"
  /\b(?:jawaban|pilihan|opsi) (?:pertama|kedua|ketiga|keempat|kelima|terakhir|sebelumnya|berikutnya) (?:dan\b|atau\b|benar|betul|tepat|salah|keliru|di (?:atas|bawah))/iu,
  // "A dan B benar", "hanya A, B dan C benar"
  /^(?:[Hh]anya )?[A-F](?:(?:, | dan |, dan | serta )[A-F])+ (?:benar|betul|tepat|sesuai|salah|keliru)\b/u,
  // In a twin.
  /\b(?:all|none|both|either|neither|any|one) of the (?:(?:answers|options|choices) )?(?:above|below)\b/iu,
  /\b(?:[Aa]nswers?|[Oo]ptions?|[Cc]hoices?) [A-F]\b/u,
  /^(?:(?:[Bb]oth|[Oo]nly) )?[A-F](?:(?:, | and |, and )[A-F])+ are (?:correct|right|true|wrong|false)\b/u,
];

/** The text behind the option's id. */
const toLabel = ({ children }: ListItem): string => {
  const words = children[0]?.type === 'paragraph' ? children[0].children : [];
  const id = words.findIndex(({ type }) => type === 'inlineCode');
  return toString(words.slice(id + 1))
    .replace(/\s+/g, ' ')
    .trim();
};

/** Reports options that speak of the place of others. Only asked where options are shuffled. */
export const reportPositions = (answers: readonly RootContent[], { report }: Source): void => {
  const items = answers.flatMap((node) => (node.type === 'list' ? node.children : []));
  for (const item of items) {
    const label = toLabel(item);
    const words = POSITIONS.map((position) => position.exec(label)?.[0]).find((found) => found !== undefined);
    if (words !== undefined) report('option-position', toPlace(item), { words });
  }
};
