/** Patients for the second opinion, drawn so that their dates fall on, before and after the boundaries of the rules. */
import {
  findQuestion,
  indications,
  questions,
  zones,
  type Answer,
  type AnswerValue,
  type Question,
} from '@stipple/engine/catalog';
import type { CandidacyInput } from '@stipple/engine/candidacy';
import { forbiddingRules } from '@stipple/engine/elm';
import { calendarDate, partialDate, type CalendarDate } from '@stipple/engine/kernel';

/** A repeatable stream of numbers in [0, 1). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function randomPatient(chance: () => number): CandidacyInput {
  const pick = <One>(of: readonly One[]): One => of[Math.floor(chance() * of.length)] ?? impossible();
  const today = utcDay(Date.UTC(2026, 0, 1) + Math.floor(chance() * 1200) * DAY_MS);
  const birthday = new Date(today).getUTCFullYear() - pick([17, 18, 21, 22, 25, 40, 70]);
  return {
    indication: pick(Object.keys(indications)),
    zones: [pick(Object.keys(zones)), pick(Object.keys(zones))],
    today,
    birth_date: shifted(
      calendarDate(`${birthday}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`),
      pick([-1, 0, 1, -90]),
    ),
    answers: asked.filter(() => chance() < 0.85).map((question) => answerTo(question, today, chance, pick)),
    settings: { windows_days: {} },
  };
}

const DAY_MS = 86_400_000;
const rules = forbiddingRules();
const asked = Object.values(questions).filter(({ code }) =>
  JSON.stringify(rules.map(({ rule }) => rule.when)).includes(`"${code}"`),
);
/** Lengths in days around which events are placed; months are about 30 days, and their ends differ. */
const lengths = [
  ...new Set(
    [...JSON.stringify(rules.map(({ rule }) => rule.when)).matchAll(/"(days|months)":(\d+)/g)].map(
      ([, unit, count]) => ({ months: unit === 'months', count: Number(count) }),
    ),
  ),
];

function answerTo(
  question: Question,
  today: CalendarDate,
  chance: () => number,
  pick: <One>(of: readonly One[]) => One,
): Answer {
  const holds = question.holds_for_days;
  const age = pick([0, 0, 0, 0, holds, holds + 1]);
  return {
    question: question.code,
    answered_on: shifted(today, -age),
    answered_by: 'patient',
    value: valueFor(question, today, chance, pick),
  };
}

function valueFor(
  question: Question,
  today: CalendarDate,
  chance: () => number,
  pick: <One>(of: readonly One[]) => One,
): AnswerValue {
  if (chance() < 0.05) return { kind: 'dont-know' };
  switch (question.kind) {
    case 'yes-no':
      return { kind: 'yes-no', yes: chance() < 0.6 };
    case 'choice':
      return { kind: 'choice', choice: pick(question.choices).code };
    case 'number': {
      const { min, max } = question;
      return { kind: 'number', number: Math.round(((min ?? 0) + chance() * ((max ?? 10) - (min ?? 0))) * 10) / 10 };
    }
    case 'date': {
      const { months, count } = pick(lengths);
      const event = months ? monthsBefore(today, count) : shifted(today, -count);
      const near = shifted(event, pick([-1, 0, 1, 0, -20, 20]));
      return { kind: 'date', date: partialDate(near.slice(0, pick([10, 10, 10, 7, 4]))) };
    }
    default:
      return impossible();
  }
}

/** A day that many calendar months back, on the same day of the month where there is one. */
function monthsBefore(today: CalendarDate, count: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - count, 0)).getUTCDate();
  return utcDay(Date.UTC(year, month - 1 - count, Math.min(day, last)));
}

function shifted(date: CalendarDate, by: number): CalendarDate {
  return utcDay(Date.parse(date) + by * DAY_MS);
}

function utcDay(instant: number): CalendarDate {
  return calendarDate(new Date(instant).toISOString().slice(0, 10));
}

function impossible(): never {
  throw new Error('an empty choice');
}

export function questionOf(code: string): Question {
  return findQuestion(code) ?? impossible();
}
