import type { DeviceEntry } from '@stipple/engine/catalog';
import type { NeedleKind, Strokes } from '@stipple/engine/dosimetry';
import { evenSessionDays } from '@stipple/engine/healing';
import type { HealingFault, PlannedCourse } from '@stipple/engine/healing';
import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import type { Plan } from '../treatment-plans/plan.ts';

/** What plans may differ in; an empty field is null and is named, never guessed. */
export type Variant = {
  readonly setting_mm: number | null;
  readonly passes: number | null;
  readonly sessions: number | null;
  readonly interval_days: number | null;
};

/** How the device is held and moved: the same for all plans that are compared. */
export type Hand = {
  readonly kind: Exclude<NeedleKind, 'home-roller'>;
  readonly needles: number | null;
  readonly oscillation_hz: number | null;
  readonly hand_speed_cm_s: number | null;
  readonly swath_mm: number | null;
  readonly has_traction: boolean;
};

/** Published geometry of the standard roller. @source quantities.md s3, SCHWARZ11: drum 2 cm across and 2 cm wide, 192 needles */
const ROLLER = { drum_diameter_mm: 20, drum_width_mm: 20, needles: 192 } as const;
/** A pen's head. @source quantities.md s3, simulation check D: 12 needles on a head of 4 mm */
const PEN = { swath_mm: 4, needles: 12 } as const;
/** Where strokes of a needle stop merging, the slowest even speed. @source quantities.md s3, track condition D */
const HOLE_CM = 0.02;

/** The hand that a device begins with; what its label does not say stands open. */
export function handOf(device: DeviceEntry | null): Hand {
  const kind = device?.kind === 'roller' || device?.kind === 'stamp' ? device.kind : 'pen';
  const oscillation_hz = device === null ? null : hzOnLabel(device);
  const usual = kind === 'roller' ? ROLLER.needles : kind === 'pen' ? PEN.needles : null;
  return {
    kind,
    needles: device?.needle_count ?? usual,
    oscillation_hz,
    hand_speed_cm_s: oscillation_hz === null ? null : Math.ceil(oscillation_hz * HOLE_CM * 2) / 2,
    swath_mm: kind === 'stamp' ? null : PEN.swath_mm,
    has_traction: true,
  };
}

/** Strokes per second as the device's label says them; null where it does not, for then they are asked. */
export function hzOnLabel({ speeds }: Pick<DeviceEntry, 'speeds'>): number | null {
  const [only] = speeds;
  if (only === undefined || speeds.length > 1) return null;
  if (only.oscillation_hz !== null) return only.oscillation_hz;
  const turns = /([\d,]+) rpm/.exec(only.label)?.[1];
  return turns === undefined ? null : Math.round(Number(turns.replaceAll(',', '')) / 60);
}

/** The plan at hand in one of its zones. */
export function variantOf(plan: Pick<Plan, 'zones' | 'sessions_planned' | 'interval_days'>, zone: string): Variant {
  const planned = plan.zones.find((one) => one.zone === zone) ?? plan.zones[0];
  return {
    setting_mm: planned?.depth_mm ?? null,
    passes: planned?.passes ?? null,
    sessions: plan.sessions_planned,
    interval_days: plan.interval_days,
  };
}

/** What the engine is asked: an empty field goes as no number, which it refuses in words. */
export function strokesOf(hand: Hand, { setting_mm, passes }: Pick<Variant, 'setting_mm' | 'passes'>): Strokes {
  const needles = hand.needles ?? NaN;
  switch (hand.kind) {
    case 'pen':
      return {
        kind: 'pen',
        needles,
        oscillation_hz: hand.oscillation_hz ?? NaN,
        hand_speed_cm_s: hand.hand_speed_cm_s ?? NaN,
        swath_mm: hand.swath_mm ?? NaN,
        passes: passes ?? NaN,
        overlap: 0,
      };
    case 'roller': {
      const { drum_diameter_mm, drum_width_mm } = ROLLER;
      const needle_length_mm = setting_mm ?? NaN;
      return { kind: 'roller', needles, drum_diameter_mm, drum_width_mm, needle_length_mm, passes: passes ?? NaN };
    }
    case 'stamp':
      return {
        kind: 'stamp',
        needles,
        head_area_mm2: (hand.swath_mm ?? NaN) ** 2,
        stamps_per_spot: passes ?? NaN,
      };
  }
}

/** A variant as the healing model takes it, or what of it cannot be computed with. */
export function courseOf(zone: string, hand: Hand, variant: Variant): Result<PlannedCourse, readonly HealingFault[]> {
  const days = evenSessionDays(variant.sessions ?? NaN, variant.interval_days ?? NaN);
  if (!days.ok) return fail(days.problem);
  const { kind, has_traction } = hand;
  const setting_mm = variant.setting_mm ?? NaN;
  return ok({ zone, kind, setting_mm, has_traction, strokes: strokesOf(hand, variant), session_days: days.value });
}

/** All variants at once; a fault names its plan by its place. */
export function coursesOf(
  zone: string,
  hand: Hand,
  variants: readonly Variant[],
): Result<readonly PlannedCourse[], readonly HealingFault[]> {
  const courses = variants.map((variant) => courseOf(zone, hand, variant));
  const faults = courses.flatMap((one, at) =>
    one.ok ? [] : one.problem.map((fault) => ({ ...fault, field: `plans[${at}].${fault.field}` })),
  );
  return faults.length > 0 ? fail(faults) : ok(courses.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** A, B, C, D. */
export function planLetter(at: number): string {
  return String.fromCodePoint(65 + at);
}
