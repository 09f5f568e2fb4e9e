import type { FieldFault } from '@stipple/contract/problems';

/** What is wrong with a practice's country and time zone; `at` is where they stand in the request. */
export function placeFaults(
  place: { readonly country: string; readonly time_zone: string },
  at: string,
): readonly FieldFault[] {
  return [
    ...countryFaults(place.country, `${at}country`),
    ...(isTimeZone(place.time_zone)
      ? []
      : [{ field: `${at}time_zone`, fault: 'is not a time zone such as Europe/Vienna' }]),
  ];
}

export function countryFaults(country: string, field: string): readonly FieldFault[] {
  return isCountry(country) ? [] : [{ field, fault: 'is not a country code such as AT' }];
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(name);
  } catch {
    return false;
  }
}
