import { spanToUnit, useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/i18n.ts';

/** A span of milliseconds in words, for example "3 jam". */
export const useSpanWords = (): ((milliseconds: number) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (milliseconds) => {
    const { unit, count } = spanToUnit(milliseconds);
    return t(`span.${unit}`, { count, n: format.number(count) });
  };
};
