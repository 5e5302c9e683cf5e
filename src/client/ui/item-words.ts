import type { ManifestEntry } from '../../domain/content/module.ts';
import type { NextStep, PathItem } from '../../domain/progress/next-step.ts';
import type { QuizPlace } from '../../domain/progress/quiz-place.ts';
import type { AttemptState } from '../../domain/quiz/attempt.ts';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/i18n.ts';

export interface ItemWords {
  /** Name of a place by what it is for, for example "Tes awal (pre-test)". */
  readonly place: (entry: ManifestEntry, place: QuizPlace) => string;
  /** "Pelajaran 2: Jejak di media sosial", or the place's name. */
  readonly item: (entry: ManifestEntry, item: PathItem) => string;
  /** Where an attempt that was not submitted stands. */
  readonly openAttempt: (entry: ManifestEntry, place: QuizPlace, attempt: AttemptState) => string;
  /** What to do next, for a button. */
  readonly step: (entry: ManifestEntry, step: NextStep) => string;
}

/** How many questions are asked at a place; both forms of a test have as many. */
export const questionsAt = (entry: ManifestEntry, place: QuizPlace): number =>
  entry.quizzes.find(({ id, mode }) => (place.mode === 'practice' ? id === place.quiz : mode === 'test'))
    ?.questions ?? 0;

/** Names and states of the stops on a module's path, in the reader's language. */
export const useItemWords = (): ItemWords => {
  const { t } = useTranslation();
  const format = useFormat();

  const place: ItemWords['place'] = (entry, at) => {
    if (at.mode !== 'practice') return t(`module.${at.mode}`);
    // A practice of its own needs no name; one of several does.
    const practices = entry.quizzes.filter(({ mode }) => mode === 'practice');
    const title = practices.length > 1 ? practices.find(({ id }) => id === at.quiz)?.title : undefined;
    return title === undefined ? t('module.practice') : t('module.practice-of', { title });
  };

  const item: ItemWords['item'] = (entry, stop) => {
    if (stop.type === 'quiz') return place(entry, stop.place);
    const index = entry.lessons.findIndex(({ id }) => id === stop.lesson);
    return t('next.lesson', {
      n: format.number(index + 1),
      title: entry.lessons[index]?.title ?? stop.lesson,
    });
  };

  const openAttempt: ItemWords['openAttempt'] = (entry, at, attempt) => {
    const answered = attempt.answersByQuestion.size;
    const total = questionsAt(entry, at);
    if (answered < total) {
      return t('module.answered', { answered: format.number(answered), total: format.number(total) });
    }
    return t(at.mode === 'practice' ? 'module.to-repeat' : 'module.to-submit');
  };

  const step: ItemWords['step'] = (entry, next) => {
    switch (next.type) {
      case 'finished':
        return t('next.finished');
      case 'resume':
        return t('next.resume', {
          title: place(entry, next.place),
          state: openAttempt(entry, next.place, next.attempt),
        });
      case 'quiz':
        return next.place.mode === 'pre-test' ? t('next.pre-test') : item(entry, next);
      case 'lesson':
        return item(entry, next);
    }
  };

  return { place, item, openAttempt, step };
};
