import { checkEntries, type ModuleMemory } from '../../src/compiler/check.ts';
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
const toPage = ({
  head,
  blocks,
}: Draft): { readonly text: string; readonly blockByLine: readonly number[] } => ({
  text: [head, ...blocks.flatMap((block) => [block, ''])].join('\n'),
  blockByLine: [
    ...Array.from({ length: toLineCount(head) }, () => -1),
    ...blocks.flatMap((block, index) => Array.from({ length: toLineCount(block) + 1 }, () => index)),
  ],
});

const compile = async (files: Files, memory?: ModuleMemory) => {
  const entries = toEntries(files);
  return checkEntries(entries, await preparePictures(entries), memory);
};

/** Few times: what a block hides from the compiler is found once that block is gone. */
const MOST_ROUNDS = 10;

/** Leaves out of pages all blocks that the compiler says anything about, until it says nothing any more. */
const prune = async (
  drafts: ReadonlyMap<string, Draft>,
  others: Files,
): Promise<ReadonlyMap<string, Draft>> => {
  let left = drafts;
  let memory: ModuleMemory | undefined;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const pages = new Map([...left].map(([path, draft]) => [path, toPage(draft)]));
    const texts = Object.fromEntries([...pages].map(([path, { text }]) => [path, text]));
    const checked = await compile({ ...others, ...texts }, memory);
    if (checked.diagnostics.length === 0) return left;
    memory = checked.memory;
    const refused = new Set<string>();
    for (const { file, line, rule, message } of checked.diagnostics) {
      const block = pages.get(file)?.blockByLine[line - 1] ?? -1;
      if (block < 0) throw new Error(`${file}:${line} ${rule} ${message}`);
      refused.add(`${file} ${block}`);
    }
    left = new Map(
      [...left].map(([path, { head, blocks }]) => [
        path,
        { head, blocks: blocks.filter((_block, index) => !refused.has(`${path} ${index}`)) },
      ]),
    );
  }
  throw new Error('the compiler still refuses something');
};

const chunk = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** Payloads that may stand in a value; control characters may stand nowhere. */
const toValues = (payloads: readonly string[]): string[] =>
  payloads.map((payload) => payload.replaceAll(/\s+/g, ' ')).filter((payload) => !/\p{Cc}/u.test(payload));

/** All payloads as one long text. */
const toOneValue = (payloads: readonly string[]): string => toYamlText(toValues(payloads).join(' · '));

/** What would change the meaning of the page around it: definitions, and headings and lines of our own format. */
const isConstruct = (payload: string): boolean =>
  /^\[[^\]]+\]: |\n\[[^\]]+\]: |Simulasi|Kiriman|Soal|Dasar hukum|Topik/.test(payload);

/** Places where hardly anything is accepted, or that belong to the page as a whole. */
const RARE = ['values of a switch', 'legal basis in the middle', 'reference', 'link title', 'picture title'];
const INLINE = Object.entries(INLINE_PLACES).flatMap(([place, write]) =>
  RARE.includes(place) ? [] : [write],
);
const CONTAINERS = Object.values(CONTAINER_PLACES);

const BASIS = '**Dasar hukum:** `c0`';
/** So many payloads share a lesson. */
const PER_LESSON = 80;
/** So many payloads share a label, where there is room for few labels. */
const PER_LABEL = 6;
const PER_CHOICE = 90;
const PER_TITLE = 150;

/** Front matter, in which blank lines keep long values from being one endless block. */
const toHead = (...keys: readonly string[]): string => `---\n${keys.join('\n\n')}\n---\n`;

const toFront = (payloads: readonly string[], objectives = payloads, language = 'id'): string =>
  toHead(
    `title: ${toOneValue(payloads)}`,
    `summary: ${toOneValue(payloads)}`,
    `language: ${language}`,
    'shelf: agency',
    'objectives:',
    ...toValues(objectives).map((payload) => `  - ${toYamlText(payload)}`),
  );

const toLesson = (id: string, payloads: readonly string[]): string =>
  toHead(`id: ${id}`, `title: ${toOneValue(payloads)}`, `acknowledgement: ${toOneValue(payloads)}`);

const toPost = (id: string, { from = 'a', text = '> a', follows = '  > a' }): string =>
  `### Kiriman \`${id}\` dari ${from}\n\n${text}\n\n- \`suka\` (melanggar)\n${follows}\n- \`abaikan\` (aman)\n  > a\n\n${BASIS}`;

