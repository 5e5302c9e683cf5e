import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { blockToText, toExcerpt } from '../../../../domain/content/block-text.ts';
import type { LessonBlock } from '../../../../domain/content/module.ts';
import { toLang, useLanguage, useLateTexts, useTranslation } from '../../../i18n/i18n.ts';
import { readingTexts } from '../../../i18n/reading-texts.ts';
import { Glyph } from '../../../ui/icon.tsx';
import { bookmarksLink } from '../../../ui/links.ts';
import { topBlock } from './block-elements.ts';
import { useArrivalPlace } from './use-arrival-place.ts';
import { useListening } from './use-listening.ts';
import { useMarks } from './use-marks.ts';
import { useReadingPlace } from './use-reading-place.ts';

/** In the style of `ui/icon.tsx`; here, because only this chunk needs them. */
const ICONS = {
  mark: 'M18 7v14l-6-4-6 4V7a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4z',
  listen:
    'M15 8a5 5 0 0 1 0 8M17.7 5a9 9 0 0 1 0 14M6 15H4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1h2l3.5-4.5A.8.8 0 0 1 11 5v14a.8.8 0 0 1-1.5.5z',
  play: 'M7 4v16l13-8z',
  pause: 'M6 5h4v14H6zM14 5h4v14h-4z',
  stop: 'M5 5h14v14H5z',
} as const;

/** How long a message stays, in milliseconds; nothing in it is lost with it. */
const NOTICE_TIME = 10_000;
/** As much of a paragraph as fits on two lines of a small phone. */
const NOTICE_EXCERPT = 40;

type Notice =
  | { readonly type: 'marked'; readonly excerpt: string }
  | { readonly type: 'unmarked' }
  | { readonly type: 'not-marked' }
  | { readonly type: 'voice-failed' };

/** What makes reading a lesson convenient: back to where one was, bookmarks, and a voice where the phone has one. */
export const ReadingTools = ({
  module,
  lesson,
  body,
  language,
  isDone,
  isFinished,
}: {
  readonly module: string;
  readonly lesson: string;
  readonly body: readonly LessonBlock[];
  /** Of the text. */
  readonly language: string;
  /** Undefined until the store has answered. */
  readonly isDone: boolean | undefined;
  /** Whether the lesson has been finished just now, before the store says so. */
  readonly isFinished: () => boolean;
}): ReactNode => {
  useLateTexts(readingTexts);
  const { t } = useTranslation();
  const { language: wordsLanguage } = useLanguage();
  const [notice, setNotice] = useState<Notice | null>(null);
  const words = useRef<HTMLDivElement>(null);
  const { resumption, dismiss } = useArrivalPlace({ module, lesson, body, isDone });
  const isKept = (): boolean => isDone === false && !isFinished();
  const top = useReadingPlace({ module, lesson, body, isKept });
  const marks = useMarks({ module, lesson, body, language });
  const onFail = (): void => setNotice({ type: 'voice-failed' });
  const { state, play, pause, stop } = useListening({ body, language, onFail });

  const takeBack = useEffectEvent((): void => {
    // Nothing is taken from under a finger or a cursor.
    if (words.current?.contains(document.activeElement) === true) return;
    setNotice(null);
    dismiss();
  });
  useEffect(() => {
    if (notice === null && resumption === null) return undefined;
    const timer = setTimeout(() => takeBack(), NOTICE_TIME);
    return () => clearTimeout(timer);
  }, [notice, resumption]);

  const toggleMark = (): void => {
    const block = topBlock(body) ?? top;
    const excerpt = toExcerpt(blockToText(body[block] ?? ''), NOTICE_EXCERPT);
    dismiss();
    marks?.toggle(block).then(
      (isMarked) => setNotice(isMarked ? { type: 'marked', excerpt } : { type: 'unmarked' }),
      () => setNotice({ type: 'not-marked' }),
    );
  };

  const noticeWords = (): ReactNode => {
    switch (notice?.type) {
      case 'marked':
        return (
          <>
            <p lang={toLang(language, wordsLanguage)}>{t('reading.marked', { excerpt: notice.excerpt })}</p>
            <Link to={bookmarksLink}>{t('reading.see-marks')}</Link>
          </>
        );
      case 'unmarked':
      case 'not-marked':
      case 'voice-failed':
        return <p>{t(`reading.${notice.type}`)}</p>;
      default:
        return null;
    }
  };

  const arrivalWords = (): ReactNode => {
    if (resumption === null) return null;
    const goToStart = (): void => {
      window.scrollTo(0, 0);
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      dismiss();
    };
    const isResumed = resumption.type === 'resumed';
    return (
      <>
        <p>{t(isResumed ? 'reading.resumed' : 'reading.offered')}</p>
        <button type="button" onClick={isResumed ? goToStart : resumption.goOn}>
          {t(isResumed ? 'reading.from-start' : 'reading.go-on')}
        </button>
      </>
    );
  };

  // Without a store and without a voice there is nothing to offer.
  if (marks === null && state === 'mute') return null;
  return (
    <aside className="reading" aria-label={t('reading.tools')}>
      <div className="reading-notice" role="status" ref={words}>
        {notice === null ? arrivalWords() : noticeWords()}
      </div>
      <div className="reading-buttons">
        {marks !== null && (
          <button type="button" aria-pressed={marks.isMarked(top)} onClick={toggleMark}>
            <Glyph path={ICONS.mark} /> {t('reading.mark')}
          </button>
        )}
        {state === 'idle' && (
          <button type="button" onClick={play}>
            <Glyph path={ICONS.listen} /> {t('reading.listen')}
          </button>
        )}
        {state === 'playing' && (
          <button type="button" onClick={pause}>
            <Glyph path={ICONS.pause} /> {t('reading.pause')}
          </button>
        )}
        {state === 'paused' && (
          <button type="button" onClick={play}>
            <Glyph path={ICONS.play} /> {t('reading.resume')}
          </button>
        )}
        {(state === 'playing' || state === 'paused') && (
          <button type="button" onClick={stop}>
            <Glyph path={ICONS.stop} /> {t('reading.stop')}
          </button>
        )}
      </div>
    </aside>
  );
};
