import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { readCompanionRow, type CompanionRow } from '@stipple/record/patient-links/portal-session';
import { findSession } from '@stipple/record/sessions/read-session';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import type { PatientContext } from '../http/contexts.ts';

/** The patient and the one session that the link was given for. */
export type PatientVisit = { readonly session: SessionRow; readonly person: CompanionRow };

export async function patientVisit(context: PatientContext): Promise<Result<PatientVisit, Problem>> {
  const { scope, patient_id, session_id } = context;
  if (session_id === null) return fail(problem('wrong-state', 'There was no session yet.'));
  const [session, person] = await Promise.all([
    findSession(scope, session_id),
    readCompanionRow(scope, patient_id, session_id),
  ]);
  if (session === null || person === null || session.patient_id !== patient_id)
    return fail(problem('not-found', 'The session of this link is not there.'));
  return ok({ session, person });
}
