/** What other programs can ask the engine, each with the shape of its input. */
import { aftercareCalendar, aftercareTimeline } from '@stipple/engine/aftercare';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { anaestheticDose, checkAnaesthetic, checkSession } from '@stipple/engine/session';
import { sortCheckIn } from '@stipple/engine/triage';
import { z } from 'zod';
import { faultsOfIssue, type Fault } from './faults.ts';
import { assessed, candidacyInput, checked, planToCheck, planWish, proposed } from './plan-documents.ts';
import { scored, scoreInput } from './score-document.ts';
import { amount, answers, chart, depthMm, indication, today, zone } from './shapes.ts';

export type EngineCommand = {
  readonly schema: () => object;
  /** Whether `--as-of` fills in the day of a document. */
  readonly has_day: boolean;
  readonly answer: (document: unknown) => Result<unknown, readonly Fault[]>;
};

const candidacy = command(candidacyInput, assessed);

const proposal = command(planWish, proposed);

const planCheck = command(planToCheck, checked);

const sessionCheck = command(
  z.strictObject({
    chart,
    indication,
    today,
    answers: answers.default([]),
    age_years: amount.default(null).describe('Null is asked for as soon as the chart has an anaesthetic.'),
    weight_kg: amount.default(null).describe('Null is asked for as soon as the chart has an anaesthetic.'),
    cartridge_used_before: z.boolean().default(false),
  }),
  ({ chart: written, ...context }) => ok({ findings: checkSession(written, context) }),
);

/**
 * The milligrams of each agent, null where they cannot be worked out, and what has to be said of them. What is left out is taken
 * as looked for and not known, so that it is asked.
 */
const dose = command(
  z.strictObject({
    product: z.string(),
    grams: amount.default(null),
    area_cm2: amount.default(null),
    minutes_on: amount.default(null),
    weight_kg: amount.default(null),
    age_years: amount.default(null),
    prescriber: z.string().nullable().default(null),
    covered: z.boolean().nullable().default(null),
    on_needled_skin: z.boolean().nullable().default(null),
    answers: answers.default([]),
  }),
  (input) => {
    const { product, grams, area_cm2, weight_kg } = input;
    const worked = grams === null ? null : anaestheticDose({ product, grams, area_cm2, weight_kg });
    return ok({ dose: worked?.ok ? worked.value : null, findings: checkAnaesthetic(input) });
  },
);

const aftercare = command(
  z.strictObject({
    zones: z.array(zone).min(1),
    deepest_mm: depthMm,
    skin_type: z.enum(['i', 'ii', 'iii', 'iv', 'v', 'vi']).nullable(),
    topicals: z.array(z.string()),
    indication,
    pigment_history: z.boolean().nullable().default(null),
  }),
  (input) => {
    const items = aftercareTimeline(input);
    return ok({ items, calendar: aftercareCalendar(items) });
  },
);

const triage = command(
  z.strictObject({
    day: z.int().min(0),
    hours_since: z.number().min(0),
    deepest_mm: depthMm.nullable(),
    answers: z.strictObject({
      groups: z.record(
        z.string(),
        z.union([z.strictObject({ none: z.literal(true) }), z.strictObject({ yes: z.array(z.string()) })]),
      ),
      note: z.string().default(''),
    }),
  }),
  (input) => ok(sortCheckIn(input)),
);

const score = command(scoreInput, scored);

export const commands: ReadonlyMap<string, EngineCommand> = new Map([
  ['candidacy', candidacy],
  ['plan', proposal],
  ['check-plan', planCheck],
  ['check-session', sessionCheck],
  ['dose', dose],
  ['aftercare', aftercare],
  ['triage', triage],
  ['score', score],
]);

function command<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  run: (input: z.output<z.ZodObject<Shape, z.core.$strict>>) => Result<unknown, readonly Fault[]>,
): EngineCommand {
  return {
    schema: () => z.toJSONSchema(schema, { io: 'input' }),
    has_day: 'today' in schema.shape,
    answer: (document) => {
      const read = schema.safeParse(document);
      return read.success ? run(read.data) : fail(read.error.issues.flatMap(faultsOfIssue));
    },
  };
}
