import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/i18n.ts';

/** Grey lines in the shape of the page. The style sheet shows them after 300 ms; whatever is quicker shows nothing. */
export const Skeleton = ({ lines = 6 }: { readonly lines?: number }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status">
      <span className="hidden">{t('app.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton-line" />
      ))}
    </div>
  );
};
