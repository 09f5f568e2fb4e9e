import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { readPatientRow } from '@stipple/record/patients/read-patient';
import { findSession } from '@stipple/record/sessions/read-session';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { aftercareOf } from '../aftercare/read-aftercare.command.ts';
import type { FileAnswer } from '../http/bind-file.ts';
import type { StaffContext } from '../http/contexts.ts';
import { noSuchSession } from '../sessions/present-session.ts';
import { planOfPractice } from '../treatment-plans/plan-of-practice.ts';
import { drawDocument } from './draw-document.ts';
import { treatmentCard } from './treatment-card.ts';
import { treatmentRecord } from './treatment-record.ts';

type OfSession = { readonly session_id: string };

/** The session as the record holds it, for whoever has a right to a copy. */
export async function printTreatmentRecordCommand(
  { scope, practice }: StaffContext,
  { session_id }: OfSession,
): Promise<Result<FileAnswer, Problem>> {
  const session = await findSession(scope, session_id);
  if (session === null) return fail(noSuchSession());
  const about = await aboutOf(scope, session);
  if (!about.ok) return about;
  const bytes = await drawDocument(treatmentRecord({ practice, session, ...about.value }));
  noteCopy(scope, 'sessions.print-record', session);
  return ok({ content_type: 'application/pdf', filename: `treatment-record-${session.day}.pdf`, bytes });
}

/** One page for the patient to keep. */
export async function printTreatmentCardCommand(
  { scope, practice }: StaffContext,
  { session_id }: OfSession,
): Promise<Result<FileAnswer, Problem>> {
  const aftercare = await aftercareOf(scope, session_id);
  if (!aftercare.ok) return aftercare;
  const { row } = aftercare.value;
  const about = await aboutOf(scope, row);
  if (!about.ok) return about;
  const bytes = await drawDocument(treatmentCard({ practice, aftercare: aftercare.value, ...about.value }));
  noteCopy(scope, 'sessions.print-card', row);
  return ok({ content_type: 'application/pdf', filename: `treatment-card-${row.day}.pdf`, bytes });
}

async function aboutOf(scope: Scope, { patient_id, plan_id }: SessionRow) {
  const patient = await readPatientRow(scope, patient_id);
  if (patient === null) return fail(problem('not-found', 'This practice has no such patient.'));
  const plan = await planOfPractice(scope, plan_id);
  return plan.ok ? ok({ patient, indication: plan.value.indication }) : plan;
}

function noteCopy(scope: Scope, action: string, { session_id, patient_id }: SessionRow): void {
  scope.audit({ action, subject_kind: 'session', subject_id: session_id, patient_id, detail: {} });
}
