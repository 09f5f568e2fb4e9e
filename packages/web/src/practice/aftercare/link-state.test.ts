import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { canBeClosed, linkState } from './link-state.ts';
import type { PatientLink } from './link-state.ts';

const fresh: PatientLink = {
  link_id: '01923f7e-0000-7000-8000-000000000001',
  patient_id: '01923f7e-0000-7000-8000-000000000002',
  kind: 'aftercare',
  indication: null,
  finished_at: null,
  session_id: '01923f7e-0000-7000-8000-000000000003',
  created_at: '2026-11-20T10:00:00Z',
  expires_at: '2026-11-27T10:00:00Z',
  opened_at: null,
  locked_at: null,
  revoked_at: null,
  access_ends_on: calendarDate('2026-12-18'),
};
const on = (link: PatientLink, now: string) => linkState(link, Date.parse(now), calendarDate(now.slice(0, 10)));

describe('a link for the phone', () => {
  it('waits for a week and then runs out', () => {
    expect(on(fresh, '2026-11-27T09:59:59Z').kind).toBe('waiting');
    expect(on(fresh, '2026-11-27T10:00:00Z').kind).toBe('expired');
  });

  it('once opened, lasts to the last day of access', () => {
    const opened = { ...fresh, opened_at: '2026-11-20T11:00:00Z' };
    expect(on(opened, '2026-12-18T23:00:00Z').kind).toBe('opened');
    expect(on(opened, '2026-12-19T00:00:00Z').kind).toBe('over');
  });

  it('says closed before anything else', () => {
    const closed = { ...fresh, opened_at: '2026-11-20T11:00:00Z', revoked_at: '2026-11-21T11:00:00Z' };
    expect(on(closed, '2026-12-30T00:00:00Z')).toEqual({ kind: 'revoked', at: '2026-11-21T11:00:00Z' });
  });

  it('can be closed only while it opens something', () => {
    expect(canBeClosed(on(fresh, '2026-11-20T12:00:00Z'))).toBe(true);
    expect(canBeClosed(on({ ...fresh, locked_at: '2026-11-20T11:00:00Z' }, '2026-11-20T12:00:00Z'))).toBe(false);
  });
});
