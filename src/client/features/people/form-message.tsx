import type { ReactNode } from 'react';

export interface FormNews {
  readonly kind: 'right' | 'wrong';
  readonly text: string;
  /** Name of the field that is wrong, where it is one. */
  readonly field?: string;
}

/** What a field named `name` says of itself when it is the wrong one. `message` is the id of the form's message. */
export const fieldFault = (
  news: FormNews | null,
  name: string,
  message: string,
): { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string } =>
  news?.kind === 'wrong' && news.field === name ? { 'aria-invalid': true, 'aria-describedby': message } : {};

/** Puts the cursor into the field of a form that has to be mended. */
export const focusField = (form: Element, name: string): void =>
  form.querySelector<HTMLElement>(`[name='${name}']`)?.focus();

/** What became of a form, in a place that is always there, so that it is read aloud. */
export const FormMessage = ({
  news,
  id,
}: {
  readonly news: FormNews | null;
  readonly id?: string;
}): ReactNode => (
  <p id={id} role="status" className="form-message" data-kind={news?.kind}>
    {news?.text}
  </p>
);
