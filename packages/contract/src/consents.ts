import { z } from 'zod';
import { consentSection, languageCode } from './consent-texts.ts';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, id, instant, newId, shortText } from './wire.ts';

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

export const photoPurposes = ['for_record', 'for_teaching', 'for_publication'] as const;
const photoPurpose = z.enum(photoPurposes);

/** Somebody beside patient and practice: a witness, or who interpreted and in which language. */
const witness = z.strictObject({ name: shortText }).nullable();
const interpreter = z.strictObject({ name: shortText, language: shortText }).nullable();

const ofPlan = z.strictObject({ plan_id: id });

export const prepareConsent = endpoint({
  name: 'consents.prepare',
  method: 'GET',
  path: '/api/treatment-plans/:plan_id/consent-text',
  access: permission('consents.write'),
  summary: 'The text to be signed for this plan: the versioned body and this patient’s own risk lines',
  params: ofPlan,
  query: z.strictObject({ language: languageCode.optional() }),
  response: z.strictObject({
    text_version: z.string(),
    language: languageCode,
    /** Every language that there is a text in. */
    languages: z.array(languageCode),
    title: z.string(),
    sections: z.array(consentSection),
    risk_lines: z.array(z.string()),
    photo_question: z.string(),
    /** The last day on which a consent given today stands; null: it does not run out by time. */
    expires_on: clinicalDay.nullable(),
  }),
});

export const consentShape = z.strictObject({
  consent_id: id,
  patient_id: id,
  plan_id: id,
  text_version: z.string(),
  language: languageCode,
  title: z.string(),
  sections: z.array(consentSection),
  risk_lines: z.array(z.string()),
  photo_question: z.string(),
  /** Why this treatment for this patient, in one sentence. */
  rationale: z.string(),
  /** Who explained it; null where the record of the time did not keep it. */
  explained_by: z.string().nullable(),
  witness,
  interpreter,
  signature,
  /** As it was signed. */
  photo_use: photoUse,
  /** Uses of photographs that were taken back since. */
  photo_withdrawals: z.array(
    z.strictObject({ purpose: photoPurpose, reason: z.string(), by: z.string(), at: instant }),
  ),
  taken_by: z.string(),
  signed_at: instant,
  expires_on: clinicalDay.nullable(),
  withdrawn_at: instant.nullable(),
  /** Why it must be asked again before the next session; empty while it stands. */
  ask_again: z.array(
    z.strictObject({ code: z.enum(['withdrawn', 'expired', 'text-replaced', 'new-risk']), text: z.string() }),
  ),
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
    language: languageCode.default('en'),
    risk_lines: z.array(z.string()),
    rationale: z.string().trim().max(300).default(''),
    explained_by: shortText.nullable().default(null),
    witness: witness.default(null),
    interpreter: interpreter.default(null),
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

export const withdrawPhotoUse = endpoint({
  name: 'consents.withdraw-photo-use',
  method: 'POST',
  path: '/api/consents/:consent_id/withdraw-photo-use',
  access: permission('consents.write'),
  summary: 'The patient takes back one use of photographs; treatment and the other uses stand',
  params: z.strictObject({ consent_id: id }),
  body: z.strictObject({ purpose: photoPurpose, reason: z.string().trim().max(1000) }),
  response: consentShape,
});
