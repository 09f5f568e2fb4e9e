/** Shapes that several commands read. Strict: a field that is not known is a fault, and units are in the names. */
import { devices, findQuestion, indications, zones } from '@stipple/engine/catalog';
import { parseCalendarDate, parsePartialDate, type CalendarDate, type PartialDate } from '@stipple/engine/kernel';
import { z } from 'zod';

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not written as YYYY-MM-DD')
  .transform((text, context): CalendarDate => {
    const parsed = parseCalendarDate(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.problem.fault });
    return z.NEVER;
  });

/** What a patient can say of a past event: a year, a month or a day. */
const partialDay = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/, 'is not written as YYYY, YYYY-MM or YYYY-MM-DD')
  .transform((text, context): PartialDate => {
    const parsed = parsePartialDate(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.problem.fault });
    return z.NEVER;
  });

export const today = day.describe('The day for which is asked. May be left out where --as-of is given.');
export const indication = codeOf('indication', indications);
export const zone = codeOf('zone', zones);
export const device = codeOf('device', devices);
export const depthMm = z
  .number({ error: ({ input }) => `${JSON.stringify(input)} is not a number of millimetres, for example 1.25` })
  .min(0, 'is less than 0 mm')
  .max(5, 'is more than 5 mm; depths are given in millimetres');
/** A quantity that may be unknown: null is asked for, never guessed. */
export const amount = z.number().min(0).nullable();

const answerValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes-no'), yes: z.boolean() }),
  z.strictObject({ kind: z.literal('date'), date: partialDay }),
  z.strictObject({ kind: z.literal('choice'), choice: z.string() }),
  z.strictObject({ kind: z.literal('number'), number: z.number() }),
  z.strictObject({ kind: z.literal('dont-know') }),
]);

const answer = z
  .strictObject({
    question: z.string(),
    value: answerValue,
    answered_on: day,
    answered_by: z.enum(['patient', 'clinician', 'record']),
  })
  .superRefine(({ question, value }, context) => {
    const asked = findQuestion(question);
    if (asked === null)
      context.addIssue({ code: 'custom', path: ['question'], message: `no question "${question}" in the catalogue` });
    else if (value.kind !== 'dont-know' && value.kind !== asked.kind)
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: `"${question}" is answered by a ${asked.kind}, not by a ${value.kind}`,
      });
  });

/** One person who gives two answers to one question on one day: which of them is meant is not ours to choose. */
export const answers = z.array(answer).superRefine((given, context) => {
  given.forEach((one, at) => {
    const { question, answered_on, answered_by } = one;
    const first = given.findIndex(
      (other) => other.question === question && other.answered_on === answered_on && other.answered_by === answered_by,
    );
    if (first === at || JSON.stringify(given[first]?.value) === JSON.stringify(one.value)) return;
    const message = `differs from answers.${first}, by the same person on the same day: give the one that holds`;
    context.addIssue({ code: 'custom', path: [at, 'value'], message });
  });
});

export const settings = z
  .strictObject({ windows_days: z.record(z.string(), z.int().min(0)) })
  .default({ windows_days: {} })
  .describe('Stricter windows of a practice, in days by rule; a looser one changes nothing.');

/** What assessing candidacy reads, for every command that begins with it. */
export const candidacyFields = {
  indication,
  zones: z.array(zone),
  today,
  birth_date: day,
  answers,
  settings,
};

export const plan = z.strictObject({
  indication: z.string(),
  indications: z.array(z.string()).optional().describe('All indications of a combined plan.'),
  device: z.string(),
  goal: z.string(),
  measure: z.string(),
  patient_measure: z.string().nullable(),
  sessions_planned: z.int().min(1),
  interval_days: z.int().min(0),
  zones: z.array(z.strictObject({ zone: z.string(), depth_mm: depthMm, passes: z.int().min(0), endpoint: z.string() })),
  first_reading_days: z.int().min(0),
  final_reading_days: z.int().min(0),
  stop_rule: z.string(),
  off_label: z.boolean(),
});

export const chart = z.strictObject({
  device: z.string().nullable(),
  cartridges: z.array(z.strictObject({ lot: z.string().nullable(), expires_on: day.nullable() })),
  anaesthetic: z
    .strictObject({
      product: z.string(),
      lot: z.string().nullable(),
      grams: amount,
      area_cm2: amount,
      minutes_on: amount,
      prescriber: z.string().nullable().default(null),
    })
    .nullable(),
  topicals: z.array(
    z.strictObject({ topical: z.string(), lot: z.string().nullable(), prescriber: z.string().nullable() }),
  ),
  zones: z.array(
    z.strictObject({
      zone: z.string(),
      passes: z.array(
        z.strictObject({
          depth_mm: depthMm.nullable(),
          speed: z.string().nullable(),
          count: z.int().min(0).nullable(),
        }),
      ),
      endpoint: z.string().nullable(),
    }),
  ),
});

function codeOf(kind: string, entries: Readonly<Record<string, unknown>>): z.ZodEnum<Record<string, string>> {
  return z.enum(Object.keys(entries), {
    error: ({ input }) =>
      `${JSON.stringify(input)} is not ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} of the catalogue`,
  });
}
