import { type ReactNode, useState } from 'react';
import { useTranslation } from '../i18n/i18n.ts';
import { Toast } from '../ui/toast.tsx';

/**
 * Offers a newer version of the app. "Nanti" puts it off until the app is opened again, or until another tab changed
 * over: from then on this one may miss parts of itself.
 */
export const UpdatePrompt = ({
  offered,
  isReplaced = false,
  onAccept,
}: {
  /** False while a quiz is open: nothing may offer to reload the app then. */
  readonly offered: boolean;
  /** Whether another tab has changed over already. */
  readonly isReplaced?: boolean;
  readonly onAccept: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [putOff, setPutOff] = useState<'update' | 'reload' | null>(null);
  const what = isReplaced ? 'reload' : 'update';
  if (!offered || putOff === what) return null;
  return (
    <Toast title={t(isReplaced ? 'update.replaced' : 'update.title')} text={t('update.text')}>
      <button className="button" type="button" onClick={onAccept}>
        {t(isReplaced ? 'app.reload' : 'update.accept')}
      </button>
      <button className="button button-quiet" type="button" onClick={() => setPutOff(what)}>
        {t('update.later')}
      </button>
    </Toast>
  );
};
