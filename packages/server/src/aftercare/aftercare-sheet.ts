import { endpoints, findAnaesthetic, findDevice, findTopical, findZone } from '@stipple/engine/catalog';
import { assertNever, fromHundredths } from '@stipple/engine/kernel';
import type { SessionContent } from '@stipple/record/sessions/session-content';
import { Temporal } from 'temporal-polyfill';
import type { PracticeFacts } from '../access/practice-facts.ts';
import { presentContent, treatedZones } from '../sessions/session-chart.ts';
import type { AftercareOfSession } from './read-aftercare.command.ts';
import type { TimedItem } from './session-aftercare.ts';

/** The printed aftercare in words and order; what it looks like is decided where it is drawn. */
export type AftercareSheet = {
  readonly title: string;
  /** Says on every page that nothing here is real; null in a real practice. */
  readonly demonstration: string | null;
  readonly introduction: readonly string[];
  readonly sections: readonly SheetSection[];
  readonly foot: string;
};

export type SheetSection = { readonly heading: string; readonly lines: readonly SheetLine[] };
/** `lead` stands out, `text` follows it. */
export type SheetLine = { readonly lead: string; readonly text: string };

export type SheetInput = {
  readonly practice: PracticeFacts;
  readonly patient: { readonly given_name: string; readonly family_name: string };
  readonly aftercare: AftercareOfSession;
};

export function aftercareSheet({ practice, patient, aftercare }: SheetInput): AftercareSheet {
  const { row, items, ended_at } = aftercare;
  const name = `${patient.given_name} ${patient.family_name}`;
  const said = (kind: TimedItem['kind']) => items.filter((item) => item.kind === kind);
  const timed = (kind: TimedItem['kind']) => said(kind).map((item) => timedLine(item, practice.time_zone));
  return {
    title: `Aftercare for ${name}`,
    demonstration: practice.is_demonstration ? 'DEMONSTRATION: an invented person. Not for anybody’s care.' : null,
    introduction: [
      `Session ${row.number_in_series}, over on ${momentInWords(ended_at, practice.time_zone)}. All times are ${practice.name}’s local time.`,
    ],
    sections: [
      {
        heading: 'Whom to call',
        lines: [...callNumbers(practice), ...said('call').map(({ title, text }) => ({ lead: `${title}.`, text }))],
      },
      { heading: 'Do not', lines: timed('dont') },
      { heading: 'Do', lines: timed('do') },
      { heading: 'What is normal', lines: timed('expect') },
      { heading: 'What was done', lines: whatWasDone(presentContent(row)) },
    ].filter(({ lines }) => lines.length > 0),
    foot: `${practice.name} · ${name} · session of ${dayInWords(row.day)}`,
  };
}

function callNumbers({ emergency_number, name, settings }: PracticeFacts): readonly SheetLine[] {
  const hours = settings.opening_hours === '' ? '' : ` ${settings.opening_hours}`;
  return [
    { lead: `Emergency: ${emergency_number}`, text: '' },
    ...(settings.phone === '' ? [] : [{ lead: `${name}: ${settings.phone}`, text: hours.trim() }]),
  ];
}

function timedLine({ kind, title, text, from_h, from_at, until_h, until_at }: TimedItem, zone: string): SheetLine {
  const start = from_h === 0 ? '' : `from ${momentInWords(from_at, zone)}`;
  const end = until_at === null || until_h === null ? '' : `${endWord(kind)} ${momentInWords(until_at, zone)}`;
  const when = [start, end].filter((part) => part !== '').join(', ');
  return { lead: when === '' ? `${title}.` : `${title}: ${when}.`, text };
}

function endWord(kind: TimedItem['kind']): string {
  switch (kind) {
    case 'dont':
    case 'do':
    case 'call':
      return 'until';
    case 'expect':
      return 'until about';
    default:
      return assertNever(kind);
  }
}

function whatWasDone(content: SessionContent): readonly SheetLine[] {
  const { device, cartridges, anaesthetic, topicals } = content;
  return [
    ...(device === null ? [] : [{ lead: 'Device:', text: findDevice(device)?.name ?? device }]),
    ...cartridges.map(({ lot }) => ({ lead: 'Cartridge:', text: lotInWords(lot) })),
    ...treatedZones(content).map(({ zone, depth_hundredths, pass_count, endpoint }) => ({
      lead: `${findZone(zone)?.name ?? zone}:`,
      text: [
        depth_hundredths === null ? 'depth not recorded' : `${fromHundredths(depth_hundredths)} mm`,
        ...(pass_count === null ? [] : [pass_count === 1 ? '1 pass' : `${pass_count} passes`]),
        ...(endpoint === null ? [] : [endpointInWords(endpoint)]),
      ].join(', '),
    })),
    ...(anaesthetic === null
      ? []
      : [{ lead: 'Anaesthetic:', text: productInWords(findAnaesthetic(anaesthetic.product)?.name, anaesthetic.lot) }]),
    ...topicals.map(({ topical, lot }) => ({
      lead: 'On the skin:',
      text: productInWords(findTopical(topical)?.name ?? topical, lot),
    })),
  ];
}

function endpointInWords(code: string): string {
  return endpoints.find((endpoint) => endpoint.code === code)?.label.toLowerCase() ?? code;
}

function productInWords(name: string | undefined, lot: string): string {
  return [name ?? '', ...(lot === '' ? [] : [lotInWords(lot)])].join(', ');
}

function lotInWords(lot: string): string {
  return lot === '' ? 'lot not recorded' : `lot ${lot}`;
}

/** `Sunday 29 March at 14:30`, on the practice's clock. */
function momentInWords(at: string, zone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const day = local.toPlainDate().toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
  const { hour, minute } = local;
  return `${day} at ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function dayInWords(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
