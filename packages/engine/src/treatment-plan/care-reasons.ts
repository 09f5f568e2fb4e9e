import type { AssessmentForPlan, PlanReason } from './plan.ts';

/** What candidacy asks to heed at every session of the plan, each precaution with the finding that brought it. */
export function careReasons(assessments: readonly AssessmentForPlan[]): readonly PlanReason[] {
  const seen = new Set<string>();
  return assessments
    .flatMap((assessment) => assessment.findings)
    .flatMap(({ rule, title, precautions, sources, sign_off }) => {
      if (precautions.length === 0 || seen.has(rule)) return [];
      seen.add(rule);
      return [{ field: 'precautions', text: `${title}: ${precautions.join(' ')}`, sources, sign_off }];
    });
}
