export * from './check-plan.ts';
export { depthForZone } from './depth-for-zone.ts';
export { leastIntervalDays } from './interval-floor.ts';
export * from './listed-zone.ts';
export * from './plan.ts';
export type { PlanRefusal, PlanRefusalCode } from './plan-refusal.ts';
export * from './propose-plan.ts';
export { asksForShallowStart } from './shallow-start.ts';
export { fixedLimits } from './fixed-limits.ts';
