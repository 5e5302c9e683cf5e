import type { ComponentProps, ReactNode } from 'react';

const NAME_MAX_LENGTH = 60;

/** The name of a person on this phone, as a text field with its label. */
export const NameField = ({
  id,
  label,
  onName,
  ...input
}: Omit<ComponentProps<'input'>, 'type' | 'maxLength' | 'onChange'> & {
  readonly id: string;
  readonly label: string;
  readonly onName: (name: string) => void;
}): ReactNode => (
  <p>
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      name="name"
      type="text"
      maxLength={NAME_MAX_LENGTH}
      onChange={({ target }) => onName(target.value)}
      {...input}
    />
  </p>
);
