import type { listPlans } from '@stipple/contract/treatment-plans';
import { ok } from '@stipple/engine/kernel';
import { listPlanRows } from '@stipple/record/treatment-plans/read-plans';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { presentPlan } from './present-plan.ts';

export async function listPlansCommand(
  { scope, today }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listPlans>,
): Answer<typeof listPlans> {
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  scope.audit({ action: 'plans.list', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  const rows = await listPlanRows(scope, patient_id);
  return ok({ plans: rows.map(presentPlan), today });
}
