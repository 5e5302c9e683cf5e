import type { ReactNode } from 'react';

/** A quiet message at the end of the page that stays in sight and covers nothing for good. */
export const Toast = ({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}): ReactNode => (
  <div className="toast" role="status">
    <div>
      <p className="toast-title">{title}</p>
      <p>{text}</p>
    </div>
    <div className="toast-actions">{children}</div>
  </div>
);
