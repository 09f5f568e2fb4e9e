import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { instant } from './wire.ts';

/** The fixed words after a check-in: the same for everyone of an urgency, approved by the practice. */

/** Where the emergency number of the practice's country stands in a text. */
export const EMERGENCY_NUMBER_FIELD = '{{emergency_number}}';

const words = z.string().trim().min(20, 'says too little').max(1000);
export const urgencyTexts = z.strictObject({
  emergency: words,
  'to-read': words,
  'same-day': words,
  contact: words,
  'self-care': words,
});

/** Whoever may be in danger is told whom to call, so these three cannot do without the number. */
export const TEXTS_WITH_NUMBER = ['emergency', 'to-read', 'same-day'] as const;

const approvedTexts = z.strictObject({
  /** 0 while nothing is approved and the proposed words are shown. */
  version: z.int().min(0),
  texts: urgencyTexts,
  approved_by: z.string().nullable(),
  licence: z.string().nullable(),
  approved_at: instant.nullable(),
});

const answer = approvedTexts.extend({
  /** The words that come with the product, awaiting a clinician's sign-off. */
  proposed: urgencyTexts,
  emergency_number: z.string(),
  country: z.string(),
  /** Earlier approvals, newest first. */
  earlier: z.array(approvedTexts),
  /** Which answers of a check-in lead to which words, screen by screen. */
  groups: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      signs: z.array(
        z.strictObject({ code: z.string(), text: z.string(), urgency: z.string(), red_flag: z.boolean() }),
      ),
    }),
  ),
});

export const readUrgencyTexts = endpoint({
  name: 'urgency-texts.read',
  method: 'GET',
  path: '/api/urgency-texts',
  access: permission('inbox.work'),
  summary: 'What a patient reads after a check-in, who approved it when, and which answers lead there',
  response: answer,
});

export const approveUrgencyTexts = endpoint({
  name: 'urgency-texts.approve',
  method: 'POST',
  path: '/api/urgency-texts',
  access: permission('practice.manage'),
  summary: 'Approve the words for this practice, as proposed or as written here; every version is kept',
  body: z.strictObject({ version: z.int().min(0), texts: urgencyTexts }),
  response: answer,
});
