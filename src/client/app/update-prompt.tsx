import { type ReactNode, useState } from 'react';
import { useTranslation } from '../i18n/i18n.ts';
import { Toast } from '../ui/toast.tsx';

/** Offers a newer version of the app. "Nanti" puts it off until the app is opened again. */
export const UpdatePrompt = ({
  offered,
  onAccept,
}: {
  /** False while a quiz is open: nothing may offer to reload the app then. */
  readonly offered: boolean;
  readonly onAccept: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [isPutOff, setPutOff] = useState(false);
  if (!offered || isPutOff) return null;
  return (
    <Toast title={t('update.title')} text={t('update.text')}>
      <button className="button" type="button" onClick={onAccept}>
        {t('update.accept')}
      </button>
      <button className="button button-quiet" type="button" onClick={() => setPutOff(true)}>
        {t('update.later')}
      </button>
    </Toast>
  );
};
