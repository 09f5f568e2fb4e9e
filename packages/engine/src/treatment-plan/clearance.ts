import type { Clearance, DeviceEntry } from '../catalog/index.ts';

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
        clearance.zones.includes(use.zone) &&
        use.age_years >= clearance.ages_from,
    ) ?? null
  );
}
