import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import type { StoreSummary } from '../../store/store.ts';
import { Contact } from '../../ui/contact.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';
import { useSyncText } from '../../ui/sync-line.tsx';
import { useSpanWords } from '../../ui/use-span-words.ts';

/** Counts of this phone's records, when the server last answered, and the way to ask it now. */
export const ContactSection = ({ summary }: { readonly summary: StoreSummary }): ReactNode => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const spanWords = useSpanWords();
  const syncText = useSyncText(summary);
  const now = clock.now();

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
            moment: format.moment(summary.oldestWaitingAt, now, clock.zone()),
            age: spanWords(now - summary.oldestWaitingAt),
          })}
        </p>
      )}
      <Contact summary={summary} />
      <Link className="row-link" to="/kiriman">
        <Icon name="clock" />
        <span>{t('own.outbox')}</span>
        <Icon name="chevron" />
      </Link>
    </section>
  );
};
