/** What cql-execution makes of a patient by the exported rules, and where the engine says something else. */
import type { CandidacyInput } from '@stipple/engine/candidacy';
import { questions } from '@stipple/engine/catalog';
import cql from 'cql-execution';
import { disagreements, type Said } from './disagreements.ts';
import { questionOf } from './random-patient.ts';

/** An unknown fact is null and says so: a parameter left out altogether is not null to cql-execution. */
const nothingKnown = Object.fromEntries(Object.keys(questions).map((code) => [code, null]));

export type Opinion = { readonly said: Said; readonly differences: readonly string[] };

export function reader(elm: object): (patient: CandidacyInput) => Promise<Opinion> {
  const execute = cqlEngine(elm);
  return async (patient) => {
    const said = await execute(cqlParametersOf(patient));
    return { said, differences: disagreements(patient, said) };
  };
}

export type CqlParameters = Readonly<Record<string, unknown>>;

/** The library loaded once, to be asked about one patient after the other. */
export function cqlEngine(elm: object): (parameters: CqlParameters) => Promise<Said> {
  const executor = new cql.Executor(new cql.Library(elm));
  return async (parameters) => {
    const results = await executor.withParameters(parameters).exec(new cql.PatientSource([]));
    return results.unfilteredResults;
  };
}

/** What is known of a patient, as the library's parameters. */
export function cqlParametersOf(patient: CandidacyInput): CqlParameters {
  const { today, birth_date } = patient;
  const given: Record<string, unknown> = { ...nothingKnown, Today: dateOf(today), BirthDate: dateOf(birth_date) };
  for (const { question, value, answered_on } of patient.answers) {
    const days = (Date.parse(today) - Date.parse(answered_on)) / 86_400_000;
    if (days > questionOf(question).holds_for_days) continue;
    if (value.kind === 'yes-no') given[question] = value.yes;
    if (value.kind === 'choice') given[question] = value.choice;
    if (value.kind === 'number') given[question] = value.number;
    if (value.kind === 'date') given[question] = dateOf(lastDayOf(value.date));
  }
  return given;
}

export function lastDayOf(date: string): string {
  const [year = 0, month] = date.split('-').map(Number);
  return date.length === 10 ? date : new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}

function dateOf(date: string): unknown {
  return cql.Date.parse(date);
}
