/** What cql-execution makes of a patient by the exported rules, and where the engine says something else. */
import { assessCandidacy, type CandidacyInput } from '@stipple/engine/candidacy';
import { questions } from '@stipple/engine/catalog';
import { forbiddingRules } from '@stipple/engine/elm';
import cql from 'cql-execution';
import { questionOf } from './random-patient.ts';

const rules = forbiddingRules();
/** An unknown fact is null and says so: a parameter left out altogether is not null to cql-execution. */
const nothingKnown = Object.fromEntries(Object.keys(questions).map((code) => [code, null]));

/** By the name of a rule: true forbids, false does not, null cannot be told. */
type Said = Readonly<Record<string, unknown>>;

export type Opinion = { readonly said: Said; readonly differences: readonly string[] };

export function reader(elm: object): (patient: CandidacyInput) => Promise<Opinion> {
  const library = new cql.Library(elm);
  const executor = new cql.Executor(library);
  return async (patient) => {
    const results = await executor.withParameters(parametersOf(patient)).exec(new cql.PatientSource([]));
    const said: Said = results.unfilteredResults;
    return { said, differences: disagreements(patient, said) };
  };
}

/** Compared by contraindication: which rules forbid, and whether one of them cannot be told. */
function disagreements(patient: CandidacyInput, said: Said): string[] {
  const findings = new Set(assessCandidacy(patient).findings.map(({ rule }) => rule));
  const read = rules.filter(
    ({ entry, rule }) =>
      appliesTo(entry.applies_to.indications, [patient.indication]) &&
      appliesTo(entry.applies_to.zones, patient.zones) &&
      appliesTo(rule.zones, patient.zones),
  );
  const unknown = new Set(
    read.filter(({ name }) => said[name] === null || said[name] === undefined).map(({ entry }) => entry.code),
  );
  return [
    ...read.filter(({ name }) => (said[name] === true) !== findings.has(name)).map(({ name }) => name),
    ...[...new Set(read.map(({ entry }) => entry.code))]
      .filter((code) => unknown.has(code) !== findings.has(`${code}.not-known`))
      .map((code) => `${code}.not-known`),
  ];
}

function parametersOf({ today, birth_date, answers }: CandidacyInput): Record<string, unknown> {
  const given: Record<string, unknown> = { ...nothingKnown, Today: dateOf(today), BirthDate: dateOf(birth_date) };
  for (const { question, value, answered_on } of answers) {
    const days = (Date.parse(today) - Date.parse(answered_on)) / 86_400_000;
    if (days > questionOf(question).holds_for_days) continue;
    if (value.kind === 'yes-no') given[question] = value.yes;
    if (value.kind === 'choice') given[question] = value.choice;
    if (value.kind === 'number') given[question] = value.number;
    if (value.kind === 'date') given[question] = dateOf(lastDayOf(value.date));
  }
  return given;
}

function lastDayOf(date: string): string {
  const [year = 0, month] = date.split('-').map(Number);
  return date.length === 10 ? date : new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}

function dateOf(date: string): unknown {
  return cql.Date.parse(date);
}

function appliesTo(scope: readonly string[] | null, given: readonly string[]): boolean {
  return scope === null || scope.some((one) => given.includes(one));
}
