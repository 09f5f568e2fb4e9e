import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, visitFaults } from './visit-draft.ts';

const today = '2026-11-20';
const anna = { patient_id: '0197c5a0-0000-7000-8000-000000000001', name: 'Anna Example' };

describe('a visit that is being planned', () => {
  it('needs a patient and a day, and nothing more', () => {
    expect(visitFaults(emptyDraft(null, 'session', null), today)).toEqual([
      { field: 'patient', why: 'missing' },
      { field: 'day', why: 'missing' },
    ]);
    expect(visitFaults(emptyDraft(anna, 'session', today), today)).toEqual([]);
  });

  it('is not planned on a day that has passed', () => {
    expect(visitFaults(emptyDraft(anna, 'review', '2026-11-19'), today)).toEqual([{ field: 'day', why: 'past' }]);
  });

  it('keeps a day that has passed when only its note is changed', () => {
    expect(visitFaults(emptyDraft(anna, 'review', '2026-11-19'), today, '2026-11-19')).toEqual([]);
  });

  it('takes a time of the clock or none', () => {
    const at = (time: string) => visitFaults({ ...emptyDraft(anna, 'session', today), time }, today);
    expect(at('09:30')).toEqual([]);
    expect(at('25:00')).toEqual([{ field: 'time', why: 'wrong' }]);
  });

  it('starts from the visit that is to be moved', () => {
    const visit = {
      appointment_id: '0197c5a0-0000-7000-8000-000000000002',
      patient_id: anna.patient_id,
      kind: 'session',
      kind_id: null,
      day: today,
      time: null,
      minutes: 60,
      staff_id: null,
      room_id: null,
      note: 'left cheek first',
      state: 'planned',
      version: 3,
    } as const;
    expect(draftOf(visit as never, anna.name)).toEqual({
      patient: anna,
      kind: 'session',
      kind_id: null,
      day: today,
      time: '',
      minutes: 60,
      staff_id: null,
      room_id: null,
      note: 'left cheek first',
      invite: false,
    });
  });
});
