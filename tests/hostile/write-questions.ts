import type { Files } from '../compiler/example-content.ts';
import { textsToPlain } from './leaks.ts';
import { quoted } from './places.ts';
import { compile, toPage } from './prune.ts';
import { BASIS, chunk, toFront, toHead, toOneValue } from './write-heads.ts';

/** So many payloads share a label, where there is room for few labels. */
const PER_LABEL = 6;
const PER_CHOICE = 90;

/** Puts several texts of one line into one where they do not become something else together. */
export const joinLines = async (lines: readonly string[], others: Files): Promise<string[]> => {
  const head = '---\nid: a\ntitle: a\n---\n';
  const show = async (blocks: readonly string[]): Promise<string[]> => {
    const { all } = await compile({
      ...others,
      'm/module.md': toFront(['a']) + 'a',
      'm/01-a.md': toPage({ head, blocks }).text,
    });
    const body = all.find(({ draft }) => draft.id === 'm')?.draft.lessons[0]?.body ?? [];
    return body.map((block) =>
      textsToPlain([block as string])
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
  };
  const groups = chunk([...lines.keys()], PER_LABEL);
  const joined = groups.map((group) => group.map((index) => lines[index]).join(' '));
  const shown = await show(lines);
  const shownJoined = await show(joined);
  return groups.flatMap((group, index) => {
    const isSame = shownJoined[index] === group.map((one) => shown[one]).join(' ');
    return isSame ? [joined[index] ?? ''] : group.map((one) => lines[one] ?? '');
  });
};

/** A question of every kind around lines and quotes that are accepted as they are. */
export const toQuestions = (
  lines: readonly string[],
  labels: readonly string[],
  quotes: readonly string[],
): string[] => {
  const questions: string[] = [];
  let explained = 0;
  const explain = (prefix: string, count = 1): string => {
    const some = Array.from({ length: count }, () => quotes[(explained += 1) % quotes.length] ?? 'a');
    return quoted(some.join('\n\n'), prefix);
  };
  const write = (kind: string, answers: string): void => {
    const number = questions.length;
    const stem = labels[number % labels.length] ?? 'a';
    questions.push(
      `## Soal \`${kind.replace(' ', '-')}-${number}\` (${kind})\n\n${stem}\n\n${answers}\n\n${BASIS}`,
    );
  };
  const fill = (some: readonly string[], count: number): string[] =>
    Array.from({ length: count }, (_, index) => some[index] ?? `a ${index}`);

  for (const some of chunk(lines, PER_CHOICE)) {
    const options = [...some, 'b'].map(
      (line, index) => `- [${index % 2 === 0 ? 'x' : ' '}] \`o${index}\` ${line}\n${explain('  > ')}`,
    );
    write('pilih semua', options.join('\n'));
  }
  for (const some of chunk(labels, 7)) {
    const items = fill(some, 7).map((line, index) => `${index + 1}. \`i${index}\` ${line}`);
    write('urutkan', `${items.join('\n')}\n\n${explain('> ', 15)}`);
  }
  for (const some of chunk(labels, 16)) {
    const [left, right, ...cells] = fill(some, 16);
    const rows = Array.from(
      { length: 7 },
      (_, row) => `| \`l${row}\` ${cells[row]} | \`r${row}\` ${cells[row + 7]} |`,
    );
    write('pasangkan', [`| ${left} | ${right} |`, '| - | - |', ...rows, '', explain('> ', 15)].join('\n'));
  }
  for (const some of chunk(labels, 5)) {
    const acts = fill(some, 5).map(
      (line, index) => `- [${index === 0 ? 3 : 0}] \`t${index}\` ${line}\n${explain('  > ')}`,
    );
    write('situasi', acts.join('\n'));
  }
  return questions;
};

/** Ids that mean something else to a script or to a page. */
const ODD_IDS = ['constructor', 'prototype', 'submit', 'action', 'elements', 'length', 'null'];

/** Matchings whose own id and one of whose cells are such a name. */
export const toOddQuestions = (): string[] =>
  ODD_IDS.map(
    (id) =>
      `## Soal \`${id}\` (pasangkan)\n\na\n\n| a | b |\n| - | - |\n| \`${id}\` a | \`kanan\` a |\n| \`b\` b | \`c\` c |\n| \`d\` d | \`c\` |\n\n> a\n\n${BASIS}`,
  );

/** A quiz around questions. */
export const toQuiz = (
  id: string,
  mode: string,
  payloads: readonly string[],
  blocks: readonly string[],
): string =>
  `${toHead(`id: ${id}`, `title: ${toOneValue(payloads)}`, `mode: ${mode}`, 'order: tetap')}\n${blocks.join('\n\n')}\n`;
