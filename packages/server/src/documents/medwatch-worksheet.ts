import { WORKSHEET_EDITION, type WorksheetSection } from '@stipple/engine/adverse-events';
import type { PracticeFacts } from '../access/practice-facts.ts';
import { commaSeparated } from './comma-separated.ts';
import { dayInWords } from './moments-in-words.ts';
import { demonstrationMark, type PrintedDocument } from './printed-document.ts';

/** Stands where the record holds nothing: what a form reads as "unknown" is not a gap that somebody forgot. */
const UNKNOWN = 'unknown';

/** The fields in the order of the form, to be copied by hand. */
export function medwatchWorksheetPaper(
  sections: readonly WorksheetSection[],
  { practice, kind, onset_on }: { readonly practice: PracticeFacts; readonly kind: string; readonly onset_on: string },
): PrintedDocument {
  return {
    title: 'Worksheet for a MedWatch report',
    demonstration: demonstrationMark(practice.is_demonstration),
    introduction: [
      `${kind}, onset ${dayInWords(onset_on)}. In the order of ${WORKSHEET_EDITION}. This paper is not the form and reports nothing: compare the numbers with the form that you send, and send it yourself.`,
      'Where the record holds nothing, it says unknown.',
    ],
    sections: sections.map(({ letter, title, fields }) => ({
      heading: `${letter}. ${title}`,
      lines: fields.map(({ number, name, value }) => ({ lead: `${number} ${name}:`, text: value ?? UNKNOWN })),
    })),
    foot: `${practice.name} · worksheet for form FDA 3500 · ${kind}`,
  };
}

/** The same, one field a line. */
export function medwatchWorksheetCsv(sections: readonly WorksheetSection[]): string {
  const lines = sections.flatMap(({ letter, title, fields }) =>
    fields.map(({ number, name, value }) => [`${letter}. ${title}`, number, name, value ?? UNKNOWN]),
  );
  return commaSeparated([['Section', 'Number', 'Field', 'Value'], ...lines]);
}
