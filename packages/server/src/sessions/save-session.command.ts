import { problem } from '@stipple/contract/problems';
import type { saveSession } from '@stipple/contract/sessions';
import { fail, ok } from '@stipple/engine/kernel';
import { findSession } from '@stipple/record/sessions/read-session';
import { saveSessionContent } from '@stipple/record/sessions/save-session';
import { answersForSession } from '@stipple/record/sessions/session-answers';
import type { SessionContent, SessionRow } from '@stipple/record/sessions/session-content';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { demandReadableChart } from './chart-faults.ts';
import { assessmentOf, noSuchSession, presentSession, staleSession } from './present-session.ts';
import { contentOf } from './session-chart.ts';
import { sessionFindings, usesAnaesthetic } from './session-findings.ts';

/** Saves the chart as it stands, on every change: one look and one write, whatever is still missing. */
export async function saveSessionCommand(
  { scope }: StaffContext,
  { params: { session_id }, body: { version, chart } }: InputOf<typeof saveSession>,
): Answer<typeof saveSession> {
  const readable = demandReadableChart(chart);
  if (!readable.ok) return readable;
  const [row, answers] = await Promise.all([
    findSession(scope, session_id),
    usesAnaesthetic(chart) ? answersForSession(scope, session_id) : [],
  ]);
  if (row === null) return fail(noSuchSession());
  if (row.signed_at !== null) return fail(problem('already-signed', 'This session is signed; amend it instead.'));
  if (row.version !== version) return fail(staleSession(row));
  const content = contentOf(chart);
  const findings = sessionFindings(content, { day: row.day, indication: row.indication, answers });
  const assessment_id = assessmentOf(row);
  if (!(await saveSessionContent(scope, { session_id, version, assessment_id, content, findings })))
    return fail(staleSession((await findSession(scope, session_id)) ?? row));
  scope.audit({
    action: 'sessions.save',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id: row.patient_id,
    detail: { version: version + 1, changed: changedParts(row, content) },
  });
  return ok(presentSession({ ...row, ...content, findings, assessment_id, version: version + 1 }));
}

/** Names of the parts only: what they hold is not for the audit. */
export function changedParts(before: SessionRow | SessionContent, after: SessionContent): readonly string[] {
  return Object.entries(after)
    .filter(([part, value]) =>
      Object.entries(before).some(([name, old]) => name === part && JSON.stringify(old) !== JSON.stringify(value)),
    )
    .map(([part]) => part);
}
