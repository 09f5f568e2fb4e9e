import type { Clearance, DeviceEntry } from '../catalog/index.ts';
import { isListed } from './listed-zone.ts';

/**
 * The clearance that covers this use, or null: then the use is off-label and is said to be.
 * @source protocols.md s3 cleared rows; s11 off-label use stated
 */
export function clearanceFor(
  device: DeviceEntry,
  use: { readonly indication: string; readonly zone: string; readonly age_years: number },
): Clearance | null {
  return (
    device.cleared_for.find(
      (clearance) =>
        clearance.indication === use.indication &&
        isListed(use.zone, clearance.zones) &&
        use.age_years >= clearance.ages_from,
    ) ?? null
  );
}

/** Whether every indication of the plan is covered in this zone. */
export function isCleared(
  device: DeviceEntry,
  indications: readonly string[],
  zone: string,
  age_years: number,
): boolean {
  return indications.every((indication) => clearanceFor(device, { indication, zone, age_years }) !== null);
}
