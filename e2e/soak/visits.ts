import { startSession } from '@stipple/contract/sessions';
import type { Colleague } from '../stage/colleague.ts';
import { agreeUsualPlan, consentTo, enterPatient } from '../stage/course.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

export type OpenVisit = { readonly patient_id: string; readonly plan_id: string; readonly session_id: string };

/** A patient whose session is open. Not on today's list, which would grow with every session of a long run. */
export async function openVisit(by: Colleague): Promise<OpenVisit> {
  const { patient_id } = await enterPatient(by);
  const { plan_id } = await agreeUsualPlan(by, patient_id);
  await consentTo(by, plan_id);
  const session_id = timeOrderedId();
  await by.get(startSession, { params: { plan_id }, body: { session_id } });
  return { patient_id, plan_id, session_id };
}
