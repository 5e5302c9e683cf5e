import type { ReactNode } from 'react';

/** The mark of Lentera, drawn like the app's icon. */
export const Lantern = (): ReactNode => (
  <svg className="lantern" viewBox="150 70 212 334" aria-hidden="true">
    <g fill="none" stroke="currentColor" strokeWidth="22" strokeLinecap="round" strokeLinejoin="round">
      <path d="M206 138a50 50 0 0 1 100 0M176 160h160l-16 34H192zM192 194l-22 158h172l-22-158M160 352h192v36H160z" />
    </g>
    <path className="lantern-flame" d="M256 222c34 40 44 60 44 82a44 44 0 0 1-88 0c0-22 10-42 44-82z" />
  </svg>
);
