import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { useArrival } from './arrival.ts';
import { Icon } from './icon.tsx';
import { StorageAlerts } from './storage-alerts.tsx';

const APP_NAME = 'Lentera';

/** Sets the document's title, and puts focus and scroll where they belong after a change of page. */
export const useTitle = (title: string) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string>(undefined);
  const arrival = useArrival();
  const { pathname } = useLocation();

  useEffect(() => {
    // A prerendered page has brought its own; only the empty shell is called by the bare name.
    const isPrerendered = arrival === 'first' && shown.current === undefined && document.title !== APP_NAME;
    shown.current = title;
    if (!isPrerendered) document.title = title === APP_NAME ? title : `${title} · ${APP_NAME}`;
  }, [title, arrival]);

  useLayoutEffect(() => {
    if (arrival === 'first') return;
    heading.current?.focus({ preventScroll: true });
    if (arrival === 'link') window.scrollTo(0, 0);
  }, [pathname, arrival]);

  return heading;
};

/** The frame of every page but the quiz: way back, alerts about storage, one h1, content. */
export const Screen = ({
  title,
  isContentTitle = false,
  lead,
  back,
  wide = false,
  children,
}: {
  readonly title: string;
  /** Whether the title is content, which stays Indonesian in every language. */
  readonly isContentTitle?: boolean;
  /** Small line above the title. */
  readonly lead?: ReactNode;
  /** Where the way back leads; home without one. */
  readonly back?: { readonly to: string; readonly label: string; readonly isContent: boolean };
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const heading = useTitle(title);
  return (
    <>
      <header className="bar">
        <Link className="bar-back" to={back?.to ?? '/'}>
          <Icon name="arrow-left" />
          <span lang={back?.isContent === true ? contentLang : undefined}>
            {back?.label ?? t('app.back-home')}
          </span>
        </Link>
      </header>
      <main id="isi" className={wide ? 'page page-wide' : 'page'}>
        <StorageAlerts />
        {lead !== undefined && <p className="page-lead">{lead}</p>}
        <h1 ref={heading} tabIndex={-1} lang={isContentTitle ? contentLang : undefined}>
          {title}
        </h1>
        {children}
      </main>
    </>
  );
};
