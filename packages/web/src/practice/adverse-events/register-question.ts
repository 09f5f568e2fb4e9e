import type { readRegister } from '@stipple/contract/event-register';
import type { QueryOf } from '@stipple/contract/endpoint';
import { parseCalendarDate } from '@stipple/engine/kernel';

type RegisterQuery = QueryOf<typeof readRegister>;

/** The filter as it stands on the screen; an empty text is no restriction. */
export type RegisterQuestion = {
  readonly from: string | null;
  readonly until: string | null;
  readonly kind: string;
  readonly grade: string;
  readonly serious: string;
  readonly standing: string;
  readonly operator: string;
  readonly device: string;
  readonly lot: string;
};

export const everything: RegisterQuestion = {
  from: null,
  until: null,
  kind: '',
  grade: '',
  serious: '',
  standing: '',
  operator: '',
  device: '',
  lot: '',
};

export const grades = ['mild', 'moderate', 'severe', 'life-threatening'] as const;
export const seriousChoices = ['serious', 'not-serious', 'unknown'] as const;
export const standings = ['open', 'to-review', 'closed'] as const;

/** What is asked of the server: only what restricts. */
export function registerQuery(question: RegisterQuestion): RegisterQuery {
  const { kind, operator, device, lot } = question;
  return {
    ...day('from', question.from),
    ...day('until', question.until),
    ...chosen('grade', grades, question.grade),
    ...chosen('serious', seriousChoices, question.serious),
    ...chosen('standing', standings, question.standing),
    ...(kind === '' ? {} : { kind }),
    ...(operator === '' ? {} : { operator }),
    ...(device === '' ? {} : { device }),
    ...(lot.trim() === '' ? {} : { lot: lot.trim() }),
  };
}

export function isRestricted(question: RegisterQuestion): boolean {
  return Object.keys(registerQuery(question)).length > 0;
}

function day<Name extends 'from' | 'until'>(name: Name, text: string | null): Pick<RegisterQuery, Name> | object {
  const parsed = text === null ? null : parseCalendarDate(text);
  return parsed !== null && parsed.ok ? { [name]: parsed.value } : {};
}

function chosen<Value extends string>(name: string, values: readonly Value[], text: string): Record<string, Value> {
  const value = values.find((one) => one === text);
  return value === undefined ? {} : { [name]: value };
}
