import { expect, it } from 'vitest';
import { unholdablePlaces } from './unholdable-text.ts';

it('names each place whose text no record can hold', () => {
  const sent = { name: 'No\0ra', zones: [{ notes: 'fine 😀' }, { notes: '\ud83d' }], reasons: { 'a\0': 'b' } };
  expect(unholdablePlaces(sent).map(({ field }) => field)).toEqual(['name', 'zones.1.notes', 'reasons']);
  expect(unholdablePlaces({ name: 'Zoë 😀', age: 3, gone: null })).toEqual([]);
});

it('is not brought down by depth', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`);
  expect(unholdablePlaces({ deep })).toHaveLength(1);
});
