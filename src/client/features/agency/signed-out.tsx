import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import { Alert } from '../../ui/alert.tsx';
import { Screen } from '../../ui/screen.tsx';

/** For whoever comes without a session: how an officer gets one. */
export const SignedOut = ({ trouble }: { readonly trouble: 'signed-out' | 'link-invalid' }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Screen title={t('agency.signed-out')}>
      {trouble === 'link-invalid' && <Alert kind="warning" title={t('agency.link-invalid')} />}
      <p>{t('agency.signed-out-text')}</p>
      <pre>
        <code>npm run officer-link</code>
      </pre>
    </Screen>
  );
};
