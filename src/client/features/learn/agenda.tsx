import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AgencySettings, AgendaEntry } from '../../../domain/content/agency-profile.ts';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { foldModuleProgress } from '../../../domain/progress/module-progress.ts';
import { nextStep } from '../../../domain/progress/next-step.ts';
import type { ShownEntry } from '../../content/shown-entry.ts';
import { useFormat } from '../../i18n/format.ts';
import { toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { isoDayToTime } from '../../platform/calendar.ts';
import { Icon } from '../../ui/icon.tsx';
import { moduleLink, placeLink } from '../../ui/links.ts';
import { useToday } from '../../ui/use-today.ts';

/** Most days shown; the others have time. */
const MOST = 3;

/** Whether the pre-test is what this person should do first in a module. */
const isPreTestNext = (entry: ShownEntry, facts: readonly FactEnvelope[] | undefined): boolean => {
  if (facts === undefined) return false;
  const step = nextStep(entry, foldModuleProgress(entry.id, facts));
  return (step.type === 'quiz' || step.type === 'resume') && step.place.mode === 'pre-test';
};

/** The coming days that the agency announces. Before the day is known they only take their space. */
export const Agenda = ({
  agency,
  entries,
  facts,
}: {
  readonly agency: AgencySettings;
  readonly entries: readonly ShownEntry[];
  readonly facts: readonly FactEnvelope[] | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const today = useToday(agency.timeZone);
  const shown = agency.agenda.filter(({ on }) => today === null || on >= today).slice(0, MOST);
  if (shown.length === 0) return null;
  const lang = toLang('id', language);

  const dayWords = ({ on, at }: AgendaEntry): string => {
    const day = on === today ? t('agenda.today') : format.dayName(on);
    if (at === undefined) return day;
    const zone = format.zoneName(isoDayToTime(on), agency.timeZone);
    return t('agenda.at', { day, time: language === 'id' ? at.replace(':', '.') : at, zone });
  };

  const moduleRow = (entry: ShownEntry, on: string): ReactNode => {
    const isFirst = today !== null && today < on && isPreTestNext(entry, facts);
    return (
      <li key={entry.id}>
        <Link to={isFirst ? placeLink(entry.id, { mode: 'pre-test' }) : moduleLink(entry.id)}>
          <span lang={toLang(entry.language, language)}>{entry.title}</span>{' '}
          <span className="quiet">{t(isFirst ? 'agenda.pre-test-first' : 'next.open')}</span>
        </Link>
      </li>
    );
  };

  return (
    <section className="agenda" aria-labelledby="agenda" data-waiting={today === null}>
      <h2 id="agenda">{t('agenda.title')}</h2>
      <ul className="plain-list">
        {shown.map((one) =>
          one.kind === 'date' ? (
            <li key={`${one.on} ${one.name}`} className="agenda-date">
              <Icon name="calendar" />
              <p>
                {dayWords(one)}: <span lang={lang}>{one.name}</span>
              </p>
            </li>
          ) : (
            <li key={`${one.on} ${one.name}`} className="card">
              <p className="quiet">{t('agenda.briefing')}</p>
              <h3 lang={lang}>{one.name}</h3>
              <p>{dayWords(one)}</p>
              {one.place !== undefined && <p lang={lang}>{one.place}</p>}
              <ul className="plain-list agenda-modules">
                {entries
                  .filter(({ id }) => one.modules?.includes(id))
                  .map((entry) => moduleRow(entry, one.on))}
              </ul>
            </li>
          ),
        )}
      </ul>
    </section>
  );
};
