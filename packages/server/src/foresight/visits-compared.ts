import { findDevice, findZone } from '@stipple/engine/catalog';
import type { IndicationEntry } from '@stipple/engine/catalog';
import { handOf, strokesOf, usualHand } from '@stipple/engine/dosimetry';
import { evenSessionDays, LAST_DAY } from '@stipple/engine/healing';
import type { ComparisonWish, PlannedCourse } from '@stipple/engine/healing';
import { depthForZone } from '@stipple/engine/treatment-plan';

/** What of an agreed plan the picture is drawn from. */
export type PlannedVisits = {
  readonly device: string;
  readonly sessions_planned: number;
  readonly interval_days: number;
  readonly zones: readonly { readonly zone: string; readonly depth_mm: number; readonly passes: number }[];
};

/** The same needling, once or more often. */
export type VisitsCompared = {
  readonly wish: ComparisonWish;
  /** Visits of each plan, fewest first. */
  readonly visits: readonly number[];
  readonly interval_days: number;
  /** Which of them is the agreed plan; null where none is. */
  readonly planned: number | null;
  /** Something of the device was not known and is taken as usual. */
  readonly is_assumed: boolean;
};

/**
 * The wishes for which people were scored before and after needling in the rows that the model was fitted to; for others a
 * curve of a score would be made of nothing.
 *
 * @source quantities.md s7, C rows: VIET and DOGRA14 (acne scars), ABLON18 (wrinkles)
 */
export const DRAWN_FOR: ReadonlySet<string> = new Set(['acne-scars-rolling-boxcar', 'wrinkles']);

/** People of the crowd: enough that a band stands still to the eye. */
export const PEOPLE = 1_000;
const SEED = 20_261_121;
const LOOKS = 26;
const AFTER_LAST = 180;
/** Where nothing is planned yet. */
const USUAL = { device: 'skinpen-precision', passes: 3 } as const;

/** Once against as often as planned, or as the catalogue usually has it; null where nobody could draw it honestly. */
export function visitsCompared(
  indication: IndicationEntry,
  zones: readonly string[],
  agreed: PlannedVisits | null,
): VisitsCompared | null {
  if (!DRAWN_FOR.has(indication.code) || indication.plan === null) return null;
  const planned = agreed ?? usualVisits(indication, zones);
  const [zone] = planned?.zones ?? [];
  if (planned === null || zone === undefined) return null;
  const visits = visitsOf(planned.sessions_planned, indication.plan.sessions);
  const { hand, is_assumed } = usualHand(handOf(findDevice(planned.device)));
  const set = { setting_mm: zone.depth_mm, passes: zone.passes };
  const same = { zone: zone.zone, kind: hand.kind, has_traction: hand.has_traction, strokes: strokesOf(hand, set) };
  const plans = visits.flatMap((count): readonly PlannedCourse[] => {
    const days = evenSessionDays(count, planned.interval_days);
    return days.ok ? [{ ...same, setting_mm: zone.depth_mm, session_days: days.value }] : [];
  });
  if (plans.length !== visits.length) return null;
  const wish = { plans, seed: SEED, people: PEOPLE, points: evenly(plans) };
  const at = visits.indexOf(planned.sessions_planned);
  return { wish, visits, interval_days: planned.interval_days, planned: agreed === null ? null : at, is_assumed };
}

/** One visit, for some pages say that it is enough; the fewest that are usual; what is planned. */
function visitsOf(planned: number, [least]: readonly [number, number]): readonly number[] {
  const counts = new Set([1, least, planned]);
  if (counts.size === 1) counts.add(2);
  return [...counts].toSorted((a, b) => a - b);
}

function usualVisits({ plan, zones: usual }: IndicationEntry, asked: readonly string[]): PlannedVisits | null {
  const device = findDevice(USUAL.device);
  const zone = [...asked, ...usual].map(findZone).find((one) => one !== null && !one.excluded);
  if (plan === null || device === null || zone === undefined || zone === null) return null;
  const depth_mm = depthForZone(plan, zone, device, false);
  if (depth_mm === null) return null;
  return {
    device: device.code,
    sessions_planned: plan.sessions[1],
    interval_days: plan.interval_days[1],
    zones: [{ zone: zone.code, depth_mm, passes: USUAL.passes }],
  };
}

function evenly(plans: readonly PlannedCourse[]): readonly number[] {
  const last = Math.min(LAST_DAY, Math.max(...plans.flatMap(({ session_days }) => session_days)) + AFTER_LAST);
  return Array.from({ length: LOOKS + 1 }, (_, at) => Math.round((at * last) / LOOKS));
}
