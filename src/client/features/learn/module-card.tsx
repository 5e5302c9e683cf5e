import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { foldModuleProgress } from '../../../domain/progress/module-progress.ts';
import { pathProgress } from '../../../domain/progress/next-step.ts';
import type { ShownEntry } from '../../content/shown-entry.ts';
import { useFormat } from '../../i18n/format.ts';
import { toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { moduleLink } from '../../ui/links.ts';

/** One module on the first page. Progress and the offline tick fill space that is kept for them. */
export const ModuleCard = ({
  entry,
  facts,
  isStored,
}: {
  readonly entry: ShownEntry;
  readonly facts: readonly FactEnvelope[] | undefined;
  readonly isStored: boolean | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const titleLang = toLang(entry.language, language);
  const format = useFormat();
  // To the kilobyte: a line on the card has no room for more.
  const size = Math.round(entry.bytes / 1000) * 1000;
  const minutes = entry.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const progress = useMemo(() => {
    if (facts === undefined) return null;
    const folded = foldModuleProgress(entry.id, facts);
    return { ...pathProgress(entry, folded), isBegun: folded.attemptsByPlace.size > 0 };
  }, [entry, facts]);

  const progressWords = (): string => {
    if (progress === null) return '';
    if (progress.done === 0) return t(progress.isBegun ? 'home.progress-open' : 'home.progress-none');
    if (progress.done === progress.total) return t('home.progress-all');
    return t('home.progress', {
      done: format.number(progress.done),
      total: format.number(progress.total),
    });
  };

  return (
    <Link className="card" to={moduleLink(entry.id)}>
      <h3 lang={titleLang}>{entry.title}</h3>
      {titleLang !== undefined && <p className="tag">{t('home.original-only')}</p>}
      <p className="quiet" lang={titleLang}>
        {entry.summary}
      </p>
      <p className="card-line">
        <span>
          {t('home.lessons', { count: entry.lessons.length, n: format.number(entry.lessons.length) })}
          {' · '}
          {t('home.minutes', { n: format.number(minutes) })}
        </span>{' '}
        {isStored !== undefined && (
          <span className={isStored ? 'tick' : 'quiet'}>
            <Icon name={isStored ? 'circle-check' : 'download'} />
            {isStored ? t('home.stored') : t('home.not-stored', { size: format.size(size) })}
          </span>
        )}
      </p>
      <p className="card-line">
        <progress
          className="meter"
          value={progress?.done ?? 0}
          max={progress?.total ?? 1}
          aria-hidden="true"
        />
        <span className="card-progress">{progressWords()}</span>
      </p>
    </Link>
  );
};
