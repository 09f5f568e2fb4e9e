import { describe, expect, it } from 'vitest';
import { visitSpan } from './visit-span.ts';

const vienna = 'Europe/Vienna';

describe('the instants of a visit', () => {
  it('follow the clock of the practice, summer and winter', () => {
    expect(visitSpan('2026-11-26', '14:30', 60, vienna)).toEqual({
      ok: true,
      value: { starts_at: '2026-11-26T13:30:00.000Z', ends_at: '2026-11-26T14:30:00.000Z' },
    });
    expect(visitSpan('2026-07-01', '14:30', 20, vienna)).toMatchObject({
      value: { starts_at: '2026-07-01T12:30:00.000Z' },
    });
  });

  it('are none at a time that the clocks jump over', () => {
    expect(visitSpan('2027-03-28', '02:30', 30, vienna)).toEqual({
      ok: false,
      problem: 'the clocks go forward that night: there is no 02:30',
    });
    expect(visitSpan('2027-03-28', '03:00', 30, vienna)).toMatchObject({
      value: { starts_at: '2027-03-28T01:00:00.000Z' },
    });
  });

  it('last as long as they take by any clock, across the hour that is missing', () => {
    expect(visitSpan('2027-03-28', '01:30', 60, vienna)).toEqual({
      ok: true,
      value: { starts_at: '2027-03-28T00:30:00.000Z', ends_at: '2027-03-28T01:30:00.000Z' },
    });
  });

  it('are the first of the two when an hour comes twice, and last on into the second', () => {
    expect(visitSpan('2026-10-25', '02:30', 60, vienna)).toEqual({
      ok: true,
      value: { starts_at: '2026-10-25T00:30:00.000Z', ends_at: '2026-10-25T01:30:00.000Z' },
    });
  });
});
