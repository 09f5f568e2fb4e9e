import { problem } from '@stipple/contract/problems';
import type { signSession } from '@stipple/contract/sessions';
import { fail, ok } from '@stipple/engine/kernel';
import { insertLotUse } from '@stipple/record/sessions/lot-use';
import { moveSessionAppointment } from '@stipple/record/sessions/move-appointment';
import { findSession } from '@stipple/record/sessions/read-session';
import { signSessionRows } from '@stipple/record/sessions/sign-session';
import { requireInsurance } from '../access/insured.ts';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { recordProductsOf } from '../inventory/products-of-chart.ts';
import { answeredLimits, answeredMissing } from './answered-for.ts';
import { assessmentOf, enteredInError, noSuchSession, presentSession, staleSession } from './present-session.ts';
import { checkedChart } from './session-checks.ts';

/** Closes the session for good: what is missing and each broken limit is answered for by somebody who may. */
export async function signSessionCommand(
  context: StaffContext,
  { params: { session_id }, body }: InputOf<typeof signSession>,
): Answer<typeof signSession> {
  const { scope, actor, now, today } = context;
  const licensed = requireLicence(actor, 'other');
  if (!licensed.ok) return licensed;
  const insured = await requireInsurance(context);
  if (!insured.ok) return insured;
  const row = await findSession(scope, session_id);
  if (row === null) return fail(noSuchSession());
  if (row.signed_at !== null) return fail(problem('already-signed', 'This session was signed before.'));
  if (row.version !== body.version) return fail(staleSession(row, today));
  if (row.entered_in_error !== null) return fail(enteredInError());
  const past = answeredMissing(row, body.past_missing, actor.licence);
  if (!past.ok) return past;
  const findings = await checkedChart(scope, row, row);
  const reasons = answeredLimits(findings, body.override_reasons, actor.licence);
  if (!reasons.ok) return reasons;
  const { patient_id, day } = row;
  const signed = await signSessionRows(scope, {
    session_id,
    version: row.version,
    assessment_id: assessmentOf(row),
    findings,
    override_reasons: reasons.value,
    past_missing: past.value,
    signed_at: instantText(now),
    signed_by: actor.display_name,
  });
  if (!signed) return fail(staleSession((await findSession(scope, session_id)) ?? row, today));
  await insertLotUse(scope, session_id, day, row);
  await recordProductsOf(context, row, row);
  const done = await moveSessionAppointment(scope, patient_id, day, 'done');
  scope.audit({
    action: 'sessions.sign',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id,
    detail: {
      version: row.version + 1,
      overridden: Object.keys(reasons.value),
      past_missing: Object.keys(past.value),
      appointments_done: done,
    },
  });
  const after = await findSession(scope, session_id);
  if (after === null) throw new Error('a session that was just signed is not there');
  return ok(presentSession(after, today));
}
