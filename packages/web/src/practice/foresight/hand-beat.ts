import { findDevice } from '@stipple/engine/catalog';
import { evenSpeed, handOf, strokesOf, usualHand } from '@stipple/engine/dosimetry';

/** Hand speeds for an even coverage; `fastest` is null where no speed is both slow enough and fast enough. */
export type SpeedToKeep = {
  readonly slowest_cm_s: number;
  readonly fastest_cm_s: number | null;
  /** Strokes per second are not on the label. */
  readonly is_assumed: boolean;
};

/** A beat for every so many centimetres. */
export type HandBeat = { readonly step_cm: number; readonly period_ms: number };

/** Light that comes and goes more often than this can bring on a seizure. @source WCAG 2.2, 2.3.1: three flashes in a second */
export const MOST_FLASHES_PER_S = 3;
/** Room below that limit, for a timer that is late and then early. */
const MOST_BEATS_PER_S = 2.5;
const STEPS_CM = [2, 4, 6, 8, 12, 16, 24] as const;
/** Strokes of a slower hand than the picture allows are no strokes. */
const DEPTH_DOES_NOT_MATTER = 1;

/** The speeds of a pen with these passes; null for what is not moved at a speed that matters, and without a device. */
export function speedToKeep(device: string | null, passes: number): SpeedToKeep | null {
  const entry = device === null ? null : findDevice(device);
  if (entry === null || entry.kind !== 'pen') return null;
  const { hand, is_assumed } = usualHand(handOf(entry));
  const strokes = strokesOf(hand, { setting_mm: DEPTH_DOES_NOT_MATTER, passes });
  if (strokes.kind !== 'pen') return null;
  const even = evenSpeed(strokes);
  if (!even.ok) return null;
  if (even.value !== null) return { ...even.value, is_assumed };
  return { slowest_cm_s: hand.hand_speed_cm_s ?? 0, fastest_cm_s: null, is_assumed };
}

/** To the tenth, which is all that a hand can keep, and inwards: what is said lies within what is even. Where no tenth does, finer. */
export function inTenths(slowest_cm_s: number, fastest_cm_s: number): { readonly slow: string; readonly fast: string } {
  const [slow, fast] = [Math.ceil(slowest_cm_s * 10 - 1e-9) / 10, Math.floor(fastest_cm_s * 10 + 1e-9) / 10];
  return slow <= fast
    ? { slow: speedText(slow), fast: speedText(fast) }
    : { slow: speedText(slowest_cm_s), fast: speedText(fastest_cm_s) };
}

function speedText(cm_s: number): string {
  return cm_s.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** The beat for a speed: the shortest step that stays well below three flashes in a second; null for no speed. */
export function beatFor(speed_cm_s: number): HandBeat | null {
  if (!Number.isFinite(speed_cm_s) || speed_cm_s <= 0) return null;
  const longest = STEPS_CM[STEPS_CM.length - 1] ?? 0;
  const step_cm = STEPS_CM.find((step) => speed_cm_s / step <= MOST_BEATS_PER_S) ?? longest;
  const per_s = Math.min(MOST_BEATS_PER_S, speed_cm_s / step_cm);
  return { step_cm, period_ms: 1000 / per_s };
}

/** How many beats are over after this long, and when the next one is due, both from the start: a late timer never hurries the next. */
export function beatsAfter(
  elapsed_ms: number,
  { period_ms }: HandBeat,
): { readonly count: number; readonly next_ms: number } {
  const count = Math.floor(Math.max(0, elapsed_ms) / period_ms) + 1;
  return { count, next_ms: count * period_ms };
}
