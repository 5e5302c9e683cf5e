import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import type { Profile } from '../../store/profiles.ts';
import { useServices } from '../../ui/services.ts';

/** What a person is called on the screen. Guests are told apart by when they came, where there are several. */
export const usePersonName = (): ((person: Profile) => string) => {
  const { clock, present } = useServices();
  const { t } = useTranslation();
  const format = useFormat();
  const guests = present?.profiles.filter(({ name }) => name === null).length ?? 0;
  return ({ name, createdAt }) => {
    if (name !== null) return name;
    if (guests < 2) return t('people.guest');
    return t('people.guest-since', { moment: format.moment(createdAt, clock.now(), clock.zone()) });
  };
};
