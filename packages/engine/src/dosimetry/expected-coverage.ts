/** What placing channels at random would give; the closed form that a simulation is held against. */
export type ExpectedCoverage = {
  /** Share of the skin within `within_mm` of a channel's middle, 0 to 1. */
  readonly share_within: number;
  readonly mean_nearest_mm: number;
  /** Standard deviation over mean of counts in 5 × 5 mm cells: nothing random is more even. */
  readonly cell_variation: number;
};

const CELL_MM2 = 25;

/** @source quantities.md s3, formulas D: C(r) = 1 - exp(-rho pi r²), nearest 1 / (2 sqrt rho), variation 1 / sqrt(25 rho) */
export function expectedCoverage(per_cm2: number, within_mm: number): ExpectedCoverage {
  const per_mm2 = per_cm2 / 100;
  return {
    share_within: 1 - Math.exp(-per_mm2 * Math.PI * within_mm * within_mm),
    mean_nearest_mm: per_mm2 === 0 ? Infinity : 1 / (2 * Math.sqrt(per_mm2)),
    cell_variation: per_mm2 === 0 ? 0 : 1 / Math.sqrt(CELL_MM2 * per_mm2),
  };
}

/** Channels per cm² that stay apart when any two closer than `merge_mm` become one; good while few merge. @source quantities.md s3, D */
export function expectedDistinct(per_cm2: number, merge_mm: number): number {
  return per_cm2 * Math.exp((-(per_cm2 / 100) * Math.PI * merge_mm * merge_mm) / 2);
}

/** The chance that a channel through the papillary tips opens a capillary loop. @source quantities.md s3, D from BLICHARZ18: 14 loops per mm², 15 µm wide */
export function chanceOfBleeding(channel_radius_mm: number): number {
  return 1 - Math.exp(-14 * Math.PI * (channel_radius_mm + 0.0075) ** 2);
}
