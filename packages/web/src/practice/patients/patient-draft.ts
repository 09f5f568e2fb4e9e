import type { patientShape } from '@stipple/contract/patients';
import { ageInYears, calendarDate, parseCalendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { z } from 'zod';

export type Patient = z.output<typeof patientShape>;

export const patientFields = ['given_name', 'family_name', 'birth_date', 'called', 'phone', 'email', 'notes'] as const;
export type PatientField = (typeof patientFields)[number];

/** A patient's card as it is being typed. */
export type PatientDraft = Readonly<Record<Exclude<PatientField, 'birth_date'>, string>> & {
  readonly birth_date: string | null;
};

/** Key of the sentence in the patients' texts that says what is wrong. */
export type PatientFault =
  | 'given_name'
  | 'family_name'
  | 'birth_date'
  | 'birth_date.future'
  | 'birth_date.old'
  | 'email';
export type PatientFaults = Partial<Record<PatientField, PatientFault>>;

export const emptyPatient: PatientDraft = {
  given_name: '',
  family_name: '',
  birth_date: null,
  called: '',
  phone: '',
  email: '',
  notes: '',
};

export function draftOfPatient(patient: Pick<Patient, PatientField>): PatientDraft {
  const { given_name, family_name, birth_date, called, phone, email, notes } = patient;
  return { given_name, family_name, birth_date, called, phone, email, notes };
}

/** What can be seen before it is sent: names, a real birth date of a living person, an e-mail address or none. */
export function patientFaults(draft: PatientDraft, today: CalendarDate): PatientFaults {
  const birth = birthFault(draft.birth_date, today);
  return {
    ...(draft.given_name.trim() === '' ? { given_name: 'given_name' as const } : {}),
    ...(draft.family_name.trim() === '' ? { family_name: 'family_name' as const } : {}),
    ...(birth === null ? {} : { birth_date: birth }),
    ...(draft.email.trim() !== '' && !EMAIL.test(draft.email.trim()) ? { email: 'email' as const } : {}),
  };
}

/** The fields as they are sent; only for a draft without faults. */
export function fieldsToSend(draft: PatientDraft): Omit<Patient, 'patient_id' | 'version' | 'created_at'> {
  const trimmed = { ...draft, email: draft.email.trim() };
  return { ...trimmed, birth_date: calendarDate(draft.birth_date ?? '') };
}

/** The fields in which two sides differ, in the order of the form. */
export function differingFields(mine: PatientDraft, theirs: PatientDraft): readonly PatientField[] {
  return patientFields.filter((field) => (mine[field] ?? '').trim() !== (theirs[field] ?? '').trim());
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function birthFault(birth_date: string | null, today: CalendarDate): PatientFault | null {
  const parsed = parseCalendarDate(birth_date ?? '');
  if (!parsed.ok) return 'birth_date';
  if (parsed.value > today) return 'birth_date.future';
  return ageInYears(parsed.value, today) > 120 ? 'birth_date.old' : null;
}
