import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { PIN_MAX_LENGTH } from '../../../domain/pin.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Profile, Profiles } from '../../store/profiles.ts';
import { useServices } from '../../ui/services.ts';
import { fieldFault, FormMessage, type FormNews } from './form-message.tsx';
import { usePersonName } from './use-person-name.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

/** Asks for the PIN of one person. After several wrong ones it says how long to wait, and counts down. */
export const UnlockForm = ({
  person,
  profiles,
}: {
  readonly person: Profile;
  readonly profiles: Profiles;
}): ReactNode => {
  const { clock } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const toName = usePersonName();
  const [pin, setPin] = useState('');
  const [isShown, setShown] = useState(false);
  const [news, setNews] = useState<FormNews | null>(null);
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const secondsLeft = useSecondsLeft(waitUntil);
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const open = async (): Promise<void> => {
    setNews({ kind: 'right', text: t('lock.checking') });
    const opened = await profiles.open(person.id, pin);
    if (opened.ok) {
      setNews({ kind: 'right', text: t('lock.opening') });
      return;
    }
    setPin('');
    input.current?.focus();
    const seconds = Math.ceil(opened.error.wait / 1000);
    setWaitUntil(seconds === 0 ? null : clock.mono() + opened.error.wait);
    const text =
      seconds === 0 ? t('lock.pin-wrong') : t('lock.pin-wait', { count: seconds, n: format.number(seconds) });
    setNews({ kind: 'wrong', text, field: 'pin' });
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // While somebody has to wait the line below says so; asking would only be told the same.
    if (secondsLeft > 0) return;
    if (pin === '') {
      input.current?.focus();
      setNews({ kind: 'wrong', text: t('lock.pin-empty'), field: 'pin' });
    } else open().catch(() => setNews({ kind: 'wrong', text: t('lock.failed') }));
  };

  return (
    <form className="people-form" onSubmit={submit}>
      {/* So that a password manager knows whose PIN it keeps. */}
      <input
        className="hidden"
        type="text"
        autoComplete="username"
        value={toName(person)}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <p>
        <label htmlFor={field}>{t('lock.pin')}</label>
        <input
          ref={input}
          id={field}
          {...fieldFault(news, 'pin', `${field}-news`)}
          type={isShown ? 'text' : 'password'}
          inputMode="numeric"
          autoComplete="current-password"
          maxLength={PIN_MAX_LENGTH}
          value={pin}
          onChange={({ target }) => setPin(target.value)}
        />
      </p>
      <label className="check">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
        {t('lock.pin-show')}
      </label>
      <FormMessage id={`${field}-news`} news={news} />
      {waitUntil !== null && (
        <p role="timer">
          {secondsLeft > 0
            ? t('lock.wait-left', { count: secondsLeft, n: format.number(secondsLeft) })
            : t('lock.wait-over')}
        </p>
      )}
      <button className="button button-primary button-wide" type="submit">
        {t('lock.open')}
      </button>
      <details>
        <summary>{t('lock.forgot')}</summary>
        <p>{t('lock.forgot-text')}</p>
      </details>
    </form>
  );
};
