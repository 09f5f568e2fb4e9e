import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { emptyMerge, mergeToSend, rightSide, type Sides } from './merge-draft.ts';

const FILED = { appointments: 0, answers: 0, plans: 0, consents: 0, sessions: 0, photos: 0, check_ins: 0, events: 0 };

function side(patient_id: string, fields: { phone?: string; birth_date?: string }): Sides[number] {
  const { phone = '', birth_date = '1980-04-03' } = fields;
  return {
    filed: FILED,
    patient: {
      patient_id,
      given_name: 'Nora',
      family_name: 'Example',
      birth_date: calendarDate(birth_date),
      phone,
      email: '',
      called: '',
      notes: '',
      version: 2,
      created_at: '2026-11-20T09:00:00Z',
    },
  };
}

describe('two sides to be merged', () => {
  it('lose nothing: an empty field takes what the other has', () => {
    const sides = [side('a', {}), side('b', { phone: '123' })];
    expect(rightSide(emptyMerge, sides, 'phone')).toBe(1);
    expect(mergeToSend(emptyMerge, sides, 'm')).toMatchObject({ survivor_id: 'a', merged_id: 'b', take: ['phone'] });
  });

  it('turn round with the choice of whose chart goes on, and keep what was chosen field by field', () => {
    const sides = [side('a', { phone: '1' }), side('b', { phone: '2' })];
    expect(mergeToSend({ ...emptyMerge, survivor: 1 }, sides, 'm')).toMatchObject({ survivor_id: 'b', take: [] });
    expect(mergeToSend({ ...emptyMerge, survivor: 1, right: { phone: 0 } }, sides, 'm')).toMatchObject({
      take: ['phone'],
    });
  });

  it('born on different days need a reason', () => {
    const sides = [side('a', {}), side('b', { birth_date: '1980-04-30' })];
    expect(mergeToSend(emptyMerge, sides, 'm')).toBeNull();
    expect(mergeToSend({ ...emptyMerge, reason: 'Passport' }, sides, 'm')).toMatchObject({ reason: 'Passport' });
  });
});
