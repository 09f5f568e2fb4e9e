import type { readSession } from '@stipple/contract/sessions';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { problem, type Problem } from '@stipple/contract/problems';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import type { OnTheWire } from '../http/bind.ts';
import { againstStarting } from './against-starting.ts';
import { missingBeforeSigning } from './missing-before-signing.ts';
import { chartOf, presentContent, presentVersion, unchangedFromProposal } from './session-chart.ts';

export type SessionOnTheWire = OnTheWire<ResponseOf<typeof readSession>>;

/** The session as it stands: signed content with its amendments applied, and what is missing while it is a draft. */
export function presentSession(row: SessionRow, today: CalendarDate): SessionOnTheWire {
  const { session_id, patient_id, plan_id, number_in_series, day, operator } = row;
  const { override_reasons, past_missing, signed_at, signed_by, entered_in_error, created_at, opened_at } = row;
  const content = presentContent(row);
  return {
    session_id,
    patient_id,
    plan_id,
    number_in_series,
    day,
    operator,
    assessment_id: assessmentOf(row),
    chart: chartOf(content),
    findings: row.amendments.at(-1)?.findings ?? row.findings,
    missing: missingBeforeSigning(row),
    against_starting: row.signed_at === null && entered_in_error === null ? againstStarting(row, today) : [],
    start: startOf(row),
    unchanged_from_proposal: unchangedFromProposal(content),
    override_reasons,
    past_missing,
    entered_in_error,
    saved: savedOf(row),
    signed_at,
    signed_by,
    amendments: row.amendments.map(({ amendment_id, reason, by, at, before, after }) => ({
      amendment_id,
      reason,
      by,
      at,
      before: chartOf(before),
      after: chartOf(after),
    })),
    version: presentVersion(row),
    created_at,
    opened_at,
  };
}

function startOf({ start }: SessionRow): SessionOnTheWire['start'] {
  if (start === null) return null;
  const { at, by, against, reason } = start;
  return { at, by, against: [...against], reason };
}

function savedOf({ saved_by, saved_at, saved_on_device_at }: SessionRow): SessionOnTheWire['saved'] {
  if (saved_by === null || saved_at === null || saved_on_device_at === null) return null;
  return { by: saved_by, at: saved_at, on_device_at: saved_on_device_at };
}

/** A draft follows the latest assessment of its day; a signature fixes it. */
export function assessmentOf(row: SessionRow): string | null {
  return row.signed_at === null ? (row.candidacy?.assessment_id ?? row.assessment_id) : row.assessment_id;
}

export function noSuchSession(): Problem {
  return problem('not-found', 'This practice has no such session.');
}

export function enteredInError(): Problem {
  return problem('wrong-state', 'This session was entered in error; it stays as it stands.');
}

/** Both sides are needed to compare: the sender has theirs, this is ours. */
export function staleSession(current: SessionRow, today: CalendarDate): Problem {
  return problem('stale-version', `The session is at version ${presentVersion(current)} by now.`, {
    extra: { current: presentSession(current, today) },
  });
}
