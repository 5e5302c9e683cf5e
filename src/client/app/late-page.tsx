import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { Skeleton } from '../ui/skeleton.tsx';

export interface LatePage {
  readonly Page: () => ReactNode;
  /** Fetches the page's chunk ahead of time. Rejects when it cannot be had now. */
  readonly preload: () => Promise<void>;
}

/**
 * A page in a chunk of its own. Once the chunk is there the page renders at once, without the blank frame that
 * `React.lazy` shows even then.
 */
export const createLatePage = (load: () => Promise<ComponentType>): LatePage => {
  let loaded: ComponentType | null = null;
  const preload = async (): Promise<void> => {
    loaded = await load();
  };
  const Lazy = lazy(async () => ({ default: await load() }));

  const Page = (): ReactNode => {
    // Held for as long as the page is open: another component type would throw its state away.
    const [Ready] = useState(() => loaded);
    if (Ready !== null) return <Ready />;
    return (
      <Suspense
        fallback={
          <main id="isi" className="page">
            <Skeleton />
          </main>
        }
      >
        <Lazy />
      </Suspense>
    );
  };

  return { Page, preload };
};
