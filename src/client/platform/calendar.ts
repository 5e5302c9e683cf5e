/** Calendar days as content writes them (`2026-11-22`), turned into times and back. */

/** Midnight UTC of an ISO calendar day, milliseconds since 1970; NaN for what is not a day. */
export const isoDayToTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Kept, because making one takes a cheap phone longer than everything it is used for. */
const formatterByZone = new Map<string, Intl.DateTimeFormat>();

const toFormatter = (zone: string): Intl.DateTimeFormat => {
  const known = formatterByZone.get(zone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatterByZone.set(zone, formatter);
  return formatter;
};

/** The ISO calendar day at `time` (milliseconds UTC) in an IANA zone. */
export const timeToIsoDay = (time: number, zone: string): string => {
  const parts = toFormatter(zone).formatToParts(time);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};
