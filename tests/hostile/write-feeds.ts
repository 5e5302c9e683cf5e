import { amid, quoted } from './places.ts';
import { BASIS } from './write-heads.ts';

const toPost = (id: string, { from = 'a', text = '> a', follows = '  > a' }): string =>
  `### Kiriman \`${id}\` dari ${from}\n\n${text}\n\n- \`suka\` (melanggar)\n${follows}\n- \`abaikan\` (aman)\n  > a\n\n${BASIS}`;

/** Feeds with a payload as their title, then one with payloads as names of accounts, posts and consequences. */
export const toFeeds = (lines: readonly string[], quotes: readonly string[], index: number): string[] => [
  ...lines.map((line, n) => `## Simulasi \`judul-${index}-${n}\` ${amid(line)}\n\n${toPost('a', {})}`),
  `## Simulasi \`kiriman-${index}\` a\n\n${toPost('a', {})}`,
  ...lines.map((line, n) => toPost(`b${n}`, { from: amid(line) })),
  ...quotes.flatMap((quote, n) => [
    toPost(`c${n}`, { text: quoted(quote) }),
    toPost(`d${n}`, { follows: quoted(quote, '  > ') }),
  ]),
];
