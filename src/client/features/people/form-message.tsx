import type { ReactNode } from 'react';

export interface FormNews {
  readonly kind: 'right' | 'wrong';
  readonly text: string;
}

/** What became of a form, in a place that is always there, so that it is read aloud. */
export const FormMessage = ({ news }: { readonly news: FormNews | null }): ReactNode => (
  <p role="status" className="form-message" data-kind={news?.kind}>
    {news?.text}
  </p>
);
