import type { Heading, RootContent } from 'mdast';

import type { SimulatedPost, Simulation } from '../domain/content/module.ts';
import { isContentId } from '../domain/ids.ts';
import { reportAfterBasis } from './basis.ts';
import { opensFeed } from './feed-headings.ts';
import { createIdRegister } from './ids.ts';
import type { ModuleScope } from './module-scope.ts';
import { checkPost } from './post.ts';
import { toPlace, type Source } from './read.ts';
import { pageToText } from './text.ts';
import { wordsToText } from './words.ts';

/** A part of a lesson: text, or a simulated feed from its heading to the next heading of that level. */
export interface LessonPart {
  /** Undefined for text. */
  readonly heading: Heading | undefined;
  readonly content: RootContent[];
}

/** Cuts a lesson into text and simulated feeds. */
export const toLessonParts = (nodes: readonly RootContent[]): LessonPart[] => {
  const parts: LessonPart[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (node.type === 'heading' && opensFeed(node)) parts.push({ heading: node, content: [] });
    else if (
      last === undefined ||
      (last.heading !== undefined && node.type === 'heading' && node.depth <= 2)
    ) {
      parts.push({ heading: undefined, content: [node] });
    } else last.content.push(node);
  }
  return parts;
};

/** Reads ``## Simulasi `id` Title``. What cannot be read is '', and has been reported. */
const readFeedHeading = (
  heading: Heading,
  source: Source,
  scope: ModuleScope,
): Pick<Simulation, 'id' | 'title'> => {
  const { report, path } = source;
  const [word, code, ...tail] = heading.children;
  const words = wordsToText(tail, source);
  const title = words.every((one) => typeof one === 'string') ? words.join('').trim() : '';
  const isWellFormed =
    heading.depth === 2 &&
    word?.type === 'text' &&
    word.value === 'Simulasi ' &&
    code?.type === 'inlineCode' &&
    title !== '';
  if (!isWellFormed) {
    report('simulation-heading-malformed', toPlace(heading));
    return { id: '', title: '' };
  }
  if (isContentId(code.value)) scope.simulationIds.register(code.value, toPlace(code), path, report);
  else report('id-invalid', toPlace(code), { id: code.value });
  return { id: code.value, title };
};

export interface CheckedFeed {
  readonly simulation: Simulation;
  /** What follows the legal basis of the last post. Not reported: it may be the legal basis of the lesson. */
  readonly after: readonly RootContent[];
}

/** Checks one simulated feed: an introduction, then a post under each heading. */
export const checkFeed = (
  heading: Heading,
  content: readonly RootContent[],
  source: Source,
  scope: ModuleScope,
): CheckedFeed => {
  const title = readFeedHeading(heading, source, scope);
  const intro: RootContent[] = [];
  const sections: { heading: Heading; content: RootContent[] }[] = [];
  for (const node of content) {
    if (node.type === 'heading') sections.push({ heading: node, content: [] });
    else (sections.at(-1)?.content ?? intro).push(node);
  }
  if (sections.length === 0) source.report('simulation-without-post', toPlace(heading));

  const ids = createIdRegister('post-id-duplicate');
  const posts: SimulatedPost[] = [];
  let after: readonly RootContent[] = [];
  for (const section of sections) {
    reportAfterBasis(after, source);
    const checked = checkPost(section.heading, section.content, source, scope, ids);
    posts.push(checked.post);
    after = checked.after;
  }
  return {
    simulation: {
      type: 'simulation',
      ...title,
      intro: pageToText(intro, source, { headings: false, switches: true }),
      posts,
    },
    after,
  };
};
