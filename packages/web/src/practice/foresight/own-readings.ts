import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readOutcomes } from '@stipple/contract/outcomes';
import { daysBetween } from '@stipple/engine/kernel';
import type { Mark } from '../../charts/band-scales.ts';

type Outcomes = Pick<ResponseOf<typeof readOutcomes>, 'courses' | 'session_days'>;
export type OwnCourse = Outcomes['courses'][number];

/**
 * Standard deviation of a scale before treatment: with it a patient's change is told in the unit of the model. Only scales whose
 * SD is published stand here.
 *
 * @source quantities.md s7, C1 VIET: Goodman-Baron grade 3.29 with SD 0.59
 */
const SD_BEFORE: Readonly<Record<string, number>> = { 'goodman-baron-qualitative': 0.59 };

/** The patient's own gains since the baseline, in SD of the score before; nothing where no scale fits or no session took place. */
export function ownReadings({ courses, session_days }: Outcomes): readonly Mark[] {
  const first = session_days.toSorted()[0];
  if (first === undefined) return [];
  return courses.flatMap(({ scale, readings }) => {
    const sd = SD_BEFORE[scale];
    const baseline = readings.find(({ occasion }) => occasion === 'baseline');
    if (sd === undefined || baseline === undefined) return [];
    return readings
      .filter(({ occasion }) => occasion !== 'baseline')
      .map(({ outcome_id, measured_on, score }) => ({
        key: outcome_id,
        day: daysBetween(first, measured_on),
        value: (baseline.score - score) / sd,
      }))
      .filter(({ day }) => day >= 0);
  });
}

/** Scales that were rated and cannot be told in the model's unit: they are shown on their own scale, never beside its numbers. */
export function ownScales({ courses }: Outcomes): readonly OwnCourse[] {
  return courses.filter(({ scale, readings }) => readings.length > 0 && SD_BEFORE[scale] === undefined);
}
