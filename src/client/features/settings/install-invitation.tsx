import type { ReactNode } from 'react';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { settingsTexts } from '../../i18n/settings-texts.ts';
import { askToInstall, installState, putOffInvitation } from '../../platform/install.ts';
import { useServices } from '../../ui/services.ts';
import { Toast } from '../../ui/toast.tsx';
import { useWatch } from '../../ui/use-watch.ts';

const isFinished = ({ kind, body }: FactEnvelope): boolean =>
  kind === 'lesson.completed' || (kind === 'attempt.submitted' && body['mode'] !== 'practice');

/** Invites those who have finished a lesson or a test to keep the app; nobody else knows yet whether it is worth it. */
export const InstallInvitation = (): ReactNode => {
  useLateTexts(settingsTexts);
  const { clock, store } = useServices();
  const { t } = useTranslation();
  const hasFinished = useWatch(
    store,
    async (opened) => (await opened.allFacts()).some(isFinished),
    'finished',
  ).value;
  if (hasFinished !== true) return null;

  const isReady = installState() === 'ready';
  const install = (): void => {
    // Whoever refuses the browser's own question has refused ours too.
    putOffInvitation({ now: clock.now() });
    void askToInstall();
  };
  return (
    <Toast
      title={t('install.title')}
      text={isReady ? t('install.why') : `${t('install.why')} ${t('install.state-share-sheet')}`}
    >
      {isReady && (
        <button className="button" type="button" onClick={install}>
          {t('install.accept')}
        </button>
      )}
      <button
        className="button button-quiet"
        type="button"
        onClick={() => putOffInvitation({ now: clock.now() })}
      >
        {t('install.later')}
      </button>
      <button className="button button-quiet" type="button" onClick={() => putOffInvitation('never')}>
        {t('install.never')}
      </button>
    </Toast>
  );
};
