import type { ReactNode } from 'react';
import { subjectToCode } from '../../../domain/ids.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { AttemptRows } from './attempt-rows.tsx';
import type { ModuleAttempts } from './group-attempts.ts';

const COLUMNS = [
  'agency.quiz',
  'agency.started',
  'agency.submitted-at',
  'agency.score',
  'agency.device',
  'agency.received-at',
] as const;

/** All attempts at the quizzes of one module, person by person. */
export const AttemptsTable = ({ group }: { readonly group: ModuleAttempts }): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  return (
    <table className="desk-table">
      <caption lang={contentLang}>{group.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('agency.code')}</th>
          {COLUMNS.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      {group.people.map(({ subject, attempts }) => (
        <tbody key={subject}>
          {attempts.map((attempt, index) => (
            <AttemptRows
              key={attempt.attempt}
              attempt={attempt}
              person={
                <th scope="row" data-repeated={index > 0}>
                  {t('agency.participant', { code: subjectToCode(subject) })}
                </th>
              }
            />
          ))}
        </tbody>
      ))}
    </table>
  );
};
