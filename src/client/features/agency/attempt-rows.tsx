import type { ReactNode } from 'react';
import { subjectToCode } from '../../../domain/ids.ts';
import type { AgencyAnswer, AgencyAttempt } from '../../../protocol/agency.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { useMoment } from './use-moment.ts';

const AnswerItem = ({ answer }: { readonly answer: AgencyAnswer }): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const format = useFormat();
  const chosen = answer.optionTexts.length > 0 ? answer.optionTexts.join('; ') : answer.options.join(', ');
  return (
    <li>
      <p lang={contentLang}>{answer.questionText ?? t('agency.question-unknown', { id: answer.question })}</p>
      <p>
        <strong>
          {answer.options.length === 0 ? t('agency.dont-know') : <span lang={contentLang}>{chosen}</span>}
        </strong>
        {/* Not to know is said above, and is its own verdict. */}
        {answer.verdict !== 'unknown' &&
          ` · ${answer.verdict === null ? t('agency.unjudged') : t(`agency.verdict-${answer.verdict}`)}`}
        {answer.tries > 1 && ` · ${t('agency.tries', { n: format.number(answer.tries) })}`}
      </p>
    </li>
  );
};

/** One attempt as a row of the table, and its answers below when asked for. */
export const AttemptRows = ({
  attempt,
  person,
}: {
  readonly attempt: AgencyAttempt;
  /** Set on the first row of a person. */
  readonly person: ReactNode;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const format = useFormat();
  const { moment } = useMoment();
  const { percent, correct, total, unscored, mode } = attempt;

  const score = (): string => {
    if (unscored !== null) return t(`agency.${unscored}`);
    if (percent === null || correct === null || total === null) return t('agency.unjudged');
    return t('agency.score-line', {
      percent: format.number(percent),
      correct: format.number(correct),
      total: format.number(total),
    });
  };
  const time = (at: number | null): string => (at === null ? t('agency.not-yet') : moment(at));

  return (
    <>
      <tr>
        {person}
        <td data-label={t('agency.quiz')}>
          {mode === null ? (
            <span lang={contentLang}>{attempt.quizTitle ?? attempt.quiz}</span>
          ) : (
            t(`module.${mode}`)
          )}
        </td>
        <td data-label={t('agency.started')}>{time(attempt.startedAt)}</td>
        <td data-label={t('agency.submitted-at')}>{time(attempt.submittedAt)}</td>
        <td data-label={t('agency.score')} className={unscored === null ? 'score-cell' : 'quiet'}>
          {score()}
        </td>
        <td data-label={t('agency.device')}>
          <code>{subjectToCode(attempt.device)}</code>
        </td>
        <td data-label={t('agency.received-at')}>{moment(attempt.receivedAt)}</td>
      </tr>
      {attempt.answers.length > 0 && (
        <tr className="answers-row">
          <td colSpan={7}>
            <details>
              <summary>{t('agency.answers', { n: format.number(attempt.answers.length) })}</summary>
              <ol>
                {attempt.answers.map((answer) => (
                  <AnswerItem key={answer.question} answer={answer} />
                ))}
              </ol>
            </details>
          </td>
        </tr>
      )}
    </>
  );
};
