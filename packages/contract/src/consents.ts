import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { id, instant, newId, shortText } from './wire.ts';

const consentSection = z.strictObject({ heading: z.string(), text: z.string() });

/** Strokes drawn on the screen as an SVG path in a 600 × 200 box, or a typed name where drawing is not possible. */
const signature = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drawn'),
    path: z
      .string()
      .regex(/^[MLQC0-9 .,-]+$/, 'is not a path of strokes')
      .min(10)
      .max(60_000),
  }),
  z.strictObject({ kind: z.literal('typed'), name: shortText }),
]);

export const photoUse = z.strictObject({
  for_record: z.boolean(),
  for_teaching: z.boolean(),
  for_publication: z.boolean(),
});

const ofPlan = z.strictObject({ plan_id: id });

export const prepareConsent = endpoint({
  name: 'consents.prepare',
  method: 'GET',
  path: '/api/treatment-plans/:plan_id/consent-text',
  access: permission('consents.write'),
  summary: 'The text to be signed for this plan: the versioned body and this patient’s own risk lines',
  params: ofPlan,
  response: z.strictObject({
    text_version: z.string(),
    title: z.string(),
    sections: z.array(consentSection),
    risk_lines: z.array(z.string()),
    photo_question: z.string(),
  }),
});

export const consentShape = z.strictObject({
  consent_id: id,
  patient_id: id,
  plan_id: id,
  text_version: z.string(),
  sections: z.array(consentSection),
  risk_lines: z.array(z.string()),
  signature,
  photo_use: photoUse,
  taken_by: z.string(),
  signed_at: instant,
  withdrawn_at: instant.nullable(),
});

export const signConsent = endpoint({
  name: 'consents.sign',
  method: 'POST',
  path: '/api/treatment-plans/:plan_id/consents',
  access: permission('consents.write'),
  summary: 'Record the signed consent exactly as it was shown; photo use is a separate choice',
  params: ofPlan,
  body: z.strictObject({
    consent_id: newId,
    text_version: z.string(),
    risk_lines: z.array(z.string()),
    signature,
    photo_use: photoUse,
  }),
  response: consentShape,
});

export const withdrawConsent = endpoint({
  name: 'consents.withdraw',
  method: 'POST',
  path: '/api/consents/:consent_id/withdraw',
  access: permission('consents.write'),
  summary: 'The patient withdraws; the signed text is kept',
  params: z.strictObject({ consent_id: id }),
  body: z.strictObject({ reason: z.string().trim().max(1000) }),
  response: consentShape,
});

export const listConsents = endpoint({
  name: 'consents.list',
  method: 'GET',
  path: '/api/patients/:patient_id/consents',
  access: permission('chart.read'),
  summary: 'Consents of this patient, newest first',
  params: z.strictObject({ patient_id: id }),
  response: z.strictObject({ consents: z.array(consentShape) }),
});
