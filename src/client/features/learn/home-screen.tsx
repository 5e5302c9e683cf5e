import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nextModule } from '../../../domain/progress/next-step.ts';
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

/** The first page: where to go on, the modules, and what has become of one's records. */
export const HomeScreen = (): ReactNode => {
  const { library, store } = useServices();
  const { t } = useTranslation();
  const heading = useTitle('Lentera');
  const facts = useWatch(store, (opened) => opened.allFacts(), 'all').value;
  const stored = useWatch(store, (opened) => opened.storedModules(), 'modules').value;
  const next = facts === undefined ? null : nextModule(library.manifest.modules, facts);
  const first = library.manifest.modules[0];

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
        </div>
      </header>
      <main id="isi" className="page home">
        <StorageAlerts />
        {first !== undefined && <NextAction entry={next?.module ?? first} next={next} />}
        <section aria-labelledby="modul">
          <h2 id="modul">{t('home.modules')}</h2>
          <ul className="plain-list">
            {library.manifest.modules.map((entry) => (
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
        <section aria-labelledby="catatan">
          <h2 id="catatan">{t('home.sync')}</h2>
          <SyncLine />
          <Link className="row-link" to="/data-saya">
            <Icon name="device" />
            <span>{t('home.own-data')}</span>
            <Icon name="chevron" />
          </Link>
        </section>
      </main>
    </>
  );
};
