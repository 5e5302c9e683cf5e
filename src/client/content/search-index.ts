import type { Manifest } from '../../domain/content/module.ts';
import { err, ok, type Result } from '../../domain/result.ts';

/** Why the lessons cannot be searched now. */
export type SearchUnavailable =
  /** This app was built without an index in that language. */
  | { readonly type: 'IndexUnknown' }
  /** It is not on this phone and cannot be downloaded now. */
  | { readonly type: 'IndexNotReachable' };

/**
 * The search index of the lessons in a language, as the JSON text that the search library wrote; from the worker's
 * cache or, failing that, from the network.
 */
export const loadSearchIndex = async (
  manifest: Manifest,
  language: string,
): Promise<Result<string, SearchUnavailable>> => {
  const known = manifest.search?.[language];
  if (known === undefined) return err({ type: 'IndexUnknown' });
  try {
    const response = await fetch(known.file);
    return response.ok ? ok(await response.text()) : err({ type: 'IndexNotReachable' });
  } catch {
    return err({ type: 'IndexNotReachable' });
  }
};
