import { isoDayToTime, timeToIsoDay } from '../../platform/calendar.ts';

/** Calendar days as numbers that grow by one a day, so that they can be subtracted. */

const DAY = 86_400_000;
/** Zones differ from UTC by whole quarters of an hour. */
const QUARTER = 900_000;
/** The last millisecond a JavaScript date can hold; a phone's clock may claim anything. */
const TIME_MAX = 8.64e15;

/** Number of an ISO calendar day. */
export const isoDayToNumber = (day: string): number => isoDayToTime(day) / DAY;

/** ISO calendar day of a number. */
export const numberToIsoDay = (day: number): string => timeToIsoDay(day * DAY, 'UTC');

/** On which day a time (milliseconds UTC) falls in a zone; never for what no calendar knows. Remembers what it was asked. */
export const createToDay = (zone: string): ((at: number) => number) => {
  const dayByQuarter = new Map<number, number>();
  return (at) => {
    if (!(Math.abs(at) <= TIME_MAX)) return Number.POSITIVE_INFINITY;
    const quarter = Math.floor(at / QUARTER);
    let day = dayByQuarter.get(quarter);
    if (day === undefined) {
      day = isoDayToNumber(timeToIsoDay(at, zone));
      dayByQuarter.set(quarter, day);
    }
    return day;
  };
};
