import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PUSH_MAX_FACTS } from '../../../protocol/push.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { outboxTexts } from '../../i18n/outbox-texts.ts';
import { Contact } from '../../ui/contact.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SyncLine } from '../../ui/sync-line.tsx';
import { useOthersWaiting } from '../../ui/use-others-waiting.ts';
import { useSyncStatus } from '../../ui/use-sync-status.ts';
import { useWatch } from '../../ui/use-watch.ts';
import { readOutbox } from './outbox-groups.ts';
import { OutboxList } from './outbox-list.tsx';
import { OutboxRow } from './outbox-row.tsx';

/** What of others on this phone waits as well; nothing while there is none, or nobody can tell. */
const OthersSection = (): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const waiting = useOthersWaiting();
  const count = [...(waiting?.values() ?? [])].reduce((sum, one) => sum + one, 0);
  if (count === 0) return null;
  return (
    <section aria-labelledby="orang-lain">
      <h2 id="orang-lain">{t('outbox.others')}</h2>
      <p>{t('outbox.others-line', { count, n: format.number(count) })}</p>
      <Link className="row-link" to="/orang">
        <span>{t('outbox.people')}</span>
        <Icon name="chevron" />
      </Link>
    </section>
  );
};

/** Every record that is on its way to the agency, what holds it up, and what has arrived. */
export const OutboxScreen = (): ReactNode => {
  useLateTexts(outboxTexts);
  const { clock, store, storeError, sync } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const { busy } = useSyncStatus(sync);
  const summary = useWatch(store, (opened) => opened.summary(), 'summary').value;
  const watched = useWatch(store, readOutbox, 'outbox');
  const back = { to: '/data-saya', label: t('home.own-data'), isContent: false };
  const view = watched.value;
  if (summary === undefined || view === undefined) {
    return (
      <Screen title={t('outbox.title')} back={back}>
        {storeError === null && watched.error === null && <Skeleton />}
      </Screen>
    );
  }
  // Refused ones need somebody; what waits goes by itself.
  const refused = view.items.filter(({ state }) => state === 'quarantined');
  const pending = view.items.filter(({ state }) => state === 'pending');
  const batch = new Set(busy ? pending.slice(0, PUSH_MAX_FACTS).map(({ fact }) => fact.id) : []);

  return (
    <Screen title={t('outbox.title')} back={back}>
      <SyncLine />
      <Contact summary={summary} />
      {refused.length > 0 && (
        <section aria-labelledby="ditolak">
          <h2 id="ditolak">{t('outbox.refused')}</h2>
          <ul className="plain-list">
            {refused.map((item) => (
              <li key={item.fact.id}>
                <OutboxRow item={item} noteByStream={view.noteByStream} isSending={false} />
              </li>
            ))}
          </ul>
          <p className="quiet">{t('outbox.refused-note')}</p>
        </section>
      )}
      <section aria-labelledby="belum-sampai">
        <h2 id="belum-sampai">{t('outbox.waiting')}</h2>
        {pending.length === 0 && (
          <p>{t(summary.made === 0 ? 'outbox.waiting-never' : 'outbox.waiting-empty')}</p>
        )}
        <OutboxList
          items={pending}
          noteByStream={view.noteByStream}
          isSending={({ fact }) => batch.has(fact.id)}
        />
      </section>
      {summary.made > 0 && (
        <section aria-labelledby="sudah-sampai">
          <h2 id="sudah-sampai">{t('outbox.received')}</h2>
          <p>
            {summary.received === 0 || summary.lastReceivedAt === null
              ? t('outbox.received-none')
              : t('outbox.received-line', {
                  count: summary.received,
                  n: format.number(summary.received),
                  moment: format.moment(summary.lastReceivedAt, clock.now(), clock.zone()),
                })}
          </p>
        </section>
      )}
      <OthersSection />
    </Screen>
  );
};
