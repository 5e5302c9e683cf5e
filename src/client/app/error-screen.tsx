import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/i18n.ts';
import { Screen } from '../ui/screen.tsx';

/** Browsers word it differently, but all of them name the import that failed. */
const isMissingChunk = (error: unknown): boolean =>
  error instanceof TypeError && /import|module/i.test(error.message);

/** Instead of a page that broke. What was saved is not touched by that, and the person should hear it. */
export const ErrorScreen = ({ error }: { readonly error: unknown }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Screen title={t('error.title')}>
      <p>{t(isMissingChunk(error) ? 'error.chunk' : 'error.text')}</p>
      <button className="button button-primary" type="button" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </Screen>
  );
};
