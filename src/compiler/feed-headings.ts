import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Whether a heading opens a simulated feed, well-formed or not. Asked in lessons only. */
export const opensFeed = (heading: Heading): boolean => /^\s*simulasi\b/i.test(toString(heading));

/** Whether a heading is plainly that of a simulated feed or of one of its posts: the word, then an id. */
export const isFeedHeading = ({ children: [word, id] }: Heading): boolean =>
  word?.type === 'text' && /^\s*(?:simulasi|kiriman)\s+$/i.test(word.value) && id?.type === 'inlineCode';
