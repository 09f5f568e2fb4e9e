import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { lotNumber, roomText, stockKind } from './inventory.ts';
import { clinicalDay, entryCode, id, instant } from './wire.ts';

const traceCriteria = {
  from: clinicalDay,
  until: clinicalDay,
  patient_id: id.optional(),
  /** Who needled. */
  staff_id: id.optional(),
  room: roomText.min(1).optional(),
  device_serial: z.string().trim().min(1).max(60).optional(),
  unit_id: id.optional(),
  kind: stockKind.optional(),
  entry: entryCode.optional(),
  lot: lotNumber.optional(),
};

const exposureShape = z.strictObject({
  session_id: id,
  patient_id: id,
  given_name: z.string(),
  family_name: z.string(),
  birth_date: clinicalDay,
  phone: z.string(),
  day: clinicalDay,
  started_at: instant.nullable(),
  ended_at: instant.nullable(),
  operator: z.string(),
  device: z.string().nullable(),
  device_serial: z.string(),
  room: z.string(),
  is_signed: z.boolean(),
  entered_in_error: z.boolean(),
  products: z.array(z.strictObject({ kind: stockKind, entry: z.string(), lot: z.string(), unit_id: id.nullable() })),
});

export const traceExposures = endpoint({
  name: 'inventory.trace',
  method: 'GET',
  path: '/api/inventory/trace',
  access: permission('chart.read'),
  summary: 'The sessions of a time window by person, room, operator, device, package, product or lot; all given hold',
  query: z.strictObject(traceCriteria),
  response: z.strictObject({ exposures: z.array(exposureShape), more: z.boolean() }),
});

export const traceChoices = endpoint({
  name: 'inventory.trace-choices',
  method: 'GET',
  path: '/api/inventory/trace/choices',
  access: permission('chart.read'),
  summary: 'Operators, rooms and device serial numbers that an exposure can be traced by',
  response: z.strictObject({
    operators: z.array(z.strictObject({ staff_id: id, name: z.string() })),
    rooms: z.array(z.string()),
    device_serials: z.array(z.string()),
  }),
});

export const exportTrace = endpoint({
  name: 'inventory.export-trace',
  method: 'POST',
  path: '/api/inventory/trace/exports',
  access: permission('chart.read'),
  summary: 'The whole trace as a table to keep or to print; noted in the audit with what was asked',
  body: z.strictObject({ form: z.enum(['csv', 'print']), ...traceCriteria }),
  response: z.strictObject({ filename: z.string(), csv: z.string(), exposures: z.int() }),
});
