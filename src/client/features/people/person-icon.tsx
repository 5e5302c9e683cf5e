import type { ReactNode } from 'react';
import { Glyph } from '../../ui/icon.tsx';

/** In this chunk only, so that the first load does not carry them. */
const PATHS = {
  person: 'M8 7a4 4 0 1 0 8 0 4 4 0 0 0-8 0M6 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2',
  add: 'M8 7a4 4 0 1 0 8 0 4 4 0 0 0-8 0M16 19h6M19 16v6M6 21v-2a4 4 0 0 1 4-4h4',
  lock: 'M5 13a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2zM8 11V7a4 4 0 0 1 8 0v4M12 16h.01',
} as const;

export const PersonIcon = ({ name }: { readonly name: keyof typeof PATHS }): ReactNode => (
  <Glyph path={PATHS[name]} />
);
