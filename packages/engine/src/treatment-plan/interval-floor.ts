import { cite } from '../catalog/cite.ts';
import { findIndication, findZone } from '../catalog/index.ts';
import type { Citation } from '../kernel/index.ts';

/** Between sessions of face and scars. @source protocols.md s7 next session: 672 hours */
const LEAST_DAYS_FACE_AND_SCAR = 28;

const fourWeeks: readonly Citation[] = [
  cite('Harris15', 'MA', 'V', 'Median interval 4 weeks in 18 studies of acne scars.'),
];

/** What the floor of face and scars rests on; a shorter one, of the scalp, rests on its template alone. */
export function intervalSources(least_days: number): readonly Citation[] {
  return least_days < LEAST_DAYS_FACE_AND_SCAR ? [] : fourWeeks;
}

/** Fewest days between two sessions; the scalp alone may be treated as often as its indication's template says. */
export function leastIntervalDays(indication: string, zones: readonly string[]): number {
  const template = findIndication(indication)?.plan ?? null;
  const scalpOnly = zones.length > 0 && zones.every((zone) => findZone(zone)?.view === 'scalp');
  const least = template?.interval_days[0] ?? LEAST_DAYS_FACE_AND_SCAR;
  return scalpOnly ? least : Math.max(least, LEAST_DAYS_FACE_AND_SCAR);
}
