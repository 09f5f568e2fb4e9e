import type { closePortal } from '@stipple/contract/portal';
import { ok } from '@stipple/engine/kernel';
import { closePortalSession } from '@stipple/record/patient-links/portal-session';
import { instantText } from '../access/practice-facts.ts';
import type { Answer } from '../http/bind.ts';
import type { PatientContext } from '../http/contexts.ts';

/** The cookie that stays behind in the browser opens nothing any more. */
export async function closePortalCommand({
  scope,
  now,
  patient_id,
  portal_session_id,
  link_id,
}: PatientContext): Answer<typeof closePortal> {
  await closePortalSession(scope, portal_session_id, instantText(now));
  scope.audit({
    action: 'portal.close',
    subject_kind: 'patient-link',
    subject_id: link_id,
    patient_id,
    detail: { portal_session_id },
  });
  return ok({ done: true });
}
