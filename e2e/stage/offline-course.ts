import { createAppointment } from '@stipple/contract/appointments';
import { startSession } from '@stipple/contract/sessions';
import type { Colleague } from './colleague.ts';
import { agreeUsualPlan, consentTo, enterPatient } from './course.ts';
import { practiceDay } from './practice-day.ts';
import { timeOrderedId } from './time-ordered-id.ts';

export type Visit = {
  readonly patient_id: string;
  readonly session_id: string;
  readonly name: string;
};

/** Somebody who came today and whose session is open. */
export async function visitWithOpenSession(by: Colleague): Promise<Visit> {
  const { patient_id, given_name, family_name } = await enterPatient(by, { given_name: 'Ida' });
  const plan = await agreeUsualPlan(by, patient_id);
  await consentTo(by, plan.plan_id);
  const session_id = timeOrderedId();
  await by.get(startSession, { params: { plan_id: plan.plan_id }, body: { session_id } });
  const visit = { kind: 'session', day: practiceDay(), time: null, note: '' };
  await by.get(createAppointment, { body: { appointment_id: timeOrderedId(), patient_id, ...visit } });
  return { patient_id, session_id, name: `${given_name} ${family_name}` };
}
