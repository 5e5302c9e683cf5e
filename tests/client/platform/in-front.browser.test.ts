import { expect, test, vi } from 'vitest';
import { whileInFront } from '../../../src/client/platform/in-front.ts';

test('the app says at once that it is in front, whenever it comes back, every minute, and no more once it stopped', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let visibility: DocumentVisibilityState = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  try {
    let count = 0;
    const stop = whileInFront(() => (count += 1));
    expect(count).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(count).toBe(2);
    // In the back it keeps quiet, so that a PIN is asked for again.
    visibility = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(600_000);
    expect(count).toBe(2);
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(count).toBe(3);
    window.dispatchEvent(new Event('pageshow'));
    expect(count).toBe(4);
    stop();
    vi.advanceTimersByTime(600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pageshow'));
    expect(count).toBe(4);
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
});
