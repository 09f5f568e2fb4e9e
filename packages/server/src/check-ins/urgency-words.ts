import { EMERGENCY_NUMBER_FIELD, urgencyTexts } from '@stipple/contract/urgency-texts';
import { patientTexts } from '@stipple/engine/triage';
import type { Scope } from '@stipple/record';
import type { InboxUrgency } from '@stipple/record/check-ins/inbox';
import { readUrgencyText, type UrgencyTextRow } from '@stipple/record/check-ins/urgency-text';
import type { z } from 'zod';

export type UrgencyTexts = z.output<typeof urgencyTexts>;

/**
 * The words that come with the product, awaiting sign-off: the engine's, with the place of the emergency number named; and
 * one text for reports that nobody sorted, which has to be right whatever they say.
 */
export const proposedTexts: UrgencyTexts = {
  emergency: withNumber(patientTexts.emergency),
  'to-read': `Thank you. A person in the practice will read your answers, but not at once. If anything on the first page of the questions is happening to you, call the emergency number (${EMERGENCY_NUMBER_FIELD}) now and do not wait for us. If anything gets worse or worries you, call us.`,
  'same-day': withNumber(patientTexts['same-day']),
  contact: patientTexts.contact,
  'self-care': patientTexts['self-care'],
};

/** What a patient of this practice reads: always the same words for the same urgency. */
export async function wordsAfterCheckIn(
  scope: Scope,
  { emergency_number }: { readonly emergency_number: string },
  urgency: InboxUrgency,
): Promise<{ readonly text: string; readonly version: number | null }> {
  const approved = await readUrgencyText(scope);
  const texts = approved === null ? proposedTexts : textsOf(approved);
  return { text: fillNumber(texts[urgency], emergency_number), version: approved?.version ?? null };
}

export function fillNumber(text: string, emergency_number: string): string {
  return text.replaceAll(EMERGENCY_NUMBER_FIELD, emergency_number);
}

export function textsOf({ texts }: UrgencyTextRow): UrgencyTexts {
  return urgencyTexts.parse(texts);
}

function withNumber(text: string): string {
  return text.replaceAll('the emergency number', `the emergency number (${EMERGENCY_NUMBER_FIELD})`);
}
