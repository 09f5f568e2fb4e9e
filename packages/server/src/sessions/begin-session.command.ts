import { problem, type Problem } from '@stipple/contract/problems';
import type { beginSession } from '@stipple/contract/sessions';
import { fail, licenceCovers, ok, type Licence, type Result } from '@stipple/engine/kernel';
import { beginSessionRows } from '@stipple/record/sessions/begin-session';
import { findSession } from '@stipple/record/sessions/read-session';
import type { SessionRow, TimeOutContent } from '@stipple/record/sessions/session-content';
import { Temporal } from 'temporal-polyfill';
import { requireLicence } from '../access/licensed.ts';
import { dayInZone, instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { againstStarting, type AgainstStarting } from './against-starting.ts';
import { enteredInError, noSuchSession, presentSession, staleSession } from './present-session.ts';
import { openTicks } from './time-out-ticks.ts';

/**
 * The start tap: the time-out, judged on the day on which it was taken. What speaks against needling asks for a licensed
 * person's reason, which is kept; the chart itself stays open for writing whatever the answer. A start that a device took without
 * the server has happened: it is kept with what nobody answered for, which then blocks the signature.
 */
export async function beginSessionCommand(
  { scope, actor, now, today, practice }: StaffContext,
  { params: { session_id }, body }: InputOf<typeof beginSession>,
): Answer<typeof beginSession> {
  const row = await findSession(scope, session_id);
  if (row === null) return fail(noSuchSession());
  if (row.signed_at !== null) return fail(problem('already-signed', 'This session is signed.'));
  if (row.entered_in_error !== null) return fail(enteredInError());
  if (body.version !== null && row.version !== body.version) return fail(staleSession(row, today));
  const { time_out } = body;
  const against = againstBeginning(row, time_out, practice.time_zone);
  const answered = answeredFor(against, time_out.reason, actor.licence);
  if (!answered.ok && body.version !== null) return answered;
  const codes = against.map(({ code }) => code);
  const begun = await beginSessionRows(scope, {
    session_id,
    start_id: body.start_id,
    version: body.version,
    time_out,
    against: codes,
    unanswered: unansweredOf(against, time_out.reason, actor.licence),
    licence: actor.licence,
    staff_id: actor.staff_id,
    by_name: actor.display_name,
    recorded_at: instantText(now),
    saved_on_device_at: body.saved_on_device_at,
  });
  if (begun === 'taken' && !isTheSame(row, body))
    return fail(problem('id-already-used', 'There is a start with this identifier.'));
  const after = await findSession(scope, session_id);
  if (after === null) throw new Error('a session that was just begun is not there');
  if (begun === 'stale') return fail(staleSession(after, today));
  scope.audit({
    action: 'sessions.begin',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id: row.patient_id,
    detail: {
      start_id: body.start_id,
      version: after.version,
      against: codes,
      licence: actor.licence,
      taken_on_device: body.version === null,
    },
  });
  return ok(presentSession(after, today));
}

/** A tablet that was offline tells of a start that lies back: it is judged by the day on which it happened. */
function againstBeginning(row: SessionRow, time_out: TimeOutContent, time_zone: string): readonly AgainstStarting[] {
  const day = dayInZone(Temporal.Instant.from(time_out.at), time_zone);
  return [...againstStarting(row, day), ...openTicks(row, time_out)];
}

function answeredFor(against: readonly AgainstStarting[], reason: string, held: Licence | null): Result<true, Problem> {
  const [first] = against;
  if (first === undefined) return ok(true);
  const extra = { against };
  if (reason.length < LEAST_LETTERS) {
    const detail = `${against.map(({ text }) => text).join(' ')} To start all the same, a licensed person says why.`;
    return fail(problem('verdict-forbids', detail, { extra }));
  }
  const uncovered = against.find(({ licence }) => !licenceCovers(held, licence));
  return uncovered === undefined ? ok(true) : requireLicence({ licence: held }, uncovered.licence);
}

/** The answer to its first sending was lost, and the device kept it as its own. */
function isTheSame({ start }: SessionRow, { version, time_out }: InputOf<typeof beginSession>['body']): boolean {
  return version === null && start !== null && Temporal.Instant.compare(start.at, time_out.at) === 0;
}

/** Everything that no reason covers, or no licence of whoever gave it. */
function unansweredOf(
  against: readonly AgainstStarting[],
  reason: string,
  held: Licence | null,
): readonly AgainstStarting[] {
  return reason.length < LEAST_LETTERS ? against : against.filter(({ licence }) => !licenceCovers(held, licence));
}

/** Fewer say nothing. */
const LEAST_LETTERS = 3;
