import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { subjectToCode } from '../../../domain/ids.ts';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { ownDataTexts } from '../../i18n/own-data-texts.ts';
import { Icon } from '../../ui/icon.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useWatch } from '../../ui/use-watch.ts';
import { ContactSection } from './contact-section.tsx';
import { ExportSection } from './export-section.tsx';
import { OutboxSection } from './outbox-section.tsx';
import { ModulesSection, StorageSection } from './storage-section.tsx';

/** Everything this phone holds about its person, and honestly what has become of it. */
export const OwnDataScreen = (): ReactNode => {
  useLateTexts(ownDataTexts);
  const { store, storeError } = useServices();
  const { t } = useTranslation();
  const summary = useWatch(store, (opened) => opened.summary(), 'summary').value;
  return (
    <Screen title={t('own.title')}>
      {summary === undefined ? (
        storeError === null && <Skeleton />
      ) : (
        <>
          <section className="code" aria-labelledby="kode">
            <h2 id="kode">{t('own.code')}</h2>
            <p className="code-text">{subjectToCode(summary.device.subject)}</p>
            <p className="quiet">{t('own.code-note')}</p>
          </section>
          <ContactSection summary={summary} />
          <OutboxSection />
          <ModulesSection />
        </>
      )}
      <StorageSection />
      {store !== null && <ExportSection store={store} />}
      <section aria-labelledby="bahasa">
        <h2 id="bahasa">{t('app.language')}</h2>
        <LanguageSwitch />
      </section>
      <Link className="row-link" to="/pengaturan">
        <Icon name="adjust" />
        <span>{t('home.settings')}</span>
        <Icon name="chevron" />
      </Link>
    </Screen>
  );
};
