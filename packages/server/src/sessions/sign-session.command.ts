import { problem, type Problem } from '@stipple/contract/problems';
import type { signSession } from '@stipple/contract/sessions';
import { fail, licenceCovers, ok, type Finding, type Licence, type Result } from '@stipple/engine/kernel';
import { insertLotUse } from '@stipple/record/sessions/lot-use';
import { moveSessionAppointment } from '@stipple/record/sessions/move-appointment';
import { findSession } from '@stipple/record/sessions/read-session';
import { signSessionRows } from '@stipple/record/sessions/sign-session';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { missingBeforeSigning } from './missing-before-signing.ts';
import { assessmentOf, noSuchSession, presentSession, staleSession } from './present-session.ts';
import { checkedChart } from './session-checks.ts';

type Reasons = Readonly<Record<string, string>>;

/** Closes the session for good: nothing missing, each broken limit answered for by somebody who may. */
export async function signSessionCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { session_id }, body }: InputOf<typeof signSession>,
): Answer<typeof signSession> {
  const licensed = requireLicence(actor, 'other');
  if (!licensed.ok) return licensed;
  const row = await findSession(scope, session_id);
  if (row === null) return fail(noSuchSession());
  if (row.signed_at !== null) return fail(problem('already-signed', 'This session was signed before.'));
  if (row.version !== body.version) return fail(staleSession(row, today));
  const missing = missingBeforeSigning(row);
  if (missing.length > 0)
    return fail(problem('not-complete', missing.map(({ text }) => text).join(' '), { extra: { missing } }));
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
    past_missing: body.past_missing,
    signed_at: instantText(now),
    signed_by: actor.display_name,
  });
  if (!signed) return fail(staleSession((await findSession(scope, session_id)) ?? row, today));
  await insertLotUse(scope, session_id, day, row);
  const done = await moveSessionAppointment(scope, patient_id, day, 'done');
  scope.audit({
    action: 'sessions.sign',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id,
    detail: { version: row.version + 1, overridden: Object.keys(reasons.value), appointments_done: done },
  });
  const after = await findSession(scope, session_id);
  if (after === null) throw new Error('a session that was just signed is not there');
  return ok(presentSession(after, today));
}

/** A reason for each limit that no competent practitioner breaks, from a licence that covers it; or the limits that lack one. */
function answeredLimits(findings: readonly Finding[], given: Reasons, held: Licence | null): Result<Reasons, Problem> {
  const broken = findings.filter((finding) => finding.verdict === 'unsuitable');
  const unanswered = broken.filter(
    ({ rule, overridable_by }) =>
      !Object.hasOwn(given, rule) || overridable_by === null || !licenceCovers(held, overridable_by),
  );
  if (unanswered.length > 0)
    return fail(
      problem('limit-broken', unanswered.map(({ title }) => `${title}.`).join(' '), {
        extra: { findings: unanswered },
      }),
    );
  const rules = new Set(broken.map(({ rule }) => rule));
  return ok(Object.fromEntries(Object.entries(given).filter(([rule]) => rules.has(rule))));
}
