import { problem, type FieldFault, type Problem } from '@stipple/contract/problems';
import { devices, endpoints, indications, outcomeScales, zones as zoneEntries } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { AssessmentOnTheWire } from '../candidacy/present-assessment.ts';
import { demandKnownCodes, type SentCode } from '../candidacy/known-codes.ts';
import type { PlanDraftSent } from './plan-content.ts';

type Assessed = Pick<AssessmentOnTheWire, 'indication' | 'zones'>;

/** Every code is in the catalogue, and the plan is for what was assessed: its indication, and none but its zones. */
export function demandSoundDraft(plan: PlanDraftSent, assessed: Assessed): Result<true, Problem> {
  const known = demandKnownCodes(codesOf(plan));
  if (!known.ok) return known;
  const errors = [...indicationFaults(plan, assessed), ...zoneFaults(plan, assessed)];
  if (errors.length === 0) return ok(true);
  return fail(problem('invalid-request', 'The plan does not fit its assessment.', { errors }));
}

const endpointCodes: Readonly<Record<string, object>> = Object.fromEntries(
  endpoints.map((endpoint) => [endpoint.code, endpoint]),
);

function codesOf(plan: PlanDraftSent): readonly SentCode[] {
  const { patient_measure } = plan;
  return [
    { field: 'plan.indication', code: plan.indication, known: indications },
    { field: 'plan.device', code: plan.device, known: devices },
    { field: 'plan.measure', code: plan.measure, known: outcomeScales },
    ...(patient_measure === null
      ? []
      : [{ field: 'plan.patient_measure', code: patient_measure, known: outcomeScales }]),
    ...plan.zones.flatMap(({ zone, endpoint }, index) => [
      { field: `plan.zones.${index}.zone`, code: zone, known: zoneEntries },
      { field: `plan.zones.${index}.endpoint`, code: endpoint, known: endpointCodes },
    ]),
  ];
}

function indicationFaults(plan: PlanDraftSent, assessed: Assessed): readonly FieldFault[] {
  if (plan.indication === assessed.indication) return [];
  return [{ field: 'plan.indication', fault: `the assessment was for ${assessed.indication}` }];
}

function zoneFaults(plan: PlanDraftSent, assessed: Assessed): readonly FieldFault[] {
  return plan.zones.flatMap(({ zone }, index) => {
    const field = `plan.zones.${index}.zone`;
    const isRepeated = plan.zones.findIndex((other) => other.zone === zone) < index;
    if (isRepeated) return [{ field, fault: 'stands in the plan twice' }];
    return assessed.zones.includes(zone) ? [] : [{ field, fault: 'was not assessed; assess it first' }];
  });
}
