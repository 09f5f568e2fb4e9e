import type { listCheckIns, readInbox } from '@stipple/contract/check-ins';
import { ok } from '@stipple/engine/kernel';
import { listCheckInsOfPatient } from '@stipple/record/check-ins/check-in';
import { listClosedInbox, listOpenInbox } from '@stipple/record/check-ins/inbox';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';

/** How long what was closed is shown beside what waits. */
const SHOWN_HOURS = 30 * 24;

export async function listCheckInsCommand(
  { scope }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listCheckIns>,
): Answer<typeof listCheckIns> {
  const [patient, check_ins] = await Promise.all([
    patientOfPractice(scope, patient_id),
    listCheckInsOfPatient(scope, patient_id),
  ]);
  if (!patient.ok) return patient;
  scope.audit({ action: 'check-ins.list', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  return ok({ check_ins });
}

export async function readInboxCommand(
  { scope, now, practice }: StaffContext,
  { query: { closed } }: InputOf<typeof readInbox>,
): Answer<typeof readInbox> {
  const since = instantText(now.subtract({ hours: SHOWN_HOURS }));
  const items = closed === 'yes' ? await listClosedInbox(scope, since) : await listOpenInbox(scope);
  scope.audit({
    action: 'inbox.read',
    subject_kind: 'practice',
    subject_id: practice.practice_id,
    patient_id: null,
    detail: { closed, items: items.map(({ item_id }) => item_id) },
  });
  return ok({ items, now: instantText(now) });
}
