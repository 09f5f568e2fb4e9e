import { findIndication, findTopical } from '@stipple/engine/catalog';
import type { Finding } from '@stipple/engine/kernel';
import type {
  AmendmentRow,
  CartridgeContent,
  SessionContent,
  SessionRow,
  ZoneContent,
} from '@stipple/record/sessions/session-content';
import type { PracticeFacts } from '../access/practice-facts.ts';
import { missingBeforeSigning } from '../sessions/missing-before-signing.ts';
import { presentContent, unchangedFromProposal } from '../sessions/session-chart.ts';
import { anaestheticLines } from './anaesthetic-in-words.ts';
import { dayInWords, instantInWords } from './moments-in-words.ts';
import { demonstrationMark, filled, type PrintedDocument, type PrintedLine } from './printed-document.ts';
import {
  deviceInWords,
  endpointInWords,
  lotInWords,
  passInWords,
  productInWords,
  zoneInWords,
} from './session-in-words.ts';

export type RecordInput = {
  readonly practice: PracticeFacts;
  readonly patient: { readonly given_name: string; readonly family_name: string; readonly birth_date: string };
  readonly session: SessionRow;
  readonly indication: string;
};

/**
 * The session as the record holds it, with every amendment and the reasons given past a limit or a missing item.
 *
 * @source protocols.md section 11, record fields per session (DEFAULT)
 */
export function treatmentRecord({ practice, patient, session, indication }: RecordInput): PrintedDocument {
  const content = presentContent(session);
  const zone = practice.time_zone;
  const name = `${patient.given_name} ${patient.family_name}`;
  return {
    title: 'Treatment record',
    demonstration: demonstrationMark(practice.is_demonstration),
    introduction: [
      `${name}, born ${dayInWords(patient.birth_date)}. ${findIndication(indication)?.name ?? indication}, session ${session.number_in_series} on ${dayInWords(session.day)}, at ${practice.name}.`,
      standing(session, zone),
    ],
    sections: filled([
      { heading: 'Start', lines: startLines(session, content, zone) },
      {
        heading: 'Device and needle heads',
        lines: [...deviceLines(content), ...content.cartridges.map((head) => headLine(head, zone))],
      },
      { heading: 'Zones', lines: zoneLines(content) },
      { heading: 'Anaesthetic', lines: anaestheticLines(content.anaesthetic, zone) },
      { heading: 'On open skin', lines: content.topicals.map(topicalLine) },
      { heading: 'Course', lines: courseLines(content) },
      {
        heading: 'Emergency',
        lines: content.emergency.map(({ at, note }) => ({ lead: `${instantInWords(at, zone)}:`, text: note })),
      },
      { heading: 'Findings and reasons', lines: [...findingLines(session), ...pastMissingLines(session)] },
      { heading: 'Amendments', lines: session.amendments.map((amendment) => amendmentLine(amendment, zone)) },
      { heading: 'Still missing', lines: missingBeforeSigning(session).map(({ text }) => ({ lead: text, text: '' })) },
    ]),
    foot: `${practice.name} · ${name} · session of ${dayInWords(session.day)}`,
  };
}

/** What this paper is worth: signed, a draft, or struck through. */
function standing({ entered_in_error, signed_at, signed_by, operator }: SessionRow, zone: string): string {
  if (entered_in_error !== null)
    return `ENTERED IN ERROR, ${instantInWords(entered_in_error.at, zone)}, by ${entered_in_error.by}: ${entered_in_error.reason}`;
  if (signed_at === null) return `DRAFT, NOT SIGNED. Operator: ${operator}.`;
  return `Signed ${instantInWords(signed_at, zone)} by ${signed_by ?? operator}. Operator: ${operator}.`;
}

function startLines(
  { start }: SessionRow,
  { time_out, started_at, ended_at, given_up_because }: SessionContent,
  zone: string,
): readonly PrintedLine[] {
  const asked =
    time_out === null
      ? []
      : ([
          ['right patient', time_out.right_patient],
          ['verdict of the day', time_out.verdict_seen],
          ['consent', time_out.consent_seen],
          ['allergies', time_out.allergies_asked],
          ...(time_out.anaesthetic_wiped_off === null
            ? []
            : [['anaesthetic wiped off', time_out.anaesthetic_wiped_off] as const]),
        ] as const);
  return [
    ...(asked.length === 0
      ? []
      : [{ lead: 'Time-out:', text: asked.map(([what, yes]) => `${what} ${yes ? 'yes' : 'no'}`).join(', ') }]),
    ...(start === null ? [] : [{ lead: 'Confirmed:', text: `${instantInWords(start.at, zone)} by ${start.by}` }]),
    ...(start === null || start.reason === '' ? [] : [{ lead: 'Reason to start all the same:', text: start.reason }]),
    ...(started_at === null ? [] : [{ lead: 'Needling from:', text: instantInWords(started_at, zone) }]),
    ...(ended_at === null ? [] : [{ lead: 'Needling until:', text: instantInWords(ended_at, zone) }]),
    ...(given_up_because === '' ? [] : [{ lead: 'Given up before its end:', text: given_up_because }]),
  ];
}

