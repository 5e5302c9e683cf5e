import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import { entryToShown } from '../../content/shown-entry.ts';
import { toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import type { Bookmark } from '../../store/personal-database.ts';
import { Icon } from '../../ui/icon.tsx';
import { blockLink } from '../../ui/links.ts';
import { useServices } from '../../ui/services.ts';

/** One marked paragraph: where it stands, how it begins, the way there and the way to be rid of it. */
export const BookmarkRow = ({
  bookmark,
  onRemove,
}: {
  readonly bookmark: Bookmark;
  readonly onRemove: () => void;
}): ReactNode => {
  const { library } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { module, lesson, block, print, excerpt } = bookmark;
  const entry = library.entry(module);
  const shown = entry === undefined ? undefined : entryToShown(entry, language);
  const about = shown?.lessons.find(({ id }) => id === lesson);
  const titleLang = toLang(shown?.language ?? 'id', language);
  const excerptLang = toLang(bookmark.language, language);
  return (
    <div className="card">
      {shown === undefined || about === undefined ? (
        <>
          <p lang={excerptLang}>“{excerpt}”</p>
          <p className="quiet">{t('marks.gone')}</p>
        </>
      ) : (
        <>
          <p className="quiet" lang={titleLang}>
            {shown.title}
          </p>
          {/* A correction may have moved the paragraph since: its print goes along. */}
          <Link className="mark-link" to={blockLink(module, lesson, block)} state={{ print }}>
            <h2 lang={titleLang}>{about.title}</h2>
            <p lang={excerptLang}>“{excerpt}”</p>
          </Link>
        </>
      )}
      <p>
        <button
          className="button button-quiet mark-remove"
          type="button"
          aria-label={t('marks.remove-which', { excerpt })}
          onClick={onRemove}
        >
          <Icon name="x" /> {t('marks.remove')}
        </button>
      </p>
    </div>
  );
};

/** Stands where a bookmark stood, and brings it back. */
export const RemovedRow = ({ onUndo }: { readonly onUndo: () => void }): ReactNode => {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that was pressed is gone; this one has its place.
    const undo = button.current;
    undo?.focus({ preventScroll: true });
    return () => {
      if (document.activeElement === undo) document.querySelector<HTMLElement>('h1')?.focus();
    };
  }, []);
  return (
    <div className="card mark-gone">
      <p>{t('marks.removed')}</p>
      <button className="button" type="button" ref={button} onClick={onUndo}>
        {t('marks.undo')}
      </button>
    </div>
  );
};
