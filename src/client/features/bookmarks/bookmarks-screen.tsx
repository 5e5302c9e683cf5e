import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { readingTexts } from '../../i18n/reading-texts.ts';
import type { Bookmark } from '../../store/personal-database.ts';
import { Alert } from '../../ui/alert.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useWatch } from '../../ui/use-watch.ts';
import { BookmarkRow, RemovedRow } from './bookmark-rows.tsx';

/** How long a removed bookmark can be brought back, in milliseconds. */
const UNDO_TIME = 8_000;
/** How soon afterwards it is looked whether somebody is still at the button, in milliseconds. */
const LOOK_AGAIN = 1_000;

const toKey = ({ module, lesson, print }: Bookmark): string => `${module} ${lesson} ${print}`;

/** The paragraphs that the person marked, the newest first. Removing needs no question: it can be undone. */
export const BookmarksScreen = (): ReactNode => {
  useLateTexts(readingTexts);
  const { store } = useServices();
  const { t } = useTranslation();
  const watched = useWatch(store, (opened) => opened.personal.bookmarks(), 'bookmarks');
  const [removed, setRemoved] = useState<readonly Bookmark[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const bookmarks = watched.value;

  const settle = (settled: Bookmark): void =>
    setRemoved((before) => before.filter((one) => toKey(one) !== toKey(settled)));
  const remove = (bookmark: Bookmark): void => {
    setFailed(false);
    setRemoved((before) => [...before, bookmark]);
    store?.personal.removeBookmark(bookmark).catch(() => {
      settle(bookmark);
      setFailed(true);
    });
  };
  const undo = (bookmark: Bookmark): void => {
    store?.personal.addBookmark(bookmark).then(
      () => settle(bookmark),
      () => setFailed(true),
    );
  };

  // A removed one keeps its place in the list for as long as it can come back.
  const gone = new Set(removed.map(toKey));
  const rows = [...(bookmarks ?? []).filter((one) => !gone.has(toKey(one))), ...removed].sort(
    (a, b) => b.at - a.at,
  );

  return (
    <Screen title={t('marks.title')}>
      <p className="quiet">{t('marks.note')}</p>
      {(hasFailed || watched.error !== null) && <Alert kind="danger" title={t('marks.failed')} />}
      {bookmarks === undefined && store !== null && watched.error === null && <Skeleton />}
      {bookmarks !== undefined && rows.length === 0 && (
        <div className="empty">
          <h2>{t('marks.none')}</h2>
          <p>{t('marks.how')}</p>
          <Link className="button button-primary" to="/">
            {t('marks.to-modules')}
          </Link>
        </div>
      )}
      <p className="hidden" role="status">
        {removed.length > 0 && t('marks.removed')}
      </p>
      {rows.length > 0 && (
        <ul className="plain-list cards">
          {rows.map((bookmark) => (
            <li key={toKey(bookmark)}>
              {gone.has(toKey(bookmark)) ? (
                <UndoTimer onEnd={() => settle(bookmark)}>
                  <RemovedRow onUndo={() => undo(bookmark)} />
                </UndoTimer>
              ) : (
                <BookmarkRow bookmark={bookmark} onRemove={() => remove(bookmark)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Screen>
  );
};

/** Ends the time for second thoughts about what it stands around; not while somebody is at it. */
const UndoTimer = ({
  onEnd,
  children,
}: {
  readonly onEnd: () => void;
  readonly children: ReactNode;
}): ReactNode => {
  const row = useRef<HTMLDivElement>(null);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const look = (): void => {
      // Nothing is taken from under a finger or a cursor.
      if (row.current?.matches(':hover, :focus-within') === true) timer = setTimeout(look, LOOK_AGAIN);
      else end();
    };
    let timer = setTimeout(look, UNDO_TIME);
    return () => clearTimeout(timer);
  }, []);
  return <div ref={row}>{children}</div>;
};
