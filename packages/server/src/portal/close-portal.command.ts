import type { closePortal } from '@stipple/contract/portal';
import { ok } from '@stipple/engine/kernel';
import { closePortalSession } from '@stipple/record/patient-links/portal-session';
import { takePatientCookie } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer } from '../http/bind.ts';
import type { PatientContext } from '../http/contexts.ts';

/** Takes the cookie away; one that stays behind somewhere opens nothing any more. */
export async function closePortalCommand(context: PatientContext): Answer<typeof closePortal> {
  const { scope, deps, reply, now, patient_id, portal_session_id, link_id } = context;
  await closePortalSession(scope, portal_session_id, instantText(now));
  scope.audit({
    action: 'portal.close',
    subject_kind: 'patient-link',
    subject_id: link_id,
    patient_id,
    detail: { portal_session_id },
  });
  takePatientCookie(deps, reply);
  return ok({ done: true });
}
