import type { followUpAdverseEvent, listAdverseEvents, recordAdverseEvent } from '@stipple/contract/adverse-events';
import { problem, type Problem } from '@stipple/contract/problems';
import { adverseEvents, zones } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import * as record from '@stipple/record/adverse-events/adverse-event';
import { belongToPatient } from '@stipple/record/adverse-events/linked-rows';
import { instantText } from '../access/practice-facts.ts';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';

/** Writes down what happened, tied to the session and the check-in it belongs to. */
export async function recordAdverseEventCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { patient_id }, body }: InputOf<typeof recordAdverseEvent>,
): Answer<typeof recordAdverseEvent> {
  if (body.onset_on > today) {
    const errors = [{ field: 'onset_on', fault: 'lies in the future' }];
    return fail(problem('invalid-request', 'The onset lies in the future.', { errors }));
  }
  const known = demandKnownCodes([
    { field: 'kind', code: body.kind, known: adverseEvents },
    ...body.zones.map((code, index) => ({ field: `zones.${index}`, code, known: zones })),
  ]);
  if (!known.ok) return known;
  const linked = await demandLinked(scope, patient_id, body);
  if (!linked.ok) return linked;
  const { adverse_event_id, session_id, check_in_id, kind, grade } = body;
  const inserted = await record.insertAdverseEvent(scope, {
    ...body,
    patient_id,
    reported_by: actor.display_name,
    created_at: instantText(now),
  });
  if (!inserted) return fail(problem('id-already-used', 'There is an adverse event with this identifier.'));
  scope.audit({
    action: 'adverse-events.record',
    subject_kind: 'adverse-event',
    subject_id: adverse_event_id,
    patient_id,
    detail: { kind, grade, session_id, check_in_id },
  });
  return ok(await written(scope, adverse_event_id));
}

/** What was seen later. What was written before stays as it was. */
export async function followUpAdverseEventCommand(
  { scope, actor, now }: StaffContext,
  { params: { adverse_event_id }, body }: InputOf<typeof followUpAdverseEvent>,
): Answer<typeof followUpAdverseEvent> {
  const event = await record.findAdverseEventRow(scope, adverse_event_id);
  if (event === null) return fail(problem('not-found', 'This practice has no such adverse event.'));
  const { follow_up_id, text, state, version } = body;
  const by = { staff_id: actor.staff_id, by_name: actor.display_name, at: instantText(now) };
  const outcome = await record.addFollowUp(scope, version, { follow_up_id, adverse_event_id, text, state, ...by });
  if (outcome === 'id-already-used')
    return fail(problem('id-already-used', 'There is a follow-up with this identifier.'));
  const current = await written(scope, adverse_event_id);
  if (outcome === 'stale-version')
    return fail(problem('stale-version', `The event is at version ${current.version} by now.`, { extra: { current } }));
  scope.audit({
    action: 'adverse-events.follow-up',
    subject_kind: 'adverse-event',
    subject_id: adverse_event_id,
    patient_id: event.patient_id,
    detail: { follow_up_id, state, version: current.version },
  });
  return ok(current);
}

export async function listAdverseEventsCommand(
  { scope }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listAdverseEvents>,
): Answer<typeof listAdverseEvents> {
  const [patient, adverse_events] = await Promise.all([
    patientOfPractice(scope, patient_id),
    record.listAdverseEventsOfPatient(scope, patient_id),
  ]);
  if (!patient.ok) return patient;
  scope.audit({
    action: 'adverse-events.list',
    subject_kind: 'patient',
    subject_id: patient_id,
    patient_id,
    detail: {},
  });
  return ok({ adverse_events });
}

async function demandLinked(
  scope: StaffContext['scope'],
  patient_id: string,
  linked: { readonly session_id: string | null; readonly check_in_id: string | null },
): Promise<Result<true, Problem>> {
  const found = await belongToPatient(scope, patient_id, linked);
  if (!found.patient) return fail(problem('not-found', 'This practice has no such patient.'));
  if (!found.session) return fail(problem('not-found', 'This patient has no such session.'));
  if (!found.check_in) return fail(problem('not-found', 'This patient has no such check-in.'));
  return ok(true);
}

async function written(scope: StaffContext['scope'], adverse_event_id: string): Promise<record.AdverseEventRow> {
  const event = await record.findAdverseEventRow(scope, adverse_event_id);
  if (event === null) throw new Error('an adverse event that was just written is not there');
  return event;
}
