/**
 * The calendar day, `2026-11-22`, at a moment in a time zone.
 * @param timeZone IANA zone
 * @param now milliseconds since 1970
 */
export const dayIn = (timeZone: string, now: number): string =>
  // Sweden writes days as ISO does.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
