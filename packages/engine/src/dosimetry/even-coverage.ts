import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { strokeFaults, strokeSpacingMm, strokesPerCm2 } from './channel-density.ts';
import type { PenStrokes, Strokes } from './channel-density.ts';
import type { DosimetryFault } from './dosimetry-fault.ts';

/** Needles at one stroke after another in one hole are a scratch. */
export type SmearWarning = { readonly spacing_mm: number; readonly hole_mm: number; readonly text: string };

/** Hand speeds, cm/s, between which the strokes neither smear nor leave gaps; null where no speed does both. */
export type EvenSpeed = { readonly slowest_cm_s: number; readonly fastest_cm_s: number } | null;

/** Passes from which coverage is even, and from which another one adds next to nothing; null where no number of passes does. */
export type EvenPasses = { readonly fewest: number; readonly enough: number } | null;

/** A hole left by a needle of about 0.14 mm at its base is 0.07 mm wide, fine gauges are 0.2 mm themselves. @source quantities.md s2 KALLURI11, ASESP; s3 track condition D */
export const HOLE_MM = 0.2;

/** Nowhere further than this from a channel's edge of reach: the row of the simulation check that tells even from patchy. @source quantities.md s3, assumption */
const WITHIN_MM = 0.3;
const EVEN_SHARE = 0.9;
/** One more pass brings at most a hundredth of the skin closer. Assumption. */
const ENOUGH_SHARE = 0.99;

/** Says so where the strokes of a needle merge into a track. @source quantities.md s3, track condition D: v / f below the hole's diameter */
export function smearOf(strokes: PenStrokes, hole_mm = HOLE_MM): SmearWarning | null {
  const spacing_mm = strokeSpacingMm(strokes);
  if (spacing_mm >= hole_mm) return null;
  const slowest = round((hole_mm * strokes.oscillation_hz) / 10);
  return {
    spacing_mm,
    hole_mm,
    text: `Strokes lie ${round(spacing_mm)} mm apart, closer than a hole of ${hole_mm} mm is wide: they merge into tracks. Move at ${slowest} cm/s or faster at ${strokes.oscillation_hz} Hz.`,
  };
}

/**
 * The speeds for an even coverage with these passes: slow enough that nine tenths of the skin lie within 0.3 mm of a channel
 * if channels fell at random, fast enough that strokes do not merge. Crossed passes are assumed; a single pass leaves tracks.
 */
export function evenSpeed(strokes: PenStrokes, hole_mm = HOLE_MM): Result<EvenSpeed, readonly DosimetryFault[]> {
  const faults = strokeFaults(strokes);
  if (faults.length > 0) return fail(faults);
  const at_1_cm_s = strokesPerCm2({ ...strokes, hand_speed_cm_s: 1 });
  if (!at_1_cm_s.ok) return at_1_cm_s;
  const slowest_cm_s = (hole_mm * strokes.oscillation_hz) / 10;
  const fastest_cm_s = at_1_cm_s.value / densityFor(EVEN_SHARE);
  return ok(fastest_cm_s < slowest_cm_s ? null : { slowest_cm_s, fastest_cm_s });
}

/** The passes for an even coverage at this hand and speed, as a range; crossed passes are assumed. */
export function evenPasses(strokes: Strokes): Result<EvenPasses, readonly DosimetryFault[]> {
  const faults = strokeFaults(strokes);
  if (faults.length > 0) return fail(faults);
  const one = strokesPerCm2(withPasses(strokes, 1));
  if (!one.ok) return one;
  const fewest = Math.max(leastPasses(strokes), Math.ceil(densityFor(EVEN_SHARE) / one.value));
  const enough = Math.max(fewest, Math.ceil(densityFor(ENOUGH_SHARE) / one.value));
  const isPossible = strokeFaults(withPasses(strokes, fewest)).length === 0;
  return ok(isPossible ? { fewest, enough } : null);
}

/** Strokes of a pen lie in lanes; only passes that cross lie as if by chance, which the closed form assumes. */
function leastPasses({ kind }: Strokes): number {
  return kind === 'pen' ? 2 : 1;
}

function withPasses(strokes: Strokes, passes: number): Strokes {
  return strokes.kind === 'stamp' ? { ...strokes, stamps_per_spot: passes } : { ...strokes, passes };
}

/** Strokes per cm² at which this share of the skin lies within reach, if strokes fall at random. @source quantities.md s3, formulas D */
function densityFor(share: number): number {
  return (-Math.log(1 - share) / (Math.PI * WITHIN_MM * WITHIN_MM)) * 100;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
