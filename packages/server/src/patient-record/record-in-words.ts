import { answerInWords } from '@stipple/engine/candidacy';
import { findAdverseEvent, findIndication, findOutcomeScale, questions } from '@stipple/engine/catalog';
import { fromHundredths } from '@stipple/engine/kernel';
import type { PatientRow } from '@stipple/record/patients/read-patient';
import { findingShape } from '@stipple/contract/findings';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PracticeFacts } from '../access/practice-facts.ts';
import { dayInWords, instantInWords } from '../documents/moments-in-words.ts';
import {
  demonstrationMark,
  filled,
  type PrintedDocument,
  type PrintedLine,
  type PrintedSection,
} from '../documents/printed-document.ts';
import { deviceInWords, endpointInWords, zoneInWords } from '../documents/session-in-words.ts';
import { treatmentRecord } from '../documents/treatment-record.ts';
import type { ChartOfPerson } from './chart-of-person.ts';

export type RecordOfPerson = {
  readonly practice: PracticeFacts;
  readonly patient: PatientRow;
  readonly chart: ChartOfPerson;
  readonly made_at: string;
};

/** The whole chart of one person on paper, in the order in which it came about; consents in the words that were shown. */
export function recordInWords({ practice, patient, chart, made_at }: RecordOfPerson): PrintedDocument {
  const zone = practice.time_zone;
  const name = `${patient.given_name} ${patient.family_name}`;
  return {
    title: 'Patient record',
    demonstration: demonstrationMark(practice.is_demonstration),
    introduction: [
      `${name}, born ${dayInWords(patient.birth_date)}. Everything on record at ${practice.name} on ${instantInWords(made_at, zone)}.`,
    ],
    sections: filled([
      { heading: 'Person', lines: personLines(patient) },
      { heading: 'What was asked', lines: chart.answers.map(answerLine) },
      { heading: 'Assessments', lines: chart.assessments.flatMap((row) => assessmentLines(row, zone)) },
      { heading: 'Treatment plans', lines: chart.plans.flatMap((plan) => planLines(plan, zone)) },
      ...chart.consents.map((consent) => consentSection(consent, zone)),
      ...chart.sessions.flatMap((session) =>
        sessionSections({ practice, patient, session, indication: session.indication }),
      ),
      { heading: 'Check-ins', lines: chart.check_ins.flatMap((row) => checkInLines(row, zone)) },
      { heading: 'Adverse events', lines: chart.events.flatMap((row) => eventLines(row, zone)) },
      { heading: 'Outcomes', lines: chart.outcomes.map(outcomeLine) },
      { heading: 'Photographs', lines: chart.photos.map((photo) => photoLine(photo, zone)) },
    ]),
    foot: `${practice.name} · ${name} · born ${dayInWords(patient.birth_date)}`,
  };
}

type Row<Kind extends keyof ChartOfPerson> = ChartOfPerson[Kind][number];

function personLines({ phone, email, called, notes }: PatientRow): readonly PrintedLine[] {
  const said = { 'Called:': called, 'Phone:': phone, 'E-mail:': email, 'Notes:': notes };
  return Object.entries(said).flatMap(([lead, text]) => (text === '' ? [] : [{ lead, text }]));
}

function answerLine({ question, value, answered_on, answered_by }: Row<'answers'>): PrintedLine {
  const asked = questions[question] ?? null;
  return {
    lead: `${asked?.label ?? question}:`,
    text: `${answerInWords(asked, value)} (${answered_by}, ${dayInWords(answered_on)})`,
  };
}

/** The sentences are those that were shown then: they were kept with the row. */
function assessmentLines(row: Row<'assessments'>, zone: string): readonly PrintedLine[] {
  const { indication, assessed_on, verdict, findings, overrides, decision } = row;
  return [
    { lead: `${dayInWords(assessed_on)}, ${indicationInWords(indication)}:`, text: verdict.replaceAll('-', ' ') },
    ...z
      .array(findingShape)
      .parse(findings)
      .map(({ title, text }) => ({ lead: `${title}.`, text })),
    ...overrides.map(({ reason, text, by, at }) => ({
      lead: 'Overridden:',
      text: `${reason}. ${text} (${by}, ${instantInWords(at, zone)})`,
    })),
    ...(decision === null
      ? []
      : [
          {
            lead: 'Decision:',
            text: `${decision.decision.replaceAll('-', ' ')}. ${decision.text} (${decision.by}, ${instantInWords(decision.at, zone)})`,
          },
        ]),
  ];
}

