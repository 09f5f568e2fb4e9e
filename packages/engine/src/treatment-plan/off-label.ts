import { findZone } from '../catalog/index.ts';
import type { Clearance, DeviceEntry, SkinType } from '../catalog/index.ts';
import { clearanceOfAll, clearancesFor } from './clearance.ts';

/** What clearances read of a patient. */
export type ClearancePatient = {
  readonly age_years: number;
  /** Null or left out where it is not known. */
  readonly skin_type?: SkinType | null | undefined;
};

/** Zones of a plan that no clearance covers, and those of which it is not known because the skin type is not. */
export type UncoveredZones = { readonly off_label: readonly string[]; readonly unknown: readonly string[] };

export function uncoveredZones(
  device: DeviceEntry,
  indications: readonly string[],
  zones: readonly string[],
  patient: ClearancePatient,
): UncoveredZones {
  const inState = (state: 'off-label' | 'unknown'): readonly string[] =>
    zones.filter((zone) => clearanceOfAll(device, indications, { ...patient, zone }) === state);
  return { off_label: inState('off-label'), unknown: inState('unknown') };
}

/** For zones that are off-label, with the skin types of a clearance that would have covered them. */
export function offLabelInWords(
  device: DeviceEntry,
  indications: readonly string[],
  zones: readonly string[],
  patient: ClearancePatient,
): string {
  const { age_years, skin_type } = patient;
  const named = namedTypes(device, indications, zones, age_years);
  const skin = skin_type === null || skin_type === undefined ? '' : ` and skin type ${skin_type.toUpperCase()}`;
  const limits = named === '' || skin === '' ? '' : ` Its clearance there names skin types ${named}.`;
  return `No clearance of ${device.name} was found for this indication at age ${age_years}${skin} for ${namesOf(zones)}: tell the patient.${limits}`;
}

/** For zones that would be covered if the skin type were known and one that is named. */
export function unknownInWords(
  device: DeviceEntry,
  indications: readonly string[],
  zones: readonly string[],
  { age_years }: ClearancePatient,
): string {
  const named = namedTypes(device, indications, zones, age_years);
  return `${device.name} is cleared for skin types ${named} in ${namesOf(zones)}, and the skin type is unknown. Until it is known the use counts as off-label: tell the patient.`;
}

function namedTypes(
  device: DeviceEntry,
  indications: readonly string[],
  zones: readonly string[],
  age_years: number,
): string {
  const clearances: readonly Clearance[] = indications.flatMap((indication) =>
    zones.flatMap((zone) => clearancesFor(device, { indication, zone, age_years })),
  );
  const named = [...new Set(clearances.flatMap(({ skin_types }) => skin_types ?? []))].map((type) =>
    type.toUpperCase(),
  );
  return named.join(', ');
}

function namesOf(zones: readonly string[]): string {
  return zones.map((zone) => findZone(zone)?.name ?? zone).join(', ');
}
