/** One look at the live picture. */
export type ShutterLook = {
  readonly at_ms: number;
  /** Every check that can be made holds. */
  readonly may_shoot: boolean;
  /** Brightness of a few fields, 0 to 1. */
  readonly glance: readonly number[];
};

/** What the shutter waits for; `nothing` is the moment at which it opens. */
export type ShutterWait = 'checks' | 'stillness' | 'movement' | 'nothing';

export type ShutterState = {
  readonly holds_since_ms: number | null;
  readonly last: readonly number[] | null;
  /** The picture of the last shot, while the patient has not moved since. */
  readonly shot: readonly number[] | null;
  readonly waits_for: ShutterWait;
};

export const shutterAtRest: ShutterState = { holds_since_ms: null, last: null, shot: null, waits_for: 'checks' };

/** Long enough that nobody is caught moving, short enough to stand still for. `default` */
const HOLD_MS = 900;
/** Mean difference of brightness below which two looks show the same, and above which somebody has moved. `default` */
const STILL = 0.02;
const MOVED = 0.03;

/**
 * The shutter opens by itself once everything holds and nothing moves for a moment. After a shot the picture has to change
 * first: the next view is another one, and a patient who has not turned yet is not photographed as if they had.
 */
export function lookedAt(state: ShutterState, { at_ms, may_shoot, glance }: ShutterLook): ShutterState {
  const has_moved = state.shot === null || differenceOf(state.shot, glance) > MOVED;
  const shot = has_moved ? null : state.shot;
  const is_still = state.last !== null && differenceOf(state.last, glance) < STILL;
  const waiting = { last: glance, shot, holds_since_ms: null };
  if (!has_moved) return { ...waiting, waits_for: 'movement' };
  if (!may_shoot) return { ...waiting, waits_for: 'checks' };
  if (!is_still) return { ...waiting, holds_since_ms: at_ms, waits_for: 'stillness' };
  const since = state.holds_since_ms ?? at_ms;
  return { ...waiting, holds_since_ms: since, waits_for: at_ms - since >= HOLD_MS ? 'nothing' : 'stillness' };
}

/** After a photo: what it showed has to change before the next one is taken by itself. */
export function afterShot(state: ShutterState): ShutterState {
  return { ...shutterAtRest, shot: state.last, waits_for: 'movement' };
}

export function differenceOf(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 1;
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
}
