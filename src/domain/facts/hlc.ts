/**
 * Hybrid logical clock (Kulkarni et al. 2014): as close to wall time as possible, but never going back, so that the
 * facts of one device sort in the order they happened even when its clock is set back.
 *
 * Text form: 15 digits of milliseconds since 1970 UTC, a hyphen, 5 digits of counter. Fixed width, so it sorts as text.
 */
const WALL_DIGITS = 15;
const COUNTER_DIGITS = 5;
const COUNTER_MAX = 10 ** COUNTER_DIGITS - 1;
const WALL_MAX = 10 ** WALL_DIGITS - 1;

export const HLC_PATTERN = /^\d{15}-\d{5}$/;

const format = (wall: number, counter: number): string =>
  `${String(wall).padStart(WALL_DIGITS, '0')}-${String(counter).padStart(COUNTER_DIGITS, '0')}`;

/**
 * The clock's next value after `last` (null for a device's first fact) at wall time `wall` in milliseconds. A clock
 * set before 1970 or past the year 30,000 is clamped: facts are never refused for their time.
 */
export const nextHlc = (last: string | null, wall: number): string => {
  const now = Math.min(Math.max(Math.trunc(wall), 0), WALL_MAX);
  if (last === null) return format(now, 0);
  const lastWall = Number(last.slice(0, WALL_DIGITS));
  const lastCounter = Number(last.slice(WALL_DIGITS + 1));
  if (now > lastWall) return format(now, 0);
  if (lastCounter < COUNTER_MAX) return format(lastWall, lastCounter + 1);
  // At the very end of the range it stands still: the ids still break ties.
  return lastWall < WALL_MAX ? format(lastWall + 1, 0) : last;
};
