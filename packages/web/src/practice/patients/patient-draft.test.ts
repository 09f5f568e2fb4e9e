import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { differingFields, emptyPatient, patientFaults } from './patient-draft.ts';

const today = calendarDate('2026-11-20');
const nora = { ...emptyPatient, given_name: 'Nora', family_name: 'Example', birth_date: '1990-05-05' };

describe('a patient card that is being typed', () => {
  it('needs two names and a birth date, all said at once', () => {
    expect(patientFaults(emptyPatient, today)).toEqual({
      given_name: 'given_name',
      family_name: 'family_name',
      birth_date: 'birth_date',
    });
    expect(patientFaults(nora, today)).toEqual({});
  });

  it('refuses a birth date that has not come, or that nobody alive has', () => {
    expect(patientFaults({ ...nora, birth_date: '2026-11-21' }, today).birth_date).toBe('birth_date.future');
    expect(patientFaults({ ...nora, birth_date: '1905-01-01' }, today).birth_date).toBe('birth_date.old');
    expect(patientFaults({ ...nora, birth_date: '1990-02-30' }, today).birth_date).toBe('birth_date');
  });

  it('takes no e-mail, or one that is an address', () => {
    expect(patientFaults({ ...nora, email: 'nora@' }, today)).toEqual({ email: 'email' });
    expect(patientFaults({ ...nora, email: ' nora@example.org ' }, today)).toEqual({});
  });

  it('shows two sides only where they differ', () => {
    const theirs = { ...nora, phone: '0171 555', called: 'Nono' };
    expect(differingFields({ ...nora, called: ' Nono ' }, theirs)).toEqual(['phone']);
  });
});
