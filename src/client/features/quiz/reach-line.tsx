import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';
import { useWatch } from '../../ui/use-watch.ts';

/** How many facts of one attempt the agency's server has acknowledged. Counted from receipts, never assumed. */
export const ReachLine = ({ attempt }: { readonly attempt: string }): ReactNode => {
  const { store, clock } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const reach = useWatch(
    store,
    async (opened) => {
      const ids = (await opened.factsOfStream(`attempt:${attempt}`)).map(({ id }) => id);
      return { total: ids.length, received: await opened.receivedAt(ids) };
    },
    attempt,
  ).value;

  const words = (): string => {
    if (reach === undefined || reach.total === 0) return '';
    const { total, received } = reach;
    if (received.size === 0) return t('result.reach-none');
    if (received.size < total) {
      return t('result.reach-some', {
        received: format.number(received.size),
        total: format.number(total),
      });
    }
    const newest = Math.max(...received.values());
    return t('result.reach-all', { time: format.moment(newest, clock.now(), clock.zone()) });
  };

  return (
    <p className="sync-line" role="status">
      <Icon name="device" /> {words()}
    </p>
  );
};
