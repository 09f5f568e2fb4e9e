import type { CallInput } from '../../api/call.ts';
import type { traceExposures } from '@stipple/contract/exposure-trace';
import { addDays } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { StockKind } from './stock.ts';

/** By what an exposure is asked for: one thing that was shared, and the days. */
export const sharedThings = ['device', 'operator', 'room', 'patient', 'product', 'lot', 'any'] as const;
export type SharedThing = (typeof sharedThings)[number];

export type TraceQuestion = {
  readonly by: SharedThing | null;
  /** The serial number, staff id, room or patient id; or the entry of a product. */
  readonly value: string | null;
  readonly kind: StockKind;
  readonly lot: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
};

export type TraceQuery = CallInput<typeof traceExposures>['query'];

/** As far back as most recalls and infections ask. */
const USUAL_DAYS = 90;

export function firstQuestion(today: CalendarDate): TraceQuestion {
  return { by: null, value: null, kind: 'cartridge', lot: '', from: addDays(today, -USUAL_DAYS), until: today };
}

/** What is asked of the server, or null while something is not chosen yet. */
export function traceQuery({ by, value, kind, lot, from, until }: TraceQuestion): TraceQuery | null {
  const days = { from, until };
  if (by === null || from > until) return null;
  if (by === 'any') return days;
  if (by === 'lot') return lot.trim() === '' ? null : { ...days, kind, lot: lot.trim() };
  if (value === null) return null;
  if (by === 'product') return { ...days, kind, entry: value };
  return { ...days, [KEYS[by]]: value };
}

const KEYS = { device: 'device_serial', operator: 'staff_id', room: 'room', patient: 'patient_id' } as const;
