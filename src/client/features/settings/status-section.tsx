import { type ReactNode, useId } from 'react';
import { STATUSES } from '../../../domain/content/module.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { rememberStatus, useStatus } from '../../ui/own-case.ts';

/** The employment status that lessons go by, where it can be seen, changed and taken back. */
export const StatusSection = (): ReactNode => {
  const { t } = useTranslation();
  const status = useStatus();
  const field = useId();
  return (
    <section aria-labelledby="status-kepegawaian">
      <h2 id="status-kepegawaian">{t('settings.status')}</h2>
      <p className="field">
        <label htmlFor={field}>{t('settings.status-label')}</label>
        <select
          id={field}
          value={status ?? ''}
          onChange={({ target }) => rememberStatus(STATUSES.find((one) => one === target.value) ?? null)}
        >
          <option value="">{t('settings.status-none')}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {t(`case.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <p className="quiet">{t('settings.status-note')}</p>
    </section>
  );
};
