import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import type { StoreSummary } from '../../store/store.ts';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';
import { useSyncText } from '../../ui/sync-line.tsx';
import { useSpanWords } from '../../ui/use-span-words.ts';
import { useSyncStatus } from '../../ui/use-sync-status.ts';

/** Counts of this phone's records, when the server last answered, and the way to ask it now. */
export const ContactSection = ({ summary }: { readonly summary: StoreSummary }): ReactNode => {
  const { clock, sync } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const spanWords = useSpanWords();
  const status = useSyncStatus(sync);
  const syncText = useSyncText(summary);
  const now = clock.now();
  const moment = (at: number): string => format.moment(at, now, clock.zone());

  const contactWords = (): string => {
    if (status.busy) return t('own.syncing');
    if (status.trouble !== null) return t(`own.trouble-${status.trouble}`);
    if (summary.lastContactAt === null) return t('own.contact-never');
    return t('own.contact', { moment: moment(summary.lastContactAt) });
  };

  const counts = [
    ['own.made', summary.made],
    ['own.received', summary.received],
    ['own.pending', summary.pending],
    ['own.refused', summary.quarantined],
  ] as const;

  return (
    <section aria-labelledby="catatan">
      <h2 id="catatan">{t('own.records')}</h2>
      <p className="sync-line">
        <Icon name="device" /> {syncText}
      </p>
      <dl className="counts">
        {counts.map(([key, count]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {summary.oldestWaitingAt !== null && (
        <p>
          {t('own.oldest', {
            moment: moment(summary.oldestWaitingAt),
            age: spanWords(now - summary.oldestWaitingAt),
          })}
        </p>
      )}
      <p role="status">{contactWords()}</p>
      {sync !== null && (
        <button
          className="button button-primary button-wide"
          type="button"
          onClick={() => sync.wake('asked')}
        >
          <Icon name="refresh" /> {t('own.sync-now')}
        </button>
      )}
    </section>
  );
};
