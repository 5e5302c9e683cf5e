import { describe, expect, test } from 'vitest';
import { type AgendaDay, dueReview, nextReview } from '../../../src/domain/review/due.ts';
import { nextMemory } from '../../../src/domain/review/memory.ts';
import type { ReviewCard } from '../../../src/domain/review/review-log.ts';

const today = 20_000;
const settings = { daily: 10, daysBefore: 14 };
const memory = nextMemory(null, 0, 'again');

const card = (
  question: string,
  lastDay: number | null,
  dueDay: number,
  module = 'netralitas',
): ReviewCard => ({
  module,
  quiz: 'latihan',
  question,
  memory,
  lastDay: lastDay === null ? null : today + lastDay,
  dueDay: today + dueDay,
});
const reviewed = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    module: 'netralitas',
    quiz: 'latihan',
    question: `sudah-${index}`,
    wasRightAtFirst: true,
    isSettled: true,
  }));
const asked = (cards: readonly ReviewCard[], agenda: readonly AgendaDay[] = [], on = today): string[] =>
  dueReview({ cards, reviewedToday: [] }, on, agenda, settings).cards.map(({ question }) => question);

describe('what Sari repeats today', () => {
  test('what is due today or was due earlier, the most forgotten first', () => {
    const cards = [card('besok', -1, 1), card('kini', -1, 0), card('lama', -30, -20), card('entah', null, 0)];
    expect(asked(cards)).toEqual(['entah', 'lama', 'kini']);
  });

  test('no more a day than the agency says; the rest waits, and answers of today count', () => {
    const cards = Array.from({ length: 25 }, (_, index) => card(`q${index}`, -2, -1));
    const fresh = dueReview({ cards, reviewedToday: [] }, today, [], settings);
    expect([fresh.cards.length, fresh.later, fresh.minutes]).toEqual([10, 15, 4]);
    const half = dueReview({ cards, reviewedToday: reviewed(7) }, today, [], settings);
    expect([half.cards.length, half.later, half.minutes]).toEqual([3, 22, 1]);
    const over = dueReview({ cards, reviewedToday: reviewed(12) }, today, [], settings);
    expect([over.cards.length, over.later, over.minutes]).toEqual([0, 25, 0]);
  });
});

describe('before a day of the agenda', () => {
  const briefing: AgendaDay = { day: today + 14, modules: ['netralitas'] };

  test('what it is about comes up once more, from fourteen days before until the day itself', () => {
    const cards = [card('q1', -3, 100)];
    expect(asked(cards, [briefing], today - 1)).toEqual([]);
    expect(asked(cards, [briefing], today)).toEqual(['q1']);
    expect(asked(cards, [briefing], today + 14)).toEqual(['q1']);
    expect(asked(cards, [briefing], today + 15)).toEqual([]);
  });

  test('once: what came up since those days began does not', () => {
    expect(asked([card('q1', 0, 100)], [briefing], today + 5)).toEqual([]);
  });

  test('other modules are left alone, unless the day is about all of them', () => {
    const cards = [card('q1', -3, 100, 'etika')];
    expect(asked(cards, [briefing])).toEqual([]);
    expect(asked(cards, [{ day: today + 14 }])).toEqual(['q1']);
  });
});

describe('when the next ones come', () => {
  const next = (cards: readonly ReviewCard[], agenda: readonly AgendaDay[] = []) => {
    const found = nextReview({ cards }, today, agenda, settings);
    return found === null ? null : [found.day - today, found.count];
  };

  test('nobody knows of any where nothing was wrong', () => {
    expect(next([])).toBeNull();
  });

  test('the first day counts, with all that fall on it', () => {
    expect(next([card('q1', 0, 3), card('q2', 0, 3), card('q3', 0, 9)])).toEqual([3, 2]);
  });

  test('what is due today and too much for it comes tomorrow, no more than a day takes', () => {
    const many = Array.from({ length: 12 }, (_, index) => card(`q${index}`, -5, -1));
    expect(next([...many, card('besok', -1, 1)])).toEqual([1, 10]);
  });

  test('a day of the agenda brings them forward', () => {
    const cards = [card('q1', -3, 100), card('q2', -3, 60, 'etika')];
    expect(next(cards, [{ day: today + 20, modules: ['netralitas'] }])).toEqual([6, 1]);
  });
});
