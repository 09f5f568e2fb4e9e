import type { listConsentTexts, saveConsentText } from '@stipple/contract/consent-texts';
import type { BodyInputOf, ResponseOf } from '@stipple/contract/endpoint';
import { uuidV7 } from '../../api/uuid-v7.ts';

export type ConsentText = ResponseOf<typeof listConsentTexts>['texts'][number];
type Written = Omit<BodyInputOf<typeof saveConsentText>, 'text_id'>;
export type WrittenSection = Written['sections'][number];
/** A text as it is being written; the version is null until it was saved once. */
export type DraftText = Written & { readonly text_id: string };

/** A draft again as its writer left it. */
export function draftOf(text: ConsentText): DraftText {
  const { text_id, version, label, language, title, sections, photo_question, valid_months, asks_again } = text;
  const written = { label, language, title, sections, photo_question, valid_months, asks_again };
  return { text_id: text_id ?? uuidV7(), version, ...written };
}

/** A new draft that begins with the words of another text, under the month's next free label: `2026-11.2`. */
export function copyOf(text: ConsentText, today: string, texts: readonly ConsentText[]): DraftText {
  const month = today.slice(0, 7);
  const taken = new Set(texts.filter(({ language }) => language === text.language).map(({ label }) => label));
  let number = 1;
  while (taken.has(`${month}.${number}`)) number += 1;
  return { ...draftOf(text), text_id: uuidV7(), version: null, label: `${month}.${number}` };
}

/** The sections with one of them moved up or down by one place; unmoved at the ends. */
export function movedSection(sections: readonly WrittenSection[], at: number, by: -1 | 1): WrittenSection[] {
  const moved = [...sections];
  const [section] = moved.splice(at, 1);
  if (section !== undefined) moved.splice(Math.max(0, at + by), 0, section);
  return moved;
}
