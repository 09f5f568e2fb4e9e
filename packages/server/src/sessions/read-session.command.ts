import type { listSessions, readSession } from '@stipple/contract/sessions';
import { fail, ok } from '@stipple/engine/kernel';
import { findSession, listSessionsOfPatient } from '@stipple/record/sessions/read-session';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { noSuchSession, presentSession } from './present-session.ts';

export async function readSessionCommand(
  { scope, today }: StaffContext,
  { params: { session_id } }: InputOf<typeof readSession>,
): Answer<typeof readSession> {
  const row = await findSession(scope, session_id);
  if (row === null) return fail(noSuchSession());
  const { patient_id } = row;
  scope.audit({ action: 'sessions.read', subject_kind: 'session', subject_id: session_id, patient_id, detail: {} });
  return ok(presentSession(row, today));
}

export async function listSessionsCommand(
  { scope, today }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listSessions>,
): Answer<typeof listSessions> {
  const [patient, rows] = await Promise.all([
    patientOfPractice(scope, patient_id),
    listSessionsOfPatient(scope, patient_id),
  ]);
  if (!patient.ok) return patient;
  scope.audit({ action: 'sessions.list', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  return ok({ sessions: rows.map((row) => presentSession(row, today)) });
}
