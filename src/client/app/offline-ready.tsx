import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useTranslation } from '../i18n/i18n.ts';
import { recallWish, rememberWish } from '../platform/remembered.ts';
import { isPlaceLink } from '../ui/links.ts';
import { Toast } from '../ui/toast.tsx';

/** Says once in the life of an installation that the app is complete on this phone. Never over a quiz. */
export const OfflineReady = ({ ready }: { readonly ready: boolean }): ReactNode => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [isNews, setNews] = useState(false);

  useEffect(() => {
    if (ready && recallWish('offline-ready-seen') === null) setNews(true);
  }, [ready]);

  const isShown = isNews && !isPlaceLink(pathname) && pathname !== '/instansi';
  useEffect(() => {
    if (isShown) rememberWish('offline-ready-seen', 'yes');
  }, [isShown]);

  if (!isShown) return null;
  return (
    <Toast title={t('offline-ready.title')} text={t('offline-ready.text')}>
      <button className="button button-quiet" type="button" onClick={() => setNews(false)}>
        {t('app.close')}
      </button>
    </Toast>
  );
};
