import { describe, expect, it } from 'vitest';
import type { CheckIn } from '../check-ins/check-in.ts';
import { bodyOf, draftFrom, faultsOf, likelyKinds, proposedKind } from './event-draft.ts';

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
  text_version: 0,
  received_at: '2026-11-21T23:30:00Z',
};
const several: CheckIn = {
  ...check_in,
  reasons: [...check_in.reasons, { code: 'colour-change', text: 'Colour', sources: [], sign_off: 'default' }],
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
    expect(draft).toMatchObject({ session_id: check_in.session_id, onset_on: '2026-11-22', grade: null });
    expect(draft.course).toBe('Day 3.\nSmall blisters beside my mouth.');
  });

  it('begins empty, today and at the latest session, without one', () => {
    expect(draftFrom({ check_in: null }, place)).toMatchObject({
      session_id: 'latest',
      kind: null,
      onset_on: '2026-11-23',
      course: '',
    });
  });

  it('is proposed where the signs fit one kind, and never chosen among several', () => {
    expect(likelyKinds({ check_in })).toEqual(['herpes-reactivation']);
    expect(draftFrom({ check_in }, place).kind).toBe('herpes-reactivation');
    expect(likelyKinds({ check_in: several }).length).toBeGreaterThan(1);
    expect(proposedKind({ check_in: several })).toBeNull();
    expect(proposedKind({ check_in: null })).toBeNull();
  });

  it('is not sent before kind and grade are chosen, nor serious without a reason', () => {
    const draft = draftFrom({ check_in: several }, place);
    expect(faultsOf(draft)).toEqual({ kind: true, grade: true, onset_on: false, criteria: false });
    expect(bodyOf(draft, { check_in }, 'new', [])).toBeNull();
    const judged = { ...draft, kind: 'herpes-reactivation', grade: 'mild' as const };
    expect(bodyOf({ ...judged, serious: 'serious' }, { check_in }, 'new', [])).toBeNull();
    expect(bodyOf({ ...judged, serious: 'not-serious' }, { check_in }, 'new', ['cheeks'])).toMatchObject({
      check_in_id: check_in.check_in_id,
      onset_on: '2026-11-22',
      seriousness: ['not-serious'],
      zones: ['cheeks'],
    });
  });

  it('has the zones of its session until somebody chooses others, none among them', () => {
    const judged = { ...draftFrom({ check_in }, place), grade: 'mild' as const };
    const zonesOf = (zones: readonly string[] | null) =>
      bodyOf({ ...judged, zones }, { check_in }, 'new', ['cheeks', 'forehead'])?.zones;
    expect([zonesOf(null), zonesOf(['chin']), zonesOf([])]).toEqual([['cheeks', 'forehead'], ['chin'], []]);
  });
});
