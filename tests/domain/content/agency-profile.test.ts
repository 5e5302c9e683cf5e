import { describe, expect, test } from 'vitest';
import { phaseOn, type PhaseSpan } from '../../../src/domain/content/agency-profile.ts';

const phases: readonly PhaseSpan[] = [
  { from: '2024-08-27', phase: 'would-be-candidates' },
  { from: '2024-09-22', phase: 'candidates-set' },
  { from: '2024-11-24', phase: 'quiet-days' },
  { from: '2024-11-27', phase: 'outside-stages' },
];

describe('the election phase on a day', () => {
  test.each([
    ['2024-08-27', 'would-be-candidates'],
    ['2024-09-21', 'would-be-candidates'],
    ['2024-09-22', 'candidates-set'],
    ['2024-11-26', 'quiet-days'],
    ['2026-11-22', 'outside-stages'],
  ])('%s: %s', (day, phase) => {
    expect(phaseOn(phases, day)).toBe(phase);
  });

  test('is not known before the first span, nor without a calendar', () => {
    expect(phaseOn(phases, '2024-08-26')).toBeNull();
    expect(phaseOn([], '2026-11-22')).toBeNull();
  });
});
