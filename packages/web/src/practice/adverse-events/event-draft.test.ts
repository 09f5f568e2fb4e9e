import { describe, expect, it } from 'vitest';
import type { CheckIn } from '../check-ins/check-in.ts';
import { bodyOf, draftFrom, faultsOf, likelyKinds } from './event-draft.ts';

const check_in: CheckIn = {
  check_in_id: '01923f7e-0000-7000-8000-000000000001',
  patient_id: '01923f7e-0000-7000-8000-000000000002',
  session_id: '01923f7e-0000-7000-8000-000000000003',
  for_day: 3,
  answers: { groups: {}, note: 'Small blisters beside my mouth.' },
  urgency: 'same-day',
  reasons: [{ code: 'grouped-blisters', text: 'Grouped blisters', sources: [], sign_off: 'default' }],
  missing_groups: [],
  text_shown: '',
  received_at: '2026-11-21T23:30:00Z',
};
const place = {
  latest_session_id: 'latest',
  today: '2026-11-23',
  time_zone: 'Europe/Berlin',
  courseOf: (one: CheckIn) => `Day ${one.for_day}.`,
};

describe('an adverse event', () => {
  it("begins with what the check-in says, on the practice's day of its arrival", () => {
    const draft = draftFrom({ check_in }, place);
    expect(draft).toMatchObject({ session_id: check_in.session_id, onset_on: '2026-11-22', kind: null, grade: null });
    expect(draft.course).toBe('Day 3.\nSmall blisters beside my mouth.');
  });

  it('begins empty, today and at the latest session, without one', () => {
    expect(draftFrom({ check_in: null }, place)).toMatchObject({
      session_id: 'latest',
      onset_on: '2026-11-23',
      course: '',
    });
  });

  it('names what the signs may be without choosing', () => {
    expect(likelyKinds({ check_in })).toEqual(['herpes-reactivation']);
    expect(likelyKinds({ check_in: null })).toEqual([]);
  });

  it('is not sent before kind and grade are chosen', () => {
    const draft = draftFrom({ check_in }, place);
    expect(faultsOf(draft)).toEqual({ kind: true, grade: true, onset_on: false });
    expect(bodyOf(draft, { check_in }, 'new')).toBeNull();
    expect(bodyOf({ ...draft, kind: 'herpes-reactivation', grade: 'mild' }, { check_in }, 'new')).toMatchObject({
      check_in_id: check_in.check_in_id,
      onset_on: '2026-11-22',
    });
  });
});
