import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../i18n/i18n.ts';
import { Screen } from './screen.tsx';

/** No page at this address. */
export const NotFound = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <Screen title={t('not-found.title')}>
      <p>{t('not-found.text')}</p>
      <p>
        <Link className="button" to="/">
          {t('not-found.home')}
        </Link>
      </p>
    </Screen>
  );
};
