import type {
  listAdverseEvents,
  prepareAdverseEvent,
  readAdverseEvent,
  recordAdverseEvent,
} from '@stipple/contract/adverse-events';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import * as record from '@stipple/record/adverse-events/adverse-event';
import {
  belongToPatient,
  incidentsById,
  incidentsOfSession,
  photosOfPerson,
} from '@stipple/record/adverse-events/linked-rows';
import { findSession } from '@stipple/record/sessions/read-session';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { noSuchSession } from '../sessions/present-session.ts';
import { demandJudgement } from './event-judgement.ts';
import { snapshotOf } from './session-snapshot.ts';

/** Writes down what happened, tied to the session as it stands, its incidents, and the check-in it was seen in. */
export async function recordAdverseEventCommand(
  context: StaffContext,
  { params: { patient_id }, body }: InputOf<typeof recordAdverseEvent>,
): Answer<typeof recordAdverseEvent> {
  const { scope, actor, now } = context;
  const { adverse_event_id, session_id, check_in_id, kind, grade } = body;
  const sound = await demandJudgement(context, patient_id, body);
  if (!sound.ok) return sound;
  const linked = await demandLinked(scope, patient_id, body);
  if (!linked.ok) return linked;
  const incidents = session_id === null ? [] : await incidentsOfSession(scope, session_id);
  const inserted = await record.insertAdverseEvent(scope, {
    ...body,
    patient_id,
    session: session_id === null ? null : await snapshotOf(scope, session_id),
    incident_ids: incidents.map(({ incident_id }) => incident_id),
    reported_by: actor.display_name,
    staff_id: actor.staff_id,
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
  return ok(await eventAsWritten(scope, adverse_event_id));
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

export async function readAdverseEventCommand(
  { scope }: StaffContext,
  { params: { adverse_event_id } }: InputOf<typeof readAdverseEvent>,
): Answer<typeof readAdverseEvent> {
  const found = await eventOfPractice(scope, adverse_event_id);
  if (!found.ok) return found;
  const event = found.value;
  const [photos, incidents] = await Promise.all([
    photosOfPerson(scope, event.patient_id),
    incidentsById(scope, event.incident_ids),
  ]);
  const { patient_id } = event;
  scope.audit({
    action: 'adverse-events.read',
    subject_kind: 'adverse-event',
    subject_id: adverse_event_id,
    patient_id,
    detail: {},
  });
  return ok({ event, photos, incidents });
}

/** What would be linked, so that whoever records it sees it before saying yes. */
export async function prepareAdverseEventCommand(
  { scope }: StaffContext,
  { params: { session_id } }: InputOf<typeof prepareAdverseEvent>,
): Answer<typeof prepareAdverseEvent> {
  const [row, session] = await Promise.all([findSession(scope, session_id), snapshotOf(scope, session_id)]);
  if (row === null || session === null) return fail(noSuchSession());
  const { patient_id } = row;
  const [photos, incidents] = await Promise.all([
    photosOfPerson(scope, patient_id),
    incidentsOfSession(scope, session_id),
  ]);
  scope.audit({
    action: 'adverse-events.prepare',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id,
    detail: {},
  });
  return ok({ session, photos, incidents });
}

/** The event, or *not found*. */
export async function eventOfPractice(
  scope: Scope,
  adverse_event_id: string,
): Promise<Result<record.AdverseEventRow, Problem>> {
  const event = await record.findAdverseEventRow(scope, adverse_event_id);
  return event === null ? fail(problem('not-found', 'This practice has no such adverse event.')) : ok(event);
}

export async function eventAsWritten(scope: Scope, adverse_event_id: string): Promise<record.AdverseEventRow> {
  const event = await record.findAdverseEventRow(scope, adverse_event_id);
  if (event === null) throw new Error('an adverse event that was just written is not there');
  return event;
}

async function demandLinked(
  scope: Scope,
  patient_id: string,
  linked: { readonly session_id: string | null; readonly check_in_id: string | null },
): Promise<Result<true, Problem>> {
  const found = await belongToPatient(scope, patient_id, linked);
  if (!found.patient) return fail(problem('not-found', 'This practice has no such patient.'));
  if (!found.session) return fail(problem('not-found', 'This patient has no such session.'));
  if (!found.check_in) return fail(problem('not-found', 'This patient has no such check-in.'));
  return ok(true);
}
