import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import { timeToIsoDay } from '../../platform/calendar.ts';
import { downloadText } from '../../platform/download.ts';
import type { Store } from '../../store/store.ts';
import { Alert } from '../../ui/alert.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';

/** Hands the person every record made on this device, as it is: the way out when nothing else works. */
export const ExportSection = ({ store }: { readonly store: Store }): ReactNode => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const [hasFailed, setFailed] = useState(false);

  const exportFacts = (): void => {
    store.allFacts().then(
      (facts) => {
        setFailed(false);
        const day = timeToIsoDay(clock.now(), clock.zone());
        downloadText(`lentera-${day}.json`, 'application/json', JSON.stringify(facts, null, 2));
      },
      () => setFailed(true),
    );
  };

  return (
    <section>
      <button className="button" type="button" onClick={exportFacts}>
        <Icon name="download" /> {t('own.export')}
      </button>
      <p className="quiet">{t('own.export-note')}</p>
      {hasFailed && <Alert kind="danger" title={t('own.export-failed')} />}
    </section>
  );
};
