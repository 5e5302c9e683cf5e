import { type ReactNode, useState } from 'react';
import { useLateTexts, useTranslation } from '../i18n/i18n.ts';
import { storageTexts } from '../i18n/storage-texts.ts';
import { Alert } from './alert.tsx';
import { type Services, useServices } from './services.ts';
import { type StorageTrouble, toStorageTrouble } from './storage-trouble.ts';

/** What can be done about storage that stays broken; null where only the person or their phone can help. */
const toRepair = (
  { kind, place }: StorageTrouble,
  { store, profiles, present, rebuildRegister }: Services,
): (() => Promise<void>) | null => {
  if (kind !== 'damaged') return null;
  switch (place) {
    case 'register':
      return rebuildRegister ?? null;
    case 'facts':
      // The page reloads by itself once somebody else's databases, or new ones, are in use.
      return profiles === null || present === null ? null : () => profiles.startOver(present.active.id);
    case 'content':
    case 'personal':
      if (store === null) return null;
      return async () => {
        await store.rebuild(place);
        location.reload();
      };
  }
};

/** Says in words what is wrong with the browser's storage, what is safe and what is not, and offers a way out. */
export const StorageTroubleAlert = ({ error }: { readonly error: unknown }): ReactNode => {
  useLateTexts(storageTexts);
  const services = useServices();
  const { t } = useTranslation();
  const [hasFailed, setFailed] = useState(false);
  const trouble = toStorageTrouble(error);
  const { kind, place } = trouble;
  const subject = kind === 'damaged' ? place : kind;
  const repair = toRepair(trouble, services);
  return (
    <Alert kind="danger" title={t(`trouble.${subject}`)}>
      <p>{t(`trouble.${subject}-text`)}</p>
      <button className="button" type="button" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
      {kind === 'damaged' && repair !== null && (
        <details>
          <summary>{t('trouble.still')}</summary>
          <div className="alert-more">
            <p>{t(`trouble.${place}-way`)}</p>
            <button
              className="button"
              type="button"
              onClick={() => {
                setFailed(false);
                repair().catch(() => setFailed(true));
              }}
            >
              {t(`trouble.${place}-repair`)}
            </button>
            {hasFailed && <p role="status">{t('trouble.repair-failed')}</p>}
          </div>
        </details>
      )}
    </Alert>
  );
};