function planLines(plan: Row<'plans'>, zone: string): readonly PrintedLine[] {
  const agreed =
    plan.agreed_at === null
      ? 'not agreed'
      : `agreed ${instantInWords(plan.agreed_at, zone)} by ${plan.agreed_by ?? ''}`;
  return [
    {
      lead: `${indicationInWords(plan.indication)}, ${plan.state}:`,
      text: `${plan.goal} ${plan.sessions_planned} sessions, ${plan.interval_days} days apart, ${deviceInWords(plan.device)}; ${agreed}.`,
    },
    ...plan.zones.map(({ zone: place, depth_hundredths, passes, endpoint }) => ({
      lead: `${zoneInWords(place)}:`,
      text: [
        depth_hundredths === null ? 'depth left open' : `${fromHundredths(depth_hundredths)} mm`,
        ...(passes === null ? [] : [`${passes} passes`]),
        ...(endpoint === null ? [] : [endpointInWords(endpoint)]),
      ].join(', '),
    })),
    ...(plan.stop_rule === '' ? [] : [{ lead: 'Review and stop:', text: plan.stop_rule }]),
  ];
}

/** Word for word as it was shown and signed. */
function consentSection(consent: Row<'consents'>, zone: string): PrintedSection {
  const { title, sections, risk_lines, photo_question, photo_use, signature, explained_by } = consent;
  const uses = Object.entries({
    'for the record': photo_use.for_record,
    'for teaching': photo_use.for_teaching,
    'for publication': photo_use.for_publication,
  });
  return {
    heading: `Consent of ${dayInWords(localDay(consent.signed_at, zone))}: ${title}`,
    lines: [
      { lead: 'Text:', text: `version ${consent.text_version}, language ${consent.language}` },
      ...sections.map(({ heading, text }) => ({ lead: heading, text })),
      ...risk_lines.map((line) => ({ lead: 'Named for this person:', text: line })),
      ...(consent.rationale === '' ? [] : [{ lead: 'Why this treatment:', text: consent.rationale }]),
      { lead: photo_question, text: uses.map(([use, yes]) => `${use}: ${yes ? 'yes' : 'no'}`).join(', ') },
      ...(explained_by === null ? [] : [{ lead: 'Explained by:', text: explained_by }]),
      ...(consent.witness === null ? [] : [{ lead: 'Witness:', text: consent.witness.name }]),
      ...(consent.interpreter === null
        ? []
        : [{ lead: 'Interpreter:', text: `${consent.interpreter.name}, ${consent.interpreter.language}` }]),
      {
        lead: 'Signed:',
        text: `${signature.kind === 'typed' ? `by typing ${signature.name}` : 'by hand on the screen'}, ${instantInWords(consent.signed_at, zone)}, taken by ${consent.taken_by}`,
      },
      ...(consent.withdrawn_at === null
        ? []
        : [{ lead: 'Withdrawn:', text: instantInWords(consent.withdrawn_at, zone) }]),
    ],
  };
}

/** The sheet of each session, its parts under the session's own heading. */
function sessionSections(input: Parameters<typeof treatmentRecord>[0]): readonly PrintedSection[] {
  const { introduction, sections } = treatmentRecord(input);
  const { day, number_in_series } = input.session;
  const heading = `Session ${number_in_series} of ${dayInWords(day)}`;
  return [
    { heading, lines: introduction.map((text) => ({ lead: text, text: '' })) },
    ...sections.map((section) => ({ ...section, heading: `${heading}: ${section.heading.toLowerCase()}` })),
  ];
}

function checkInLines(
  { received_at, for_day, urgency, reasons, answers, text_shown }: Row<'check_ins'>,
  zone: string,
): readonly PrintedLine[] {
  const { note } = answers;
  return [
    { lead: `${instantInWords(received_at, zone)}, day ${for_day}:`, text: urgency.replaceAll('-', ' ') },
    ...reasons.map(({ text }) => ({ lead: 'Because:', text })),
    ...(note === '' ? [] : [{ lead: 'In the patient’s words:', text: note }]),
    ...(text_shown === '' ? [] : [{ lead: 'Shown to the patient:', text: text_shown }]),
  ];
}

function eventLines(event: Row<'events'>, zone: string): readonly PrintedLine[] {
  const { kind, onset_on, grade, state, course, action, follow_ups } = event;
  return [
    {
      lead: `${findAdverseEvent(kind)?.name ?? kind}, from ${dayInWords(onset_on)}:`,
      text: [`${grade}, ${state.replaceAll('-', ' ')}.`, course, action].filter((text) => text !== '').join(' '),
    },
    ...follow_ups.map(({ at, by, text }) => ({ lead: `${instantInWords(at, zone)}, ${by}:`, text })),
  ];
}

function outcomeLine({ scale, measured_on, score, occasion, rated_by }: Row<'outcomes'>): PrintedLine {
  return {
    lead: `${dayInWords(measured_on)}, ${findOutcomeScale(scale)?.name ?? scale}:`,
    text: `${score} (${occasion}, ${rated_by})`,
  };
}

function photoLine({ taken_at, view, taken_by, sha256, entered_in_error }: Row<'photos'>, zone: string): PrintedLine {
  const standing = entered_in_error === null ? '' : ', entered in error';
  return { lead: `${instantInWords(taken_at, zone)}:`, text: `${view}, by ${taken_by}${standing}, SHA-256 ${sha256}` };
}

function indicationInWords(code: string): string {
  return findIndication(code)?.name ?? code;
}

function localDay(at: string, zone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
