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

/** Before tests had two forms, each was a quiz with an address of its own: a page left open may still have it. */
const FORMER_TESTS: ReadonlyMap<string | undefined, QuizPlace> = new Map<string, QuizPlace>([
  ['tes-awal', { mode: 'pre-test' }],
  ['tes-akhir', { mode: 'post-test' }],
]);

/** The module and the place that the address names, or null when this app has no such place. */
export const usePlace = (): AddressedPlace | null => {
  const { library } = useServices();
  const params = useParams();
  const entry = library.entry(params['module'] ?? '');
  if (entry === undefined) return null;
  const path = moduleToPath(entry);
  const place = [paramsToPlace(params), FORMER_TESTS.get(params['quiz'])]
    .filter((named) => named != null)
    .find((named) => path.some((item) => item.type === 'quiz' && isSamePlace(item.place, named)));
  return place === undefined ? null : { entry, place, key: `${entry.id} ${placeToKey(place)}` };
};
