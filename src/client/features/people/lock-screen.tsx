import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { peopleTexts } from '../../i18n/people-texts.ts';
import type { Profile } from '../../store/profiles.ts';
import { Icon } from '../../ui/icon.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { useServices } from '../../ui/services.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StorageAlerts } from '../../ui/storage-alerts.tsx';
import { FormMessage, type FormNews } from './form-message.tsx';
import { NewcomerForm } from './newcomer-form.tsx';
import { PersonIcon } from './person-icon.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { usePersonName } from './use-person-name.ts';

type View =
  | { readonly type: 'people' }
  | { readonly type: 'pin'; readonly person: Profile }
  | { readonly type: 'newcomer' };

/** In front of everything while the phone is nobody's. Whoever opens a profile has the page load with their store. */
export const LockScreen = (): ReactNode => {
  useLateTexts(peopleTexts);
  const { profiles, present } = useServices();
  const { t } = useTranslation();
  const toName = usePersonName();
  const location = useLocation();
  const navigate = useNavigate();
  // The forms are a step of the browser's history: Back leads to the list, not to the page that lies behind the lock.
  const isInForm = (location.state as { readonly isInForm?: boolean } | null)?.isInForm === true;
  const [form, setForm] = useState<View>({ type: 'people' });
  const view: View = isInForm ? form : { type: 'people' };
  const [news, setNews] = useState<FormNews | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const title = {
    people: () => t('lock.title'),
    pin: () => t('lock.pin-title', { name: view.type === 'pin' ? toName(view.person) : '' }),
    newcomer: () => t('lock.new-title'),
  }[view.type]();

  useEffect(() => {
    document.title = `${title} · Lentera`;
  }, [title]);
  const isReady = profiles !== null && present !== null;
  useEffect(() => {
    // The forms take the focus to their first field themselves.
    if (isReady && view.type === 'people') heading.current?.focus();
  }, [isReady, view.type]);

  if (profiles === null || present === null) {
    return (
      <main id="isi" className="page">
        <StorageAlerts />
        <Skeleton />
      </main>
    );
  }

  const show = (next: View): void => {
    setNews(null);
    setForm(next);
    void navigate(location, { state: { isInForm: true } });
  };
  const choose = (person: Profile): void => {
    if (person.hasPin) {
      show({ type: 'pin', person });
      return;
    }
    setNews({ kind: 'right', text: t('lock.opening') });
    profiles.open(person.id, null).then(
      // Since the list was shown somebody set a PIN in another tab.
      (opened) => opened.ok || show({ type: 'pin', person }),
      () => setNews({ kind: 'wrong', text: t('lock.failed') }),
    );
  };

  return (
    <main id="isi" className="page lock">
      <StorageAlerts />
      <LanguageSwitch />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {view.type === 'people' && (
        <>
          <ul className="plain-list">
            {present.profiles.map((person) => (
              <li key={person.id}>
                <button className="person" type="button" onClick={() => choose(person)}>
                  <PersonIcon name="person" />
                  <span>
                    <span className="person-name">{toName(person)}</span>{' '}
                    {person.hasPin && <span className="quiet">{t('people.has-pin')}</span>}
                  </span>
                  <Icon name="chevron" />
                </button>
              </li>
            ))}
            <li>
              <button className="person" type="button" onClick={() => show({ type: 'newcomer' })}>
                <PersonIcon name="add" />
                <span className="person-name">{t('lock.new')}</span>
                <Icon name="chevron" />
              </button>
            </li>
          </ul>
          <FormMessage news={news} />
        </>
      )}
      {view.type === 'pin' && <UnlockForm person={view.person} profiles={profiles} />}
      {view.type === 'newcomer' && <NewcomerForm profiles={profiles} />}
      {view.type !== 'people' && (
        <button className="button button-quiet" type="button" onClick={() => void navigate(-1)}>
          {t(view.type === 'pin' ? 'lock.back' : 'lock.return')}
        </button>
      )}
      <p className="quiet">{t('lock.note')}</p>
    </main>
  );
};
