import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/i18n.ts';
import { hasHaptics, vibrate } from '../../platform/haptics.ts';
import type { Wishes } from './use-wishes.ts';
import { WishField } from './wish-field.tsx';

/** What the app may use of the phone: its motor and its data. */
export const DeviceSection = ({
  wishes,
  change,
}: {
  readonly wishes: Wishes;
  readonly change: (changed: Partial<Wishes>) => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="perangkat">
      <h2 id="perangkat">{t('settings.device')}</h2>
      {hasHaptics() && (
        <label className="choice-tab choice-alone">
          <input
            type="checkbox"
            checked={wishes.haptics !== 'off'}
            onChange={({ target }) => {
              change({ haptics: target.checked ? '' : 'off' });
              vibrate('tap');
            }}
          />
          <span>{t('settings.haptics')}</span>
        </label>
      )}
      <WishField
        name="data-saver"
        legend={t('settings.saver')}
        note={t('settings.saver-note')}
        values={[
          ['', t('settings.as-device')],
          ['on', t('settings.saver-on')],
        ]}
        wishes={wishes}
        change={change}
      />
    </section>
  );
};
