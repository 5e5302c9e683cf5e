import { type ComponentType, type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { DEFAULT_AGENCY_PROFILE } from '../../../domain/content/agency-profile.ts';
import { SHELVES } from '../../../domain/content/module.ts';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { entryToShown } from '../../content/shown-entry.ts';
import { ContentLanguageProvider, toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { useTitle } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import type { ReadingPlace } from '../../store/personal-database.ts';
import { StorageAlerts } from '../../ui/storage-alerts.tsx';
import { SyncLine } from '../../ui/sync-line.tsx';
import { useWatch } from '../../ui/use-watch.ts';
import { Agenda } from './agenda.tsx';
import { Lantern } from './lantern.tsx';
import { leftOff } from './left-off.ts';
import { ModuleCard } from './module-card.tsx';
import { NextAction } from './next-action.tsx';

const NO_PLACES: readonly ReadingPlace[] = [];

const MORE = [
  { to: '/penanda', icon: 'bookmark', words: 'home.bookmarks' },
  { to: '/data-saya', icon: 'device', words: 'home.own-data' },
  { to: '/orang', icon: 'users', words: 'home.people' },
  { to: '/pengaturan', icon: 'adjust', words: 'home.settings' },
] as const;

/** Whether there is an answer that could come back; without one its line need not even be fetched. */
const hasAnswer = (facts: readonly FactEnvelope[]): boolean =>
  facts.some(({ kind }) => kind === 'answer.given');

const RowLink = ({
  to,
  icon,
  isSearch = false,
  children,
}: {
  readonly to: string;
  readonly icon: IconName;
  readonly isSearch?: boolean;
  readonly children: string;
}): ReactNode => (
  <Link className={isSearch ? 'row-link search-link' : 'row-link'} to={to}>
    <Icon name={icon} />
    <span>{children}</span>
    {!isSearch && <Icon name="chevron" />}
  </Link>
);

/** The first page: where to go on, what is due, the modules by shelf, and what has become of one's records. */
export const HomeScreen = ({
  ReviewCard,
}: {
  /** The line on what is to be repeated today; nothing when there is nothing. */
  readonly ReviewCard: ComponentType<{ readonly facts: readonly FactEnvelope[] }>;
}): ReactNode => {
  const { library, store } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const heading = useTitle('Lentera');
  const facts = useWatch(store, (opened) => opened.allFacts(), 'all').value;
  const stored = useWatch(store, (opened) => opened.storedModules(), 'modules').value;
  const places = useWatch(store, (opened) => opened.personal.places(), 'places');
  // Where somebody stopped reading is a convenience: without it there is still a next step.
  const known = places.error === null ? places.value : NO_PLACES;
  const { agency, modules } = library.manifest;
  // What comes first on the page is also what is suggested first.
  const entries = useMemo(() => {
    const shown = modules.map((entry) => entryToShown(entry, language));
    return SHELVES.flatMap((shelf) => shown.filter((entry) => entry.shelf === shelf));
  }, [modules, language]);
  const next = useMemo(
    () => (facts === undefined || known === undefined ? null : leftOff(entries, facts, known)),
    [entries, facts, known],
  );
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
            <NextAction entry={first} next={next} isHalfRead={next?.isHalfRead === true} />
          </ContentLanguageProvider>
        )}
        <div className="home-review">
          {facts !== undefined && hasAnswer(facts) && <ReviewCard facts={facts} />}
        </div>
        <Agenda agency={agency} entries={entries} facts={facts} />
        <RowLink to="/cari" icon="search" isSearch>
          {t('home.search')}
        </RowLink>
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
        </section>
        <nav aria-labelledby="lainnya">
          <h2 id="lainnya">{t('home.more')}</h2>
          <ul className="plain-list">
            {MORE.map(({ to, icon, words }) => (
              <li key={to}>
                <RowLink to={to} icon={icon}>
                  {t(words)}
                </RowLink>
              </li>
            ))}
          </ul>
        </nav>
      </main>
    </>
  );
};
