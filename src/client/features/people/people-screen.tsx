import { type ReactNode, useState } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { peopleTexts } from '../../i18n/people-texts.ts';
import { Alert } from '../../ui/alert.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useServices } from '../../ui/services.ts';
import { useOthersWaiting } from '../../ui/use-others-waiting.ts';
import { useWatch } from '../../ui/use-watch.ts';
import { AddForm } from './add-form.tsx';
import { NameForm } from './name-form.tsx';
import { PersonIcon } from './person-icon.tsx';
import { PinForm } from './pin-form.tsx';
import { usePersonName } from './use-person-name.ts';

/** Who uses this phone, what of theirs still waits, and the way to hand it to somebody else. */
export const PeopleScreen = (): ReactNode => {
  useLateTexts(peopleTexts);
  const { store, profiles, present } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const toName = usePersonName();
  const waiting = useOthersWaiting();
  const summary = useWatch(store, (opened) => opened.summary(), 'summary').value;
  const [hasFailed, setFailed] = useState(false);

  if (profiles === null || present === null) {
    return (
      <Screen title={t('people.title')}>
        <p>{t('people.no-register')}</p>
      </Screen>
    );
  }

  const { active } = present;
  const others = present.profiles.filter(({ id }) => id !== active.id);
  const own = summary === undefined ? null : summary.pending + summary.quarantined;
  const retired = [...(waiting ?? [])]
    .filter(([suffix]) => present.profiles.every((person) => person.suffix !== suffix))
    .reduce((sum, [, count]) => sum + count, 0);

  const waitingWords = (suffix: string): string => {
    const count = waiting?.get(suffix);
    if (count === undefined) return t('people.waiting-unread');
    return count === 0 ? t('people.waiting-none') : t('people.waiting', { count, n: format.number(count) });
  };

  return (
    <Screen title={t('people.title')}>
      <section aria-labelledby="sekarang">
        <h2 id="sekarang">{t('people.now')}</h2>
        <div className="person">
          <PersonIcon name="person" />
          <span>
            <span className="person-name">{toName(active)}</span>{' '}
            {own !== null && (
              <span className="quiet">
                {own === 0
                  ? t('people.own-none')
                  : t('people.own-waiting', { count: own, n: format.number(own) })}
              </span>
            )}
          </span>
          {active.hasPin && <PersonIcon name="lock" />}
          {active.hasPin && <span className="hidden">{t('people.has-pin')}</span>}
        </div>
        <button
          className="button button-primary button-wide"
          type="button"
          onClick={() => void profiles.handOver().catch(() => setFailed(true))}
        >
          {t('people.hand-over')}
        </button>
        <p className="quiet">{t('people.hand-over-note')}</p>
        {hasFailed && <Alert kind="danger" title={t('people.not-saved')} />}
        <details>
          <summary>{t(active.name === null ? 'people.name-give' : 'people.name-change')}</summary>
          <NameForm key={active.id} person={active} profiles={profiles} />
        </details>
        <details>
          <summary>{t(active.hasPin ? 'people.pin-change' : 'people.pin-give')}</summary>
          <PinForm key={active.id} person={active} profiles={profiles} />
        </details>
      </section>
      <section aria-labelledby="orang-lain">
        <h2 id="orang-lain">{t('people.others')}</h2>
        {others.length === 0 && <p>{t('people.others-none')}</p>}
        <ul className="plain-list">
          {others.map((person) => (
            <li key={person.id}>
              <div className="person">
                <PersonIcon name="person" />
                <span>
                  <span className="person-name">{toName(person)}</span>{' '}
                  <span className="quiet">
                    {waitingWords(person.suffix)}
                    {person.hasPin && ` · ${t('people.has-pin')}`}
                  </span>
                </span>
              </div>
            </li>
          ))}
        </ul>
        {retired > 0 && <p>{t('people.retired', { count: retired, n: format.number(retired) })}</p>}
        <details>
          <summary>{t('people.add')}</summary>
          <AddForm profiles={profiles} />
        </details>
      </section>
    </Screen>
  );
};
