import { type ReactNode, useId, useRef, useState } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Present, Profiles } from '../../store/profiles.ts';
import type { Store, StoreSummary } from '../../store/store.ts';
import { ExportButtons } from './export-section.tsx';

/** Begins with empty databases. What has not been sent goes out from the old ones, which are deleted only then. */
export const StartOverSection = ({
  store,
  summary,
  profiles,
  present,
}: {
  readonly store: Store;
  readonly summary: StoreSummary;
  readonly profiles: Profiles;
  readonly present: Present;
}): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  const [step, setStep] = useState<'asked' | 'busy' | 'failed'>('asked');
  const unsent = summary.pending + summary.quarantined;

  const ask = (): void => {
    dialog.current?.showModal();
    // A browser goes to the first button, and with large text past what that button does.
    heading.current?.focus();
  };

  const startOver = (): void => {
    if (step === 'busy') return;
    setStep('busy');
    // The page loads with the new databases as soon as they are on disk.
    profiles.startOver(present.active.id).catch(() => setStep('failed'));
  };

  return (
    <section aria-labelledby="mulai-dari-awal">
      <h2 id="mulai-dari-awal">{t('own.over')}</h2>
      <p>{t('own.over-note')}</p>
      <p>
        <button className="button" type="button" onClick={ask}>
          {t('own.over-open')}
        </button>
      </p>
      <dialog ref={dialog} className="dialog" aria-labelledby={title} onClose={() => setStep('asked')}>
        <h2 ref={heading} id={title} tabIndex={-1}>
          {t('own.over-title')}
        </h2>
        <ul className="text">
          <li>{t('own.over-gone')}</li>
          {summary.made > 0 && (
            <li>
              {unsent === 0
                ? t('own.over-unsent-none')
                : t('own.over-unsent', { count: unsent, n: format.number(unsent) })}
            </li>
          )}
          <li>{t('own.over-code')}</li>
        </ul>
        <p>{t('own.over-export')}</p>
        <ExportButtons store={store} />
        <button className="button button-wide button-danger" type="button" onClick={startOver}>
          {t('own.over-do')}
        </button>
        <button
          className="button button-wide button-primary"
          type="button"
          onClick={() => dialog.current?.close()}
        >
          {t('own.over-cancel')}
        </button>
        <p role="status">
          {step === 'busy' && t('own.over-busy')}
          {step === 'failed' && t('own.over-failed')}
        </p>
      </dialog>
    </section>
  );
};
