import { problem, type Problem } from '@stipple/contract/problems';
import type { saveSession } from '@stipple/contract/sessions';
import { fail, ok } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { findSession } from '@stipple/record/sessions/read-session';
import { saveSessionContent } from '@stipple/record/sessions/save-session';
import { answersForSession } from '@stipple/record/sessions/session-answers';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { demandReadableChart } from './chart-faults.ts';
import { noSuchSession, presentSession, staleSession } from './present-session.ts';
import { groundOf } from './remembered-ground.ts';
import { contentOf } from './session-chart.ts';
import { sessionFindings, usesAnaesthetic } from './session-findings.ts';

/** Saves the chart as it stands, on every change, whatever is still missing: one statement, and the audit row with it. */
export async function saveSessionCommand(
  { scope }: StaffContext,
  { params: { session_id }, body: { version, chart } }: InputOf<typeof saveSession>,
): Answer<typeof saveSession> {
  const readable = demandReadableChart(chart);
  if (!readable.ok) return readable;
  const [ground, answers] = await Promise.all([
    groundOf(scope, session_id),
    usesAnaesthetic(chart) ? answersForSession(scope, session_id) : [],
  ]);
  if (ground === null) return fail(noSuchSession());
  const { indication, day } = ground;
  const content = contentOf(chart);
  const findings = sessionFindings(content, { day, indication, answers });
  const saved = await saveSessionContent(scope, { session_id, version, indication, content, findings });
  if (saved === null) return fail(await refusal(scope, session_id));
  const { changed, ...now } = saved;
  scope.audit({
    action: 'sessions.save',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id: saved.patient_id,
    detail: { version: saved.version, changed },
  });
  return ok(presentSession({ ...now, ...content, indication, findings, amendments: [] }));
}

async function refusal(scope: Scope, session_id: string): Promise<Problem> {
  const current = await findSession(scope, session_id);
  if (current === null) return noSuchSession();
  if (current.signed_at !== null) return problem('already-signed', 'This session is signed; amend it instead.');
  return staleSession(current);
}
