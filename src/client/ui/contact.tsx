import type { ReactNode } from 'react';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/i18n.ts';
import type { StoreSummary } from '../store/store.ts';
import { Icon } from './icon.tsx';
import { useServices } from './services.ts';
import { useSyncStatus } from './use-sync-status.ts';

/**
 * How it stands between this phone and the agency's server, and the way to ask it now. For screens that called
 * `useLateTexts(outboxTexts)`.
 */
export const Contact = ({ summary }: { readonly summary: StoreSummary }): ReactNode => {
  const { clock, sync } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const status = useSyncStatus(sync);

  const words = (): string => {
    if (status.busy) return t('contact.syncing');
    if (status.trouble !== null) return t(`contact.trouble-${status.trouble}`);
    if (summary.lastContactAt === null) return t('contact.never');
    return t('contact.last', { moment: format.moment(summary.lastContactAt, clock.now(), clock.zone()) });
  };

  return (
    <>
      <p role="status">{words()}</p>
      {sync !== null && (
        <button
          className="button button-primary button-wide"
          type="button"
          onClick={() => sync.wake('asked')}
        >
          <Icon name="refresh" /> {t('contact.sync-now')}
        </button>
      )}
    </>
  );
};
