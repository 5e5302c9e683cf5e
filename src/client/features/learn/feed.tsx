import { type ReactNode, useState } from 'react';
import type { ActionVerdict, Citation, Simulation } from '../../../domain/content/module.ts';
import { useFormat } from '../../i18n/format.ts';
import { feedTexts } from '../../i18n/feed-texts.ts';
import { useLanguage, useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { TextBlock } from '../../ui/text.tsx';
import { useIsAlive } from '../../ui/use-today.ts';
import { Post } from './post.tsx';

type VerdictByPost = ReadonlyMap<string, ActionVerdict>;

const countOf = (verdictByPost: VerdictByPost, verdict: ActionVerdict): number =>
  [...verdictByPost.values()].filter((one) => one === verdict).length;

/**
 * A simulated feed: the learner acts and reads what follows. Nothing of it is recorded; which verdict they met first
 * is known for as long as the page is open.
 */
export const Feed = ({
  simulation,
  citations,
  id,
}: {
  readonly simulation: Simulation;
  /** Of the element, so that an address can lead to it. */
  readonly id: string;
  /** The rules behind the posts, among others. */
  readonly citations: readonly Citation[];
}): ReactNode => {
  useLateTexts(feedTexts);
  const { t } = useTranslation();
  const format = useFormat();
  const { contentLang } = useLanguage();
  const isAlive = useIsAlive();
  const [firstVerdictByPost, setFirst] = useState<VerdictByPost>(new Map());
  const tried = firstVerdictByPost.size;
  const total = simulation.posts.length;
  const titleId = `simulasi-${simulation.id}`;
  const count = (verdict: ActionVerdict): string => format.number(countOf(firstVerdictByPost, verdict));
  return (
    <section id={id} className="feed" aria-labelledby={titleId}>
      <h2 id={titleId} lang={contentLang}>
        {simulation.title}
      </h2>
      <p className="quiet">{t('feed.note')}</p>
      {simulation.intro.length > 0 && <TextBlock nodes={simulation.intro} />}
      {simulation.posts.map((post) => (
        <Post
          key={post.id}
          post={post}
          citations={citations}
          onTry={(verdict) =>
            setFirst((earlier) => (earlier.has(post.id) ? earlier : new Map(earlier).set(post.id, verdict)))
          }
        />
      ))}
      <p className="feed-progress" role="status">
        {isAlive &&
          tried < total &&
          t('feed.progress', { tried: format.number(tried), total: format.number(total) })}
        {isAlive &&
          tried === total &&
          t('feed.closing', { safe: count('safe'), risky: count('risky'), breach: count('breach') })}
      </p>
    </section>
  );
};
