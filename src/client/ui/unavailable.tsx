import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/i18n.ts';
import { Alert } from './alert.tsx';
import type { ModuleView } from './use-module.ts';

/** Stands in for a module that cannot be had now: says why, and tries again when asked. */
export const Unavailable = ({
  view,
}: {
  readonly view: Extract<ModuleView, { readonly state: 'unavailable' }>;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <Alert kind="warning" title={t('unavailable.title')}>
      <p>{t(`unavailable.${view.reason}`)}</p>
      <button className="button" type="button" onClick={view.retry}>
        {t('app.retry')}
      </button>
    </Alert>
  );
};
