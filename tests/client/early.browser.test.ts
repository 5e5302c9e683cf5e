import { afterEach, expect, test, vi } from 'vitest';
import { applyLook } from '../../src/client/platform/look.ts';
import { rememberWish } from '../../src/client/platform/remembered.ts';

const root = document.documentElement;
const look = (): Record<string, unknown> => Object.fromEntries(Object.entries(root.dataset));

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  applyLook();
});

test('the page looks as Sari wished before anything else runs, and follows her other tab', async () => {
  rememberWish('theme', 'dark');
  rememberWish('text', '175');
  rememberWish('motion', 'nonsense');
  await import('../../src/client/early.ts');
  expect(look()).toEqual({ theme: 'dark', text: '175' });
  // The other tab writes past this one; the browser tells with an event.
  localStorage.setItem('lentera-theme', 'light');
  window.dispatchEvent(new StorageEvent('storage', { key: 'lentera-theme' }));
  expect(root.dataset['theme']).toBe('light');
});

test('where the browser refuses its storage the page looks as the device says', () => {
  root.dataset['theme'] = 'dark';
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  applyLook();
  expect(look()).toEqual({});
});
