import { useTranslation } from 'react-i18next';
import type { ManifestEntry, QuizMode } from '../../domain/content/module.ts';
import type { NextStep, PathItem } from '../../domain/progress/next-step.ts';
import type { AttemptState } from '../../domain/quiz/attempt.ts';
import { useFormat } from '../i18n/format.ts';

export interface ItemWords {
  /** Name of a quiz by what it is for, for example "Tes awal (pre-test)". */
  readonly quiz: (mode: QuizMode) => string;
  /** "Pelajaran 2: Jejak di media sosial", or the quiz's name. */
  readonly item: (entry: ManifestEntry, item: PathItem) => string;
  /** Where an attempt that was not submitted stands. */
  readonly openAttempt: (attempt: AttemptState, mode: QuizMode, total: number) => string;
  /** What to do next, for a button. */
  readonly step: (entry: ManifestEntry, step: NextStep) => string;
}

/** Names and states of the stops on a module's path, in the reader's language. */
export const useItemWords = (): ItemWords => {
  const { t } = useTranslation();
  const format = useFormat();

  const quiz: ItemWords['quiz'] = (mode) => t(`module.${mode}`);

  const item: ItemWords['item'] = (entry, place) => {
    if (place.type === 'quiz') {
      const mode = entry.quizzes.find(({ id }) => id === place.quiz)?.mode;
      return mode === undefined ? place.quiz : quiz(mode);
    }
    const index = entry.lessons.findIndex(({ id }) => id === place.lesson);
    return t('next.lesson', {
      n: format.number(index + 1),
      title: entry.lessons[index]?.title ?? place.lesson,
    });
  };

  const openAttempt: ItemWords['openAttempt'] = (attempt, mode, total) => {
    const answered = attempt.answersByQuestion.size;
    if (answered < total) {
      return t('module.answered', { answered: format.number(answered), total: format.number(total) });
    }
    return t(mode === 'practice' ? 'module.to-repeat' : 'module.to-submit');
  };

  const step: ItemWords['step'] = (entry, next) => {
    if (next.type === 'finished') return t('next.finished');
    const about = entry.quizzes.find(({ id }) => next.type !== 'lesson' && id === next.quiz);
    if (next.type === 'resume') {
      const title = about === undefined ? next.quiz : quiz(about.mode);
      const state = openAttempt(next.attempt, about?.mode ?? 'practice', about?.questions ?? 0);
      return t('next.resume', { title, state });
    }
    return about?.mode === 'pre-test' ? t('next.pre-test') : item(entry, next);
  };

  return { quiz, item, openAttempt, step };
};
