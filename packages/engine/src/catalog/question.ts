import { partialDate } from '../kernel/index.ts';
import type { CalendarDate, FactSource, PartialDate } from '../kernel/index.ts';

/**
 * One thing that has to be known before treatment. The main question of a contraindication carries its code
 * (`isotretinoin`), a detail adds its own (`isotretinoin.stopped-on`).
 */
export type Question = {
  readonly code: string;
  /** To the patient, in words a twelve-year-old understands; to the clinician where `asked_of` says so. */
  readonly text: string;
  /** To the clinician, in the field's terms. */
  readonly label: string;
  readonly help: string | null;
  readonly kind: 'yes-no' | 'date' | 'choice' | 'number';
  /** Empty unless `kind` is `choice`. */
  readonly choices: readonly Choice[];
  /** Unit of a number, for example `INR`; null otherwise. */
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** A detail is asked only after its main question was answered with yes. */
  readonly asked_when: { readonly question: string; readonly yes: true } | null;
  /** Days for which an answer counts after the day on which it was given; 0 asks on the day itself. */
  readonly holds_for_days: number;
  readonly asked_of: 'patient' | 'clinician';
};

export type Choice = { readonly code: string; readonly label: string };

export type AnswerValue =
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'dont-know' };

export type Answer = {
  readonly question: string;
  readonly value: AnswerValue;
  readonly answered_on: CalendarDate;
  readonly answered_by: FactSource;
};

type Wording = { readonly text: string; readonly label: string; readonly holds_for_days: number } & Partial<
  Pick<Question, 'help' | 'asked_when' | 'asked_of'>
>;

/** A yes-or-no question; everything that is not said is the plain case. */
export function yesNo(code: string, wording: Wording): Question {
  return { ...plain, ...wording, code, kind: 'yes-no' };
}

/** A question for a date, which the patient may know in part only. */
export function dateOf(code: string, wording: Wording): Question {
  return { ...plain, ...wording, code, kind: 'date' };
}

export function choiceOf(code: string, choices: readonly Choice[], wording: Wording): Question {
  return { ...plain, ...wording, code, kind: 'choice', choices };
}

export function numberOf(
  code: string,
  bounds: { readonly unit: string; readonly min: number; readonly max: number },
  wording: Wording,
): Question {
  return { ...plain, ...wording, ...bounds, code, kind: 'number' };
}

export const yes: AnswerValue = { kind: 'yes-no', yes: true };
export const no: AnswerValue = { kind: 'yes-no', yes: false };
export const dontKnow: AnswerValue = { kind: 'dont-know' };

export function onDay(text: string): AnswerValue {
  return { kind: 'date', date: partialDate(text) };
}

export function chosen(choice: string): AnswerValue {
  return { kind: 'choice', choice };
}

export function numbered(number: number): AnswerValue {
  return { kind: 'number', number };
}

/** The condition of a detail: only after yes to its main question. */
export function afterYesTo(question: string): { readonly question: string; readonly yes: true } {
  return { question, yes: true };
}

const plain = {
  help: null,
  choices: [],
  unit: null,
  min: null,
  max: null,
  asked_when: null,
  asked_of: 'patient',
} as const satisfies Partial<Question>;
