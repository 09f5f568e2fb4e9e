import type { enterInError } from '@stipple/contract/sessions';
import { fail, ok } from '@stipple/engine/kernel';
import { insertEnteredInError, revokeLinksOfSession } from '@stipple/record/sessions/enter-in-error';
import { findSession } from '@stipple/record/sessions/read-session';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { enteredInError, noSuchSession, presentSession } from './present-session.ts';

/** A session that never was, or was somebody else's: struck through where it stands, and its patient links closed. */
export async function enterInErrorCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { session_id }, body: { reason } }: InputOf<typeof enterInError>,
): Answer<typeof enterInError> {
  const licensed = requireLicence(actor, 'other');
  if (!licensed.ok) return licensed;
  const row = await findSession(scope, session_id);
  if (row === null) return fail(noSuchSession());
  const at = instantText(now);
  const by = { staff_id: actor.staff_id, by_name: actor.display_name };
  if (!(await insertEnteredInError(scope, { session_id, reason, ...by, at }))) return fail(enteredInError());
  const links_revoked = await revokeLinksOfSession(scope, session_id, at);
  scope.audit({
    action: 'sessions.entered-in-error',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id: row.patient_id,
    detail: { was_signed: row.signed_at !== null, version: row.version, links_revoked },
  });
  const after = await findSession(scope, session_id);
  if (after === null) throw new Error('a session that was just struck through is not there');
  return ok(presentSession(after, today));
}
