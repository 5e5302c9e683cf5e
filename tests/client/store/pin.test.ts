import { expect, test } from 'vitest';
import { hashPin, isPinOf } from '../../../src/client/store/pin.ts';
import { isPin } from '../../../src/domain/pin.ts';

test('a PIN has four to eight digits and nothing else', () => {
  for (const pin of ['0000', '1234', '12345678']) expect(isPin(pin), pin).toBe(true);
  for (const text of ['', '123', '123456789', '12a4', '1234 ', ' 1234', '１２３４']) {
    expect(isPin(text), text).toBe(false);
  }
});

test('Sari is known by her PIN alone, and nobody reads it from what the phone keeps', async () => {
  const kept = await hashPin('4711', 'a'.repeat(32));
  expect(await isPinOf('4711', kept)).toBe(true);
  expect(await isPinOf('4712', kept)).toBe(false);
  expect(await isPinOf('', kept)).toBe(false);
  expect(JSON.stringify(kept)).not.toContain('4711');
  // Budi, who chose the same, is not seen to have done so.
  expect((await hashPin('4711', 'b'.repeat(32))).hash).not.toBe(kept.hash);
});
