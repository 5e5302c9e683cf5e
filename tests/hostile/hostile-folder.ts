import { checkEntries } from '../../src/compiler/check.ts';
import { preparePictures } from '../../src/compiler/picture-folder.ts';
import { type Files, PICTURE, toEntries } from '../compiler/example-content.ts';
import { readCorpus } from './corpus.ts';
import { textsToPlain } from './leaks.ts';
import { amid, CONTAINER_PLACES, INLINE_PLACES, quoted, toOneLine, toYamlText } from './places.ts';

/**
 * A content folder that the compiler accepts although it is made of nothing but hostile text: every payload in every
 * place where it is not refused. What it refuses is found by asking, and left out.
 */

/** A block of a page, which is left out when anything is said about its lines. */
interface Draft {
  readonly head: string;
  readonly blocks: readonly string[];
}

const toLineCount = (text: string): number => text.split(/\r\n?|\n/).length;

/** The page of a draft, and which block each of its lines belongs to. */
const toPage = ({ head, blocks }: Draft): { readonly text: string; readonly blockByLine: readonly number[] } => ({
  text: [head, ...blocks.flatMap((block) => [block, ''])].join('\n'),
  blockByLine: [
    ...Array.from({ length: toLineCount(head) }, () => -1),
    ...blocks.flatMap((block, index) => Array.from({ length: toLineCount(block) + 1 }, () => index)),
  ],
});

const compile = async (files: Files) => {
  const entries = toEntries(files);
  return checkEntries(entries, await preparePictures(entries));
};

/** Few times: a block that ends another one early is found in the second or third. */
const MOST_ROUNDS = 8;

/** Leaves out of pages all blocks that the compiler says anything about, until it says nothing any more. */
const prune = async (
  drafts: ReadonlyMap<string, Draft>,
  others: Files,
): Promise<ReadonlyMap<string, Draft>> => {
  let left = new Map(drafts);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const pages = new Map([...left].map(([path, draft]) => [path, toPage(draft)]));
    const texts = Object.fromEntries([...pages].map(([path, { text }]) => [path, text]));
    const { diagnostics } = await compile({ ...others, ...texts });
    if (diagnostics.length === 0) return left;
    const refused = new Map<string, Set<number>>();
    for (const { file, line, rule, message } of diagnostics) {
      const block = pages.get(file)?.blockByLine[line - 1];
      if (block === undefined || block < 0) throw new Error(`${file}:${line} ${rule} ${message}`);
      refused.set(file, (refused.get(file) ?? new Set()).add(block));
    }
    left = new Map(
      [...left].map(([path, { head, blocks }]) => [
        path,
        { head, blocks: blocks.filter((_block, index) => refused.get(path)?.has(index) !== true) },
      ]),
    );
  }
  throw new Error('the compiler still refuses something');
};

const chunk = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** Payloads that may stand in a value: what is invisible in a file is refused everywhere. */
const toValues = (payloads: readonly string[]): string[] =>
  payloads.filter((payload) => !/(?![\n\t\r])\p{Cc}/u.test(payload)).map((payload) => payload.replaceAll(/\s+/g, ' '));

/** All payloads as one long text. */
const toOneValue = (payloads: readonly string[]): string => toYamlText(toValues(payloads).join(' · '));

const toLesson = (id: string, payloads: readonly string[]): string =>
  `---\nid: ${id}\ntitle: ${toOneValue(payloads)}\nacknowledgement: ${toOneValue(payloads)}\n---\n`;

const toFront = (payloads: readonly string[], language = 'id'): string =>
  [
    '---',
    `title: ${toOneValue(payloads)}`,
    `summary: ${toOneValue(payloads)}`,
    `language: ${language}`,
    'shelf: agency',
    'objectives:',
    ...toValues(payloads).map((payload) => `  - ${toYamlText(payload)}`),
    '---',
    '',
  ].join('\n');

const toPost = (id: string, { from = 'a', text = '> a', follows = '  > a' }): string =>
  `### Kiriman \`${id}\` dari ${from}\n\n${text}\n\n- \`suka\` (melanggar)\n${follows}\n- \`abaikan\` (aman)\n  > a\n\n**Dasar hukum:** \`c0\`\n`;

