import type { Citation, FactRead, Finding } from '@stipple/engine/kernel';
import { z } from 'zod';
import { clinicalDay } from './wire.ts';

export const verdictShape = z.enum([
  'unsuitable',
  'refer',
  'cannot-tell',
  'defer',
  'suitable-with-precautions',
  'suitable',
]);
export const licenceShape = z.enum(['physician', 'other-prescriber', 'other']);
export const factSource = z.enum(['patient', 'clinician', 'record']);
const unknownReason = z.enum(['not-asked', 'not-known-to-patient', 'answer-too-old', 'answers-disagree']);
export const signOffShape = z.enum(['published', 'default', 'assumption']);

export const citationShape: z.ZodType<Citation> = z.strictObject({
  source: z.string(),
  grade: z.enum(['MA', 'RCT', 'COH', 'LAB', 'CON', 'REG', 'CLI', 'CNS', 'VAL', 'DEFAULT']),
  provenance: z.enum(['V', 'S', 'R']),
  says: z.string(),
});

const factRead: z.ZodType<FactRead> = z.strictObject({
  question: z.string(),
  label: z.string(),
  state: z.enum(['known', 'unknown']),
  answer: z.string().nullable(),
  why_unknown: unknownReason.nullable(),
  learnt_on: clinicalDay.nullable(),
  learnt_from: factSource.nullable(),
});

/** A finding as it travels and as it is stored: the engine's own shape. */
export const findingShape: z.ZodType<Finding> = z.strictObject({
  rule: z.string(),
  rule_revision: z.int(),
  kind: z.enum(['contraindication', 'precaution', 'missing-fact', 'limit', 'information']),
  verdict: verdictShape,
  until: clinicalDay.nullable(),
  title: z.string(),
  text: z.string(),
  precautions: z.array(z.string()),
  consent_risk: z.string().nullable(),
  facts: z.array(factRead),
  sources: z.array(citationShape),
  sign_off: signOffShape,
  overridable_by: licenceShape.nullable(),
});

export const openQuestionShape = z.strictObject({
  question: z.string(),
  text: z.string(),
  label: z.string(),
  why: unknownReason,
  could_make_it: verdictShape,
});
