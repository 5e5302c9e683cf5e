import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { DEFAULT_AGENCY_PROFILE } from '../../../domain/content/agency-profile.ts';
import { SHELVES } from '../../../domain/content/module.ts';
import { nextModule } from '../../../domain/progress/next-step.ts';
import { entryToShown } from '../../content/shown-entry.ts';
import { ContentLanguageProvider, toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { useTitle } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { StorageAlerts } from '../../ui/storage-alerts.tsx';
import { SyncLine } from '../../ui/sync-line.tsx';
import { useWatch } from '../../ui/use-watch.ts';
import { Lantern } from './lantern.tsx';
import { ModuleCard } from './module-card.tsx';
import { NextAction } from './next-action.tsx';

/** The first page: where to go on, the modules by shelf, and what has become of one's records. */
export const HomeScreen = (): ReactNode => {
  const { library, store } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const heading = useTitle('Lentera');
  const facts = useWatch(store, (opened) => opened.allFacts(), 'all').value;
  const stored = useWatch(store, (opened) => opened.storedModules(), 'modules').value;
  const { agency, modules } = library.manifest;
  // What comes first on the page is also what is suggested first.
  const entries = useMemo(() => {
    const shown = modules.map((entry) => entryToShown(entry, language));
    return SHELVES.flatMap((shelf) => shown.filter((entry) => entry.shelf === shelf));
  }, [modules, language]);
  const next = facts === undefined ? null : nextModule(entries, facts);
  const first = next?.module ?? entries[0];

  return (
    <>
      <header className="home-head">
        <div className="home-head-inner">
          <Lantern />
          <div className="home-name">
            <h1 ref={heading} tabIndex={-1}>
              {t('app.name')}
            </h1>
          </div>
          <LanguageSwitch />
          <p className="home-tagline">{t('app.tagline')}</p>
          {agency.name !== DEFAULT_AGENCY_PROFILE.name && (
            <p className="home-agency" lang={toLang('id', language)}>
              {agency.organiser} · {agency.name}
            </p>
          )}
        </div>
      </header>
      <main id="isi" className="page home">
        <StorageAlerts />
        {first !== undefined && (
          <ContentLanguageProvider value={first.language}>
            <NextAction entry={first} next={next} />
          </ContentLanguageProvider>
        )}
        {SHELVES.filter((shelf) => entries.some((entry) => entry.shelf === shelf)).map((shelf) => (
          <section key={shelf} aria-labelledby={`rak-${shelf}`}>
            <h2 id={`rak-${shelf}`}>{t(`shelf.${shelf}`)}</h2>
            <ul className="plain-list cards">
              {entries
                .filter((entry) => entry.shelf === shelf)
                .map((entry) => (
                  <li key={entry.id}>
                    <ModuleCard
                      entry={entry}
                      facts={facts}
                      isStored={stored?.some(
                        ({ id, revision }) => id === entry.id && revision === entry.revision,
                      )}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <section aria-labelledby="catatan">
          <h2 id="catatan">{t('home.sync')}</h2>
          <SyncLine />
          <Link className="row-link" to="/data-saya">
            <Icon name="device" />
            <span>{t('home.own-data')}</span>
            <Icon name="chevron" />
          </Link>
          <Link className="row-link" to="/pengaturan">
            <Icon name="adjust" />
            <span>{t('home.settings')}</span>
            <Icon name="chevron" />
          </Link>
        </section>
      </main>
    </>
  );
};
