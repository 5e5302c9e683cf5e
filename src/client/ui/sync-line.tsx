import type { ReactNode } from 'react';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/i18n.ts';
import type { StoreSummary } from '../store/store.ts';
import { Icon } from './icon.tsx';
import { useServices } from './services.ts';
import { syncWords } from './sync-words.ts';
import { useWatch } from './use-watch.ts';

/** The words of `syncWords` in the reader's language. */
export const useSyncText = (summary: StoreSummary | undefined): string => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  if (summary === undefined) return '';
  const words = syncWords(summary);
  switch (words.key) {
    case 'sync.none':
    case 'sync.saved':
      return t(words.key);
    case 'sync.waiting':
      return t(words.key, { waiting: format.number(words.waiting) });
    case 'sync.refused':
      return t(words.key, { refused: format.number(words.refused) });
    case 'sync.waiting-refused':
      return t(words.key, {
        waiting: format.number(words.waiting),
        refused: format.number(words.refused),
      });
    case 'sync.all':
      return t(words.key, { time: format.moment(words.at, clock.now(), clock.zone()) });
  }
};

/** One line on where this person's records are. Empty, but with its height, until the store has answered. */
export const SyncLine = (): ReactNode => {
  const { store } = useServices();
  const summary = useWatch(store, (opened) => opened.summary(), 'summary').value;
  const text = useSyncText(summary);
  const isAll = summary !== undefined && syncWords(summary).key === 'sync.all';
  return (
    <p className="sync-line">
      {text !== '' && (
        <>
          <Icon name={isAll ? 'circle-check' : 'device'} /> {text}
        </>
      )}
    </p>
  );
};
