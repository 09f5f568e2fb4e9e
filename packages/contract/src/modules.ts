import { z } from 'zod';

/** What a practice can switch off, one by one; the record works in full without any of them. */
export const moduleKeys = ['candidacy', 'planning', 'photo_measurement', 'check_in_sorting'] as const;

export type ModuleKey = (typeof moduleKeys)[number];

/** Which modules compute here and now. */
export type Modules = Readonly<Record<ModuleKey, boolean>>;

/** What a practice has decided of each module; null: nothing, and the proposal for its country holds. */
export type ModuleChoices = Readonly<Record<ModuleKey, boolean | null>>;

const choice = z.boolean().nullable();

export const moduleChoices = z.strictObject({
  candidacy: choice,
  planning: choice,
  photo_measurement: choice,
  check_in_sorting: choice,
});

export const modulesInForce = z.strictObject({
  candidacy: z.boolean(),
  planning: z.boolean(),
  photo_measurement: z.boolean(),
  check_in_sorting: z.boolean(),
});

export const NOTHING_CHOSEN: ModuleChoices = {
  candidacy: null,
  planning: null,
  photo_measurement: null,
  check_in_sorting: null,
};

/**
 * What holds until the practice decides. In the EU and the EEA whatever computes a verdict or a proposal about one person
 * is off until the practice turns it on; what only measures is on. A proposal of ours: the practice asks what its law says.
 */
export function proposedModules(country: string): Modules {
  const computes = !EUROPEAN_ECONOMIC_AREA.has(country);
  return { candidacy: computes, planning: computes, photo_measurement: true, check_in_sorting: computes };
}

export function modulesOf(country: string, chosen: ModuleChoices): Modules {
  const proposed = proposedModules(country);
  return {
    candidacy: chosen.candidacy ?? proposed.candidacy,
    planning: chosen.planning ?? proposed.planning,
    photo_measurement: chosen.photo_measurement ?? proposed.photo_measurement,
    check_in_sorting: chosen.check_in_sorting ?? proposed.check_in_sorting,
  };
}

/** The 27 members of the EU, and Iceland, Liechtenstein and Norway. */
const EUROPEAN_ECONOMIC_AREA: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);
