import { expect, onTestFinished, test, vi } from 'vitest';
import { recallWish, rememberWish } from '../../../src/client/platform/remembered.ts';

test('a wish that the full phone did not keep gives way to the next one that it did', () => {
  onTestFinished(() => localStorage.removeItem('lentera-status'));
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  rememberWish('status', 'pns');
  expect(recallWish('status')).toBe('pns');
  full.mockRestore();
  rememberWish('status', 'pppk');
  expect(recallWish('status')).toBe('pppk');
});
