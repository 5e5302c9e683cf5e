import { type ReactNode, useId, useState } from 'react';
import { isPin, PIN_MAX_LENGTH } from '../../../domain/pin.ts';
import { useTranslation } from '../../i18n/i18n.ts';

/** A PIN typed twice, as it stands in the fields. */
export interface TypedPin {
  readonly first: string;
  readonly second: string;
}

export const NO_PIN: TypedPin = { first: '', second: '' };

/** What is wrong with a PIN that was typed twice, as a key of the texts; null when nothing is. */
export const pinFault = ({
  first,
  second,
}: TypedPin): 'people.pin-wrong-form' | 'people.pin-differs' | null => {
  if (!isPin(first)) return 'people.pin-wrong-form';
  return first === second ? null : 'people.pin-differs';
};

/** Two fields for a new PIN. Pasting and password managers are welcome: what is easy to keep is kept. */
export const NewPinFields = ({
  label,
  again,
  pin,
  onChange,
}: {
  readonly label: string;
  readonly again: string;
  readonly pin: TypedPin;
  readonly onChange: (pin: TypedPin) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const field = useId();
  const fields = [
    ['first', label],
    ['second', again],
  ] as const;
  return (
    <>
      {fields.map(([name, words]) => (
        <p key={name}>
          <label htmlFor={`${field}-${name}`}>{words}</label>
          <input
            id={`${field}-${name}`}
            type={isShown ? 'text' : 'password'}
            inputMode="numeric"
            autoComplete="new-password"
            maxLength={PIN_MAX_LENGTH}
            value={pin[name]}
            onChange={({ target }) => onChange({ ...pin, [name]: target.value })}
          />
        </p>
      ))}
      <label className="check">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
        {t('people.pin-show')}
      </label>
    </>
  );
};
