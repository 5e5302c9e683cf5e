import type { ReactNode } from 'react';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { Alert } from './alert.tsx';
import { createLate } from './late.tsx';
import { useServices } from './services.ts';
import { useReportedError } from './storage-trouble.ts';

/** Where the words for this very trouble cannot be had, or take longer than a moment. */
const BriefAlert = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <Alert kind="danger" title={t('storage.title')}>
      <p>{t('storage.text')}</p>
      <button className="button" type="button" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </Alert>
  );
};

const trouble = createLate<{ readonly error: unknown }>(
  async () => {
    try {
      return (await import('./storage-trouble-alert.tsx')).StorageTroubleAlert;
    } catch {
      // Reading must go on where neither storage nor network can be had.
      return BriefAlert;
    }
  },
  <div className="alert-late">
    <BriefAlert />
  </div>,
);

/** Says on every page when the browser does not keep what it should, or has thrown away what it kept. */
export const StorageAlerts = (): ReactNode => {
  const { store, storeError } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const reported = useReportedError();
  const error = storeError ?? reported;
  const lost = store?.lost ?? null;
  return (
    <>
      {error !== null && <trouble.Part error={error} />}
      {lost !== null && (
        <Alert kind="warning" title={t('lost.title', { count: lost.count, n: format.number(lost.count) })}>
          <p>{t('lost.text')}</p>
        </Alert>
      )}
    </>
  );
};
