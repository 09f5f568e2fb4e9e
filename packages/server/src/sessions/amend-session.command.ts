import { problem, type Problem } from '@stipple/contract/problems';
import type { amendSession } from '@stipple/contract/sessions';
import { fail, ok } from '@stipple/engine/kernel';
import { insertAmendment, isAmendmentIdTaken } from '@stipple/record/sessions/amend-session';
import { insertLotUse } from '@stipple/record/sessions/lot-use';
import { findSession } from '@stipple/record/sessions/read-session';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { recordProductsOf } from '../inventory/products-of-chart.ts';
import { demandReadableChart } from './chart-faults.ts';
import { enteredInError, noSuchSession, presentSession, staleSession } from './present-session.ts';
import { changedParts } from './changed-parts.ts';
import { contentOf, contentOnly, presentContent, presentVersion } from './session-chart.ts';
import { checkedChart } from './session-checks.ts';

/** A correction of what was signed: what stood there, what stands there now, who, when and why. Nothing is overwritten. */
export async function amendSessionCommand(
  context: StaffContext,
  { params: { session_id }, body }: InputOf<typeof amendSession>,
): Answer<typeof amendSession> {
  const { scope, actor, now, today } = context;
  const licensed = requireLicence(actor, 'other');
  if (!licensed.ok) return licensed;
  const readable = demandReadableChart(body.chart);
  if (!readable.ok) return readable;
  const row = await findSession(scope, session_id);
  if (row === null) return fail(noSuchSession());
  if (row.signed_at === null) return fail(problem('wrong-state', 'This session is not signed yet; save it instead.'));
  if (row.entered_in_error !== null) return fail(enteredInError());
  if (presentVersion(row) !== body.version) return fail(staleSession(row, today));
  const [before, after] = [presentContent(row), contentOf(body.chart)];
  const findings = await checkedChart(scope, row, after);
  const amended = await insertAmendment(scope, {
    amendment_id: body.amendment_id,
    session_id,
    number: row.amendments.length + 1,
    reason: body.reason,
    before: contentOnly(before),
    after,
    findings,
    staff_id: actor.staff_id,
    by_name: actor.display_name,
    at: instantText(now),
  });
  const current = await findSession(scope, session_id);
  if (!amended || current === null) return fail(await refusal(context, body.amendment_id, current ?? row));
  await insertLotUse(scope, session_id, row.day, after);
  await recordProductsOf(context, row, after);
  scope.audit({
    action: 'sessions.amend',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id: row.patient_id,
    detail: {
      amendment_id: body.amendment_id,
      version: presentVersion(current),
      changed: changedParts(before, after),
      broken: findings.filter(({ verdict }) => verdict === 'unsuitable').map(({ rule }) => rule),
    },
  });
  return ok(presentSession(current, today));
}

async function refusal({ scope, today }: StaffContext, amendment_id: string, current: SessionRow): Promise<Problem> {
  if (await isAmendmentIdTaken(scope, amendment_id))
    return problem('id-already-used', 'There is an amendment with this identifier.');
  return staleSession(current, today);
}
