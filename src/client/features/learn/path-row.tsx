import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import {
  countedAttempt,
  type ModuleProgress,
  openAttempt,
} from '../../../domain/progress/module-progress.ts';
import type { PathItem } from '../../../domain/progress/next-step.ts';
import { placeToKey } from '../../../domain/progress/quiz-place.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { questionsAt, useItemWords } from '../../ui/item-words.ts';
import { itemLink } from '../../ui/links.ts';

const QUIZ_ICONS = { 'pre-test': 'flag', practice: 'pencil', 'post-test': 'circle-check' } as const;

interface RowState {
  readonly mark: 'todo' | 'open' | 'done';
  readonly words: string;
}

/** One stop on a module's path with its state in words. `percents` holds scores by `placeToKey`, as far as known. */
export const PathRow = ({
  entry,
  item,
  progress,
  percents,
  isNext,
}: {
  readonly entry: ManifestEntry;
  readonly item: PathItem;
  readonly progress: ModuleProgress | undefined;
  readonly percents: ReadonlyMap<string, number>;
  readonly isNext: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const format = useFormat();
  const words = useItemWords();
  const lesson = item.type === 'lesson' ? entry.lessons.find(({ id }) => id === item.lesson) : undefined;

  const state = (): RowState | null => {
    if (progress === undefined) return null;
    if (item.type === 'lesson') {
      return progress.lessonsDone.has(item.lesson)
        ? { mark: 'done', words: t('module.read') }
        : { mark: 'todo', words: t('module.unread') };
    }
    const open = openAttempt(progress, item.place);
    if (open !== null) return { mark: 'open', words: words.openAttempt(entry, item.place, open) };
    if (countedAttempt(progress, item.place) === null) {
      return { mark: 'todo', words: t('module.not-started') };
    }
    const percent = percents.get(placeToKey(item.place));
    return {
      mark: 'done',
      words:
        percent === undefined
          ? t('module.submitted')
          : t('module.score', { percent: format.number(percent) }),
    };
  };

  const size = (): string => {
    if (item.type === 'lesson') return t('home.minutes', { n: format.number(lesson?.minutes ?? 0) });
    const count = questionsAt(entry, item.place);
    return t('module.questions', { count, n: format.number(count) });
  };

  const known = state();
  const icon: IconName = item.type === 'lesson' ? 'book' : QUIZ_ICONS[item.place.mode];
  return (
    <li>
      <Link className="stop" data-mark={known?.mark} data-next={isNext} to={itemLink(entry.id, item)}>
        <span className="stop-mark">
          <Icon name={known?.mark === 'done' ? 'check' : icon} />
        </span>
        <span className="stop-text">
          <span className="stop-title" lang={lesson === undefined ? undefined : contentLang}>
            {lesson === undefined ? words.item(entry, item) : lesson.title}
          </span>{' '}
          {/* The space parts the words for whoever hears them. */}
          <span className="quiet">
            {size()}
            {known !== null && ` · ${known.words}`}
          </span>
        </span>
        <Icon name="chevron" />
      </Link>
    </li>
  );
};
