import type { listConsents } from '@stipple/contract/consents';
import { ok } from '@stipple/engine/kernel';
import { listConsentRows } from '@stipple/record/consents/read-consents';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { standingOf } from './consent-of-practice.ts';
import { consentAsSigned, type ConsentOnTheWire } from './present-consent.ts';

export async function listConsentsCommand(
  { scope, today }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listConsents>,
): Answer<typeof listConsents> {
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  scope.audit({ action: 'consents.list', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  const rows = await listConsentRows(scope, patient_id);
  const consents: ConsentOnTheWire[] = [];
  for (const row of rows) consents.push(await standingOf(scope, consentAsSigned(row), today));
  return ok({ consents });
}
