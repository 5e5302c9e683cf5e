import type { AgendaEntry, ReviewSettings } from '../content/agency-profile.ts';
import { recallChance } from './memory.ts';
import type { ReviewCard, ReviewLog } from './review-log.ts';

/** A day of the agenda as a number of calendar days, and what it is about. */
export type AgendaDay = Pick<AgendaEntry, 'modules'> & { readonly day: number };

/** How long one question takes to repeat, in seconds; for the words on the screen only. */
const SECONDS_PER_QUESTION = 20;

/**
 * The day on which a card is due. In the days before a date of the agency's agenda that is about its module, a card that
 * has not come up since those days began is due once more.
 */
const effectiveDueDay = (
  card: ReviewCard,
  today: number,
  agenda: readonly AgendaDay[],
  { daysBefore }: Pick<ReviewSettings, 'daysBefore'>,
): number =>
  agenda.reduce((due, { day, modules }) => {
    const begin = day - daysBefore;
    const isNear = begin <= today && today <= day;
    const isAbout = modules === undefined || modules.includes(card.module);
    const isFresh = card.lastDay !== null && card.lastDay >= begin;
    return isNear && isAbout && !isFresh ? Math.min(due, begin) : due;
  }, card.dueDay);

export interface DueReview {
  /** What to ask today, the most forgotten first, within the day's number. */
  readonly cards: readonly ReviewCard[];
  /** Due as well, but for another day. */
  readonly later: number;
  /** Whole minutes that today's questions take, 1 or more; 0 when there are none. */
  readonly minutes: number;
}

/** What is to be repeated today. */
export const dueReview = (
  { cards, reviewedToday }: ReviewLog,
  today: number,
  agenda: readonly AgendaDay[],
  settings: ReviewSettings,
): DueReview => {
  const chance = ({ memory, lastDay }: ReviewCard): number =>
    lastDay === null ? 0 : recallChance(memory, today - lastDay);
  const due = cards
    .filter((card) => effectiveDueDay(card, today, agenda, settings) <= today)
    .map((card) => ({ card, chance: chance(card) }))
    .sort((a, b) =>
      a.chance === b.chance
        ? `${a.card.module} ${a.card.question}` < `${b.card.module} ${b.card.question}`
          ? -1
          : 1
        : a.chance - b.chance,
    )
    .map(({ card }) => card);
  const asked = due.slice(0, Math.max(0, settings.daily - reviewedToday.length));
  return {
    cards: asked,
    later: due.length - asked.length,
    minutes: Math.ceil((asked.length * SECONDS_PER_QUESTION) / 60),
  };
};

/**
 * When there is something to repeat after today, and how much, as things stand now; null when nothing is on its way.
 * What is due today and not asked any more counts for tomorrow.
 */
export const nextReview = (
  { cards }: Pick<ReviewLog, 'cards'>,
  today: number,
  agenda: readonly AgendaDay[],
  settings: ReviewSettings,
): { readonly day: number; readonly count: number } | null => {
  const begins = agenda.map(({ day }) => day - settings.daysBefore).filter((begin) => begin > today);
  const firstDay = (card: ReviewCard): number =>
    Math.max(
      today + 1,
      // The agenda brings a card forward on the day on which the days before a date begin, and on no other.
      Math.min(card.dueDay, ...begins.filter((day) => effectiveDueDay(card, day, agenda, settings) <= day)),
    );
  const days = cards.map(firstDay);
  if (days.length === 0) return null;
  const day = Math.min(...days);
  return { day, count: Math.min(settings.daily, days.filter((one) => one === day).length) };
};
