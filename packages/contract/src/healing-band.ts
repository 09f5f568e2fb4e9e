import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { citationShape } from './findings.ts';
import { id } from './wire.ts';

/** Where a sign of this check-in stands in the published course. Hours are counted from the end of the session. */
const publishedBand = z.strictObject({
  place: z.enum(['usual', 'late', 'beyond', 'none']),
  usual_until_h: z.number().nullable(),
  latest_until_h: z.number().nullable(),
  sources: z.array(citationShape),
});

/** What the practice's own earlier check-ins of the same day say, or that there are too few of them. */
const ownBand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('too-few'), answered: z.int(), needed: z.int() }),
  z.strictObject({
    kind: z.literal('counted'),
    compared: z.enum(['same-depth', 'every-depth']),
    answered: z.int(),
    with_sign: z.int(),
    /** Exact 95 % limits of the share. */
    low: z.number(),
    high: z.number(),
    unusual: z.boolean(),
  }),
]);

export const readHealingBand = endpoint({
  name: 'healing-band.read',
  method: 'GET',
  path: '/api/check-ins/:check_in_id/healing-band',
  access: permission('chart.read'),
  summary: 'A check-in beside the practice’s own earlier ones of that day and the published course',
  params: z.strictObject({ check_in_id: id }),
  response: z.strictObject({
    check_in_id: id,
    for_day: z.int(),
    hours_since: z.number(),
    depth: z.enum(['to-0.5', 'to-1.5', 'over-1.5', 'unknown']),
    /** At most so many of the latest check-ins are counted. */
    looked_at: z.int(),
    rows: z.array(
      z.strictObject({
        sign: z.string(),
        text: z.string(),
        told: z.enum(['yes', 'no', 'unknown']),
        published: publishedBand,
        own: ownBand,
        out_of_band: z.boolean(),
      }),
    ),
  }),
});
