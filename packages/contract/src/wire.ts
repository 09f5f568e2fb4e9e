import { parseCalendarDate, parsePartialDate } from '@stipple/engine/kernel';
import type { CalendarDate, PartialDate } from '@stipple/engine/kernel';
import { z } from 'zod';

/** The shapes that recur on the wire: identifiers, dates, codes, texts. Each refuses what the record could not hold. */
export const id = z.uuid();
/** Identifiers made by a client are UUIDv7, so that sending the same thing twice is the same as once. */
export const newId = z.uuidv7();
export const version = z.int().min(1);
/** Code of a catalogue entry; whether it exists is the command's business, which has the catalogue. */
export const entryCode = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'is not a catalogue code')
  .max(80);
export const shortText = z.string().trim().min(1).max(200);
export const longText = z.string().trim().max(4000);
/** An instant with its offset, as the record keeps it. */
export const instant = z.iso.datetime({ offset: true });

export const clinicalDay = z.string().transform((text, context): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.problem.fault });
  return z.NEVER;
});

export const partialDay = z.string().transform((text, context): PartialDate => {
  const parsed = parsePartialDate(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.problem.fault });
  return z.NEVER;
});

export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 14:30');

export const depthMm = z.number().min(0).max(5).multipleOf(0.01);

export const done = z.strictObject({ done: z.literal(true) });
