import type { Prng } from '../sim/prng.ts';
import { pick } from './grammar.ts';

/** Where mutations take foreign text from. */
export interface Material {
  /** A fresh piece that follows the format. */
  readonly fragment: () => string;
  /** A page or a piece that somebody wrote. */
  readonly text: () => string;
}

type Mutation = (text: string, prng: Prng, material: Material) => string;

const lineAt = (prng: Prng, lines: readonly string[]): number => prng.below(lines.length);

/** Edits the lines of a text in place. */
const onLines =
  (edit: (lines: string[], at: number, prng: Prng, material: Material) => void): Mutation =>
  (text, prng, material) => {
    const lines = text.split('\n');
    edit(lines, lineAt(prng, lines), prng, material);
    return lines.join('\n');
  };

const insertAt = (text: string, prng: Prng, piece: string): string => {
  const at = prng.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
};

/** What people do when they edit: most of what comes out is still nearly right. */
const EDITS: readonly Mutation[] = [
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at) => lines.splice(at, 0, '')),
  onLines((lines, at, prng) => {
    const other = lineAt(prng, lines);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
  // A line joined to the next, or broken in two.
  onLines((lines, at, prng) =>
    lines.splice(at, 2, `${lines[at] ?? ''}${pick(prng, ['', ' '])}${lines[at + 1] ?? ''}`),
  ),
  onLines((lines, at, prng) => {
    const line = lines[at] ?? '';
    const cut = prng.below(line.length + 1);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  }),
  // Indentation of a few lines.
  onLines((lines, at, prng) => {
    const prefix = pick(prng, [' ', '  ', '    ', '\t', '> ', '  > ', '>', '- ', '1. ']);
    const end = at + 1 + prng.below(4);
    for (let line = at; line < end && line < lines.length; line += 1)
      lines[line] = prefix + (lines[line] ?? '');
  }),
  onLines((lines, at, prng) => {
    const end = at + 1 + prng.below(4);
    for (let line = at; line < end && line < lines.length; line += 1) {
      lines[line] = (lines[line] ?? '').replace(/^(?: {1,4}|> ?|\t)/, '');
    }
  }),
  // Blocks moved, doubled and pasted.
  (text, prng) => {
    const blocks = text.split('\n\n');
    const [block = ''] = blocks.splice(prng.below(blocks.length), 1);
    blocks.splice(prng.below(blocks.length + 1), 0, block);
    return blocks.join('\n\n');
  },
  (text, prng) => {
    const blocks = text.split('\n\n');
    blocks.splice(prng.below(blocks.length + 1), 0, pick(prng, blocks));
    return blocks.join('\n\n');
  },
  (text, prng, { fragment }) => {
    const blocks = text.split('\n\n');
    blocks.splice(1 + prng.below(blocks.length), 0, fragment());
    return blocks.join('\n\n');
  },
  onLines((lines, at, _prng, { fragment }) => lines.splice(at, 0, fragment())),
  (text, prng) => {
    const at = prng.below(text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
];

const TOKENS = [
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '  ',
  '---',
  '---\n',
  '...',
  '***',
  '===\n',
  '## ',
  '### ',
  '#### ',
  '# ',
  '- ',
  '* ',
  '+ ',
  '- [ ] ',
  '- [x] ',
  '- [3] ',
  '[ ]',
  '[x]',
  '1. ',
  '0) ',
  '> ',
  '>',
  '  > ',
  '> > ',
  '> [!NOTE]\n> ',
  '[!NOTE]',
  '[!',
  '> [!FASE calon]\n> a\n',
  '> [!FASE lainnya]\n> a\n',
  '[!STATUS pns]',
  'lainnya',
  '{{',
  '}}',
  '{{agency}}',
  '{{channels}}',
  '\n\n{{channels}}\n\n',
  '{',
  '}',
  '`',
  '``',
  '```',
  '```\n',
  '~~~\n',
  '**',
  '*',
  '_',
  '__',
  '~~',
  '[',
  ']',
  '](',
  '![',
  '[a](https://a.id)',
  '[a](<',
  '[a][b]',
  '\n\n[a]: https://a.id\n\n',
  '[^1]',
  '<',
  '>',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<?',
  '<https://a.id>',
  '<a@b.id>',
  '&',
  '&amp;',
  '&#0;',
  '&#x41;',
  '&nbsp;',
  '\\',
  '\\\\',
  '\\\n',
  '|',
  '\\|',
  '| a | b |\n',
  '|-|-|\n',
  '`id`',
  '**Dasar hukum:** `uu-20-2023`',
  '**Dasar hukum:**',
  '**Topik:** `a` (mudah)',
  '**Sudah dicabut:** `pp-53-2010`',
  '## Soal `a` (pilih satu)\n',
  '## Simulasi `s` Judul\n',
  '### Kiriman `p` dari A\n',
  '- `suka` (aman)\n  > a\n',
  '(mudah)',
  ':',
  ': ',
  '#',
  ' # ',
  '"',
  "'",
  '%',
  '@',
  '!',
  '?',
  '\u00A0',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u2028',
  '\u2029',
  '\u0301',
  '\uFEFF',
  '\uFFFD',
  '\uD83D\uDE00',
  '\uD800',
  '\u0000',
  '\u001B[31m',
  '\u0085',
  '\u00AD',
  '\u1680',
  '\u3000',
  'é',
  'e\u0301',
  'ﬁ',
  'İ',
  'ß',
  '한',
  '\u1100\u1161',
  '𝒳',
  '١٢',
];

const openings = [
  '> ',
  '- ',
  '* ',
  '1. ',
  '  ',
  '[',
  '![',
  '*',
  '**',
  '_',
  '`',
  '(',
  '<',
  '{{',
  '&',
  '\\',
  '|a',
];

/** What goes plainly wrong: stray marks, cut files, floods. */
const DAMAGES: readonly Mutation[] = [
  (text, prng) => insertAt(text, prng, pick(prng, TOKENS)),
  (text, prng) => insertAt(text, prng, pick(prng, TOKENS)),
  onLines((lines, at, prng) => lines.splice(at, 0, pick(prng, TOKENS))),
  onLines((lines, at, prng) => (lines[at] = pick(prng, TOKENS) + (lines[at] ?? ''))),
  onLines((lines, at, prng) => (lines[at] = (lines[at] ?? '') + pick(prng, TOKENS))),
  // Cut off, or a hole in the middle.
  (text, prng) => text.slice(0, prng.below(text.length + 1)),
  (text, prng) => {
    const at = prng.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + prng.below(60));
  },
  // Another text pasted in anywhere.
  (text, prng, { text: other }) => {
    const foreign = other();
    const from = prng.below(foreign.length + 1);
    return insertAt(text, prng, foreign.slice(from, from + prng.below(400)));
  },
  (text, prng, { fragment }) => insertAt(text, prng, fragment()),
  // Nesting and floods.
  onLines((lines, at, prng) => {
    lines.splice(at, 0, pick(prng, openings).repeat(1 + prng.below(prng.chance(0.2) ? 400 : 30)) + 'a');
  }),
  onLines((lines, at, prng) => {
    const depth = 1 + prng.below(12);
    const opening = pick(prng, ['- ', '> ', '1. ']);
    const nested = Array.from(
      { length: depth },
      (_, index) => `${' '.repeat(index * opening.length)}${opening}a${index}`,
    );
    lines.splice(at, 0, ...nested);
  }),
  (text, prng) => insertAt(text, prng, String.fromCodePoint(1 + prng.below(0x10ffff))),
  (text, prng) => {
    const at = prng.below(text.length + 1);
    return text.slice(0, at) + pick(prng, TOKENS) + text.slice(at + 1);
  },
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
];

const YAML_TOKENS = [
  ':',
  ': ',
  ' #',
  '#',
  '"',
  "'",
  '- ',
  '  ',
  '\t',
  '|',
  '>',
  '>-\n  ',
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '{',
  '}',
  '[',
  ']',
  '? ',
  '---\n',
  '...\n',
  '%',
  '@',
  '`',
  'null',
  'true',
  '~',
  '0x10',
  '1_000',
  '.inf',
  '2026-02-30',
  '<<: *a\n',
  '__proto__: a\n',
  'id: a\n',
  'mode: test\n',
  'form: A\n',
  'title: a\n',
  'facts:\n  - a\n',
  'edition: 2\n',
  'acknowledgement: a\n',
  'constructor: a\n',
  '\\',
  '"\\x07"',
  '"\\ud800"',
];

/** Damage to YAML: the front matter of a page, or a whole file. */
const damageYaml: Mutation = (text, prng) => {
  const end = /^---\n[\s\S]*?\n---/.exec(text)?.[0].length ?? text.length;
  const head = text.slice(0, end);
  const lines = head.split('\n');
  const at = lineAt(prng, lines);
  switch (prng.below(5)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(at, 0, lines[at] ?? '');
      break;
    case 2:
      lines[at] = pick(prng, [' ', '  ', '\t', '- ']) + (lines[at] ?? '');
      break;
    case 3:
      lines[at] = (lines[at] ?? '') + pick(prng, YAML_TOKENS);
      break;
    default:
      return insertAt(head, prng, pick(prng, YAML_TOKENS)) + text.slice(end);
  }
  return lines.join('\n') + text.slice(end);
};

/** One mutation: gentle ones keep most pages correct, so that what is published can be looked at. */
export const mutateText = (text: string, prng: Prng, material: Material, isGentle: boolean): string => {
  const kind = prng.fraction();
  if (isGentle) return pick(prng, kind < 0.9 ? EDITS : DAMAGES)(text, prng, material);
  if (kind < 0.15) return damageYaml(text, prng, material);
  return pick(prng, kind < 0.5 ? EDITS : DAMAGES)(text, prng, material);
};

/** Random bytes in place of some: what a broken disk or another encoding leaves. */
export const damageBytes = (text: string, prng: Prng): Uint8Array => {
  const bytes = new TextEncoder().encode(text);
  const damaged = bytes.length === 0 ? new Uint8Array(1) : bytes;
  for (let n = 1 + prng.below(4); n > 0; n -= 1) damaged[prng.below(damaged.length)] = prng.below(256);
  return damaged;
};
