import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../i18n/i18n.ts';

/** What is still missing, above the button that was pressed, in a place that is always there. */
export const RunMessage = ({
  message,
  isUnsaved,
}: {
  /** Empty when nothing is missing. */
  readonly message: string;
  /** Whether the browser would not keep what was ticked. */
  readonly isUnsaved: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // With large text the bar does not stick to the screen, and these words push its button out below.
    if (message !== '') place.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [message]);

  return (
    <div className="run-message" role="status" ref={place}>
      {message !== '' && <p className="missing">{message}</p>}
      {isUnsaved && <p className="missing">{t('quiz.draft-not-saved')}</p>}
    </div>
  );
};
