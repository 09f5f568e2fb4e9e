import { findDevice, zones } from '@stipple/engine/catalog';
import { handOf } from '@stipple/engine/dosimetry';
import type { Hand } from '@stipple/engine/dosimetry';
import type { Plan } from '../treatment-plans/plan.ts';
import { variantOf } from './variant.ts';
import type { Variant } from './variant.ts';

export const views = ['depth', 'coverage', 'course', 'compare'] as const;
export type View = (typeof views)[number];

/** What of the skin and its care the barrier depends on. */
export type Care = { readonly occluded: boolean; readonly over_65: boolean };

/** What is looked at: a zone, a hand, and one to four plans; the first is the plan at hand. */
export type Look = {
  readonly zone: string;
  readonly hand: Hand;
  readonly care: Care;
  readonly plans: readonly [Variant, ...Variant[]];
};

export const MOST_PLANS = 4;

/** Somebody older than this closes channels more slowly. @source quantities.md s4, KELCHEN16 */
const OLDER_THAN = 65;

export function lookAt(plan: Plan, age: number): Look {
  const zone = plan.zones[0]?.zone ?? Object.keys(zones)[0] ?? '';
  const care = { occluded: false, over_65: age > OLDER_THAN };
  return { zone, hand: handOf(findDevice(plan.device)), care, plans: [variantOf(plan, zone)] };
}

/** Another zone: a zone of the plan brings its own depth and passes. */
export function inZone(look: Look, zone: string, plan: Plan): Look {
  const [first, ...others] = look.plans;
  const isPlanned = plan.zones.some((one) => one.zone === zone);
  return { ...look, zone, plans: [isPlanned ? variantOf(plan, zone) : first, ...others] };
}

export function withPlan(look: Look, at: number, values: Partial<Variant>): Look {
  const [first, ...others] = look.plans;
  const change = (one: Variant, place: number): Variant => (place === at ? { ...one, ...values } : one);
  return { ...look, plans: [change(first, 0), ...others.map((one, place) => change(one, place + 1))] };
}

/** One more plan, as a copy of the last. */
export function morePlans(look: Look): Look {
  const last = look.plans.at(-1) ?? look.plans[0];
  return look.plans.length >= MOST_PLANS ? look : { ...look, plans: [...look.plans, last] };
}

export function withoutPlan(look: Look, at: number): Look {
  const [first, ...others] = look.plans;
  return at === 0 ? look : { ...look, plans: [first, ...others.filter((_, place) => place + 1 !== at)] };
}
