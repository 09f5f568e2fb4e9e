import { problem, type Problem } from '@stipple/contract/problems';
import type { amendSession } from '@stipple/contract/sessions';
import { fail, ok } from '@stipple/engine/kernel';
import { insertAmendment, isAmendmentIdTaken } from '@stipple/record/sessions/amend-session';
import { insertLotUse } from '@stipple/record/sessions/lot-use';
import { findSession } from '@stipple/record/sessions/read-session';
import { answersForSession } from '@stipple/record/sessions/session-answers';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { demandReadableChart } from './chart-faults.ts';
import { noSuchSession, presentSession, staleSession } from './present-session.ts';
import { changedParts } from './changed-parts.ts';
import { contentOf, presentContent, presentVersion } from './session-chart.ts';
import { sessionFindings } from './session-findings.ts';

/** A correction of what was signed: what stood there, what stands there now, who, when and why. Nothing is overwritten. */
export async function amendSessionCommand(
  { scope, actor, now }: StaffContext,
  { params: { session_id }, body }: InputOf<typeof amendSession>,
): Answer<typeof amendSession> {
  const licensed = requireLicence(actor, 'other');
  if (!licensed.ok) return licensed;
  const readable = demandReadableChart(body.chart);
  if (!readable.ok) return readable;
  const [row, answers] = await Promise.all([findSession(scope, session_id), answersForSession(scope, session_id)]);
  if (row === null) return fail(noSuchSession());
  if (row.signed_at === null) return fail(problem('wrong-state', 'This session is not signed yet; save it instead.'));
  if (presentVersion(row) !== body.version) return fail(staleSession(row));
  const [before, after] = [presentContent(row), contentOf(body.chart)];
  const findings = sessionFindings(after, { day: row.day, indication: row.indication, answers });
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
  if (!amended || current === null) return fail(await refusal(scope, body.amendment_id, current ?? row));
  await insertLotUse(scope, session_id, row.day, after);
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
  return ok(presentSession(current));
}

/** The signed row holds more than the chart; only the chart goes into the amendment. */
function contentOnly(content: SessionRow | ReturnType<typeof contentOf>): ReturnType<typeof contentOf> {
  const { device, device_serial, speed, cartridge, anaesthetic, topicals, zones } = content;
  const { pain_0_10, started_at, ended_at, immediate_events, notes } = content;
  const products = { device, device_serial, speed, cartridge, anaesthetic, topicals };
  return { ...products, zones, pain_0_10, started_at, ended_at, immediate_events, notes };
}

async function refusal(scope: StaffContext['scope'], amendment_id: string, current: SessionRow): Promise<Problem> {
  if (await isAmendmentIdTaken(scope, amendment_id))
    return problem('id-already-used', 'There is an amendment with this identifier.');
  return staleSession(current);
}
