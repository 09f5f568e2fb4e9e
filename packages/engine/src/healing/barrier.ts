import type { Chance } from '../dosimetry/chance.ts';

/** One draw of how fast channels close: a fast part that water loss sees, a slow one that impedance sees. */
export type BarrierDraw = {
  /** Half-life of the fast part, hours. */
  readonly fast_h: number;
  /** Half-life of the slow part, hours. */
  readonly slow_h: number;
  /** Share of the fast part, 0 to 1. */
  readonly fast_share: number;
};

export type BarrierSetting = { readonly setting_mm: number; readonly occluded: boolean; readonly over_65: boolean };

/** @source quantities.md s4, model D: medians with 90 % ranges; the share of the fast part is assumed */
const FAST_H = { median: 1.5, log_sd: Math.log(5 / 1.5) / 1.645 } as const;
const SLOW_H = { open: 14, occluded: 24, log_sd: Math.log(40 / 14) / 1.645 } as const;
const FAST_SHARE = { mean: 0.7, sd: 0.12, low: 0.3, high: 0.98 } as const;
/** Direction from KELCHEN16, size assumed. @source quantities.md s4, model D */
const LONGER = { of_mm: 0.5, exponent: 0.3 } as const;
const OLDER = { factor: 1.5, log_sd: 0.3 } as const;

/** The medians of the barrier for a needle setting. */
export function medianBarrier({ setting_mm, occluded, over_65 }: BarrierSetting): BarrierDraw {
  const slower = (setting_mm / LONGER.of_mm) ** LONGER.exponent * (over_65 ? OLDER.factor : 1);
  const slow = occluded ? SLOW_H.occluded : SLOW_H.open;
  return { fast_h: FAST_H.median * slower, slow_h: slow * slower, fast_share: FAST_SHARE.mean };
}

/** Draws one person's barrier around those medians. */
export function drawBarrier(chance: Chance, setting: BarrierSetting): BarrierDraw {
  const { fast_h, slow_h } = medianBarrier(setting);
  const fast = Math.exp(FAST_H.log_sd * chance.normal());
  const slow = Math.exp(SLOW_H.log_sd * chance.normal());
  const share = FAST_SHARE.mean + FAST_SHARE.sd * chance.normal();
  const age = setting.over_65 ? Math.exp(OLDER.log_sd * chance.normal()) : 1;
  return {
    fast_h: fast_h * fast * age,
    slow_h: slow_h * slow * age,
    fast_share: Math.min(FAST_SHARE.high, Math.max(FAST_SHARE.low, share)),
  };
}

/**
 * How open the barrier still is this many hours after one session: 1 just after it, falling to 0. Water loss in g/m²h by
 * needle length was not found, so the barrier is told against its own first value only.
 *
 * @source quantities.md s4, model D: two pools, closed form
 */
export function barrierOpening(hours: number, { fast_h, slow_h, fast_share }: BarrierDraw): number {
  if (hours < 0) return 0;
  return fast_share * 2 ** (-hours / fast_h) + (1 - fast_share) * 2 ** (-hours / slow_h);
}

/** The barrier on a day of a series: what each session up to then has left open, added up. */
export function barrierOn(day: number, session_days: readonly number[], draw: BarrierDraw): number {
  return session_days.reduce((open, session) => open + barrierOpening((day - session) * 24, draw), 0);
}
