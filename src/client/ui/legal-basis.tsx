import type { ReactNode } from 'react';
import type { Citation, CitationStatus } from '../../domain/content/module.ts';
import { useFormat } from '../i18n/format.ts';
import { toLang, useLanguage, useTranslation } from '../i18n/i18n.ts';
import { Alert } from './alert.tsx';
import { Icon, type IconName } from './icon.tsx';
import { useToday } from './use-today.ts';

const STATUS_ICONS: Readonly<Record<CitationStatus, IconName>> = {
  'in-force': 'circle-check',
  repealed: 'circle-x',
  uncertain: 'question',
};

/** Where and how: "PP 94/2021, Pasal 5 huruf n" and whether that binds. */
const CitationName = ({ citation }: { readonly citation: Citation }): ReactNode => {
  const { t } = useTranslation();
  const ruleLang = useRuleLang();
  return (
    <>
      <strong lang={ruleLang}>
        {citation.short}
        {citation.article !== undefined && `, ${citation.article}`}
      </strong>{' '}
      <span className="citation-status">
        <Icon name={STATUS_ICONS[citation.status]} /> {t(`basis.${citation.status}`)}
      </span>
    </>
  );
};

/** Names of rules and what is said of them are not translated: value for `lang` on them. */
const useRuleLang = (): string | undefined => toLang('id', useLanguage().language);

const CitationItem = ({
  citation,
  replacement,
}: {
  readonly citation: Citation;
  /** What took its place, where that is known. */
  readonly replacement?: Citation | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const ruleLang = useRuleLang();
  const format = useFormat();
  return (
    <li className="citation" data-status={citation.status}>
      <p>
        <CitationName citation={citation} />
      </p>
      {citation.remark !== undefined && <p lang={ruleLang}>{citation.remark}</p>}
      {replacement !== undefined && <p>{t('basis.replaced-by', { rule: replacement.short })}</p>}
      <p className="quiet">
        {t('basis.checked', {
          checked: format.day(citation.checkedOn),
          review: format.day(citation.reviewBy),
        })}
      </p>
      <details>
        <summary>{t('basis.details')}</summary>
        <p lang={ruleLang}>{citation.rule}</p>
        <p className="quiet" lang={ruleLang}>
          {t('basis.checked-by', { name: citation.checkedBy })}.{' '}
          {t('basis.source', { source: citation.source })}
        </p>
      </details>
    </li>
  );
};

/** Says when the review of a rule is overdue. That depends on today, which a prerendered page cannot know. */
const OverdueAlert = ({ citations }: { readonly citations: readonly Citation[] }): ReactNode => {
  const { t } = useTranslation();
  const today = useToday();
  if (today === null || citations.every(({ reviewBy }) => reviewBy >= today)) return null;
  return (
    <Alert kind="warning" title={t('basis.overdue-title')}>
      <p>{t('basis.overdue')}</p>
    </Alert>
  );
};

/** Rules with their standing, and how far the authors' check reaches. */
export const CitationList = ({ citations }: { readonly citations: readonly Citation[] }): ReactNode => (
  <>
    <OverdueAlert citations={citations} />
    <ul className="plain-list">
      {citations.map((citation) => (
        <CitationItem key={citation.id} citation={citation} />
      ))}
    </ul>
  </>
);

/** Rules by name and standing only, for places that are short of room. */
export const CitationNames = ({ citations }: { readonly citations: readonly Citation[] }): ReactNode => (
  <ul className="plain-list">
    {citations.map((citation) => (
      <li key={citation.id} data-status={citation.status}>
        <CitationName citation={citation} />
      </li>
    ))}
  </ul>
);

/** The section under a lesson: what binds, and apart from it what no longer does. */
export const LegalBasis = ({
  basis,
  history,
  known,
}: {
  readonly basis: readonly Citation[];
  /** Repealed rules that the lesson tells of. */
  readonly history: readonly Citation[];
  /** Where to look for what replaced them. */
  readonly known: readonly Citation[];
}): ReactNode => {
  const { t } = useTranslation();
  if (basis.length + history.length === 0) return null;
  return (
    <section aria-labelledby="dasar-hukum">
      <h2 id="dasar-hukum">
        <Icon name="scale" /> {t('basis.title')}
      </h2>
      <CitationList citations={basis} />
      {history.length > 0 && (
        <>
          <h3>{t('basis.repealed-title')}</h3>
          <ul className="plain-list">
            {history.map((citation) => (
              <CitationItem
                key={citation.id}
                citation={citation}
                replacement={known.find(({ id }) => id === citation.replacedBy)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
