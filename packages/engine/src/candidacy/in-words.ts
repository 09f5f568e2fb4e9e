import type { AnswerValue, Question } from '../catalog/index.ts';
import { assertNever } from '../kernel/index.ts';
import type { CalendarDate, UnknownReason } from '../kernel/index.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-03-14` is *14 March 2026*, `2026-03` is *March 2026*. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const named = month === undefined ? undefined : months[Number(month) - 1];
  const ofYear = named === undefined ? year : `${named} ${year}`;
  return day === undefined ? ofYear : `${Number(day)} ${ofYear}`;
}

export function answerInWords(question: Question | null, value: AnswerValue): string {
  switch (value.kind) {
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'date':
      return dateInWords(value.date);
    case 'choice':
      return question?.choices.find((choice) => choice.code === value.choice)?.label ?? value.choice;
    case 'number':
      return [String(value.number), question?.unit ?? ''].join(' ').trim();
    case 'dont-know':
      return 'not known';
    default:
      return assertNever(value);
  }
}

export function unknownInWords(why: UnknownReason): string {
  switch (why) {
    case 'not-asked':
      return 'Not asked';
    case 'not-known-to-patient':
      return 'Not known to the patient';
    case 'answer-too-old':
      return 'Answered too long ago';
    case 'answers-disagree':
      return 'Answers disagree';
    default:
      return assertNever(why);
  }
}

/** A date of birth from which no age follows. */
export function wrongBirthDate(birth_date: CalendarDate, today: CalendarDate): string {
  return `Date of birth ${dateInWords(birth_date)} lies after the day of the assessment, ${dateInWords(today)}: one of them is wrong.`;
}
