import type { CalendarDate } from './calendar-date.ts';

/** A fact that is known, or unknown for a stated reason. Unknown is never taken for no. */
export type Known<T> = KnownFact<T> | UnknownFact;

export type KnownFact<T> = {
  readonly kind: 'known';
  readonly value: T;
  readonly learnt_on: CalendarDate;
  readonly learnt_from: FactSource;
};

export type UnknownFact = { readonly kind: 'unknown'; readonly why: UnknownReason };

export type FactSource = 'patient' | 'clinician' | 'record';

export type UnknownReason = 'not-asked' | 'not-known-to-patient' | 'answer-too-old' | 'answers-disagree';

export function known<T>(value: T, learnt_on: CalendarDate, learnt_from: FactSource): KnownFact<T> {
  return { kind: 'known', value, learnt_on, learnt_from };
}

export function unknown(why: UnknownReason): UnknownFact {
  return { kind: 'unknown', why };
}
