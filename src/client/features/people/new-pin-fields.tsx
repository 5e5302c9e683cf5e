import { type ReactNode, useId, useState } from 'react';
import { isPin, PIN_MAX_LENGTH } from '../../../domain/pin.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { fieldFault, type FormNews } from './form-message.tsx';

/** A PIN typed twice, as it stands in the fields. */
export interface TypedPin {
  readonly first: string;
  readonly second: string;
}

export const NO_PIN: TypedPin = { first: '', second: '' };

export interface PinFault {
  /** What is wrong, as a key of the texts. */
  readonly key: 'people.pin-wrong-form' | 'people.pin-differs';
  readonly field: keyof TypedPin;
}

/** What is wrong with a PIN that was typed twice, and in which field; null when nothing is. */
export const pinFault = ({ first, second }: TypedPin): PinFault | null => {
  if (!isPin(first)) return { key: 'people.pin-wrong-form', field: 'first' };
  return first === second ? null : { key: 'people.pin-differs', field: 'second' };
};

/** Two fields for a new PIN. Pasting and password managers are welcome: what is easy to keep is kept. */
export const NewPinFields = ({
  label,
  again,
  pin,
  news,
  message,
  onChange,
}: {
  readonly label: string;
  readonly again: string;
  readonly pin: TypedPin;
  readonly news: FormNews | null;
  /** Id of the form's message. */
  readonly message: string;
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
            name={name}
            {...fieldFault(news, name, message)}
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
