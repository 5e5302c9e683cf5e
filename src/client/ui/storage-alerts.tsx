import type { ReactNode } from 'react';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { Alert } from './alert.tsx';
import { useServices } from './services.ts';

/** Says on every page when the browser keeps nothing, or has thrown away what it kept. */
export const StorageAlerts = (): ReactNode => {
  const { store, storeError } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  if (storeError !== null) {
    return (
      <Alert kind="danger" title={t('storage.title')}>
        <p>{t('storage.text')}</p>
        <button className="button" type="button" onClick={() => location.reload()}>
          {t('app.reload')}
        </button>
      </Alert>
    );
  }
  const lost = store?.lost ?? null;
  if (lost === null) return null;
  return (
    <Alert kind="warning" title={t('lost.title', { count: lost.count, n: format.number(lost.count) })}>
      <p>{t('lost.text')}</p>
    </Alert>
  );
};
