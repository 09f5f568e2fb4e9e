import {
  isEventCause,
  seriousnessCriteria,
  type Seriousness,
  type WorksheetFacts,
  type WorksheetProduct,
} from '@stipple/engine/adverse-events';
import { latestAnswers } from '@stipple/engine/candidacy';
import {
  findAdverseEvent,
  findAnaesthetic,
  findDevice,
  findIndication,
  findTopical,
  questions,
} from '@stipple/engine/catalog';
import { ageInYears, calendarDate, type CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import type { AdverseEventRow } from '@stipple/record/adverse-events/adverse-event';
import { incidentsById } from '@stipple/record/adverse-events/linked-rows';
import { readPersonRow } from '@stipple/record/patients/read-patient';
import type { PracticeFacts } from '../access/practice-facts.ts';
import { storedAnswers } from '../candidacy/stored-answers.ts';

type Lot = NonNullable<AdverseEventRow['session']>['lots'][number];

/** Everything the worksheet asks for, as far as the record holds it; what it does not hold stays null. */
export async function worksheetFacts(
  scope: Scope,
  event: AdverseEventRow,
  about: { readonly practice: PracticeFacts; readonly today: CalendarDate },
): Promise<WorksheetFacts> {
  const [patient, incidents, answers] = await Promise.all([
    readPersonRow(scope, event.patient_id),
    incidentsById(scope, event.incident_ids),
    storedAnswers(scope, event.patient_id, 'person'),
  ]);
  const { session } = event;
  const birth_date = patient?.birth_date ?? null;
  return {
    patient_code: `AE-${event.adverse_event_id.slice(-8)}`,
    age_years: birth_date === null ? null : ageInYears(calendarDate(birth_date), event.onset_on),
    birth_date,
    weight_kg: session?.weight_kg ?? null,
    kind: findAdverseEvent(event.kind)?.name ?? event.kind,
    seriousness: criteriaOf(event.seriousness),
    cause: isEventCause(event.cause) ? event.cause : 'unknown',
    cause_text: event.cause_text,
    onset_on: event.onset_on,
    reported_on: about.today,
    narrative: narrativeOf(event),
    history: latestAnswers(answers).flatMap(({ question, value }) =>
      value.kind === 'yes-no' && value.yes ? [questions[question]?.label ?? question] : [],
    ),
    indication: session === null ? null : (findIndication(session.indication)?.name ?? session.indication),
    session_day: session?.day ?? null,
    device: deviceOf(session?.device ?? null),
    device_serial: session === null || session.device_serial === '' ? null : session.device_serial,
    cartridges: productsOf(session?.lots ?? [], 'cartridge', () => 'Needle head'),
    topicals: productsOf(session?.lots ?? [], 'topical', (entry) => findTopical(entry)?.name ?? entry),
    anaesthetics: productsOf(session?.lots ?? [], 'anaesthetic', (entry) => findAnaesthetic(entry)?.name ?? entry),
    used_twice: incidents.some(({ code }) => code === 'second-patient' || code === 'second-session'),
    photos: event.photo_ids.length,
    operator: session?.operator ?? null,
    reporter: reporterOf(event, about.practice),
  };
}

function criteriaOf(seriousness: readonly string[]): Seriousness {
  return seriousness.filter(isSeriousness);
}

function isSeriousness(code: string): code is Seriousness[number] {
  return code === 'not-serious' || Object.hasOwn(seriousnessCriteria, code);
}

function narrativeOf({ zones, course, action, follow_ups, session }: AdverseEventRow): readonly string[] {
  const settings = (session?.zones ?? []).map(({ zone, passes }) => {
    const depths = passes.flatMap(({ depth_mm }) => depth_mm ?? []);
    return `${zone} ${depths.length === 0 ? 'depth not recorded' : `${Math.max(...depths)} mm`}`;
  });
  return [
    ...(zones.length === 0 ? [] : [`Where: ${zones.join(', ')}.`]),
    course,
    ...(action === '' ? [] : [`What was done: ${action}`]),
    ...(settings.length === 0 ? [] : [`Settings of the session: ${settings.join(', ')}.`]),
    ...follow_ups.map(({ at, text }) => `${at.slice(0, 10)}: ${text}`),
  ].filter((sentence) => sentence !== '');
}

function deviceOf(code: string | null): WorksheetFacts['device'] {
  if (code === null) return null;
  const entry = findDevice(code);
  return { name: entry?.name ?? code, maker: entry?.maker ?? null, single_use: entry?.single_use ?? false };
}

function productsOf(
  lots: readonly Lot[],
  kind: Lot['kind'],
  name: (entry: string) => string,
): readonly WorksheetProduct[] {
  return lots
    .filter((lot) => lot.kind === kind)
    .map(({ entry, lot, expires_on }) => ({ name: name(entry), maker: null, lot, expires_on }));
}

function reporterOf({ reported_by }: AdverseEventRow, practice: PracticeFacts): WorksheetFacts['reporter'] {
  const { phone } = practice.settings;
  return { name: reported_by, address: practice.name, phone: phone === '' ? null : phone, email: null };
}
