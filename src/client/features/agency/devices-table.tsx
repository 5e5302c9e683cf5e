import type { ReactNode } from 'react';
import { subjectToCode } from '../../../domain/ids.ts';
import type { AgencyDevice } from '../../../protocol/agency.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { useSpanWords } from '../../ui/use-span-words.ts';
import { useMoment } from './use-moment.ts';

/** A clock that is off by less is called right. */
const TOLERATED_SKEW = 60_000;

/** The phones that have connected: version, last sight, clock, and whether all their records are here. */
export const DevicesTable = ({ devices }: { readonly devices: readonly AgencyDevice[] }): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const spanWords = useSpanWords();
  const { moment } = useMoment();
  if (devices.length === 0) return <p>{t('agency.devices-none')}</p>;

  const clockWords = (skew: number): string => {
    if (Math.abs(skew) <= TOLERATED_SKEW) return t('agency.clock-right');
    return t(skew > 0 ? 'agency.clock-ahead' : 'agency.clock-behind', {
      age: spanWords(Math.abs(skew)),
    });
  };

  return (
    <table className="desk-table">
      <caption className="hidden">{t('agency.devices')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('agency.device')}</th>
          <th scope="col">{t('agency.code')}</th>
          <th scope="col">{t('agency.app')}</th>
          <th scope="col">{t('agency.last-seen')}</th>
          <th scope="col">{t('agency.clock')}</th>
          <th scope="col">{t('agency.records')}</th>
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <tr key={device.device}>
            <th scope="row">
              <code>{subjectToCode(device.device)}</code>
            </th>
            <td data-label={t('agency.code')}>
              {device.subject === null ? '–' : <code>{subjectToCode(device.subject)}</code>}
            </td>
            <td data-label={t('agency.app')}>{device.app}</td>
            <td data-label={t('agency.last-seen')}>{moment(device.lastSeenAt)}</td>
            <td data-label={t('agency.clock')}>{clockWords(device.skew)}</td>
            <td data-label={t('agency.records')}>
              {t('agency.records-line', {
                received: format.number(device.received),
                made: format.number(device.made),
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
