import { findZone } from '../catalog/index.ts';
import { openChance } from '../dosimetry/chance.ts';
import type { Chance } from '../dosimetry/chance.ts';
import { strokesPerCm2, within } from '../dosimetry/index.ts';
import type { NeedleKind, Strokes } from '../dosimetry/index.ts';
import { drawDepth } from '../dosimetry/needle-depth.ts';
import { drawLayers, siteLayers } from '../dosimetry/site-layers.ts';
import type { SiteLayers } from '../dosimetry/site-layers.ts';
import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { draws } from './calibrated-draws.ts';
import { channelsIn, impulseOf } from './impulse.ts';
import type { Channels } from './impulse.ts';
import { parameters } from './parameters.ts';
import { placeOf } from './predict-rows.ts';
import { sessionDayFaults } from './session-days.ts';
import type { HealingFault } from './session-days.ts';
import { DISCREPANCY_LOG_SD, drawStudyBias } from './uncertainty.ts';

/** One zone's course of sessions, all needled alike. */
export type PlannedCourse = {
  readonly zone: string;
  readonly kind: NeedleKind;
  /** The needle setting in mm; never the depth that is reached. */
  readonly setting_mm: number;
  readonly has_traction: boolean;
  readonly strokes: Strokes;
  /** Days from the first session, ascending; none for the course without needling. */
  readonly session_days: readonly number[];
};

/** A course whose input was read: what is left is chance. */
export type PreparedCourse = {
  readonly course: PlannedCourse;
  readonly layers: SiteLayers;
  readonly strokes_per_cm2: number;
  readonly session_days: Float64Array;
};

/** One simulated person in one draw of what nobody knows. The same in every plan: people are compared with themselves. */
export type Person = {
  /** All parameters, in their order, the person's responsiveness among them. */
  readonly parameters: Float64Array;
  /** Factor on every change, for what the model leaves out. */
  readonly discrepancy: number;
  /** Share of a reported clinical gain that is true. */
  readonly bias: number;
  /** From this the person's skin and the needles' depth are drawn. */
  readonly skin_seed: number;
};

const MOST_MM = 3;

/** Reads a planned course; all faults at once. */
export function prepareCourse(course: PlannedCourse): Result<PreparedCourse, readonly HealingFault[]> {
  const zone = findZone(course.zone);
  const density = strokesPerCm2(course.strokes);
  const setting = within('setting_mm', course.setting_mm, [0.05, MOST_MM], 'mm');
  const faults = [
    ...(zone === null ? [unknownZone(course.zone)] : []),
    ...(setting.ok ? [] : [setting.problem]),
    ...(density.ok ? [] : density.problem),
    ...sessionDayFaults(course.session_days),
  ];
  if (faults.length > 0 || zone === null || !density.ok) return fail(faults);
  const session_days = Float64Array.from(course.session_days);
  return ok({ course, layers: siteLayers(zone), strokes_per_cm2: density.value, session_days });
}

/** Person number `at` of the crowd under a seed: drawn alone, so that any worker draws the same one. */
export function drawPerson(seed: number, at: number): Person {
  const chance = openChance((seed ^ Math.imul(at + 1, 0x9e3779b1)) >>> 0);
  const drawn = draws[Math.floor(chance.uniform() * draws.length)];
  if (drawn === undefined) throw new Error('the calibrated sample is empty');
  const own = drawn.slice();
  for (const name of ['R', 'Ri', 'alpha'] as const)
    own[placeOf[name]] = parameters[name].median * Math.exp(parameters[name].log_sd * chance.normal());
  return {
    parameters: own,
    discrepancy: Math.exp(DISCREPANCY_LOG_SD * chance.normal()),
    bias: drawStudyBias(chance),
    skin_seed: Math.floor(chance.uniform() * 4_294_967_296),
  };
}

/** What one session's needles do to this person's skin. */
export function channelsOf({ course, layers, strokes_per_cm2 }: PreparedCourse, person: Person): Channels {
  const chance: Chance = openChance(person.skin_seed);
  const skin = drawLayers(chance, layers);
  const depth = drawDepth(chance, course.kind, course.setting_mm, course.has_traction);
  return channelsIn(strokes_per_cm2, { ...depth, ...skin });
}

/** The dose of each of this person's sessions. */
export function doseFor(channels: Channels, { parameters: own }: Person): number {
  const of = (place: number): number => own[place] ?? NaN;
  return impulseOf(channels, of(placeOf.Ri), of(placeOf.alpha), of(placeOf.R));
}

function unknownZone(code: string): HealingFault {
  return { field: 'zone', fault: `${code} is not a zone of the catalogue`, remedy: 'Choose a zone from the list.' };
}
