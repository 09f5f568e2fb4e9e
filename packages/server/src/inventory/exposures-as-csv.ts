import { findAnaesthetic, findDevice, findTopical } from '@stipple/engine/catalog';
import type { ExposureRow } from '@stipple/record/inventory/trace-exposure';
import { Temporal } from 'temporal-polyfill';
import { commaSeparated } from '../documents/comma-separated.ts';

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

/** One line a session. */
export function exposuresAsCsv(exposures: readonly ExposureRow[], time_zone: string): string {
  return commaSeparated([HEAD, ...exposures.map((exposure) => cellsOf(exposure, time_zone))]);
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
