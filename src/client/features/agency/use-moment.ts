import { useFormat } from '../../i18n/format.ts';
import { useServices } from '../../ui/services.ts';

/** Moments in the browser's own zone, whose name the page says once. */
export const useMoment = (): { readonly moment: (at: number) => string; readonly zone: string } => {
  const { clock } = useServices();
  const format = useFormat();
  const now = clock.now();
  const zone = clock.zone();
  return { moment: (at) => format.moment(at, now, zone), zone: format.zoneName(now, zone) };
};
