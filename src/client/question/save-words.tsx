import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/i18n.ts';
import { Alert } from '../ui/alert.tsx';
import { Icon } from '../ui/icon.tsx';
import { toStorageTrouble } from '../ui/storage-trouble.ts';
import type { SavePhase, Saving } from './use-saving.ts';

/** How far the last answer has come, in words; keeps its line when there is nothing to say. */
export const SaveWords = ({ phase }: { readonly phase: SavePhase }): ReactNode => {
  const { t } = useTranslation();
  return (
    <p className="save-words" role="status">
      {phase === 'saving' && t('quiz.saving')}
      {phase === 'saved' && (
        <>
          <Icon name="device" /> {t('quiz.saved')}
        </>
      )}
    </p>
  );
};

/** The one thing that must not be overlooked: an answer that is not on disk. */
export const SaveTrouble = ({ saving }: { readonly saving: Pick<Saving, 'phase' | 'error'> }): ReactNode => {
  const { t } = useTranslation();
  const { phase, error } = saving;
  if (phase !== 'failed') return null;
  // What was closed or emptied under this page takes no more from it, however often one tries.
  if (toStorageTrouble(error).kind === 'closed') {
    return (
      <Alert kind="danger" title={t('quiz.not-saved')}>
        <p>{t('quiz.not-saved-closed')}</p>
        <button className="button" type="button" onClick={() => location.reload()}>
          {t('app.reload')}
        </button>
      </Alert>
    );
  }
  return (
    <Alert kind="danger" title={t('quiz.not-saved')}>
      <p>{t('quiz.not-saved-text')}</p>
    </Alert>
  );
};
