import { strokesOf } from '@stipple/engine/dosimetry';
import type { Hand } from '@stipple/engine/dosimetry';
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

/** What cannot be set on this device, however well it could be computed with. */
export function beyondDevice(
  { deepest_mm }: Hand,
  { setting_mm }: Pick<Variant, 'setting_mm'>,
): readonly HealingFault[] {
  if (deepest_mm === null || setting_mm === null || !(setting_mm > deepest_mm)) return [];
  return [{ field: 'setting_mm', fault: `is ${setting_mm} mm`, remedy: `This device goes to ${deepest_mm} mm.` }];
}

/** A variant as the healing model takes it, or what of it cannot be computed with. */
export function courseOf(zone: string, hand: Hand, variant: Variant): Result<PlannedCourse, readonly HealingFault[]> {
  const days = evenSessionDays(variant.sessions ?? NaN, variant.interval_days ?? NaN);
  const beyond = beyondDevice(hand, variant);
  if (!days.ok || beyond.length > 0) return fail([...(days.ok ? [] : days.problem), ...beyond]);
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
