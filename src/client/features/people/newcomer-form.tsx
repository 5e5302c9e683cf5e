import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Profiles } from '../../store/profiles.ts';
import { FormMessage, type FormNews } from './form-message.tsx';
import { NameField } from './name-field.tsx';

/** Lets somebody in who was never on this phone. */
export const NewcomerForm = ({ profiles }: { readonly profiles: Profiles }): ReactNode => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [news, setNews] = useState<FormNews | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const begin = async (): Promise<void> => {
    const added = await profiles.add(name.trim() || null, null);
    await profiles.open(added.id, null);
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // A second tap would be a second person.
    if (isBusy) return;
    setBusy(true);
    setNews({ kind: 'right', text: t('lock.opening') });
    begin().catch(() => {
      setBusy(false);
      setNews({ kind: 'wrong', text: t('lock.failed') });
    });
  };

  return (
    <form className="people-form" onSubmit={submit}>
      <NameField
        ref={input}
        id={field}
        label={t('lock.new-name')}
        autoComplete="name"
        value={name}
        onName={setName}
      />
      <p className="quiet">{t('lock.new-note')}</p>
      <FormMessage news={news} />
      <button className="button button-primary button-wide" type="submit">
        {t('lock.begin')}
      </button>
    </form>
  );
};
