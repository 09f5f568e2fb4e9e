import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { findSession } from '@stipple/record/sessions/read-session';
import type { PatientContext } from '../http/contexts.ts';
import { presentContent, treatedZones } from '../sessions/session-chart.ts';

/** What this phone's questions and explanations are about. */
export type PortalScope = { readonly indication: string; readonly zones: readonly string[] };

/** As the desk said when it gave the link, or as the session was. */
export async function portalScope(context: PatientContext): Promise<Result<PortalScope, Problem>> {
  const { scope, session_id, patient_id, indication, zones } = context;
  if (indication !== null) return ok({ indication, zones });
  const session = session_id === null ? null : await findSession(scope, session_id);
  if (session === null || session.patient_id !== patient_id)
    return fail(problem('not-found', 'The session of this link is not there.'));
  return ok({
    indication: session.indication,
    zones: treatedZones(presentContent(session)).map(({ zone }) => zone),
  });
}
