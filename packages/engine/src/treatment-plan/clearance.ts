import type { Clearance, DeviceEntry, SkinType } from '../catalog/index.ts';
import { isListed } from './listed-zone.ts';

/** Whom and where a device is used on. */
export type DeviceUse = {
  readonly indication: string;
  readonly zone: string;
  readonly age_years: number;
  /** Null or left out where it is not known; then a clearance that names skin types does not cover it. */
  readonly skin_type?: SkinType | null | undefined;
};

/** `unknown`: a clearance would cover the use, if the skin type were known and one that it names. */
export type ClearanceState = 'cleared' | 'off-label' | 'unknown';

/**
 * Whether a clearance covers this use by indication, zone, age and skin type; if not, it is off-label and is said to be. A
 * skin type that is not known is never taken for cleared.
 * @source protocols.md s3 cleared rows; s2 Fitzpatrick IV-VI (wrinkles cleared only I-III or II-IV by device); s11 off-label use stated
 */
export function clearanceOf(device: DeviceEntry, use: DeviceUse): ClearanceState {
  const covering = clearancesFor(device, use);
  const skinType = use.skin_type ?? null;
  if (
    covering.some(
      ({ skin_types }) => skin_types === null || isAll(skin_types) || skin_types.some((one) => one === skinType),
    )
  )
    return 'cleared';
  return skinType === null && covering.length > 0 ? 'unknown' : 'off-label';
}

/** That of the indication which is covered least. */
export function clearanceOfAll(
  device: DeviceEntry,
  indications: readonly string[],
  use: Omit<DeviceUse, 'indication'>,
): ClearanceState {
  const states = new Set(indications.map((indication) => clearanceOf(device, { ...use, indication })));
  return leastCovered.find((state) => states.has(state)) ?? 'off-label';
}

const leastCovered: readonly ClearanceState[] = ['off-label', 'unknown', 'cleared'];
const ALL_TYPES = 6;

/** Clearances for this indication, zone and age, whatever the skin type. */
export function clearancesFor(device: DeviceEntry, use: Omit<DeviceUse, 'skin_type'>): readonly Clearance[] {
  return device.cleared_for.filter(
    (clearance) =>
      clearance.indication === use.indication &&
      isListed(use.zone, clearance.zones) &&
      use.age_years >= clearance.ages_from,
  );
}

/** A clearance for every type covers also one that is not known. */
function isAll(named: readonly SkinType[]): boolean {
  return new Set(named).size === ALL_TYPES;
}
