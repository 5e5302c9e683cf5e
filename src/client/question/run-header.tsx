import { memo, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Icon } from '../ui/icon.tsx';

/** Takes the place of the app's header while questions are asked: way out, thin progress bar, where one is. */
export const RunHeader = memo(
  ({
    closeTo,
    closeWords,
    quizName,
    title,
    turn,
    done,
    total,
    aside,
    children,
  }: {
    /** Where the way out leads, and what it says. */
    readonly closeTo: string;
    readonly closeWords: string;
    readonly quizName: string;
    readonly title: string;
    /** Changes with every question shown; focus and scroll follow it. */
    readonly turn: string;
    readonly done: number;
    readonly total: number;
    /** A button next to the progress bar. */
    readonly aside?: ReactNode;
    /** A line of its own below. */
    readonly children?: ReactNode;
  }): ReactNode => {
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
        <Link className="run-close" to={closeTo} aria-label={closeWords}>
          <Icon name="x" />
        </Link>
        <progress className="meter" value={done} max={Math.max(1, total)} aria-hidden="true" />
        {aside}
        <div className="run-where">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className="quiet">{quizName}</p>
        </div>
        {children}
      </header>
    );
  },
);
