import type { previewConsentText } from '@stipple/contract/consent-texts';
import { ok } from '@stipple/engine/kernel';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { consentTextOfPractice } from './consent-text-of-practice.ts';
import { filledSections, type ConsentFacts } from './fill-placeholders.ts';

/** An invented plan, so that every placeholder and every conditional section shows. */
const EXAMPLE: ConsentFacts = {
  indication: { plain_name: 'an invented indication', plan: null },
  device: { name: 'An invented pen', kind: 'pen', single_use: true },
  zone_names: ['Forehead', 'Cheeks'],
  deepest_mm: 1,
  sessions_planned: 3,
  interval_days: 28,
  off_label: true,
};

export async function previewConsentTextCommand(
  { scope }: StaffContext,
  { params: { text_id } }: InputOf<typeof previewConsentText>,
): Answer<typeof previewConsentText> {
  const text = await consentTextOfPractice(scope, text_id);
  if (!text.ok) return text;
  const { title, sections, photo_question } = text.value;
  return ok({ title, sections: [...filledSections(sections, EXAMPLE)], photo_question });
}
