import type { PlannedCourse } from './people.ts';

/** In what two plans differ. */
export type DiffersIn = 'zone' | 'device' | 'depth' | 'density' | 'sessions' | 'spacing';

/**
 * What no study has compared head to head in people with a measured end point: a difference that comes from these is the
 * priors', however narrow its band. That leaves the number of sessions and the zone to the calculated share alone.
 *
 * @source quantities.md, six things to know, 5; s8.4
 */
export const neverCompared: ReadonlySet<DiffersIn> = new Set(['device', 'depth', 'density', 'spacing']);

export function differIn(one: PlannedCourse, other: PlannedCourse): readonly DiffersIn[] {
  const differences: Readonly<Record<DiffersIn, boolean>> = {
    zone: one.zone !== other.zone,
    device: one.kind !== other.kind || one.has_traction !== other.has_traction,
    depth: one.setting_mm !== other.setting_mm,
    density: JSON.stringify(one.strokes) !== JSON.stringify(other.strokes),
    sessions: one.session_days.length !== other.session_days.length,
    spacing: hasOtherSpacing(one.session_days, other.session_days),
  };
  return (Object.keys(differences) as DiffersIn[]).filter((what) => differences[what]);
}

/** Whether the sessions that both plans have lie on other days. */
function hasOtherSpacing(one: readonly number[], other: readonly number[]): boolean {
  const both = Math.min(one.length, other.length);
  return one.slice(0, both).some((day, at) => day !== other[at]);
}
