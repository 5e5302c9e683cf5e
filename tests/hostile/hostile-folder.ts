import { AGENCY, type Files, PICTURE } from '../compiler/example-content.ts';
import { readCorpus } from './corpus.ts';
import { amid, CONTAINER_PLACES, INLINE_PLACES, quoted } from './places.ts';
import { compile, type Draft, prune, toPage } from './prune.ts';
import { toFeeds } from './write-feeds.ts';
import { chunk, toFront, toHead, toLesson, toOneValue, toValues } from './write-heads.ts';
import { joinLines, toOddQuestions, toQuestions, toQuiz } from './write-questions.ts';
import { cite, PER_RULE, toAgency, toCitations } from './write-registers.ts';

/** What becomes words of the agency, which here are as long as a book. */
const namesAgency = (payload: string): boolean => /\{\{\w+\}\}/.test(payload);

/** What would change the meaning of the page around it: definitions, and headings and lines of our own format. */
const isConstruct = (payload: string): boolean =>
  /^\[[^\]]+\]: |\n\[[^\]]+\]: |Simulasi|Kiriman|Soal|Dasar hukum|Topik/.test(payload);

type Write = (payload: string) => string;

/** Places inside a line where what is refused in a paragraph may be accepted, and places where it may not. */
const OWN_RULES = [
  'code',
  'link address',
  'link address in brackets',
  'end of a link address',
  'mail address',
  'autolink',
  'end of an autolink',
  'picture text',
  'picture address',
  'word of the agency',
  'marker of a call-out',
];
const AS_IN_A_PARAGRAPH = [
  'paragraph',
  'heading',
  'subheading',
  'item',
  'numbered item',
  'strong',
  'emphasis',
  'link text',
  'table head',
  'table cell',
];
const toWriters = (places: readonly string[]): Write[] =>
  places.flatMap((place) => INLINE_PLACES[place] ?? []);
const CONTAINERS = Object.values(CONTAINER_PLACES);

/** So many payloads share a lesson, a title. */
const PER_LESSON = 80;
const PER_TITLE = 150;

export interface HostileFolder {
  readonly files: Files;
  /** How many blocks of hostile text there are. */
  readonly blocks: number;
}

/** Which payloads are accepted in a paragraph and in a quote. */
const sift = async (payloads: readonly string[], settings: Files) => {
  const listOf = (write: Write): Draft => ({
    head: toHead('id: a', 'title: a'),
    blocks: ['a', ...payloads.map(write)],
  });
  const quote: Write = (payload) => quoted(payload);
  const lines = { ...listOf(amid), head: toHead('id: b', 'title: a') };
  const left = await prune(
    new Map([
      ['m/module.md', { head: toFront(['a']), blocks: ['a'] }],
      ['m/01-a.md', lines],
      ['m/02-a.md', listOf(quote)],
    ]),
    settings,
  );
  const isLeft = (path: string, write: Write) => {
    const blocks = new Set(left.get(path)?.blocks);
    return (payload: string): boolean => blocks.has(write(payload));
  };
  return { isLine: isLeft('m/01-a.md', amid), isQuote: isLeft('m/02-a.md', quote) };
};

/**
 * Makes a content folder that the compiler accepts although it holds nothing but hostile text: every payload in every
 * place where it is not refused. The same collection of payloads gives the same folder.
 */
