import { birthDate, birthDateWording } from './birth-date.ts';
import type { Fact, Facts } from './facts.ts';
import { findQuestion } from '../catalog/index.ts';
import type { AnswerValue, Question } from '../catalog/index.ts';
import { assertNever } from '../kernel/index.ts';
import type { CalendarDate, FactRead, UnknownReason } from '../kernel/index.ts';

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
  const named = month === undefined ? null : months[Number(month) - 1];
  return [day === undefined ? null : String(Number(day)), named, year].filter((part) => part !== null).join(' ');
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

/** Puts answers and the first permitted day into a rule's sentence. */
export function fillText(text: string, facts: Facts, until: CalendarDate | null): string {
  return text.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    if (name === 'until') return until === null ? 'the window has passed' : dateInWords(until);
    const fact = facts.of(name);
    return fact.kind === 'known' ? answerInWords(findQuestion(name), fact.value) : 'on a day that is not known';
  });
}

export function factRead(question: string, fact: Fact): FactRead {
  const asked = findQuestion(question);
  const label = asked?.label ?? (question === birthDate ? birthDateWording.label : question);
  return fact.kind === 'known'
    ? {
        question,
        label,
        state: 'known',
        answer: answerInWords(asked, fact.value),
        why_unknown: null,
        learnt_on: fact.learnt_on,
        learnt_from: fact.learnt_from,
      }
    : { question, label, state: 'unknown', answer: null, why_unknown: fact.why, learnt_on: null, learnt_from: null };
}
