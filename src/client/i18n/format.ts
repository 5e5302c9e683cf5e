import { isoDayToTime, timeToIsoDay } from '../platform/calendar.ts';
import { type Language, useLanguage } from './i18n.ts';

/** Numbers and times as the reader's language writes them. Times are milliseconds UTC, shown in `zone`. */
export interface Format {
  readonly number: (value: number) => string;
  /** Bytes as kilobytes of 1,000, for example `25,3 kB`. */
  readonly size: (bytes: number) => string;
  /** Hours and minutes, for example `10.42`. */
  readonly time: (at: number, zone?: string) => string;
  /** Time, preceded by the day unless `at` and `now` are on the same day; a dash for what no calendar knows. */
  readonly moment: (at: number, now: number, zone: string) => string;
  /** An ISO calendar day, for example `22 November 2026`. */
  readonly day: (isoDay: string) => string;
  /** The same with its weekday and without its year, for days nearby: `Minggu, 22 November`. */
  readonly dayName: (isoDay: string) => string;
  /** Short name of a zone at a time, for example `WIB`. */
  readonly zoneName: (at: number, zone: string) => string;
}

/** The last millisecond a JavaScript date can hold; a phone's clock may claim anything. */
const TIME_MAX = 8.64e15;
const NO_TIME = '–';
/** Beyond this a day without its year could be mistaken for another. */
const HALF_A_YEAR = 182 * 24 * 3_600_000;

const isTime = (at: number): boolean => Math.abs(at) <= TIME_MAX;

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

export const createFormat = (language: Language): Format => {
  const locale = LOCALES[language];
  const number = new Intl.NumberFormat(locale);
  const kilobytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const time: Format['time'] = (at, zone) => {
    if (!isTime(at)) return NO_TIME;
    const hours = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      ...(zone === undefined ? {} : { timeZone: zone }),
    });
    return hours.format(at);
  };
  return {
    number: (value) => number.format(value),
    size: (bytes) => `${kilobytes.format(bytes / 1000)}\u00A0kB`,
    time,
    moment: (at, now, zone) => {
      if (!isTime(at)) return NO_TIME;
      if (timeToIsoDay(at, zone) === timeToIsoDay(now, zone)) return time(at, zone);
      const isLongAgo = Math.abs(now - at) > HALF_A_YEAR;
      const date = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        ...(isLongAgo ? { year: 'numeric' } : {}),
        timeZone: zone,
      });
      return `${date.format(at)} ${time(at, zone)}`;
    },
    day: (isoDay) => day.format(isoDayToTime(isoDay)),
    dayName: (isoDay) =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }).format(isoDayToTime(isoDay)),
    zoneName: (at, zone) =>
      // In every language by its Indonesian name: elsewhere it has none but a number.
      new Intl.DateTimeFormat(LOCALES.id, { timeZone: zone, timeZoneName: 'short' })
        .formatToParts(at)
        .find(({ type }) => type === 'timeZoneName')?.value ?? zone,
  };
};

/** One for each language and run: making Intl's formatters takes longer than everything they are used for. */
const formatByLanguage = new Map<Language, Format>();

export const useFormat = (): Format => {
  const { language } = useLanguage();
  let format = formatByLanguage.get(language);
  if (format === undefined) {
    format = createFormat(language);
    formatByLanguage.set(language, format);
  }
  return format;
};

/** A span of time in its largest whole unit: minutes, hours or days, never less than one minute. */
export const spanToUnit = (
  milliseconds: number,
): { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number } => {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
};
