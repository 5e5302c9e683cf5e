import { memo, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { moduleLink } from '../../ui/links.ts';

/** Takes the place of the app's header while a quiz is open: way out, thin progress bar, where one is. */
export const RunHeader = memo(
  ({
    module,
    quizName,
    title,
    turn,
    done,
    total,
  }: {
    readonly module: string;
    readonly quizName: string;
    readonly title: string;
    /** Changes with every question shown; focus and scroll follow it. */
    readonly turn: string;
    readonly done: number;
    readonly total: number;
  }): ReactNode => {
    const { t } = useTranslation();
    const heading = useRef<HTMLHeadingElement>(null);

    useEffect(() => {
      document.title = `${title} · ${quizName} · Lentera`;
    }, [title, quizName]);

    // Before the paint: later it could take the focus away from an answer already touched.
    useLayoutEffect(() => {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }, [turn]);

    return (
      <header className="run-head">
        <Link className="run-close" to={moduleLink(module)} aria-label={t('quiz.close')}>
          <Icon name="x" />
        </Link>
        <progress className="meter" value={done} max={Math.max(1, total)} aria-hidden="true" />
        <div className="run-where">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className="quiet">{quizName}</p>
        </div>
      </header>
    );
  },
);
