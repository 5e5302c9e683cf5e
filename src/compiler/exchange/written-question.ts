import type { Level } from '../../domain/content/module.ts';
import { isContentId } from '../../domain/ids.ts';
import { levelToName } from '../topic.ts';

/** A question on its way into a quiz file: texts are Markdown, ids may still be missing. */
export interface WrittenQuestion {
  readonly id: string;
  readonly kind: 'pilih satu' | 'pilih semua' | 'benar atau salah' | 'pasangkan' | 'situasi';
  readonly stem: string;
  readonly options: readonly WrittenChoice[];
  /** Of a matching only. */
  readonly pairs: readonly (readonly [left: string, right: string])[];
  /** Of a matching only; empty when the source had none. */
  readonly explanation: string;
  readonly topic?: string;
  readonly level?: Level;
  /** Ids of citations; empty when the source had none. */
  readonly basis: readonly string[];
}

export interface WrittenChoice {
  /** What stands in the brackets: `x`, a space, or points. */
  readonly mark: string;
  readonly label: string;
  /** Empty when the source had none. */
  readonly explanation: string;
  /** Fixed ids, of "benar" and "salah". */
  readonly id?: string;
}

const LONGEST_SLUG = 40;

/**
 * Makes ids of texts: one that is an id already stays, of others the first words in lower case. Where one is taken it
 * gets a number behind it.
 * @param fallback for a text without words
 * @param inUse ids that are not to be made
 */
export const createIdMaker = (
  fallback: string,
  inUse: ReadonlySet<string> = new Set(),
): ((text: string) => string) => {
  const taken = new Set(inUse);
  return (text) => {
    const words = text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g);
    let slug = '';
    for (const word of words ?? []) {
      if (slug.length + word.length >= LONGEST_SLUG) break;
      slug += slug === '' ? word : `-${word}`;
    }
    const base = [text, slug, fallback].find(isContentId) ?? fallback;
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
};

const toQuote = (markdown: string, indent: string): string =>
  markdown
    .split('\n')
    .map((line) => `${indent}> ${line}`.trimEnd())
    .join('\n');

/** One line of text for a label or a table cell. */
const toOneLine = (markdown: string): string => markdown.replaceAll(/\s+/g, ' ').trim();

/** Two lists with the same mark are one list to Markdown, so options that follow a list get another mark. */
const toBullet = (stem: string): string => {
  const used = [...stem.matchAll(/^ *([-*+]) /gm)].map(([, mark]) => mark);
  return ['-', '*', '+'].find((mark) => !used.includes(mark)) ?? '-';
};

const optionsToMarkdown = ({ stem, options }: WrittenQuestion): string => {
  const toId = createIdMaker('opsi');
  const bullet = toBullet(stem);
  return options
    .map(({ mark, label, explanation, id }) => {
      const line = `${bullet} [${mark}] \`${id ?? toId(label)}\` ${toOneLine(label)}`;
      return explanation === '' ? line : `${line}\n${toQuote(explanation, '  ')}`;
    })
    .join('\n');
};

const pairsToMarkdown = ({ pairs, explanation }: WrittenQuestion): string => {
  const toId = createIdMaker('sel');
  const idsByRight = new Map<string, string>();
  const toCell = (text: string): string => toOneLine(text).replaceAll(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
  const rows = pairs.map(([left, right]) => {
    const known = idsByRight.get(right);
    const rightId = known ?? toId(right);
    idsByRight.set(right, rightId);
    const leftCell = left === '' ? '' : `\`${toId(left)}\` ${toCell(left)}`;
    return `| ${leftCell} | \`${rightId}\`${known === undefined ? ` ${toCell(right)}` : ''} |`;
  });
  const table = ['| Pernyataan | Pasangan |', '| --- | --- |', ...rows].join('\n');
  return explanation === '' ? table : `${table}\n\n${toQuote(explanation, '')}`;
};

/** A question as docs/authoring.md wants it. What the source did not have is left out, and the compiler asks for it. */
const questionToMarkdown = (question: WrittenQuestion): string => {
  const { id, kind, stem, topic, level, basis } = question;
  return [
    `## Soal \`${id}\` (${kind})`,
    stem,
    kind === 'pasangkan' ? pairsToMarkdown(question) : optionsToMarkdown(question),
    ...(topic === undefined || level === undefined
      ? []
      : [`**Topik:** \`${topic}\` (${levelToName(level)})`]),
    ...(basis.length === 0 ? [] : [`**Dasar hukum:** ${basis.map((one) => `\`${one}\``).join(' ')}`]),
  ].join('\n\n');
};

/** A whole quiz file with these questions. */
export const quizToMarkdown = (
  { id, title, mode }: { readonly id: string; readonly title: string; readonly mode: string },
  questions: readonly WrittenQuestion[],
): string =>
  `---\nid: ${id}\ntitle: ${JSON.stringify(title)}\nmode: ${mode}\n---\n\n${questions.map(questionToMarkdown).join('\n\n')}\n`;
