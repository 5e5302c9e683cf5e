import { useParams } from 'react-router';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import { moduleToPath } from '../../../domain/progress/next-step.ts';
import { isSamePlace, placeToKey, type QuizPlace } from '../../../domain/progress/quiz-place.ts';
import { paramsToPlace } from '../../ui/links.ts';
import { useServices } from '../../ui/services.ts';

/** A place where questions are answered, as the address names it. */
export interface AddressedPlace {
  readonly entry: ManifestEntry;
  readonly place: QuizPlace;
  /** Another one for every place of every module. */
  readonly key: string;
}

/** The module and the place that the address names, or null when this app has no such place. */
export const usePlace = (): AddressedPlace | null => {
  const { library } = useServices();
  const params = useParams();
  const entry = library.entry(params['module'] ?? '');
  const place = paramsToPlace(params);
  if (entry === undefined || place === null) return null;
  const isThere = moduleToPath(entry).some((item) => item.type === 'quiz' && isSamePlace(item.place, place));
  return isThere ? { entry, place, key: `${entry.id} ${placeToKey(place)}` } : null;
};
