import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Citation, CitationStatus } from '../../domain/content/module.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { timeToIsoDay } from '../platform/calendar.ts';
import { Alert } from './alert.tsx';
import { Icon, type IconName } from './icon.tsx';
import { useServices } from './services.ts';

const STATUS_ICONS: Readonly<Record<CitationStatus, IconName>> = {
  'in-force': 'circle-check',
  repealed: 'circle-x',
  uncertain: 'question',
};

const CitationItem = ({ citation }: { readonly citation: Citation }): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const format = useFormat();
  return (
    <li className="citation" data-status={citation.status}>
      <p>
        <strong lang={contentLang}>
          {citation.short}
          {citation.article !== undefined && `, ${citation.article}`}
        </strong>{' '}
        <span className="citation-status">
          <Icon name={STATUS_ICONS[citation.status]} /> {t(`basis.${citation.status}`)}
        </span>
      </p>
      {citation.remark !== undefined && <p lang={contentLang}>{citation.remark}</p>}
      <p className="quiet">
        {t('basis.checked', {
          checked: format.day(citation.checkedOn),
          review: format.day(citation.reviewBy),
        })}
      </p>
      <details>
        <summary>{t('basis.details')}</summary>
        <p lang={contentLang}>{citation.rule}</p>
        <p className="quiet" lang={contentLang}>
          {t('basis.checked-by', { name: citation.checkedBy })}.{' '}
          {t('basis.source', { source: citation.source })}
        </p>
      </details>
    </li>
  );
};

/** Rules with their standing, and how far the authors' check reaches. */
export const CitationList = ({ citations }: { readonly citations: readonly Citation[] }): ReactNode => (
  <ul className="plain-list">
    {citations.map((citation) => (
      <CitationItem key={citation.id} citation={citation} />
    ))}
  </ul>
);

/** The section under a lesson. Whether a review is overdue depends on today, which a prerendered page cannot know. */
export const LegalBasis = ({ citations }: { readonly citations: readonly Citation[] }): ReactNode => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const [today, setToday] = useState<string | null>(null);
  useEffect(() => setToday(timeToIsoDay(clock.now(), clock.zone())), [clock]);
  if (citations.length === 0) return null;
  const isOverdue = today !== null && citations.some(({ reviewBy }) => reviewBy < today);
  return (
    <section aria-labelledby="dasar-hukum">
      <h2 id="dasar-hukum">
        <Icon name="scale" /> {t('basis.title')}
      </h2>
      {isOverdue && (
        <Alert kind="warning" title={t('basis.overdue-title')}>
          <p>{t('basis.overdue')}</p>
        </Alert>
      )}
      <CitationList citations={citations} />
    </section>
  );
};
