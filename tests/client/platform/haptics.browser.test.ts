import { afterEach, expect, test, vi } from 'vitest';
import { vibrate } from '../../../src/client/platform/haptics.ts';
import { rememberWish } from '../../../src/client/platform/remembered.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('Sari feels right and wrong apart, and nothing once she switched it off', () => {
  const buzz = vi.spyOn(navigator, 'vibrate').mockReturnValue(true);
  vibrate('right');
  vibrate('wrong');
  const [right, wrong] = buzz.mock.calls.map(([pattern]) => pattern);
  expect(right).not.toEqual(wrong);
  rememberWish('haptics', 'off');
  vibrate('wrong');
  expect(buzz).toHaveBeenCalledTimes(2);
});
