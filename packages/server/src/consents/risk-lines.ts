import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { readLatestAssessmentRow } from '@stipple/record/candidacy/assessments';
import { presentAssessment } from '../candidacy/present-assessment.ts';
import type { PlanOnTheWire } from '../treatment-plans/present-plan.ts';

/** What the newest assessment that covers the plan adds to the risks: one plain sentence per finding that has one, each once, in the order of the findings. */
export async function riskLinesOf(
  scope: Scope,
  { patient_id, indication, zones: planned }: Pick<PlanOnTheWire, 'patient_id' | 'indication' | 'zones'>,
  today: CalendarDate,
): Promise<string[]> {
  const zones = planned.map(({ zone }) => zone);
  const row = await readLatestAssessmentRow(scope, { patient_id, indication, zones });
  const findings = row === null ? [] : presentAssessment(row, today).findings;
  return [...new Set(findings.map(({ consent_risk }) => consent_risk).filter((line) => line !== null))];
}
