import { assertNever } from '@stipple/engine/kernel';
import type { PracticeFacts } from '../access/practice-facts.ts';
import { callNumbers } from '../documents/call-numbers.ts';
import { dayInWords, momentInWords } from '../documents/moments-in-words.ts';
import { demonstrationMark, filled, type PrintedDocument, type PrintedLine } from '../documents/printed-document.ts';
import { whatWasDone } from '../documents/session-in-words.ts';
import { presentContent } from '../sessions/session-chart.ts';
import type { AftercareOfSession } from './read-aftercare.command.ts';
import type { TimedItem } from './session-aftercare.ts';

export type SheetInput = {
  readonly practice: PracticeFacts;
  readonly patient: { readonly given_name: string; readonly family_name: string };
  readonly aftercare: AftercareOfSession;
};

/** The printed aftercare, for the patient to take home. */
export function aftercareSheet({ practice, patient, aftercare }: SheetInput): PrintedDocument {
  const { row, items, ended_at } = aftercare;
  const name = `${patient.given_name} ${patient.family_name}`;
  const said = (kind: TimedItem['kind']) => items.filter((item) => item.kind === kind);
  const zone = practice.time_zone;
  const timed = (kind: TimedItem['kind']) => said(kind).map((item) => timedLine(item, zone));
  const donts = said('dont');
  return {
    title: `Aftercare for ${name}`,
    demonstration: demonstrationMark(practice.is_demonstration),
    introduction: [
      `Session ${row.number_in_series}, over on ${momentInWords(ended_at, practice.time_zone)}. All times are ${practice.name}’s local time.`,
    ],
    sections: filled([
      {
        heading: 'Whom to call',
        lines: [...callNumbers(practice), ...said('call').map(({ title, text }) => ({ lead: `${title}.`, text }))],
      },
      { heading: 'Not yet', lines: donts.filter(isSaidAsBeginning).map((item) => beginningLine(item, zone)) },
      {
        heading: 'Do not',
        lines: donts.filter((item) => !isSaidAsBeginning(item)).map((item) => timedLine(item, zone)),
      },
      { heading: 'Do', lines: timed('do') },
      { heading: 'What is normal', lines: timed('expect') },
      { heading: 'What was done', lines: whatWasDone(presentContent(row)) },
    ]),
    foot: `${practice.name} · ${name} · session of ${dayInWords(row.day)}`,
  };
}

type Beginning = TimedItem & { readonly again: string; readonly until_at: string };

function isSaidAsBeginning(item: TimedItem): item is Beginning {
  return item.again !== null && item.until_at !== null && item.from_h === 0;
}

/** *Make-up from Thursday, 26 November at 14:00.* */
function beginningLine({ again, until_at, text }: Beginning, zone: string): PrintedLine {
  return { lead: `${again} from ${momentInWords(until_at, zone)}.`, text };
}

function timedLine({ kind, title, text, from_h, from_at, until_h, until_at }: TimedItem, zone: string): PrintedLine {
  const start = from_h === 0 ? '' : `from ${momentInWords(from_at, zone)}`;
  const end = until_at === null || until_h === null ? '' : `${endWord(kind)} ${momentInWords(until_at, zone)}`;
  const when = [start, end].filter((part) => part !== '').join(', ');
  return { lead: when === '' ? `${title}.` : `${title}: ${when}.`, text };
}

function endWord(kind: TimedItem['kind']): string {
  switch (kind) {
    case 'dont':
    case 'do':
    case 'call':
      return 'until';
    case 'expect':
      return 'until about';
    default:
      return assertNever(kind);
  }
}
