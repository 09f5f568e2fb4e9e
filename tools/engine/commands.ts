/** What other programs can ask the engine, each with the shape of its input. */
import { aftercareCalendar, aftercareTimeline } from '@stipple/engine/aftercare';
import { assessCandidacy, faultsOf } from '@stipple/engine/candidacy';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { anaestheticDose, checkAnaesthetic, checkSession } from '@stipple/engine/session';
import { checkPlan, proposePlan } from '@stipple/engine/treatment-plan';
import { sortCheckIn } from '@stipple/engine/triage';
import { z } from 'zod';
import { faultsOfIssue, type Fault } from './faults.ts';
import { scored, scoreInput } from './score-document.ts';
import {
  amount,
  answers,
  candidacyFields,
  chart,
  day,
  depthMm,
  device,
  indication,
  plan,
  today,
  zone,
} from './shapes.ts';

export type EngineCommand = {
  readonly schema: () => object;
  /** Whether `--as-of` fills in the day of a document. */
  readonly has_day: boolean;
  readonly answer: (document: unknown) => Result<unknown, readonly Fault[]>;
};

const candidacyInput = z.strictObject(candidacyFields);

const candidacy = command(candidacyInput, (input) => assessed(input));

const proposal = command(z.strictObject({ ...candidacyFields, device }), (input) => {
  const { device: chosen, ...candidate } = input;
  const assessment = assessed(candidate);
  if (!assessment.ok) return assessment;
  const proposed = proposePlan({ ...candidate, device: chosen, assessment: assessment.value });
  const { verdict, defer_until } = assessment.value;
  return ok({ verdict, defer_until, ...(proposed.ok ? { plan: proposed.value } : { refusal: proposed.problem }) });
});

/** Without answers the plan is checked by itself; with them also against candidacy on the day. */
const planCheck = command(
  z.strictObject({ plan, birth_date: day, today, answers: answers.nullable().default(null) }),
  ({ plan: draft, birth_date, today: on, answers: given }) => {
    if (birth_date > on)
      return fail([{ path: 'birth_date', fault: `${birth_date} lies after the day of the plan, ${on}` }]);
    if (given === null) return ok({ findings: checkPlan({ plan: draft, birth_date, today: on, assessment: null }) });
    const { data, error } = candidacyInput
      .pick({ indication: true, zones: true })
      .safeParse({ indication: draft.indication, zones: draft.zones.map((one) => one.zone) });
    if (data === undefined)
      return fail(error.issues.map((issue) => ({ path: `plan.${issue.path.join('.')}`, fault: issue.message })));
    const assessment = assessed({ ...data, today: on, birth_date, answers: given, settings: { windows_days: {} } });
    if (!assessment.ok) return assessment;
    return ok({ findings: checkPlan({ plan: draft, birth_date, today: on, assessment: assessment.value }) });
  },
);

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

function assessed(
  input: z.output<typeof candidacyInput>,
): Result<ReturnType<typeof assessCandidacy>, readonly Fault[]> {
  const faults = faultsOf(input);
  return faults.length > 0 ? fail(faults) : ok(assessCandidacy(input));
}
