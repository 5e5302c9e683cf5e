import { useEffect, useMemo } from 'react';
import { blockPrint, blockToText, findBlock, toExcerpt } from '../../../../domain/content/block-text.ts';
import type { LessonBlock } from '../../../../domain/content/module.ts';
import type { Bookmark } from '../../../store/personal-database.ts';
import { useServices } from '../../../ui/services.ts';
import { useWatch } from '../../../ui/use-watch.ts';
import { blockElement } from './block-elements.ts';

const NONE: readonly Bookmark[] = [];

export interface Marks {
  readonly isMarked: (block: number) => boolean;
  /** Resolves with whether the block is marked now, once that is on disk. Rejects when the browser refuses. */
  readonly toggle: (block: number) => Promise<boolean>;
}

/** The bookmarks of a lesson, shown at the paragraphs; null while the store is not open, or refused. */
export const useMarks = ({
  module,
  lesson,
  body,
  language,
}: {
  readonly module: string;
  readonly lesson: string;
  readonly body: readonly LessonBlock[];
  /** Of the text. */
  readonly language: string;
}): Marks | null => {
  const { clock, store } = useServices();
  const bookmarks =
    useWatch(store, (opened) => opened.personal.bookmarksIn(module, lesson), `${module} ${lesson}`).value ??
    NONE;
  const byBlock = useMemo(
    () => new Map(bookmarks.map((bookmark) => [findBlock(body, bookmark), bookmark])),
    [bookmarks, body],
  );

  useEffect(() => {
    const elements = [...byBlock.keys()].map(blockElement).filter((element) => element !== null);
    for (const element of elements) element.dataset['marked'] = '';
    return () => {
      for (const element of elements) delete element.dataset['marked'];
    };
  }, [byBlock]);

  if (store === null) return null;
  const toggle: Marks['toggle'] = async (block) => {
    const known = byBlock.get(block);
    if (known !== undefined) {
      await store.personal.removeBookmark(known);
      return false;
    }
    const shown = body[block] ?? '';
    const excerpt = toExcerpt(blockToText(shown));
    const print = blockPrint(shown);
    await store.personal.addBookmark({ module, lesson, block, print, excerpt, language, at: clock.now() });
    return true;
  };
  return { isMarked: (block) => byBlock.has(block), toggle };
};
