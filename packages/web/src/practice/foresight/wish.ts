import type { ComparisonWish, PlannedCourse } from '@stipple/engine/healing';
import { pointsOf } from './course-days.ts';

const PEOPLE = 2_000;
/** One seed for every picture: what changes in it is the plan and not the people. */
const SEED = 2026;

export function wishFor(plans: readonly PlannedCourse[]): ComparisonWish {
  return { plans, seed: SEED, people: PEOPLE, points: pointsOf(plans) };
}
