import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { readPatientRow, type PatientRow } from '@stipple/record/patients/read-patient';

/** The patient, or *not found*: another practice's patient is not told apart from nobody's. */
export async function patientOfPractice(scope: Scope, patient_id: string): Promise<Result<PatientRow, Problem>> {
  const patient = await readPatientRow(scope, patient_id);
  return patient === null ? fail(problem('not-found', 'This practice has no such patient.')) : ok(patient);
}
