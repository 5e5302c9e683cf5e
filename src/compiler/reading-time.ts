import { isSimulation, type LessonBlock, type Simulation, type TextNode } from '../domain/content/module.ts';

/** An unhurried reader on a phone. */
const WORDS_PER_MINUTE = 180;
/** To look at a post, to choose and to read what follows. */
const SECONDS_PER_POST = 20;

const toWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (toWords(text).length > toWords(best).length ? text : best), '');

/** What a reader reads: of a switch one case, of a picture no words. */
const nodeToReading = (node: TextNode): string => {
  if (typeof node === 'string') return node;
  const [tag, , ...children] = node;
  const texts = children.map(nodeToReading);
  switch (tag) {
    case 'switch':
      return ` ${longest(texts)} `;
    case 'strong':
    case 'em':
    case 'code':
    case 'a':
      return texts.join('');
    default:
      return ` ${texts.join('')} `;
  }
};

const toReading = (nodes: readonly TextNode[]): string => nodes.map(nodeToReading).join(' ');

/** A learner acts once on each post, so one consequence is read. */
const feedToReading = ({ title, intro, posts }: Simulation): string =>
  [
    title,
    toReading(intro),
    ...posts.flatMap(({ from, body, actions }) => [
      from,
      toReading(body),
      longest(actions.map(({ consequence }) => toReading(consequence))),
    ]),
  ].join(' ');

/** Reading time of a lesson in whole minutes, rounded up, at least one. */
export const toMinutes = (body: readonly LessonBlock[]): number => {
  const texts = body.map((block) => (isSimulation(block) ? feedToReading(block) : nodeToReading(block)));
  const posts = body.reduce((sum, block) => sum + (isSimulation(block) ? block.posts.length : 0), 0);
  const words = toWords(texts.join(' ')).length;
  return Math.max(1, Math.ceil(words / WORDS_PER_MINUTE + (posts * SECONDS_PER_POST) / 60));
};
