import { problem, type Problem } from '@stipple/contract/problems';
import type { saveSession } from '@stipple/contract/sessions';
import { fail, ok, type CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { findSession } from '@stipple/record/sessions/read-session';
import { saveSessionContent } from '@stipple/record/sessions/save-session';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { changedProducts, recordProductsOf } from '../inventory/products-of-chart.ts';
import { demandReadableChart } from './chart-faults.ts';
import { enteredInError, noSuchSession, presentSession, staleSession } from './present-session.ts';
import { groundOf } from './remembered-ground.ts';
import { contentOf } from './session-chart.ts';
import { patientFacts } from './session-checks.ts';
import { sessionFindings } from './session-findings.ts';

/** Saves the chart as it stands, on every change, whatever is still missing: one statement, and the audit row with it. */
export async function saveSessionCommand(
  context: StaffContext,
  { params: { session_id }, body: { version, chart, saved_on_device_at } }: InputOf<typeof saveSession>,
): Answer<typeof saveSession> {
  const { scope, actor, now, today } = context;
  const readable = demandReadableChart(chart);
  if (!readable.ok) return readable;
  const content = contentOf(chart);
  const [ground, facts] = await Promise.all([groundOf(scope, session_id), patientFacts(scope, session_id, content)]);
  if (ground === null) return fail(noSuchSession());
  const findings = sessionFindings(content, { ...ground, ...facts });
  const { indication } = ground;
  const saving = { saved_by: actor.display_name, saved_at: instantText(now), saved_on_device_at };
  const saved = await saveSessionContent(scope, { session_id, version, indication, content, findings, ...saving });
  if (saved === null) return fail(await refusal(scope, session_id, today));
  const { changed, ...row } = saved;
  if (changedProducts(changed)) await recordProductsOf(context, saved, content);
  scope.audit({
    action: 'sessions.save',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id: saved.patient_id,
    detail: { version: saved.version, changed },
  });
  return ok(presentSession({ ...row, ...content, indication, findings, amendments: [] }, today));
}

async function refusal(scope: Scope, session_id: string, today: CalendarDate): Promise<Problem> {
  const current = await findSession(scope, session_id);
  if (current === null) return noSuchSession();
  if (current.signed_at !== null) return problem('already-signed', 'This session is signed; amend it instead.');
  if (current.entered_in_error !== null) return enteredInError();
  return staleSession(current, today);
}
