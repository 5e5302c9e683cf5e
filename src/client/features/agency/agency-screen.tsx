import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { agencyTexts } from '../../i18n/agency-texts.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AttemptsTable } from './attempts-table.tsx';
import type { Desk } from './desk.ts';
import { DevicesTable } from './devices-table.tsx';
import { groupAttempts, reportToCounts } from './group-attempts.ts';
import { SignedOut } from './signed-out.tsx';
import { useMoment } from './use-moment.ts';

/** The agency's desk: what has arrived from the phones, kept up to date. No names, only participant codes. */
export const AgencyScreen = ({ desk }: { readonly desk: Desk }): ReactNode => {
  useLateTexts(agencyTexts);
  const { t } = useTranslation();
  const format = useFormat();
  const { moment, zone } = useMoment();
  const { report, confirmedAt, trouble } = useSyncExternalStore(desk.subscribe, desk.state);
  useEffect(() => desk.start(), [desk]);
  const groups = useMemo(() => groupAttempts(report?.attempts ?? []), [report]);

  if (trouble === 'signed-out' || trouble === 'link-invalid') return <SignedOut trouble={trouble} />;

  const troubleWords = trouble === null ? null : t(`agency.${trouble}`);
  return (
    <Screen title={t('agency.title')} wide>
      <LanguageSwitch />
      {troubleWords !== null && (
        <Alert
          kind="warning"
          title={
            confirmedAt === null
              ? t('agency.no-data-yet', { trouble: troubleWords })
              : t('agency.stale', { trouble: troubleWords, moment: moment(confirmedAt) })
          }
        />
      )}
      {report === null && trouble === null && <Skeleton />}
      {report !== null && (
        <>
          <p className="quiet">
            {confirmedAt !== null &&
              trouble === null &&
              `${t('agency.fresh', { moment: moment(confirmedAt) })}. `}
            {t('agency.zone', { zone })}
          </p>
          <dl className="counts">
            {Object.entries(reportToCounts(report)).map(([name, count]) => (
              <div key={name}>
                <dt>{t(`agency.${name as keyof ReturnType<typeof reportToCounts>}`)}</dt>
                <dd>{format.number(count)}</dd>
              </div>
            ))}
          </dl>
          <section aria-labelledby="percobaan">
            <h2 id="percobaan">{t('agency.attempts')}</h2>
            {groups.length === 0 && <p>{t('agency.attempts-none')}</p>}
            {groups.map((group) => (
              <AttemptsTable key={group.module} group={group} />
            ))}
          </section>
          <section aria-labelledby="perangkat">
            <h2 id="perangkat">{t('agency.devices')}</h2>
            <DevicesTable devices={report.devices} />
          </section>
        </>
      )}
    </Screen>
  );
};
