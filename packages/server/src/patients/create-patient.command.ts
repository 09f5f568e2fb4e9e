import type { createPatient } from '@stipple/contract/patients';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { insertPatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { bornByToday } from './birth-date.ts';

export async function createPatientCommand(
  { scope, now, today }: StaffContext,
  { body }: InputOf<typeof createPatient>,
): Answer<typeof createPatient> {
  const born = bornByToday(body.birth_date, today);
  if (!born.ok) return born;
  const patient = await insertPatient(scope, { ...body, created_at: instantText(now) });
  if (patient === null) return fail(problem('id-already-used', 'A patient with this identifier exists already.'));
  scope.audit({
    action: 'patients.create',
    subject_kind: 'patient',
    subject_id: body.patient_id,
    patient_id: body.patient_id,
    detail: { version: patient.version },
  });
  return ok(patient);
}
