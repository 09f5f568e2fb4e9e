import type { exportTrace, traceChoices, traceExposures } from '@stipple/contract/exposure-trace';
import { ok } from '@stipple/engine/kernel';
import { listStaff } from '@stipple/record/practice/staff';
import {
  traceChoices as choices,
  traceExposure,
  type ExposureRow,
  type TraceCriteria,
} from '@stipple/record/inventory/trace-exposure';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { exposuresAsCsv } from './exposures-as-csv.ts';

const ON_SCREEN = 500;
const EXPORTED = 50_000;

type Asked = InputOf<typeof traceExposures>['query'];

/** Who was exposed to the same person, room, operator, device, package or product. The question is noted, not the names. */
export async function traceExposuresCommand(
  { scope }: StaffContext,
  { query }: InputOf<typeof traceExposures>,
): Answer<typeof traceExposures> {
  const found = await traceExposure(scope, criteriaOf(query), ON_SCREEN + 1);
  const exposures = found.slice(0, ON_SCREEN);
  noteTrace(scope, 'inventory.trace', query, exposures.length);
  return ok({ exposures: exposures.map(present), more: found.length > ON_SCREEN });
}

export async function traceChoicesCommand({ scope }: StaffContext): Answer<typeof traceChoices> {
  const [staff, { rooms, device_serials }] = await Promise.all([listStaff(scope), choices(scope)]);
  const operators = staff.map(({ staff_id, display_name }) => ({ staff_id, name: display_name }));
  return ok({ operators, rooms: [...rooms], device_serials: [...device_serials] });
}

/** Taking a trace out of the house is an act of its own: by whom, in which form, and what was asked. */
export async function exportTraceCommand(
  { scope, practice, today }: StaffContext,
  { body: { form, ...query } }: InputOf<typeof exportTrace>,
): Answer<typeof exportTrace> {
  const found = await traceExposure(scope, criteriaOf(query), EXPORTED);
  noteTrace(scope, 'inventory.export-trace', { ...query, form }, found.length);
  return ok({
    filename: `exposure-trace-${today}.csv`,
    csv: exposuresAsCsv(found, practice.time_zone),
    exposures: found.length,
  });
}

function criteriaOf(asked: Asked): TraceCriteria {
  const { from, until, patient_id, staff_id, room, device_serial, unit_id, kind, entry, lot } = asked;
  return {
    from,
    until,
    patient_id: patient_id ?? null,
    staff_id: staff_id ?? null,
    room: room ?? null,
    device_serial: device_serial ?? null,
    unit_id: unit_id ?? null,
    kind: kind ?? null,
    entry: entry ?? null,
    lot: lot ?? null,
  };
}

function noteTrace(
  scope: StaffContext['scope'],
  action: string,
  asked: Record<string, unknown>,
  exposures: number,
): void {
  const patient_id = typeof asked['patient_id'] === 'string' ? asked['patient_id'] : null;
  const { patient_id: _of, ...rest } = asked;
  const detail = { ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)), exposures };
  scope.audit({ action, subject_kind: 'practice', subject_id: scope.practice_id, patient_id, detail });
}

function present(exposure: ExposureRow) {
  return { ...exposure, products: [...exposure.products] };
}
