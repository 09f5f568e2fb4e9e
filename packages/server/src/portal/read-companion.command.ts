import type { readCompanion } from '@stipple/contract/portal';
import { findDevice } from '@stipple/engine/catalog';
import { daysBetween, ok } from '@stipple/engine/kernel';
import { answersForSession } from '@stipple/record/sessions/session-answers';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { endOf, sessionAftercare } from '../aftercare/session-aftercare.ts';
import type { Answer } from '../http/bind.ts';
import type { PatientContext } from '../http/contexts.ts';
import { presentContent, treatedZones } from '../sessions/session-chart.ts';
import { checkInDue, type CheckInDue } from './check-in-due.ts';
import { linkAccessEnd } from '@stipple/record/patient-links/portal-session';
import { patientVisit, type PatientVisit } from './patient-visit.ts';

/** Everything the patient's page shows. What is meant for clinicians (sources, positions, rules' sign-off) stays here. */
export async function readCompanionCommand(context: PatientContext): Answer<typeof readCompanion> {
  const { scope, practice, now, today, patient_id, session_id, link_id } = context;
  const [visit, answers, access_ends_on] = await Promise.all([
    patientVisit(context),
    answersForSession(scope, session_id),
    linkAccessEnd(scope, link_id),
  ]);
  if (!visit.ok) return visit;
  const { session, person } = visit.value;
  scope.audit({
    action: 'portal.read-companion',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id,
    detail: {},
  });
  return ok({
    given_name: person.called === '' ? person.given_name : person.called,
    practice: {
      name: practice.name,
      phone: practice.settings.phone,
      opening_hours: practice.settings.opening_hours,
      emergency_number: practice.emergency_number,
      time_zone: practice.time_zone,
      is_demonstration: practice.is_demonstration,
    },
    now: instantText(now),
    session: shownSession(visit.value, daysBetween(session.day, today)),
    items: sessionAftercare(session, answers).map(({ rule, kind, title, text, from_at, until_at }) => ({
      rule,
      kind,
      title,
      text,
      from_at,
      until_at,
    })),
    check_in: checkInOf(context, visit.value),
    access_ends_on,
  });
}

/** Check-ins can be switched off; then none is ever due. */
export function checkInOf({ practice, today }: PatientContext, { session, person }: PatientVisit): CheckInDue {
  if (!practice.settings.check_ins_on) return { state: 'none-due', for_day: null, next_on: null };
  return checkInDue(session.day, today, person.answered_days);
}

function shownSession({ session }: PatientVisit, day_number: number) {
  const content = presentContent(session);
  const { device } = content;
  return {
    day: session.day,
    ended_at: instantText(Temporal.Instant.from(endOf(session) ?? session.created_at)),
    day_number,
    zones: treatedZones(content).map(({ zone }) => zone),
    device: device === null ? '' : (findDevice(device)?.name ?? device),
  };
}
