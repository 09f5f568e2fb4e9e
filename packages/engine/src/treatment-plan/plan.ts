import type { CalendarDate, Citation, Finding, SignOff, Verdict } from '../kernel/index.ts';

/** What practitioner and patient agree on: how deep, how often, to which sign, measured how, and when to stop. */
export type PlanDraft = {
  readonly indication: string;
  /** All indications of a combined plan, the main one among them or not; left out where there is only one. */
  readonly indications?: readonly string[] | undefined;
  readonly device: string;
  readonly goal: string;
  /** Outcome scale that the clinician rates, and the one that the patient rates. */
  readonly measure: string;
  readonly patient_measure: string | null;
  readonly sessions_planned: number;
  readonly interval_days: number;
  readonly zones: readonly PlanZone[];
  /** Days from the first session to the first and to the final reading of the scales. */
  readonly first_reading_days: number;
  readonly final_reading_days: number;
  readonly stop_rule: string;
  /** The device is not cleared for this indication, zone or age. */
  readonly off_label: boolean;
};

export type PlanZone = {
  readonly zone: string;
  /** Needle setting in mm, never the achieved depth. */
  readonly depth_mm: number;
  readonly passes: number;
  readonly endpoint: string;
};

export type PlanProposal = PlanDraft & { readonly reasons: readonly PlanReason[] };

/** Why a field of the plan is what it is. */
export type PlanReason = {
  /** For example `zones.cheeks.depth_mm` or `interval_days`. */
  readonly field: string;
  readonly text: string;
  readonly sources: readonly Citation[];
  readonly sign_off: SignOff;
};

/** What a plan reads of an assessment of candidacy. */
export type AssessmentForPlan = {
  readonly indication: string;
  readonly zones: readonly string[];
  readonly assessed_on: CalendarDate;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
};

/** Every indication of a plan or of what is asked, the main one first, each once. */
export function indicationsOf(asked: {
  readonly indication: string;
  readonly indications?: readonly string[] | undefined;
}): readonly string[] {
  return [...new Set([asked.indication, ...(asked.indications ?? [])])];
}
