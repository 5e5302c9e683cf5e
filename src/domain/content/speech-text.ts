import { isSimulation, type LessonBlock, type SwitchAxis, type TextNode, type TextProps } from './module.ts';
import { nodesToText } from './block-text.ts';

/** What reading aloud has to be told about the reader and says in words of the interface. */
export interface SpeechCase {
  /** The reader's own value of an axis; null while nobody has said. */
  readonly own: Readonly<Record<SwitchAxis, string | null>>;
  /** Spoken before a case, a note or a picture. */
  readonly label: (
    about:
      | { readonly type: 'case'; readonly of: NonNullable<TextProps['of']> }
      | { readonly type: 'note'; readonly kind: NonNullable<TextProps['kind']> }
      | { readonly type: 'picture' },
  ) => string;
}

/** Tags that are said in one breath; everything around them is taken apart. */
const SPOKEN: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'li']);
const CONTAINERS: ReadonlySet<string> = new Set(['ul', 'ol', 'blockquote']);

const rowsOf = (node: TextNode): readonly (readonly [head: boolean, cells: readonly string[]])[] => {
  if (typeof node === 'string') return [];
  const [tag, , ...children] = node;
  if (tag !== 'tr') return children.flatMap(rowsOf);
  const cells = children.filter((cell) => typeof cell !== 'string');
  const isHead = cells.every(([cell]) => cell === 'th');
  return [[isHead, cells.map((cell) => nodesToText([cell]))]];
};

/** A row at a time, each cell after the head of its column: by ear a table has no columns. */
const tableToSpeech = (table: TextNode): string[] => {
  const rows = rowsOf(table);
  const heads = rows.find(([isHead]) => isHead)?.[1] ?? [];
  return rows
    .filter(([isHead]) => !isHead)
    .map(([, cells]) =>
      cells
        .map((cell, column) => {
          const head = heads[column] ?? '';
          return head === '' || cell === '' ? cell : `${head}: ${cell}`;
        })
        .filter((cell) => cell !== '')
        .join('. '),
    );
};

const switchToSpeech = (
  by: SwitchAxis | undefined,
  cases: readonly TextNode[],
  about: SpeechCase,
): string[] => {
  const own = by === undefined ? null : about.own[by];
  const known = cases.flatMap((node) => {
    if (typeof node === 'string' || node[0] !== 'case') return [];
    const [, props, ...children] = node;
    return [{ of: (props === 0 ? undefined : props.of) ?? [], children }];
  });
  const mine = known.filter(({ of }) => of.some((value) => value === own));
  // Nobody has said which case is theirs: then all of them are read, each with its name.
  return (mine.length > 0 ? mine : known).flatMap(({ of, children }) => [
    about.label({ type: 'case', of }),
    ...children.flatMap((child) => nodeToSpeech(child, about)),
  ]);
};

/** An item of a list: its own words, then the lists inside of it. */
const itemToSpeech = (children: readonly TextNode[], about: SpeechCase): string[] => {
  const isInner = (child: TextNode): boolean => typeof child !== 'string' && CONTAINERS.has(child[0]);
  return [
    nodesToText(children.filter((child) => !isInner(child))),
    ...children.filter(isInner).flatMap((child) => nodeToSpeech(child, about)),
  ];
};

const nodeToSpeech = (node: TextNode, about: SpeechCase): string[] => {
  if (typeof node === 'string') return [node.trim()];
  const [tag, props, ...children] = node;
  const known: TextProps = props === 0 ? {} : props;
  if (tag === 'li') return itemToSpeech(children, about);
  if (SPOKEN.has(tag)) return [nodesToText(children)];
  if (tag === 'table') return tableToSpeech(node);
  if (tag === 'switch') return switchToSpeech(known.by, children, about);
  if (tag === 'picture') return [`${about.label({ type: 'picture' })}: ${known.alt ?? ''}`];
  const inner = children.flatMap((child) => nodeToSpeech(child, about));
  return tag === 'note' ? [about.label({ type: 'note', kind: known.kind ?? 'note' }), ...inner] : inner;
};

/**
 * What is said of a block, in the order of saying, each entry a heading, a paragraph, an item or a row. A simulated feed
 * is only named: it is for doing, not for listening.
 */
export const blockToSpeech = (block: LessonBlock, about: SpeechCase): readonly string[] => {
  const said = isSimulation(block)
    ? [block.title, ...block.intro.flatMap((node) => nodeToSpeech(node, about))]
    : nodeToSpeech(block, about);
  return said.filter((text) => text !== '');
};

/** Some browsers fall silent in the middle of an utterance of more than about 15 seconds. */
const LONGEST = 200;

const cutLong = (sentence: string): string[] => {
  if (sentence.length <= LONGEST) return [sentence];
  const head = sentence.slice(0, LONGEST + 1);
  const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(': ')) + 1;
  const end = comma > LONGEST / 3 ? comma : head.lastIndexOf(' ');
  const cut = end > 0 ? end : LONGEST;
  return [sentence.slice(0, cut).trim(), ...cutLong(sentence.slice(cut).trim())];
};

/** A text in pieces that can be said in one utterance: sentences, and long ones cut at a comma or a space. */
export const toUtterances = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…][”"’)]?)\s+(?=[\p{Lu}\p{N}“"(])/u)
    .flatMap(cutLong)
    .filter((piece) => piece !== '');
