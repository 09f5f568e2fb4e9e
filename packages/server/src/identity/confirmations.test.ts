import { expect, it } from 'vitest';
import { CONFIRMED_FOR_MS, openConfirmations } from './confirmations.ts';

it.each([
  [CONFIRMED_FOR_MS - 1, true],
  [CONFIRMED_FOR_MS, true],
  [CONFIRMED_FOR_MS + 1, false],
])('a confirmation %i ms ago is fresh: %j', (later, isFresh) => {
  let now = 1_000;
  const confirmations = openConfirmations(() => now);
  confirmations.note('a browser');
  now += later;
  expect(confirmations.isFresh('a browser')).toBe(isFresh);
  expect(confirmations.isFresh('another browser')).toBe(false);
});
