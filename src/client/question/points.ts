import { BEST_POINTS } from '../../domain/content/module.ts';
import { useTranslation } from '../i18n/i18n.ts';
import type { Tone } from './mark.tsx';

/** What the points of a situational judgement say of an option. */
export const pointsToTone = (points: number): Tone => {
  if (points >= BEST_POINTS) return 'right';
  return points > 0 ? 'partial' : 'wrong';
};

/** Points in words, from "Tidak tepat" to "Paling tepat". */
export const usePointWords = (): ((points: number) => string) => {
  const { t } = useTranslation();
  const words = [t('quiz.points-0'), t('quiz.points-1'), t('quiz.points-2'), t('quiz.points-3')];
  return (points) => words[Math.min(BEST_POINTS, Math.max(0, Math.trunc(points)))] ?? '';
};
