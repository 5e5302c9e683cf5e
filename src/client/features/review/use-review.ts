import { useEffect, useMemo, useState } from 'react';
import type { AgencySettings } from '../../../domain/content/agency-profile.ts';
import type { FactEnvelope } from '../../../domain/facts/fact.ts';
import { dueReview, nextReview } from '../../../domain/review/due.ts';
import {
  factsToReviewEvents,
  foldReviewLog,
  type ReviewedToday,
  type ReviewEvent,
} from '../../../domain/review/review-log.ts';
import { useLanguage } from '../../i18n/i18n.ts';
import { keepReviewSpace } from '../../platform/kept-space.ts';
import { isoDayToTime } from '../../platform/calendar.ts';
import type { Store } from '../../store/store.ts';
import { useServices } from '../../ui/services.ts';
import { createToDay, isoDayToNumber, numberToIsoDay } from './calendar-days.ts';
import {
  eventsToContentKeys,
  loadReviewContents,
  type ReviewContents,
  type ReviewItem,
} from './review-contents.ts';

/** What there is to repeat on one day; a function of the facts, so a killed app finds its way back by itself. */
export interface Review {
  /** ISO calendar day in the agency's zone. */
  readonly day: string;
  /** Questions due and not answered today, the most forgotten first. */
  readonly due: readonly ReviewItem[];
  /** Answered today and not right yet; they come after what is due. */
  readonly repeats: readonly ReviewItem[];
  /** Whole minutes that `due` takes. */
  readonly minutes: number;
  readonly reviewed: readonly ReviewedToday[];
  /** When the next ones come, and how many; null when none are on their way. */
  readonly next: { readonly day: string; readonly daysAhead: number; readonly count: number } | null;
  /** Whether anything was ever answered. */
  readonly hasAnswers: boolean;
  /** Whether questions may be missing because their module is not on this phone. */
  readonly isPartial: boolean;
}

const foldReview = (
  events: readonly ReviewEvent[],
  contents: ReviewContents,
  agency: AgencySettings,
  now: number,
): Review => {
  const toDay = createToDay(agency.timeZone);
  const today = toDay(now);
  const log = foldReviewLog(events, contents.find, { today, toDay });
  // What does not exist any more must not take anything else's place.
  const cards = log.cards.filter((card) => contents.item(card) !== undefined);
  const days = agency.agenda.map(({ on, modules }) => ({
    day: isoDayToNumber(on),
    ...(modules === undefined ? {} : { modules }),
  }));
  const due = dueReview({ ...log, cards }, today, days, agency.review);
  const next = nextReview({ cards }, today, days, agency.review);
  return {
    day: numberToIsoDay(today),
    due: due.cards.flatMap((card) => contents.item(card) ?? []),
    repeats: log.reviewedToday
      .filter(({ isSettled }) => !isSettled)
      .flatMap((question) => contents.item(question) ?? []),
    minutes: due.minutes,
    reviewed: log.reviewedToday,
    next: next && { day: numberToIsoDay(next.day), daysAhead: next.day - today, count: next.count },
    hasAnswers: events.length > 0,
    isPartial: contents.isPartial,
  };
};

/** Undefined while it is being worked out, null when the phone's storage fails in the middle. */
export const useReview = (
  store: Store | null,
  facts: readonly FactEnvelope[] | undefined,
): Review | null | undefined => {
  const { library, clock } = useServices();
  const { language } = useLanguage();
  const { modules, agency } = library.manifest;
  const [contents, setContents] = useState<ReviewContents | null>();
  const events = useMemo(
    () => (facts === undefined ? undefined : factsToReviewEvents(modules, facts)),
    [modules, facts],
  );
  const keys = events === undefined ? undefined : eventsToContentKeys(events).join('\n');

  useEffect(() => {
    if (store === null || keys === undefined) return undefined;
    let left = false;
    loadReviewContents(library, store, keys === '' ? [] : keys.split('\n'), language).then(
      (loaded) => left || setContents(loaded),
      () => left || setContents(null),
    );
    return () => {
      left = true;
    };
  }, [library, store, keys, language]);

  // The clock is read again with every answer: a round may last beyond midnight.
  const review = useMemo(
    () => (events === undefined || !contents ? undefined : foldReview(events, contents, agency, clock.now())),
    [events, contents, agency, clock],
  );

  useEffect(() => {
    if (review === undefined) return;
    const isDue = review.due.length + review.repeats.length > 0;
    const day = isDue ? review.day : review.next?.day;
    keepReviewSpace(day === undefined ? null : isoDayToTime(day));
  }, [review]);

  return contents === null ? null : review;
};
