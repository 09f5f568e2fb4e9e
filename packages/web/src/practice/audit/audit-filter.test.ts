import { describe, expect, it } from 'vitest';
import { dayOrNull, isFiltered, noFilter, queryOf } from './audit-filter.ts';

describe('the filter of the audit', () => {
  it('asks only for what restricts', () => {
    expect(queryOf(noFilter, null)).toEqual({});
    expect(isFiltered(noFilter)).toBe(false);
    const filter = { ...noFilter, patient: { patient_id: 'p', name: 'Ada' }, from: dayOrNull('2026-11-20') };
    expect(queryOf(filter, 'e')).toEqual({ patient_id: 'p', from: '2026-11-20', after: 'e' });
    expect(isFiltered(filter)).toBe(true);
  });

  it('takes no half-typed day', () => {
    expect(dayOrNull('2026-02-31')).toBeNull();
    expect(dayOrNull(null)).toBeNull();
  });
});