function deviceLines({ device, device_serial, sheath_lot, device_cleaned }: SessionContent): readonly PrintedLine[] {
  if (device === null) return [];
  const serial = device_serial === '' ? 'serial not recorded' : `serial ${device_serial}`;
  const cleaned = device_cleaned === null ? [] : [device_cleaned ? 'cleaned' : 'not cleaned'];
  const sheath = sheath_lot === '' ? [] : [`sheath ${lotInWords(sheath_lot)}`];
  return [{ lead: `${deviceInWords(device)}:`, text: [serial, ...sheath, ...cleaned].join(', ') }];
}

function headLine(
  { lot, unit_id, expires_on, fitted_at, opened_in_view, disposed }: CartridgeContent,
  zone: string,
): PrintedLine {
  const facts = [
    lotInWords(lot),
    ...(expires_on === null ? ['expiry not recorded'] : [`use before ${dayInWords(expires_on)}`]),
    ...(unit_id === null ? [] : [`unit ${unit_id.slice(-8)}`]),
    ...(fitted_at === null ? [] : [`fitted ${instantInWords(fitted_at, zone)}`]),
    opened_in_view ? 'opened in view' : 'not recorded as opened in view',
    disposed ? 'disposed of' : 'disposal not recorded',
  ];
  return { lead: 'Needle head:', text: facts.join(', ') };
}

function zoneLines(content: SessionContent): readonly PrintedLine[] {
  const unchanged = new Set(unchangedFromProposal(content));
  return content.zones.map((zone) => zoneLine(zone, content.device, unchanged.has(zone.zone)));
}

function zoneLine(
  { zone, passes, endpoint, skipped_because, standing: stands }: ZoneContent,
  device: string | null,
  isUnchanged: boolean,
): PrintedLine {
  const lead = `${zoneInWords(zone)}:`;
  if (skipped_because !== '') return { lead, text: `left out: ${skipped_because}` };
  const said = passes.map((pass) => passInWords(pass, device)).join('; ');
  if (stands === 'proposed') return { lead, text: `proposed only, not recorded as done: ${said}` };
  const seen = endpoint === null ? 'endpoint not recorded' : `seen: ${endpointInWords(endpoint)}`;
  return {
    lead,
    text: [said === '' ? 'passes not recorded' : said, seen, ...(isUnchanged ? ['as proposed'] : [])].join('. '),
  };
}

function topicalLine({ topical, lot, prescriber }: SessionContent['topicals'][number]): PrintedLine {
  const text = productInWords(findTopical(topical)?.name ?? topical, lot);
  return { lead: 'Applied:', text: prescriber === '' ? text : `${text}, prescribed by ${prescriber}` };
}

function courseLines({
  pain_0_10,
  immediate_events,
  notes,
  photos_skipped_because,
}: SessionContent): readonly PrintedLine[] {
  return [
    ...(pain_0_10 === null ? [] : [{ lead: 'Pain:', text: `${pain_0_10} of 10` }]),
    ...(immediate_events === '' ? [] : [{ lead: 'Seen at once:', text: immediate_events }]),
    ...(photos_skipped_because === '' ? [] : [{ lead: 'No photographs of before:', text: photos_skipped_because }]),
    ...(notes === '' ? [] : [{ lead: 'Notes:', text: notes }]),
  ];
}

function findingLines({ findings, amendments, override_reasons }: SessionRow): readonly PrintedLine[] {
  const latest: readonly Finding[] = amendments.at(-1)?.findings ?? findings;
  return latest.map(({ rule, title, text }) => {
    const reason = override_reasons[rule];
    return { lead: `${title}.`, text: reason === undefined ? text : `${text} Reason given: ${reason}` };
  });
}

function pastMissingLines({ past_missing }: SessionRow): readonly PrintedLine[] {
  return Object.entries(past_missing).map(([code, reason]) => ({ lead: `Signed without ${code}:`, text: reason }));
}

function amendmentLine({ by, at, reason }: AmendmentRow, zone: string): PrintedLine {
  return { lead: `${instantInWords(at, zone)}, ${by}:`, text: reason };
}
