import type { readCompanion } from '@stipple/contract/portal';
import { findDevice, findIndication } from '@stipple/engine/catalog';
import { addDays, daysBetween, ok } from '@stipple/engine/kernel';
import { findLinkedCourse } from '@stipple/record/patient-links/patient-link';
import { readLinkStanding, type LinkStanding } from '@stipple/record/patient-links/portal-session';
import { readPatientRow } from '@stipple/record/patients/read-patient';
import { answersForSession } from '@stipple/record/sessions/session-answers';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { endOf, sessionAftercare } from '../aftercare/session-aftercare.ts';
import { storedAnswers } from '../candidacy/stored-answers.ts';
import { treatmentCard } from '../documents/treatment-card.ts';
import type { Answer } from '../http/bind.ts';
import type { PatientContext } from '../http/contexts.ts';
import { presentContent, treatedZones } from '../sessions/session-chart.ts';
import { checkInDue, type CheckInDue } from './check-in-due.ts';
import { intakeNow, isAskedAgain, openQuestions } from './open-intake.ts';
import { shownGroups } from './shown-groups.ts';
import { patientVisit, type PatientVisit } from './patient-visit.ts';
import { portalScope, type PortalScope } from './portal-scope.ts';
import { readingsToAsk } from './readings.ts';

type Companion = Extract<Awaited<Answer<typeof readCompanion>>, { ok: true }>['value'];
type AfterSession = Pick<Exclude<Companion, { text: string }>, 'session' | 'items' | 'card' | 'check_in'>;

/** Everything the patient's page shows. What is meant for clinicians (sources, positions, rules' sign-off) stays here. */
export async function readCompanionCommand(context: PatientContext): Answer<typeof readCompanion> {
  const { scope, practice, now, patient_id, session_id, link_id, link_kind } = context;
  const [about, person, standing] = await Promise.all([
    portalScope(context),
    readPatientRow(scope, patient_id),
    readLinkStanding(scope, link_id),
  ]);
  if (!about.ok) return about;
  if (person === null) throw new Error('the patient of an open browser session is not there');
  const after = session_id === null ? ok(noSessionYet) : await afterSession(context);
  if (!after.ok) return after;
  const subject =
    session_id === null
      ? ({ subject_kind: 'patient-link', subject_id: link_id } as const)
      : ({ subject_kind: 'session', subject_id: session_id } as const);
  scope.audit({ action: 'portal.read-companion', ...subject, patient_id, detail: {} });
  return ok({
    kind: link_kind,
    given_name: person.called === '' ? person.given_name : person.called,
    wish: findIndication(about.value.indication)?.plain_name ?? about.value.indication,
    practice: {
      name: practice.name,
      phone: practice.settings.phone,
      opening_hours: practice.settings.opening_hours,
      emergency_number: practice.emergency_number,
      time_zone: practice.time_zone,
      is_demonstration: practice.is_demonstration,
    },
    now: instantText(now),
    ...after.value,
    intake: (await isAskedNow(context)) ? await intakeStanding(context, about.value, standing) : null,
    readings: await readingsToAsk(context),
    access_ends_on: standing.access_ends_on,
  });
}

/** Check-ins can be switched off; then none is ever due. */
export function checkInOf({ practice, today }: PatientContext, { session, person }: PatientVisit): CheckInDue {
  if (!practice.settings.check_ins_on) return { state: 'none-due', for_day: null, next_on: null };
  const asked = { session_day: session.day, days: practice.settings.check_in_days };
  return checkInDue(asked, today, person.answered_days);
}

const noSessionYet: AfterSession = {
  session: null,
  items: [],
  card: null,
  check_in: { state: 'none-due', for_day: null, next_on: null, days: [], groups: [] },
};

async function afterSession(context: PatientContext) {
  const { scope, practice, today, patient_id } = context;
  const [visit, person] = await Promise.all([patientVisit(context), readPatientRow(scope, patient_id)]);
  if (!visit.ok) return visit;
  const { session } = visit.value;
  const answers = await answersForSession(scope, session.session_id, 'row');
  const items = sessionAftercare(session, answers);
  const ended_at = instantText(Temporal.Instant.from(endOf(session) ?? session.created_at));
  const { given_name, family_name } = person ?? { given_name: '', family_name: '' };
  const { title, introduction, sections } = treatmentCard({
    practice,
    patient: { given_name, family_name },
    indication: session.indication,
    aftercare: { row: session, ended_at, items },
  });
  return ok({
    session: shownSession(visit.value, ended_at, daysBetween(session.day, today)),
    items: items.map(({ rule, kind, title: name, text, again, from_at, until_at }) => ({
      rule,
      kind,
      title: name,
      text,
      again,
      from_at,
      until_at,
    })),
    card: { title, introduction, sections },
    check_in: shownCheckIn(context, visit.value),
  });
}

function shownCheckIn(context: PatientContext, visit: PatientVisit) {
  const { check_ins_on, check_in_days } = context.practice.settings;
  const due = checkInOf(context, visit);
  return {
    ...due,
    days: check_ins_on ? check_in_days.map((days) => addDays(visit.session.day, days)) : [],
    groups: due.state === 'due' && due.for_day !== null ? shownGroups(due.for_day) : [],
  };
}

function shownSession({ session }: PatientVisit, ended_at: string, day_number: number) {
  const content = presentContent(session);
  const { device } = content;
  return {
    day: session.day,
    ended_at,
    day_number,
    zones: treatedZones(content).map(({ zone }) => zone),
    device: device === null ? '' : (findDevice(device)?.name ?? device),
  };
}

/** How long before the next planned session the patient is asked what has changed. Ours, awaiting a practice's own. */
const ASKED_DAYS_BEFORE = 7;

/** Before the first session always; after one, when the next of the series comes near. */
async function isAskedNow({ scope, session_id, today }: PatientContext): Promise<boolean> {
  if (session_id === null) return true;
  const course = await findLinkedCourse(scope, session_id);
  if (course === null || course.number_in_series >= course.sessions_planned) return false;
  return today >= addDays(course.day, course.interval_days - ASKED_DAYS_BEFORE);
}

async function intakeStanding(context: PatientContext, about: PortalScope, standing: LinkStanding) {
  const { scope, patient_id, today } = context;
  const stored = await storedAnswers(scope, patient_id, 'row');
  const open = openQuestions(intakeNow(about, stored, today), today);
  return { again: isAskedAgain(context, stored, standing), open, finished_at: standing.finished_at };
}
