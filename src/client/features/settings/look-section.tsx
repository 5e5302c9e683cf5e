import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { MOTIONS, TEXT_SIZES, THEMES } from '../../platform/look.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Wishes } from './use-wishes.ts';
import { WishField } from './wish-field.tsx';

/** Size, colours and motion, and a piece of a lesson that shows what they do. */
export const LookSection = ({
  wishes,
  change,
}: {
  readonly wishes: Wishes;
  readonly change: (changed: Partial<Wishes>) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const size = (percent: string): string => t('settings.text-size', { n: format.number(Number(percent)) });
  const asDevice = ['', t('settings.as-device')] as const;
  return (
    <section aria-labelledby="tampilan">
      <h2 id="tampilan">{t('settings.look')}</h2>
      <WishField
        name="text"
        legend={t('settings.text')}
        values={[['', size('100')], ...TEXT_SIZES.map((value) => [value, size(value)] as const)]}
        wishes={wishes}
        change={change}
      />
      <figure className="sample">
        <figcaption>{t('settings.sample')}</figcaption>
        <p>{t('settings.sample-text')}</p>
        <p className="mark" data-verdict="right">
          <Icon name="circle-check" /> {t('settings.sample-right')}
        </p>
        <p className="mark" data-verdict="wrong">
          <Icon name="circle-x" /> {t('settings.sample-wrong')}
        </p>
      </figure>
      <WishField
        name="theme"
        legend={t('settings.theme')}
        values={[asDevice, ...THEMES.map((value) => [value, t(`settings.theme-${value}`)] as const)]}
        wishes={wishes}
        change={change}
      />
      <WishField
        name="motion"
        legend={t('settings.motion')}
        values={[asDevice, ...MOTIONS.map((value) => [value, t(`settings.motion-${value}`)] as const)]}
        wishes={wishes}
        change={change}
      />
    </section>
  );
};
