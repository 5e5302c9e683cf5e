import {
  isSimulation,
  type Lesson,
  type LessonBlock,
  type Module,
  type Simulation,
  type TextNode,
} from '../domain/content/module.ts';
import { toSectionId, type SearchDocument } from '../domain/search/search-index.ts';

/** Tags whose words run on in the sentence around them. */
const INLINE: ReadonlySet<string> = new Set(['strong', 'em', 'code', 'a']);

/** Every word of a text: of a switch all cases, of a picture what it tells. */
const nodeToWords = (node: TextNode): string => {
  if (typeof node === 'string') return node;
  const [tag, props, ...children] = node;
  if (tag === 'picture') return props === 0 ? '' : (props.alt ?? '');
  const words = children.map(nodeToWords);
  return INLINE.has(tag) ? words.join('') : ` ${words.join('')} `;
};

const nodesToWords = (nodes: readonly TextNode[]): string => nodes.map(nodeToWords).join(' ');

const feedToWords = ({ intro, posts }: Simulation): string =>
  [
    nodesToWords(intro),
    ...posts.flatMap(({ from, body, actions }) => [
      from,
      nodesToWords(body),
      ...actions.map(({ consequence }) => nodesToWords(consequence)),
    ]),
  ].join(' ');

const blockToWords = (block: LessonBlock): string =>
  isSimulation(block) ? feedToWords(block) : nodeToWords(block);

/** What a block is the heading of; undefined for a block that belongs to the section above it. */
const headingOf = (block: LessonBlock): string | undefined => {
  if (isSimulation(block)) return block.title;
  if (typeof block === 'string' || (block[0] !== 'h2' && block[0] !== 'h3')) return undefined;
  return nodeToWords(block).trim();
};

const lessonToSections = (
  { id: module, title: moduleTitle }: Module,
  { id: lesson, title: lessonTitle, body }: Lesson,
): SearchDocument[] => {
  const starts = body.flatMap((block, index) =>
    index === 0 || headingOf(block) !== undefined ? [index] : [],
  );
  // A lesson has a text, so its body has a first block.
  return starts.map((start, index) => {
    const blocks = body.slice(start, starts[index + 1]);
    const first = blocks[0];
    const heading = first === undefined ? undefined : headingOf(first);
    const isTextHeading = heading !== undefined && first !== undefined && !isSimulation(first);
    const text = (isTextHeading ? blocks.slice(1) : blocks).map(blockToWords).join(' ');
    return {
      id: toSectionId({ module, lesson, block: start }),
      module,
      lesson,
      block: start,
      moduleTitle,
      lessonTitle,
      heading: heading ?? '',
      text,
    };
  });
};

/** What can be found of a module: its lessons, one document a section. Questions are not in it. */
export const moduleToSections = (module: Module): readonly SearchDocument[] =>
  module.lessons.flatMap((lesson) => lessonToSections(module, lesson));
