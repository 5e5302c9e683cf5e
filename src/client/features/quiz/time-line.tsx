import { type ReactNode, useState } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';

const MINUTE = 60_000;

/** When the remaining time is said aloud as well, in milliseconds left. */
const SPOKEN_AT: readonly number[] = [5 * MINUTE, MINUTE];

/** A span as it is shown, in words: "12 menit", in the last minute "40 detik". */
export const useTimeWords = (): ((milliseconds: number) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (milliseconds) => {
    const isMinutes = milliseconds >= MINUTE;
    const count = milliseconds / (isMinutes ? MINUTE : 1000);
    return t(isMinutes ? 'quiz.minutes' : 'quiz.seconds', { count, n: format.number(count) });
  };
};

/** How much time is left, for those who want to see it. Read out twice only: a clock that keeps talking is no help. */
export const TimeLine = ({
  left,
  isInTitle,
}: {
  readonly left: number;
  /** Whether the title says already that the time is over. */
  readonly isInTitle: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const words = useTimeWords();
  const [isHidden, setHidden] = useState(false);
  const text = left === 0 ? t('quiz.time-over') : t('quiz.time-left', { time: words(left) });
  return (
    <div className="run-time">
      {!isInTitle && (
        <p aria-live="off" data-time-left>
          <Icon name="clock" /> {isHidden && left > 0 ? t('quiz.time-hidden') : text}
        </p>
      )}
      {left > 0 && (
        <button className="button button-quiet" type="button" onClick={() => setHidden(!isHidden)}>
          <span>
            {t(isHidden ? 'quiz.show' : 'quiz.hide')} <span className="hidden">{t('quiz.time')}</span>
          </span>
        </button>
      )}
      <span className="hidden" role="status">
        {!isHidden && SPOKEN_AT.includes(left) && text}
        {left === 0 && text}
      </span>
    </div>
  );
};
