import type { IndicationEntry } from '@stipple/engine/catalog';
import type { Scope } from '@stipple/record';
import { listPlanRows } from '@stipple/record/treatment-plans/read-plans';
import { presentPlan } from '../treatment-plans/present-plan.ts';
import { visitsCompared } from './visits-compared.ts';
import type { VisitsCompared } from './visits-compared.ts';

/** What is compared for this patient: their agreed plan for this wish where there is one, else the usual. A draft is not theirs yet. */
export async function visitsOfPatient(
  scope: Scope,
  patient_id: string,
  indication: IndicationEntry,
  zones: readonly string[],
): Promise<VisitsCompared | null> {
  const plans = (await listPlanRows(scope, patient_id)).map(presentPlan);
  const agreed = plans.find((plan) => plan.state === 'agreed' && plan.indication === indication.code);
  return visitsCompared(indication, zones, agreed ?? null);
}