export const createHostileFolder = async (): Promise<HostileFolder> => {
  const groups = readCorpus();
  const payloads = groups.flatMap((group) => group.payloads);
  const citations = toCitations(payloads);
  /** An even number, so that those in force come in turn with those that are not. */
  const rulesInAll = citations.length - (citations.length % 2);
  /** With the same ids, and quick to read as often as it takes. */
  const short: Files = {
    'citations.yaml': toCitations(payloads.map(() => 'a')).join(''),
    'agency.yaml': AGENCY,
  };
  const { isLine, isQuote } = await sift(payloads, short);
  const pictures: Record<string, Uint8Array> = {};
  const drafts = new Map<string, Draft>();

  // A module for every group, with three kinds of lessons for so many payloads each.
  let cited = 0;
  for (const { name, payloads: all } of groups) {
    const own = all.filter((payload) => !namesAgency(payload));
    pictures[`${name}/bagan.png`] = PICTURE;
    const blocks = own.filter((payload) => isQuote(payload) && !isConstruct(payload));
    drafts.set(`${name}/module.md`, { head: toFront(own), blocks: ['a', ...blocks] });
    for (const [index, some] of chunk(own, PER_LESSON).entries()) {
      const add = (place: number, kind: string, written: readonly string[]): void => {
        const head = toLesson(`${kind}-${index}`, some);
        drafts.set(`${name}/${index}${place}-${kind}.md`, { head, blocks: ['a', ...written] });
      };
      const inline = some.flatMap((payload) =>
        toWriters(isLine(payload) ? [...AS_IN_A_PARAGRAPH, ...OWN_RULES] : OWN_RULES).map((write) =>
          write(payload),
        ),
      );
      const count = Math.ceil(toValues(some).length / PER_RULE) + 1;
      const history = cite('Sudah dicabut', cited + 1, count, rulesInAll);
      const basis = cite('Dasar hukum', cited, count, rulesInAll);
      cited += count + (count % 2);
      add(1, 'baris', [...inline, 'a', '![a](bagan.png)', history, basis]);
      const contained = some
        .filter((payload) => blocks.includes(payload))
        .flatMap((payload) =>
          [...CONTAINERS.map((write) => write(payload)), payload].flatMap((block) => [block, 'a']),
        );
      add(2, 'blok', contained);
      add(3, 'umpan', toFeeds(some.filter(isLine), some.filter(isQuote), index));
    }
  }
  const left = await prune(drafts, { ...short, ...pictures });
  const texts = Object.fromEntries([...left].map(([path, draft]) => [path, toPage(draft).text]));

  // A module of questions, and one with a twin.
  const plain = payloads.filter(
    (payload) => !payload.includes('|') && !isConstruct(payload) && !namesAgency(payload),
  );
  const lines = plain.filter(isLine).map(amid);
  const labels = await joinLines(lines, short);
  const questions = toQuestions(lines, labels, plain.filter(isQuote));
  const confirmed = questions.flatMap((text) => /`(situasi-\d+)`/.exec(text)?.[1] ?? []);
  const [some = [], others = []] = chunk(payloads, PER_TITLE);
  const files: Files = {
    ...pictures,
    ...texts,
    'citations.yaml': citations.join(''),
    'agency.yaml': toAgency(
      payloads,
      confirmed.map((id) => `soal/${id}`),
    ),
    'soal/module.md': `${toFront(['a'], payloads)}\na\n`,
    'soal/01-a.md': `${toHead('id: a', 'title: a')}\n{{channels}}\n\na {{agency}} b *{{organiser}}* [{{supervisor}}](https://a.id)\n`,
    'soal/tes.md': toQuiz('tes', 'test', some, [...lines, ...questions]),
    'soal/aneh.md': toQuiz('constructor', 'practice', others.slice(0, 3), toOddQuestions()),
    // Of two practices the phone tells the titles.
    'soal/lain.md': toQuiz(
      'lain',
      'practice',
      some,
      questions.slice(0, 1).map((text) => text.replace(/`.*?`/, '`lain`')),
    ),
    'kembar/module.md': `${toFront(['a'])}\na\n`,
    'kembar/module.en.md': `${toFront(some, ['a'], 'en')}\na\n`,
    'kembar/01-a.md': `${toHead('id: a', 'title: a')}\na\n`,
    'kembar/01-a.en.md': `${toHead('id: a', `title: ${toOneValue(others)}`)}\n${lines.join('\n\n')}\n`,
  };
  const { diagnostics } = await compile(files);
  if (diagnostics.length > 0) {
    const lists = diagnostics.map(({ file, line, rule, excerpt }) => `${file}:${line} ${rule} ${excerpt}`);
    throw new Error(lists.join('\n'));
  }
  const blocks = [...left.values()].flatMap((draft) => draft.blocks).filter((block) => block !== 'a');
  return { files, blocks: blocks.length + lines.length };
};
