import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import { itemAfterLesson } from '../../../domain/progress/next-step.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { askForPersistence } from '../../platform/persistence.ts';
import { Alert } from '../../ui/alert.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useItemWords } from '../../ui/item-words.ts';
import { itemLink, moduleLink } from '../../ui/links.ts';
import { useServices } from '../../ui/services.ts';

/** The end of a lesson: marks it as read, once, and leads on. Leads on only when the mark is on disk. */
export const LessonEnd = ({
  entry,
  lesson,
  revision,
  acknowledgement,
  isDone,
  onFinish,
}: {
  readonly entry: ManifestEntry;
  readonly lesson: string;
  readonly revision: string;
  /** What the reader affirms by finishing, where the lesson asks for that. */
  readonly acknowledgement: string | undefined;
  /** Undefined until the store has answered. */
  readonly isDone: boolean | undefined;
  /** The lesson is marked as read, on disk. */
  readonly onFinish: () => void;
}): ReactNode => {
  const { store, storeError } = useServices();
  const { t } = useTranslation();
  const words = useItemWords();
  const navigate = useNavigate();
  const { contentLang } = useLanguage();
  const [state, setState] = useState<'idle' | 'unaffirmed' | 'opening' | 'saving' | 'failed'>('idle');
  const [isAffirmed, setAffirmed] = useState(false);
  const next = itemAfterLesson(entry, lesson);

  const goOn = (): void => {
    void navigate(next === null ? moduleLink(entry.id) : itemLink(entry.id, next));
  };

  const isReady = storeError !== null || (store !== null && isDone !== undefined);

  const finish = (): void => {
    if (state === 'saving') return;
    if (acknowledgement !== undefined && !isAffirmed && isDone !== true) return setState('unaffirmed');
    if (!isReady) return setState('opening');
    if (store === null || isDone === true) return goOn();
    setState('saving');
    store.record('lesson.completed', { module: entry.id, revision, lesson }).then(
      () => {
        // Now there is something to lose. Refused or not, nothing else depends on the answer.
        void askForPersistence();
        onFinish();
        // Done with: nothing to go back to. A place that stays is passed over, because the lesson is marked.
        store.personal.removePlace(entry.id, lesson).catch(() => undefined);
        goOn();
      },
      () => setState('failed'),
    );
  };

  // A tap that came before the store was open is not lost: it counts as soon as it can.
  const finishAtLast = useEffectEvent(finish);
  useEffect(() => {
    if (isReady && state === 'opening') finishAtLast();
  }, [isReady, state]);

  return (
    <div className="lesson-end">
      {acknowledgement !== undefined && (
        <label className="option">
          <input
            type="checkbox"
            checked={isAffirmed || isDone === true}
            aria-disabled={isDone}
            onChange={(event) => {
              setAffirmed(event.target.checked);
              setState('idle');
            }}
          />
          <span lang={contentLang}>{acknowledgement}</span>
        </label>
      )}
      <div role="status">
        {state === 'unaffirmed' && <p className="missing">{t('lesson.affirm-first')}</p>}
        {state === 'opening' && <p>{t('lesson.opening')}</p>}
      </div>
      {state === 'failed' && (
        <Alert kind="danger" title={t('lesson.not-saved')}>
          <button className="button" type="button" onClick={goOn}>
            {t('lesson.go-on')}
          </button>
        </Alert>
      )}
      <button className="button button-primary" type="button" onClick={finish}>
        {state === 'failed' ? t('quiz.save-again') : t('lesson.finish')} <Icon name="arrow-right" />
      </button>
      <p className="quiet">
        {next === null ? t('lesson.next-none') : t('lesson.next', { title: words.item(entry, next) })}
      </p>
    </div>
  );
};
