import { proposedModules } from '@stipple/contract/modules';
import type { proposeForCountry } from '@stipple/contract/practice';
import { lowestMinimumAge } from '@stipple/engine/candidacy';
import { fail, ok } from '@stipple/engine/kernel';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { proposedRetention } from './country-retention.ts';
import { countryFaults } from './place-faults.ts';

/** What holds in a country until the practice decides otherwise. Nothing of a patient is in it. */
export async function proposeForCountryCommand(
  { scope }: StaffContext,
  { query: { country } }: InputOf<typeof proposeForCountry>,
): Answer<typeof proposeForCountry> {
  const faults = countryFaults(country, 'country');
  if (faults.length > 0) return fail(invalidRequest(faults));
  scope.audit({
    action: 'practice.propose',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: { country },
  });
  return ok({
    modules: proposedModules(country),
    lowest_minimum_age_years: lowestMinimumAge,
    retention: proposedRetention(country),
  });
}
