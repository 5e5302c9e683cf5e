import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

export interface Late<Props> {
  readonly Part: (props: Props) => ReactNode;
  /** Fetches the part's chunk ahead of time. Rejects when it cannot be had now. */
  readonly preload: () => Promise<void>;
}

/**
 * A part of the app in a chunk of its own. Once the chunk is there the part renders at once, without the blank frame
 * that `React.lazy` shows even then; so it can be prerendered, and take over what was prerendered, after `preload`.
 */
export const createLate = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  /** Stands in for the part until its chunk has arrived. */
  fallback: ReactNode,
): Late<Props> => {
  let loaded: ComponentType<Props> | null = null;
  const preload = async (): Promise<void> => {
    loaded = await load();
  };
  const Lazy = lazy(async () => ({ default: await load() }));

  const Part = (props: Props): ReactNode => {
    // Held for as long as the part is shown: another component type would throw its state away.
    const [Ready] = useState(() => loaded);
    if (Ready !== null) return <Ready {...props} />;
    return (
      <Suspense fallback={fallback}>
        <Lazy {...props} />
      </Suspense>
    );
  };

  return { Part, preload };
};
