import { type ReactNode, useState } from 'react';
import { formatCsv } from '../../../domain/csv.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { timeToIsoDay } from '../../platform/calendar.ts';
import { downloadText } from '../../platform/download.ts';
import type { Store } from '../../store/store.ts';
import { Alert } from '../../ui/alert.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useServices } from '../../ui/services.ts';
import { collectOwnData, readStates } from './export-data.ts';
import { useFactTable } from './use-fact-table.ts';

/** Two files with everything that this phone holds about its person. */
export const ExportButtons = ({ store }: { readonly store: Store }): ReactNode => {
  const { clock, present } = useServices();
  const { t } = useTranslation();
  const toTable = useFactTable();
  const [hasFailed, setFailed] = useState(false);
  const fileName = (): string => `lentera-${timeToIsoDay(clock.now(), clock.zone())}`;

  const exportJson = async (): Promise<void> => {
    const data = await collectOwnData(store, present?.active.name ?? null, clock.now());
    downloadText(`${fileName()}.json`, 'application/json', JSON.stringify(data, null, 2));
  };
  const exportCsv = async (): Promise<void> => {
    const facts = await store.allFacts();
    const table = toTable(facts, await readStates(store, facts));
    downloadText(`${fileName()}.csv`, 'text/csv;charset=utf-8', formatCsv(table));
  };
  const attempt = (work: () => Promise<void>): void => {
    work().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };

  return (
    <>
      <div className="export-buttons">
        <button className="button" type="button" onClick={() => attempt(exportJson)}>
          <Icon name="download" /> {t('own.export-json')}
        </button>
        <button className="button" type="button" onClick={() => attempt(exportCsv)}>
          <Icon name="download" /> {t('own.export-csv')}
        </button>
      </div>
      {hasFailed && <Alert kind="danger" title={t('own.export-failed')} />}
    </>
  );
};

/** Hands the person everything this device holds about them: the way out when nothing else works. */
export const ExportSection = ({ store }: { readonly store: Store }): ReactNode => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="ekspor">
      <h2 id="ekspor">{t('own.export')}</h2>
      <p>{t('own.export-note')}</p>
      <ExportButtons store={store} />
    </section>
  );
};
