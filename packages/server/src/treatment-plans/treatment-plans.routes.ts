import {
  agreePlan,
  changePlan,
  createPlan,
  endPlan,
  listPlans,
  proposePlanFor,
} from '@stipple/contract/treatment-plans';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { agreePlanCommand } from './agree-plan.command.ts';
import { changePlanCommand } from './change-plan.command.ts';
import { createPlanCommand } from './create-plan.command.ts';
import { endPlanCommand } from './end-plan.command.ts';
import { listPlansCommand } from './list-plans.command.ts';
import { proposePlanCommand } from './propose-plan.command.ts';

export const treatmentPlansRoutes: readonly BoundEndpoint[] = [
  bind(proposePlanFor, proposePlanCommand),
  bind(createPlan, createPlanCommand),
  bind(changePlan, changePlanCommand),
  bind(agreePlan, agreePlanCommand),
  bind(endPlan, endPlanCommand),
  bind(listPlans, listPlansCommand),
];
