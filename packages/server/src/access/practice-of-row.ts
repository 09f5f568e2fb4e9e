import { modulesOf, NOTHING_CHOSEN } from '@stipple/contract/modules';
import { practiceSettings } from '@stipple/contract/practice';
import { lowestMinimumAge } from '@stipple/engine/candidacy';
import { checkInDays } from '@stipple/engine/triage';
import type { Practice } from '@stipple/record/practice/practice';
import type { PracticeFacts } from './practice-facts.ts';

/** What holds where a practice has said nothing. */
export const DEFAULT_SETTINGS: PracticeFacts['settings'] = {
  windows_days: {},
  phone: '',
  opening_hours: '',
  check_ins_on: true,
  check_in_days: [...checkInDays],
  emergency_protocol: '',
  foresight_on: true,
  modules: NOTHING_CHOSEN,
  minimum_age_years: lowestMinimumAge,
  insurance_stops_signing: false,
  retention: { years: null, minors_until_age: null },
};

/** The practice's row as commands see it; settings are JSON in the record and are parsed here. */
export function practiceFacts(row: Practice): PracticeFacts {
  const { practice_id, name, country, time_zone, emergency_number, is_demonstration, version } = row;
  const given = typeof row.settings === 'object' && row.settings !== null ? row.settings : {};
  const settings = practiceSettings.parse({ ...DEFAULT_SETTINGS, ...given });
  const modules = modulesOf(country, settings.modules);
  return { practice_id, name, country, time_zone, emergency_number, is_demonstration, settings, modules, version };
}
