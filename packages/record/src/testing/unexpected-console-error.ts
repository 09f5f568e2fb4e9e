import { afterEach, expect, vi } from 'vitest';

/** A test that makes anything complain on the console has failed, whatever it asserted. */
const complaints = vi.spyOn(console, 'error');

afterEach(() => {
  const said = complaints.mock.calls.map((call) => call.map(String).join(' '));
  complaints.mockClear();
  expect(said, 'unexpected console.error').toEqual([]);
});
