import { findIndication } from '@stipple/engine/catalog';
import type { PracticeFacts } from '../access/practice-facts.ts';
import type { AftercareOfSession } from '../aftercare/read-aftercare.command.ts';
import type { TimedItem } from '../aftercare/session-aftercare.ts';
import { presentContent } from '../sessions/session-chart.ts';
import { callNumbers } from './call-numbers.ts';
import { dayInWords, momentInWords } from './moments-in-words.ts';
import { demonstrationMark, filled, type PrintedDocument, type PrintedLine } from './printed-document.ts';
import { whatWasDone } from './session-in-words.ts';

export type CardInput = {
  readonly practice: PracticeFacts;
  readonly patient: { readonly given_name: string; readonly family_name: string };
  readonly indication: string;
  readonly aftercare: AftercareOfSession;
};

/**
 * One page for the patient's drawer: what was done with what, the rules of the first days, whom to call.
 *
 * @source protocols.md section 11: GMC-yq (written information incl. the devices used, for continuity)
 */
export function treatmentCard({ practice, patient, indication, aftercare }: CardInput): PrintedDocument {
  const { row, items } = aftercare;
  const name = `${patient.given_name} ${patient.family_name}`;
  return {
    title: `Treatment card of ${name}`,
    demonstration: demonstrationMark(practice.is_demonstration),
    introduction: [
      `Microneedling for ${findIndication(indication)?.plain_name ?? indication}, session ${row.number_in_series} on ${dayInWords(row.day)}, by ${row.operator} at ${practice.name}. Show this card to whoever treats your skin next.`,
    ],
    sections: filled([
      { heading: 'Whom to call', lines: callNumbers(practice) },
      { heading: 'What was done', lines: whatWasDone(presentContent(row)) },
      { heading: 'Do not, until', lines: shortRules(items, practice.time_zone) },
    ]),
    foot: `${practice.name} · ${name} · session of ${dayInWords(row.day)}`,
  };
}

/** The title and the hour of each rule that has an end; the whole of it stands in the aftercare sheet. */
function shortRules(items: readonly TimedItem[], zone: string): readonly PrintedLine[] {
  return items.flatMap(({ kind, title, until_at }) =>
    kind !== 'dont' || until_at === null ? [] : [{ lead: `${title}:`, text: momentInWords(until_at, zone) }],
  );
}
