import { z } from 'zod';
import { adverseEventShape, eventGrade } from './adverse-events.ts';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, entryCode, id } from './wire.ts';

/** What the register is asked for. Left out is no restriction. */
export const registerFilter = {
  from: clinicalDay.optional(),
  until: clinicalDay.optional(),
  kind: entryCode.optional(),
  grade: eventGrade.optional(),
  serious: z.enum(['serious', 'not-serious', 'unknown']).optional(),
  standing: z.enum(['open', 'to-review', 'closed']).optional(),
  operator: id.optional(),
  device: entryCode.optional(),
  lot: z.string().trim().max(80).optional(),
};

export const readRegister = endpoint({
  name: 'adverse-events.register',
  method: 'GET',
  path: '/api/adverse-events',
  access: permission('chart.read'),
  summary: 'The register of the practice, by onset, newest first',
  query: z.strictObject(registerFilter),
  response: z.strictObject({
    adverse_events: z.array(adverseEventShape),
    /** There are more than fit on one page: the period has to be narrowed. */
    more: z.boolean(),
    counts: z.strictObject({ open: z.int(), to_review: z.int(), closed: z.int() }),
    operators: z.array(z.strictObject({ staff_id: id, name: z.string() })),
  }),
});

const trendFilter = {
  from: clinicalDay,
  until: clinicalDay,
  /** Only events of this kind are counted; sessions all the same. */
  kind: entryCode.optional(),
};

export const trendGroup = z.strictObject({
  code: z.string(),
  name: z.string(),
  sessions: z.int(),
  sessions_with_event: z.int(),
  events: z.int(),
  share: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  per_hundred: z.number().nullable(),
  per_hundred_low: z.number(),
  per_hundred_high: z.number().nullable(),
  is_small: z.boolean(),
});

export const trendDimension = z.enum(['kind', 'operator', 'device', 'lot', 'depth', 'zone']);

export const readTrends = endpoint({
  name: 'adverse-events.trends',
  method: 'GET',
  path: '/api/adverse-event-trends',
  access: permission('chart.read'),
  summary: 'Sessions with an adverse event by kind, operator, device, lot, depth and zone, with exact 95 % limits',
  query: z.strictObject(trendFilter),
  response: z.strictObject({
    all: trendGroup,
    groups: z.array(z.strictObject({ dimension: trendDimension, rows: z.array(trendGroup) })),
    /** Events in the period that belong to no session of this practice: in no rate. */
    without_session: z.int(),
    small_below: z.int(),
  }),
});

/** Taking the register or the trends out of the house is an act of its own. */
export const exportAdverseEvents = endpoint({
  name: 'adverse-events.export',
  method: 'POST',
  path: '/api/adverse-event-exports',
  access: permission('adverse-events.write'),
  summary: 'The register or the trends for a spreadsheet, or on paper; noted in the audit',
  body: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('register'), form: z.enum(['csv', 'print']), ...registerFilter }),
    z.strictObject({ what: z.literal('trends'), form: z.enum(['csv', 'print']), ...trendFilter }),
  ]),
  response: z.strictObject({ filename: z.string(), csv: z.string(), lines: z.int() }),
});