/** Feeds with payloads as their titles, then one with payloads in all places of a post. */
const toFeeds = (payloads: readonly string[], chunkIndex: number): string[] => [
  ...payloads.map(
    (payload, index) => `## Simulasi \`judul-${chunkIndex}-${index}\` ${amid(payload)}\n\n${toPost('a', {})}`,
  ),
  `## Simulasi \`kiriman-${chunkIndex}\` a\n\n${toPost('a', {})}`,
  ...payloads.flatMap((payload, index) => [
    toPost(`a${index}`, { from: amid(payload) }),
    toPost(`b${index}`, { text: quoted(payload) }),
    toPost(`c${index}`, { follows: quoted(payload, '  > ') }),
  ]),
];

/** So many payloads share a rule: a file holds at most 256 KB. */
const PER_RULE = 4;

/** Rules with payloads as half of their values: in force where the number is even, else repealed. */
const toCitations = (payloads: readonly string[]): string[] =>
  chunk(toValues(payloads), PER_RULE).map((some, index) => {
    const text = toYamlText(some.join(' · '));
    const isEven = index % 2 === 0;
    const one = (condition: boolean): string => (condition ? text : 'a');
    const status = isEven ? 'uncertain' : 'repealed\n  replacedBy: c0';
    // A source that is itself a dangerous address is refused, so this one begins otherwise.
    const source = isEven ? 'a' : toYamlText(`a ${some.join(' · ')}`);
    return `- id: c${index}\n  rule: ${one(isEven)}\n  short: ${one(!isEven)}\n  article: ${one(isEven)}\n  status: ${status}\n  remark: ${one(!isEven)}\n  checkedOn: 2026-11-22\n  reviewBy: 2026-11-23\n  checkedBy: ${one(isEven)}\n  source: ${source}\n`;
  });

/** Cites every second of `count` rules from number `first` on; after the last of `total` comes the first again. */
const cite = (label: string, first: number, count: number, total: number): string => {
  const numbers = Array.from({ length: Math.ceil(count / 2) }, (_, index) => (first + 2 * index) % total);
  return `**${label}:** ${numbers.map((number) => `\`c${number}\``).join(' ')}`;
};

const toAgency = (payloads: readonly string[], confirmedKeys: readonly string[]): string => {
  const third = (rest: number): string =>
    toOneValue(payloads.filter((_payload, index) => index % 3 === rest));
  const channels = toValues(payloads).map((payload, index) => {
    const address = toYamlText(`https://a.id/${payload}`);
    const remark = index % 2 === 0 ? `    remark: ${toYamlText(payload)}\n` : '';
    return `  - name: ${toYamlText(payload)}\n    address: ${address}\n${remark}`;
  });
  const keys = confirmedKeys.map((key) => `  - ${key}\n`);
  return `name: ${third(0)}\norganiser: ${third(1)}\nsupervisor: ${third(2)}\ntimeZone: Asia/Jakarta\nchannels:\n${channels.join('')}${keys.length === 0 ? '' : `confirmedKeys:\n${keys.join('')}`}`;
};

