/**
 * The exported rules in the form of json-rules-engine. It knows true and false only, so that each rule is asked twice:
 * *surely* takes what is unknown for no, *possibly* takes it for yes; possible and not sure is unknown.
 */
import type { CandidacyInput } from '@stipple/engine/candidacy';
import type { Condition, Window } from '@stipple/engine/catalog';
import { forbiddingRules } from '@stipple/engine/elm';
import { addDays, addMonths, ageInYears, daysBetween, calendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';
import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Said } from './disagreements.ts';
import { questionOf } from './random-patient.ts';
import { lastDayOf } from './second-opinion.ts';

/** Facts given up front: answers, the age, and for each length of a window the last day that lies outside it. */
export type JsonFacts = Readonly<Record<string, boolean | number | string | null>>;

export type JsonRulesEngine = {
  readonly surely: (facts: JsonFacts) => Promise<ReadonlySet<string>>;
  readonly inFull: (facts: JsonFacts) => Promise<Said>;
};

/** Engines made once and used for every patient: one with the sure half of the rules, one with both halves. */
export function jsonRulesEngine(): JsonRulesEngine {
  const sure = rules.map(({ name, rule }) => ruleFor(name, rule.when, 'surely'));
  const possible = rules.map(({ name, rule }) => ruleFor(`${POSSIBLY}${name}`, rule.when, 'possibly'));
  const [half, both] = [new Engine(sure), new Engine([...sure, ...possible])];
  const surely = async (facts: JsonFacts): Promise<ReadonlySet<string>> => eventsOf(half, facts);
  return { surely, inFull: async (facts) => threeValued(await eventsOf(both, facts)) };
}

export function jsonFactsOf({ today, birth_date, answers }: CandidacyInput): JsonFacts {
  const facts: Record<string, boolean | number | string | null> = {
    ...nothingKnown,
    age: ageInYears(birth_date, today),
  };
  for (const { question, value, answered_on } of answers) {
    if (daysBetween(answered_on, today) > questionOf(question).holds_for_days) continue;
    if (value.kind === 'yes-no') facts[question] = value.yes;
    if (value.kind === 'choice') facts[question] = value.choice;
    if (value.kind === 'number') facts[question] = value.number;
    if (value.kind === 'date') facts[question] = dayNumber(calendarDate(lastDayOf(value.date)));
  }
  for (const window of windows) facts[outside(window)] = dayNumber(lastDayOutside(window, today));
  return facts;
}

const rules = forbiddingRules();
const windows = rules.flatMap(({ rule }) => windowsIn(rule.when));
const nothingKnown = Object.fromEntries(
  rules.flatMap(({ rule }) => questionsIn(rule.when)).map((code) => [code, null]),
);
const POSSIBLY = 'possibly ';
type Half = 'surely' | 'possibly';
type Part = Extract<TopLevelCondition, { all: unknown }>['all'][number];

function ruleFor(name: string, when: Condition, half: Half): RuleProperties {
  return { name, conditions: { all: [partOf(when, half)] }, event: { type: name } };
}

function partOf(condition: Condition, half: Half): Part {
  switch (condition.kind) {
    case 'always':
      return { fact: 'age', operator: 'greaterThanInclusive', value: 0 };
    case 'yes':
      return known(condition.question, half, { operator: 'equal', value: true });
    case 'no':
      return known(condition.question, half, { operator: 'equal', value: false });
    case 'choice':
      return known(condition.question, half, { operator: 'in', value: [...condition.one_of] });
    case 'number-above':
      return known(condition.question, half, { operator: 'greaterThan', value: condition.above });
    case 'age-under':
      return { fact: 'age', operator: 'lessThan', value: condition.years };
    case 'age-from':
      return { fact: 'age', operator: 'greaterThanInclusive', value: condition.years };
    case 'within':
      return known(condition.question, half, { operator: 'greaterThan', value: { fact: outside(condition.window) } });
    case 'all':
      return { all: condition.of.map((part) => partOf(part, half)) };
    case 'any':
      return { any: condition.of.map((part) => partOf(part, half)) };
    default:
      return condition satisfies never;
  }
}

/** Its own operators find null neither equal to anything nor greater: that is *surely*. */
function known(fact: string, half: Half, test: { readonly operator: string; readonly value: unknown }): Part {
  const asked = { fact, ...test };
  return half === 'surely' ? asked : { any: [asked, { fact, operator: 'equal', value: null }] };
}

async function eventsOf(engine: Engine, facts: JsonFacts): Promise<Set<string>> {
  const { events } = await engine.run({ ...facts });
  return new Set(events.map(({ type }) => type));
}

function threeValued(events: ReadonlySet<string>): Said {
  return Object.fromEntries(
    rules.map(({ name }) => [name, events.has(name) ? true : events.has(`${POSSIBLY}${name}`) ? null : false]),
  );
}

/** The last day of an event on which the window has run out today; months are clamped, so that it is looked for. */
function lastDayOutside(window: Window, today: CalendarDate): CalendarDate {
  if (window.kind === 'days') return addDays(today, 0 - window.days);
  let day = addMonths(today, -window.months);
  while (addMonths(addDays(day, 1), window.months) <= today) day = addDays(day, 1);
  return day;
}

function outside(window: Window): string {
  return window.kind === 'days' ? `outside ${window.days} days` : `outside ${window.months} months`;
}

function dayNumber(day: CalendarDate): number {
  return daysBetween(calendarDate('1900-01-01'), day);
}

function windowsIn(condition: Condition): readonly Window[] {
  if ('of' in condition) return condition.of.flatMap(windowsIn);
  return condition.kind === 'within' ? [condition.window] : [];
}

function questionsIn(condition: Condition): readonly string[] {
  if ('of' in condition) return condition.of.flatMap(questionsIn);
  return 'question' in condition ? [condition.question] : [];
}