const toPosts = (payload: string, index: number): string[] => [
  toPost(`a${index}`, { from: amid(payload) }),
  toPost(`b${index}`, { text: quoted(payload) }),
  toPost(`c${index}`, { follows: quoted(payload, '  > ') }),
];

const toCitation = (payload: string, index: number): string => {
  const text = toYamlText(payload);
  const day = 'checkedOn: 2026-11-22\n  reviewBy: 2026-11-23';
  const status = index % 2 === 0 ? 'uncertain' : `repealed\n  replacedBy: c0`;
  // A source that is an address is refused when it is a dangerous one, so this one only looks like it.
  return `- id: c${index}\n  rule: ${text}\n  short: ${text}\n  article: ${text}\n  status: ${status}\n  remark: ${text}\n  ${day}\n  checkedBy: ${text}\n  source: ${toYamlText(`a ${payload}`)}\n`;
};

const toChannel = (payload: string): string =>
  `  - name: ${toYamlText(payload)}\n    address: ${toYamlText(`a ${payload}`)}\n    remark: ${toYamlText(payload)}\n  - name: a\n    address: ${toYamlText(`https://a.id/${payload}`)}\n`;

const MODULES = 'kembar, soal';
const BASIS = '**Dasar hukum:** `c0`';
/** So many payloads share a lesson; fewer would mean more pages to open. */
const PER_LESSON = 110;
/** So many payloads share a label that must not be one of hundreds. */
const PER_LABEL = 6;
const TOPMOST_OPTIONS = 90;

/** Joins texts of one line where they do not become something else together. */
const joinLines = async (lines: readonly string[], others: Files): Promise<string[]> => {
  const head = '---\nid: a\ntitle: a\n---\n';
  const show = async (blocks: readonly string[]): Promise<string[] | undefined> => {
    const { all, diagnostics } = await compile({ ...others, 'm/01-a.md': toPage({ head, blocks }).text });
    const body = all.find(({ draft }) => draft.id === 'm')?.draft.lessons[0]?.body ?? [];
    const isWhole = diagnostics.length === 0 && body.length === blocks.length;
    return isWhole ? body.map((block) => textsToPlain([block as string]).replaceAll(/\s+/g, ' ').trim()) : undefined;
  };
  const shown = await show(lines);
  if (shown === undefined) throw new Error('a line is refused that was accepted before');
  const groups = chunk([...lines.keys()], PER_LABEL);
  const joined = groups.map((group) => group.map((index) => lines[index]).join(' '));
  const shownJoined = (await show(joined)) ?? [];
  return groups.flatMap((group, index) => {
    const apart = group.map((one) => shown[one]).join(' ');
    return shownJoined[index] === apart ? [joined[index] ?? ''] : group.map((one) => lines[one] ?? '');
  });
};

/** Questions of every kind around texts of one line and quotes that are accepted as they are. */
const toQuestions = (lines: readonly string[], labels: readonly string[], quotes: readonly string[]): string[] => {
  const questions: string[] = [];
  const write = (kind: string, stem: string, answers: string): void => {
    const id = `s${questions.length}`;
    questions.push(`## Soal \`${id}\` (${kind})\n\n${stem}\n\n${answers}\n\n${BASIS}`);
  };
  let nextQuote = 0;
  const explain = (prefix: string): string =>
    quoted(quotes[(nextQuote += 1) % quotes.length] ?? 'a', prefix);
  const stem = (): string => labels[questions.length % labels.length] ?? 'a';

  for (const options of chunk(lines, TOPMOST_OPTIONS)) {
    const written = [...options, 'b'].map(
      (line, index) => `- [${index % 2 === 0 ? 'x' : ' '}] \`o${index}\` ${line}\n${explain('  > ')}`,
    );
    write('pilih semua', stem(), written.join('\n'));
  }
  for (const items of chunk(labels, 7)) {
    const written = [...items, 'b', 'c'].slice(0, 7).map((line, index) => `${index + 1}. \`i${index}\` ${line}`);
    write('urutkan', stem(), `${written.join('\n')}\n\n${explain('> ')}`);
  }
  for (const cells of chunk(labels, 16)) {
    const at = (index: number): string => cells[index] ?? 'a';
    const rows = Array.from({ length: 7 }, (_, row) => `| \`l${row}\` ${at(row)} | \`r${row}\` ${at(row + 7)} |`);
    write(
      'pasangkan',
      stem(),
      [`| ${at(14)} | ${at(15)} |`, '| - | - |', ...rows, '', explain('> ')].join('\n'),
    );
  }
  for (const acts of chunk(labels, 5)) {
    const written = [...acts, 'b', 'c', 'd']
      .slice(0, 5)
      .map((line, index) => `- [${index === 0 ? 3 : 0}] \`t${index}\` ${line}\n${explain('  > ')}`);
    write('situasi', stem(), written.join('\n'));
  }
  return questions;
};

