import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { faultsIn, within } from './dosimetry-fault.ts';
import type { DosimetryFault } from './dosimetry-fault.ts';

/** How a pen is moved over a zone. */
export type PenStrokes = {
  readonly kind: 'pen';
  readonly needles: number;
  readonly oscillation_hz: number;
  readonly hand_speed_cm_s: number;
  /** Width of the head, and of the lane that it leaves, mm. */
  readonly swath_mm: number;
  readonly passes: number;
  /** Share of a lane that the next one covers again, 0 to below 1. */
  readonly overlap: number;
};

export type RollerStrokes = {
  readonly kind: 'roller';
  readonly needles: number;
  readonly drum_diameter_mm: number;
  readonly drum_width_mm: number;
  readonly needle_length_mm: number;
  readonly passes: number;
};

export type StampStrokes = {
  readonly kind: 'stamp';
  readonly needles: number;
  readonly head_area_mm2: number;
  readonly stamps_per_spot: number;
};

export type Strokes = PenStrokes | RollerStrokes | StampStrokes;

/**
 * Strokes per cm² if every needle breached, counted one by one whether or not holes run together.
 *
 * @source quantities.md s3, formulas D: pen N f / (v w) per pass over (1 - overlap); roller N / (pi D_tip W); stamp N / A
 */
export function strokesPerCm2(strokes: Strokes): Result<number, readonly DosimetryFault[]> {
  const faults = strokeFaults(strokes);
  return faults.length > 0 ? fail(faults) : ok(density(strokes));
}

/** Distance between two strokes of one needle along the lane, mm. */
export function strokeSpacingMm({ hand_speed_cm_s, oscillation_hz }: PenStrokes): number {
  return (hand_speed_cm_s * 10) / oscillation_hz;
}

export function strokeFaults(strokes: Strokes): readonly DosimetryFault[] {
  const needles = within('needles', strokes.needles, [1, 600], 'needles');
  switch (strokes.kind) {
    case 'pen':
      return faultsIn([
        needles,
        within('oscillation_hz', strokes.oscillation_hz, [1, 300], 'Hz'),
        within('hand_speed_cm_s', strokes.hand_speed_cm_s, [0.1, 30], 'cm/s'),
        within('swath_mm', strokes.swath_mm, [1, 30], 'mm'),
        within('passes', strokes.passes, [1, 40], 'passes'),
        within('overlap', strokes.overlap, [0, 0.95], ''),
      ]);
    case 'roller':
      return faultsIn([
        needles,
        within('drum_diameter_mm', strokes.drum_diameter_mm, [5, 60], 'mm'),
        within('drum_width_mm', strokes.drum_width_mm, [2, 60], 'mm'),
        within('needle_length_mm', strokes.needle_length_mm, [0.05, 3], 'mm'),
        within('passes', strokes.passes, [1, 100], 'passes'),
      ]);
    case 'stamp':
      return faultsIn([
        needles,
        within('head_area_mm2', strokes.head_area_mm2, [1, 1_000], 'mm²'),
        within('stamps_per_spot', strokes.stamps_per_spot, [1, 40], 'stamps'),
      ]);
  }
}

function density(strokes: Strokes): number {
  switch (strokes.kind) {
    case 'pen': {
      const { needles, oscillation_hz, hand_speed_cm_s, swath_mm, passes, overlap } = strokes;
      return (needles * oscillation_hz * passes) / (hand_speed_cm_s * (swath_mm / 10) * (1 - overlap));
    }
    case 'roller': {
      const tip_cm = (strokes.drum_diameter_mm + 2 * strokes.needle_length_mm) / 10;
      return (strokes.needles * strokes.passes) / (Math.PI * tip_cm * (strokes.drum_width_mm / 10));
    }
    case 'stamp':
      return (strokes.needles * strokes.stamps_per_spot) / (strokes.head_area_mm2 / 100);
  }
}
