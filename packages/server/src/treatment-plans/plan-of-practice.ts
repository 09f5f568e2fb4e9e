import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { readPlanRow } from '@stipple/record/treatment-plans/read-plans';
import { presentPlan, type PlanOnTheWire } from './present-plan.ts';

/** The plan as it travels, or *not found*. */
export async function planOfPractice(scope: Scope, plan_id: string): Promise<Result<PlanOnTheWire, Problem>> {
  const row = await readPlanRow(scope, plan_id);
  return row === null ? fail(problem('not-found', 'There is no such treatment plan here.')) : ok(presentPlan(row));
}

/** The plan at the version that its reader saw; the conflict carries the plan as it is now. */
export function atVersion(plan: PlanOnTheWire, version: number): Result<PlanOnTheWire, Problem> {
  return plan.version === version ? ok(plan) : fail(stalePlan(plan));
}

export function stalePlan(current: PlanOnTheWire): Problem {
  return problem('stale-version', `The plan is at version ${current.version} by now.`, { extra: { current } });
}

/** Only a draft may change or be agreed. */
export function inState(plan: PlanOnTheWire, state: PlanOnTheWire['state']): Result<PlanOnTheWire, Problem> {
  if (plan.state === state) return ok(plan);
  return fail(problem('wrong-state', `The plan is ${plan.state}, not ${state}.`, { extra: { state: plan.state } }));
}
