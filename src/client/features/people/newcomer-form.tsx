import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Profiles } from '../../store/profiles.ts';
import { FormMessage, type FormNews } from './form-message.tsx';
import { NAME_MAX_LENGTH } from './name-form.tsx';

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
      <p>
        <label htmlFor={field}>{t('lock.new-name')}</label>
        <input
          ref={input}
          id={field}
          type="text"
          autoComplete="name"
          maxLength={NAME_MAX_LENGTH}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </p>
      <p className="quiet">{t('lock.new-note')}</p>
      <FormMessage news={news} />
      <button className="button button-primary button-wide" type="submit">
        {t('lock.begin')}
      </button>
    </form>
  );
};
