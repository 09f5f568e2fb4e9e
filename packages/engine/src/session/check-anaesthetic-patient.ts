import { cite } from '../catalog/cite.ts';
import type { AnaestheticEntry } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { forbidden, missingFact } from './limit.ts';

/** Adults only. @source protocols.md s2 Minors */
const ADULT_FROM_YEARS = 18;
/** Beyond it a weight in kg is a slip of unit. */
const HEAVIEST_KG = 400;

const adultsOnly = [
  cite('FDA-MN', 'REG', 'V', 'Authorised uses of needling devices are for age 22 and over.'),
  cite('EMLA-PIL', 'REG', 'V', 'Dose and time for children differ by age.'),
];

/** Null was looked for and is not known, and is asked; undefined was not looked for. */
export type AnaesthetisedPatient = {
  readonly age_years?: number | null | undefined;
  readonly weight_kg?: number | null | undefined;
};

/** Whom the product goes on. No label that was read sizes an adult's dose by weight: it is asked to show the dose per kg. */
export function checkAnaesthetisedPatient(entry: AnaestheticEntry, patient: AnaesthetisedPatient): readonly Finding[] {
  if (entry.agents.length === 0 && entry.standing !== 'blocked') return [];
  return [...checkAge(entry, patient.age_years), ...checkWeight(entry, patient.weight_kg)];
}

function checkAge({ name }: AnaestheticEntry, age_years: number | null | undefined): readonly Finding[] {
  if (age_years === undefined) return [];
  const words = { sources: adultsOnly, sign_off: 'default' as const };
  if (age_years === null || !(age_years >= 0)) {
    const text = `${name}: the dose depends on age, which is not known.`;
    return [missingFact({ rule: 'anaesthetic.age.missing', title: 'Age not known', text, ...words })];
  }
  if (age_years >= ADULT_FROM_YEARS) return [];
  const text = `${name} at ${age_years} years: minors are not treated, so no dose is given for them.`;
  return [forbidden({ rule: 'anaesthetic.minor', title: 'Not for minors', text, ...words }, null)];
}

function checkWeight({ name, sources }: AnaestheticEntry, weight_kg: number | null | undefined): readonly Finding[] {
  if (weight_kg === undefined) return [];
  const words = { sources, sign_off: 'default' as const };
  if (weight_kg === null) {
    const text = `${name}: ask the weight in kg. No label read limits an adult's dose by it; without it the dose per kg cannot be shown.`;
    return [missingFact({ rule: 'anaesthetic.weight.missing', title: 'Weight not known', text, ...words })];
  }
  if (weight_kg > 0 && weight_kg <= HEAVIEST_KG) return [];
  const text = `${weight_kg} is no weight in kg of an adult.`;
  return [missingFact({ rule: 'anaesthetic.weight.strange', title: 'Weight to be read again', text, ...words })];
}
