import type { FieldFault } from '@stipple/contract/problems';
import { lowestMinimumAge } from '@stipple/engine/candidacy';

/** A practice may ask for a higher age than the catalogue, never for a lower one. */
export function ageFaults({ minimum_age_years }: { readonly minimum_age_years: number }): readonly FieldFault[] {
  if (minimum_age_years >= lowestMinimumAge) return [];
  const fault = `is lower than the catalogue, which asks for at least ${lowestMinimumAge} years`;
  return [{ field: 'settings.minimum_age_years', fault }];
}
