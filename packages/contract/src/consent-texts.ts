import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { id, instant, newId, shortText, version } from './wire.ts';

export const languageCode = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language such as en or pt-BR');

/** A part of a text as it is written, with placeholders such as `{{zones}}`, or as it is shown, without. */
export const consentSection = z.strictObject({
  heading: z.string().trim().min(1).max(200),
  text: z.string().max(6000),
});

const writtenSection = consentSection.extend({
  text: z.string().trim().min(1, 'says nothing').max(6000),
  /** Null: always shown. */
  only_when: z.literal('off-label').nullable(),
});

/** What a plan puts into a text. Anything else between double braces is refused. */
export const consentPlaceholders = [
  'indication',
  'expectation',
  'device',
  'tool',
  'zones',
  'deepest_mm',
  'course',
  'single_use',
] as const;

const written = {
  label: z.string().trim().min(1).max(40),
  language: languageCode,
  title: shortText,
  sections: z.array(writtenSection).min(1).max(30),
  photo_question: z.string().trim().min(1).max(1000),
  /** Months after which a consent on this text is asked again; null: never by time alone. */
  valid_months: z.int().min(1).max(60).nullable(),
  /** Publishing this text makes consents on earlier ones of the language to be asked again. */
  asks_again: z.boolean(),
};

export const consentTextShape = z.strictObject({
  /** Null for the text that comes with the product. */
  text_id: id.nullable(),
  ...written,
  state: z.enum(['draft', 'in-use', 'replaced']),
  edited_by: z.string().nullable(),
  edited_at: instant.nullable(),
  published_by: z.string().nullable(),
  published_at: instant.nullable(),
  version,
});

const ofText = z.strictObject({ text_id: id });

export const listConsentTexts = endpoint({
  name: 'consent-texts.list',
  method: 'GET',
  path: '/api/consent-texts',
  access: permission('consents.write'),
  summary: 'The text that comes with the product and the practice’s own, newest first',
  response: z.strictObject({ texts: z.array(consentTextShape) }),
});

export const saveConsentText = endpoint({
  name: 'consent-texts.save',
  method: 'POST',
  path: '/api/consent-texts',
  access: permission('practice.manage'),
  summary: 'Write a draft, new without a version or again over one; a published text is never changed',
  body: z.strictObject({ text_id: newId, version: version.nullable(), ...written }),
  response: consentTextShape,
});

export const previewConsentText = endpoint({
  name: 'consent-texts.preview',
  method: 'GET',
  path: '/api/consent-texts/:text_id/preview',
  access: permission('consents.write'),
  summary: 'A text as a patient would read it, with an invented plan in its placeholders',
  params: ofText,
  response: z.strictObject({ title: z.string(), sections: z.array(consentSection), photo_question: z.string() }),
});

export const publishConsentText = endpoint({
  name: 'consent-texts.publish',
  method: 'POST',
  path: '/api/consent-texts/:text_id/publish',
  access: permission('practice.manage'),
  summary: 'From now on this is the text that is shown in its language; it never changes again',
  params: ofText,
  body: z.strictObject({ version }),
  response: consentTextShape,
});
