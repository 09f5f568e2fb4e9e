import type { z } from 'zod';
import { consentTextShape } from '@stipple/contract/consent-texts';
import type { Scope } from '@stipple/record';
import { listPublishedTextRows, type ConsentTextRow } from '@stipple/record/consents/consent-texts';
import type { ConsentText } from './consent-text.ts';
import { consent2026November1 } from './texts/consent-2026-11-1.ts';

/** Comes with the product; a practice's own text in the same language takes its place. */
export const BUILT_IN = consent2026November1;

/** All texts that consents may be given on, newest first, the product's own last. */
export async function publishedTexts(scope: Scope): Promise<readonly ConsentText[]> {
  const rows = await listPublishedTextRows(scope);
  return [...rows.map(textOfRow), BUILT_IN];
}

/** The newest text of a language; of the practice's newest text, or the product's, where there is none in it. */
export function textInUse(texts: readonly ConsentText[], language: string | null): ConsentText {
  return texts.find((text) => text.language === language) ?? texts[0] ?? BUILT_IN;
}

export function textOfRow(row: ConsentTextRow): ConsentText {
  const { text_id, label, language, title, photo_question, valid_months, asks_again, published_at } = row;
  const sections = sectionsShape.parse(row.sections);
  return { text_id, label, language, title, sections, photo_question, valid_months, asks_again, published_at };
}

const sectionsShape: z.ZodType<ConsentText['sections']> = consentTextShape.shape.sections;
