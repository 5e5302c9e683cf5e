import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Profile, Profiles } from '../../store/profiles.ts';
import { fieldFault, focusField, FormMessage, type FormNews } from './form-message.tsx';
import { NameField } from './name-field.tsx';

/** Gives a guest a name, or a person another one. */
export const NameForm = ({
  person,
  profiles,
}: {
  readonly person: Profile;
  readonly profiles: Profiles;
}): ReactNode => {
  const { t } = useTranslation();
  const [name, setName] = useState(person.name ?? '');
  const [news, setNews] = useState<FormNews | null>(null);
  const field = useId();

  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = name.trim();
    if (chosen === '') {
      setNews({ kind: 'wrong', text: t('people.name-missing'), field: 'name' });
      focusField(event.currentTarget, 'name');
      return;
    }
    profiles.rename(person.id, chosen).then(
      () => setNews({ kind: 'right', text: t('people.name-saved') }),
      () => setNews({ kind: 'wrong', text: t('people.not-saved') }),
    );
  };

  return (
    <form className="people-form" onSubmit={save}>
      <NameField
        id={field}
        label={t('people.name')}
        autoComplete="name"
        value={name}
        onName={setName}
        {...fieldFault(news, 'name', `${field}-news`)}
      />
      <p className="quiet">{t(person.name === null ? 'people.name-guest-note' : 'people.name-note')}</p>
      <button className="button" type="submit">
        {t('people.name-save')}
      </button>
      <FormMessage id={`${field}-news`} news={news} />
    </form>
  );
};
