import type { planShape } from '@stipple/contract/treatment-plans';
import { calendarDate, permits, type CalendarDate, type Finding } from '@stipple/engine/kernel';
import type { SkinType } from '@stipple/engine/catalog';
import { checkPlan, fixedLimits, proposePlan, type PlanReason } from '@stipple/engine/treatment-plan';
import type { PatientRow } from '@stipple/record/patients/read-patient';
import type { z } from 'zod';
import type { AssessmentOnTheWire } from '../candidacy/present-assessment.ts';
import { reasonsThatHold } from './reasons-that-hold.ts';
import type { PlanDraftSent } from './plan-content.ts';

/** For whom, when, and on which assessment a plan rests. The skin type decides what some devices are cleared for; null is not known. */
export type PlanGround = {
  readonly patient: Pick<PatientRow, 'birth_date'>;
  readonly today: CalendarDate;
  readonly skin_type: SkinType | null;
  readonly assessment: AssessmentOnTheWire;
  /** Whether the practice has plans computed; without that only the fixed limits of device and zone are held against them. */
  readonly computes: boolean;
};

export type CheckedPlan = {
  readonly plan: PlanDraftSent;
  readonly findings: z.output<typeof planShape>['findings'];
  /** The engine's reasons for the fields that stand as it proposed them. */
  readonly reasons: readonly PlanReason[];
};

/**
 * The plan as the engine sees it. Whether it is off-label is the engine's word, whatever the sender said; where the practice
 * has switched the computation off, it is the sender's.
 */
export function checkedPlan(sent: PlanDraftSent, ground: PlanGround): CheckedPlan {
  if (!ground.computes) return { plan: sent, findings: [...fixedLimits(check(sent, ground))], reasons: [] };
  const plan = { ...sent, off_label: check(sent, ground).some(({ rule }) => rule.startsWith('off_label.')) };
  return { plan, findings: [...check(plan, ground)], reasons: reasonsThatHold(plan, proposalOf(plan.device, ground)) };
}

/** Findings that stand between a plan and its agreement. */
export function brokenLimits(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => !permits(finding.verdict));
}

/** What the engine would propose. An assessment whose forbidding findings were all set aside is taken as permitting. */
export function proposalOf(
  device: string,
  { patient, today, skin_type, assessment }: PlanGround,
): ReturnType<typeof proposePlan> {
  const { indication, zones, permits_now, verdict } = assessment;
  const taken = permits_now && !permits(verdict) ? { ...assessment, verdict: PERMITTED } : assessment;
  const birth_date = calendarDate(patient.birth_date);
  return proposePlan({ indication, zones, device, birth_date, today, skin_type, assessment: taken });
}

const PERMITTED = 'suitable-with-precautions' as const;

function check(plan: PlanDraftSent, { patient, today, skin_type, assessment }: PlanGround): readonly Finding[] {
  const findings = checkPlan({ plan, birth_date: calendarDate(patient.birth_date), today, skin_type, assessment });
  return assessment.computed ? findings : findings.filter(({ rule }) => rule !== 'assessment.verdict');
}
