import type { ComponentType, ReactNode } from 'react';
import { createLate } from '../ui/late.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

export interface LatePage {
  readonly Page: () => ReactNode;
  /** Fetches the page's chunk ahead of time. Rejects when it cannot be had now. */
  readonly preload: () => Promise<void>;
}

/** A page in a chunk of its own, with a skeleton until it is there. */
export const createLatePage = (load: () => Promise<ComponentType>): LatePage => {
  const { Part, preload } = createLate(
    load,
    <main id="isi" className="page">
      <Skeleton />
    </main>,
  );
  return { Page: Part as () => ReactNode, preload };
};
