import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Profile, Profiles } from '../../store/profiles.ts';
import { focusField, FormMessage, type FormNews } from './form-message.tsx';
import { NewPinFields, NO_PIN, pinFault } from './new-pin-fields.tsx';

/**
 * Sets, changes or takes away the PIN of the person whose phone it is now. The old one is not asked for: whoever has
 * forgotten it and still has the profile open must be able to set another.
 */
export const PinForm = ({
  person,
  profiles,
}: {
  readonly person: Profile;
  readonly profiles: Profiles;
}): ReactNode => {
  const { t } = useTranslation();
  const [pin, setPin] = useState(NO_PIN);
  const [news, setNews] = useState<FormNews | null>(null);
  const message = useId();

  const keep = (next: string | null): void => {
    profiles.setPin(person.id, next).then(
      () => {
        setPin(NO_PIN);
        setNews({ kind: 'right', text: t(next === null ? 'people.pin-removed' : 'people.pin-saved') });
      },
      () => setNews({ kind: 'wrong', text: t('people.not-saved') }),
    );
  };

  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const fault = pinFault(pin);
    if (fault === null) {
      keep(pin.first);
      return;
    }
    setNews({ kind: 'wrong', text: t(fault.key), field: fault.field });
    focusField(event.currentTarget, fault.field);
  };

  return (
    <form className="people-form" onSubmit={save}>
      <p className="quiet">{t('people.pin-note')}</p>
      <NewPinFields
        label={t('people.pin-new')}
        again={t('people.pin-again')}
        pin={pin}
        news={news}
        message={message}
        onChange={setPin}
      />
      <button className="button" type="submit">
        {t('people.pin-save')}
      </button>
      {person.hasPin && (
        <button className="button button-quiet" type="button" onClick={() => keep(null)}>
          {t('people.pin-remove')}
        </button>
      )}
      <FormMessage id={message} news={news} />
    </form>
  );
};
