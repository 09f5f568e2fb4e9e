import { findAnaesthetic, findDevice, findTopical } from '@stipple/engine/catalog';
import type { ExposureRow } from '@stipple/record/inventory/trace-exposure';
import { Temporal } from 'temporal-polyfill';

const HEAD = [
  'Day',
  'Began',
  'Ended',
  'Patient',
  'Born',
  'Phone',
  'Operator',
  'Room',
  'Device',
  'Serial',
  'Products',
  'Signed',
];

/**
 * One line a session, for a spreadsheet: RFC 4180, with a mark that tells it is UTF-8. A cell that a spreadsheet would
 * take for a formula is held back by an apostrophe.
 */
export function exposuresAsCsv(exposures: readonly ExposureRow[], time_zone: string): string {
  const lines = [HEAD, ...exposures.map((exposure) => cellsOf(exposure, time_zone))];
  return `\u{FEFF}${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cellsOf(exposure: ExposureRow, time_zone: string): readonly string[] {
  const { day, started_at, ended_at, given_name, family_name, birth_date, phone, operator, room } = exposure;
  const { device, device_serial, products, is_signed } = exposure;
  return [
    day,
    clock(started_at, time_zone),
    clock(ended_at, time_zone),
    `${family_name}, ${given_name}`,
    birth_date,
    phone,
    operator,
    room,
    device === null ? '' : (findDevice(device)?.name ?? device),
    device_serial,
    products.map(({ kind, entry, lot }) => `${nameOf(kind, entry)} lot ${lot}`).join('; '),
    is_signed ? 'yes' : 'no',
  ];
}

function nameOf(kind: ExposureRow['products'][number]['kind'], entry: string): string {
  if (kind === 'topical') return findTopical(entry)?.name ?? entry;
  if (kind === 'anaesthetic') return findAnaesthetic(entry)?.name ?? entry;
  return `${kind} for ${findDevice(entry)?.name ?? entry}`;
}

function clock(instant: string | null, time_zone: string): string {
  if (instant === null) return '';
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(time_zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

function cell(text: string): string {
  const held = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(held) ? `"${held.replaceAll('"', '""')}"` : held;
}
