import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { subjectToCode } from '../../../domain/ids.ts';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { outboxTexts } from '../../i18n/outbox-texts.ts';
import { ownDataTexts } from '../../i18n/own-data-texts.ts';
import { Icon } from '../../ui/icon.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useWatch } from '../../ui/use-watch.ts';
import { ContactSection } from './contact-section.tsx';
import { ExportSection } from './export-section.tsx';
import { ModulesSection } from './modules-section.tsx';
import { StartOverSection } from './start-over-section.tsx';
import { StorageSection } from './storage-section.tsx';

/** Everything this phone holds about its person, and honestly what has become of it. */
export const OwnDataScreen = (): ReactNode => {
  useLateTexts(ownDataTexts);
  useLateTexts(outboxTexts);
  const { store, storeError, profiles, present } = useServices();
  const { t } = useTranslation();
  const watched = useWatch(store, (opened) => opened.summary(), 'summary');
  const summary = watched.value;
  return (
    <Screen title={t('own.title')}>
      {summary === undefined ? (
        storeError === null && watched.error === null && <Skeleton />
      ) : (
        <>
          <section className="code" aria-labelledby="kode">
            <h2 id="kode">{t('own.code')}</h2>
            <p className="code-text">{subjectToCode(summary.device.subject)}</p>
            <p className="quiet">{t('own.code-note')}</p>
            {present !== null && (
              <Link className="row-link" to="/orang">
                <Icon name="device" />
                <span>{t('own.people', { name: present.active.name ?? t('own.people-guest') })}</span>
                <Icon name="chevron" />
              </Link>
            )}
          </section>
          <ContactSection summary={summary} />
        </>
      )}
      <ModulesSection />
      <StorageSection />
      {store !== null && <ExportSection store={store} />}
      <Link className="row-link" to="/pengaturan">
        <Icon name="adjust" />
        <span>{t('home.settings')}</span>
        <Icon name="chevron" />
      </Link>
      {store !== null && summary !== undefined && profiles !== null && present !== null && (
        <StartOverSection store={store} summary={summary} profiles={profiles} present={present} />
      )}
    </Screen>
  );
};
