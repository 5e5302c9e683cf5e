import { expect, test } from 'vitest';
import { isSavingData } from '../../../src/client/platform/data-saver.ts';
import { rememberWish } from '../../../src/client/platform/remembered.ts';

test('Sari can save data in the app although her phone does not', () => {
  expect(isSavingData()).toBe(false);
  rememberWish('data-saver', 'on');
  expect(isSavingData()).toBe(true);
});