/** Puts several texts of one line into one where they do not become something else together. */
const joinLines = async (lines: readonly string[], others: Files): Promise<string[]> => {
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
const toQuestions = (
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
const ODD_IDS = [
  'constructor',
  'prototype',
  'valueof',
  'root',
  'isi',
  'page-data',
  'submit',
  'action',
  'elements',
  'length',
  'name',
  'null',
  '0',
];

const toOddQuestion = (id: string): string =>
  `## Soal \`${id}\` (pasangkan)\n\na\n\n| a | b |\n| - | - |\n| \`${id}\` a | \`kanan\` a |\n| \`b\` b | \`c\` c |\n| \`d\` d | \`c\` |\n\n> a\n\n${BASIS}`;

const toQuiz = (id: string, mode: string, payloads: readonly string[], blocks: readonly string[]): string =>
  `${toHead(`id: ${id}`, `title: ${toOneValue(payloads)}`, `mode: ${mode}`)}\n${blocks.join('\n\n')}\n`;

export interface HostileFolder {
  readonly files: Files;
  /** How many blocks of hostile text are left of how many that were tried. */
  readonly shown: number;
  readonly tried: number;
}

/** Makes the whole folder. The same collection of payloads gives the same folder. */
export const createHostileFolder = async (): Promise<HostileFolder> => {
  const groups = readCorpus();
  const payloads = groups.flatMap((group) => group.payloads);
  const citations = toCitations(payloads);
  /** An even number, so that those in force come in turn with those that are not. */
  const rulesInAll = citations.length - (citations.length % 2);
  const settings: Files = {
    'citations.yaml': citations.join(''),
    'agency.yaml': toAgency(payloads, []),
  };
  const pictures: Record<string, Uint8Array> = {};
  const drafts = new Map<string, Draft>();

  // A module for every group, with three kinds of lessons for so many payloads each.
  let cited = 0;
  for (const { name, payloads: own } of groups) {
    const blocks = own.filter((payload) => !isConstruct(payload));
    pictures[`${name}/bagan.png`] = PICTURE;
    drafts.set(`${name}/module.md`, { head: toFront(own), blocks: ['a', ...blocks] });
    for (const [index, some] of chunk(own, PER_LESSON).entries()) {
      const add = (place: number, kind: string, written: readonly string[], end: readonly string[]): void => {
        const head = toLesson(`${kind}-${index}`, some);
        drafts.set(`${name}/${index}${place}-${kind}.md`, { head, blocks: [...written, ...end] });
      };
      const count = Math.ceil(toValues(some).length / PER_RULE) + 1;
      const rules = [
        cite('Sudah dicabut', cited + 1, count, rulesInAll),
        cite('Dasar hukum', cited, count, rulesInAll),
      ];
      cited += count + (count % 2);
      const inline = some.flatMap((payload) => INLINE.map((write) => write(payload)));
      add(1, 'baris', inline, ['a', '![a](bagan.png)', '{{channels}}', ...rules]);
      const contained = blocks
        .filter((payload) => some.includes(payload))
        .flatMap((payload) =>
          [...CONTAINERS.map((write) => write(payload)), payload].flatMap((block) => ['a', block]),
        );
      add(2, 'blok', ['a', ...contained], []);
      add(3, 'umpan', ['a', ...toFeeds(some, index)], []);
    }
  }
  // What is accepted as a line or as a quote, for questions and twins.
  const isPlain = (payload: string): boolean => !payload.includes('|') && !isConstruct(payload);
  const plain = payloads.filter(isPlain);
  drafts.set('soal/module.md', { head: toFront(['a'], payloads), blocks: ['a'] });
  drafts.set('soal/01-baris.md', { head: toLesson('baris', ['a']), blocks: ['a', ...plain.map(amid)] });
  drafts.set('soal/02-kutipan.md', {
    head: toLesson('kutipan', ['a']),
    blocks: ['a', ...plain.map((one) => quoted(one))],
  });

  const left = await prune(drafts, { ...settings, ...pictures });
  const texts = Object.fromEntries([...left].map(([path, draft]) => [path, toPage(draft).text]));
  const linesLeft = left.get('soal/01-baris.md')?.blocks ?? [];
  const quotesLeft = (left.get('soal/02-kutipan.md')?.blocks ?? [])
    .slice(1)
    .map((block) => block.replaceAll(/^> ?/gm, ''));
  const labels = await joinLines(linesLeft, settings);
  const questions = toQuestions(linesLeft, labels, quotesLeft);
  const keys = questions.flatMap((text) => /`(situasi-\d+)`/.exec(text)?.[1] ?? []).map((id) => `soal/${id}`);
  const [some = [], others = []] = chunk(payloads.toReversed(), PER_TITLE);
  const files: Files = {
    ...settings,
    ...pictures,
    ...texts,
    'agency.yaml': toAgency(payloads, keys),
    'soal/tes.md': toQuiz('tes', 'test', payloads.slice(0, PER_TITLE), [...linesLeft, ...questions]),
    'soal/aneh.md': toQuiz('constructor', 'practice', ['a'], ODD_IDS.map(toOddQuestion)),
    'kembar/module.md': `${toFront(['a'])}\na\n`,
    'kembar/module.en.md': `${toFront(some, ['a'], 'en')}\na\n`,
    'kembar/01-a.md': `${toHead('id: a', 'title: a')}\na\n`,
    'kembar/01-a.en.md': `${toHead('id: a', `title: ${toOneValue(others)}`)}\n${linesLeft.join('\n\n')}\n`,
  };
  const { diagnostics } = await compile(files);
  if (diagnostics.length > 0) {
    throw new Error(
      diagnostics.map(({ file, line, rule, excerpt }) => `${file}:${line} ${rule} ${excerpt}`).join('\n'),
    );
  }
  const toCount = (some: ReadonlyMap<string, Draft>): number =>
    [...some.values()].reduce((sum, { blocks }) => sum + blocks.filter((block) => block !== 'a').length, 0);
  return { files, shown: toCount(left), tried: toCount(drafts) };
};
