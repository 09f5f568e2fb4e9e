import type { readSession } from '@stipple/contract/sessions';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { problem, type Problem } from '@stipple/contract/problems';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import type { OnTheWire } from '../http/bind.ts';
import { missingBeforeSigning } from './missing-before-signing.ts';
import { chartOf, presentContent, presentVersion } from './session-chart.ts';

export type SessionOnTheWire = OnTheWire<ResponseOf<typeof readSession>>;

/** The session as it stands: signed content with its amendments applied, and what is missing while it is a draft. */
export function presentSession(row: SessionRow): SessionOnTheWire {
  const { session_id, patient_id, plan_id, number_in_series, day, operator } = row;
  const { override_reasons, signed_at, signed_by, created_at } = row;
  return {
    session_id,
    patient_id,
    plan_id,
    number_in_series,
    day,
    operator,
    assessment_id: assessmentOf(row),
    chart: chartOf(presentContent(row)),
    findings: row.amendments.at(-1)?.findings ?? row.findings,
    missing: missingBeforeSigning(row),
    override_reasons,
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
  };
}

/** A draft follows the latest assessment of its day; a signature fixes it. */
export function assessmentOf(row: SessionRow): string | null {
  return row.signed_at === null ? (row.candidacy?.assessment_id ?? row.assessment_id) : row.assessment_id;
}

export function noSuchSession(): Problem {
  return problem('not-found', 'This practice has no such session.');
}

/** Both sides are needed to compare: the sender has theirs, this is ours. */
export function staleSession(current: SessionRow): Problem {
  return problem('stale-version', `The session is at version ${presentVersion(current)} by now.`, {
    extra: { current: presentSession(current) },
  });
}
