import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Profiles } from '../../store/profiles.ts';
import { fieldFault, focusField, FormMessage, type FormNews } from './form-message.tsx';
import { NameField } from './name-field.tsx';
import { NewPinFields, NO_PIN, pinFault } from './new-pin-fields.tsx';

/** Adds somebody who will use this phone too. */
export const AddForm = ({ profiles }: { readonly profiles: Profiles }): ReactNode => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [pin, setPin] = useState(NO_PIN);
  const [news, setNews] = useState<FormNews | null>(null);
  const field = useId();

  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const chosen = name.trim();
    const hasPin = pin.first !== '' || pin.second !== '';
    const nameFault = { key: 'people.name-missing', field: 'name' } as const;
    const fault = chosen === '' ? nameFault : hasPin ? pinFault(pin) : null;
    if (fault !== null) {
      setNews({ kind: 'wrong', text: t(fault.key), field: fault.field });
      focusField(form, fault.field);
      return;
    }
    profiles.add(chosen, hasPin ? pin.first : null).then(
      () => {
        setName('');
        setPin(NO_PIN);
        setNews({ kind: 'right', text: t('people.added', { name: chosen }) });
      },
      () => setNews({ kind: 'wrong', text: t('people.not-saved') }),
    );
  };

  return (
    <form className="people-form" onSubmit={add}>
      <p className="quiet">{t('people.add-note')}</p>
      <NameField
        id={field}
        label={t('people.name')}
        autoComplete="off"
        value={name}
        onName={setName}
        {...fieldFault(news, 'name', `${field}-news`)}
      />
      <NewPinFields
        label={t('people.add-pin')}
        again={t('people.add-pin-again')}
        pin={pin}
        news={news}
        message={`${field}-news`}
        onChange={setPin}
      />
      <button className="button" type="submit">
        {t('people.add-save')}
      </button>
      <FormMessage id={`${field}-news`} news={news} />
    </form>
  );
};