/** Ids that are names of something else to a script or a page. */
const ODD_IDS = ['constructor', 'prototype', 'root', 'isi', 'page-data', 'submit', 'elements', 'length', 'action', 'null', '0'];

const oddQuestion = (id: string): string =>
  `## Soal \`${id}\` (pasangkan)\n\na\n\n| a | b |\n| - | - |\n| \`${id}\` a | \`kanan\` a |\n| \`b\` b | \`c\` c |\n| \`d\` d | \`c\` |\n\n> a\n\n${BASIS}`;

const toQuiz = (id: string, mode: string, title: string, blocks: readonly string[]): string =>
  `---\nid: ${id}\ntitle: ${title}\nmode: ${mode}\n---\n\n${blocks.join('\n\n')}\n`;

/** The whole folder. The same corpus gives the same folder. */
export const writeHostileFolder = async (): Promise<Files> => {
  const groups = readCorpus();
  const payloads = groups.flatMap((group) => group.payloads);
  const values = toValues(payloads);
  const citations = values.map(toCitation).join('').replace('\n  status: uncertain', '\n  status: in-force');
  const whole = toOneValue(payloads);
  const agency = [
    `name: ${whole}`,
    `organiser: ${whole}`,
    `supervisor: ${whole}`,
    'timeZone: Asia/Jakarta',
    'channels:',
    values.map(toChannel).join(''),
  ].join('\n');
  const settings: Files = { 'citations.yaml': citations, 'agency.yaml': agency };

  // Every group is a module; its lessons hold so many payloads each, in three kinds of places.
  const drafts = new Map<string, Draft>();
  const others: Record<string, string | Uint8Array> = { ...settings };
  let nextCitation = 0;
  for (const group of groups) {
    const folder = `${group.name}/`;
    others[`${folder}bagan.png`] = PICTURE;
    drafts.set(`${folder}module.md`, { head: toFront(group.payloads), blocks: ['a', ...group.payloads] });
    for (const [index, some] of chunk(group.payloads, PER_LESSON).entries()) {
      const name = (place: number, what: string): string => `${folder}${index}${place}-${what}.md`;
      const blocks = (places: Readonly<Record<string, (payload: string) => string>>): string[] =>
        some.flatMap((payload) => Object.values(places).flatMap((write) => [write(payload), 'a']));
      const cited = toValues(some).map(() => (nextCitation += 1) - 1);
      const cite = (label: string, rest: 0 | 1): string =>
        `**${label}:** ${cited
          .filter((number) => (number % 2 === rest || number === 0) && (rest === 0 || number > 0))
          .map((number) => `\`c${number}\``)
          .join(' ')}`;
      drafts.set(name(1, 'baris'), {
        head: toLesson(`baris-${index}`, some),
        blocks: [...blocks(INLINE_PLACES), '![a](bagan.png)', cite('Sudah dicabut', 1), cite('Dasar hukum', 0)],
      });
      drafts.set(name(2, 'blok'), {
        head: toLesson(`blok-${index}`, some),
        blocks: ['a', ...blocks(CONTAINER_PLACES), ...some],
      });
      drafts.set(name(3, 'umpan'), {
        head: `${toLesson(`umpan-${index}`, some)}\n## Simulasi \`umpan-${index}\` ${amid(some[0] ?? '')}\n\n`,
        blocks: some.flatMap(toPosts),
      });
    }
  }
  return { ...others, ...Object.fromEntries(drafts), MODULES, ODD_IDS, BASIS, payloads } as unknown as Files;
};
