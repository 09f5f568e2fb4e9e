import { problem, type Problem } from '@stipple/contract/problems';
import { findDevice, findIndication, findZone } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { readLatestAssessmentRow } from '@stipple/record/candidacy/assessments';
import type { AssessmentOnTheWire } from '../candidacy/present-assessment.ts';
import { presentAssessment } from '../candidacy/present-assessment.ts';
import type { StaffContext } from '../http/contexts.ts';
import type { PlanOnTheWire } from '../treatment-plans/present-plan.ts';
import type { ConsentFacts, ConsentSection } from './consent-text.ts';
import { consent2026November1 } from './texts/consent-2026-11-1.ts';

/** The text in use. An earlier version stays with the consents that were signed on it. */
const CURRENT = consent2026November1;

/** What there is to be signed for a plan just now. */
export type PreparedConsent = {
  readonly text_version: string;
  readonly title: string;
  readonly sections: ConsentSection[];
  readonly risk_lines: string[];
  readonly photo_question: string;
};

/** The text with the plan's own facts, and the risk lines of the newest assessment that covers the plan. */
export async function preparedConsent(
  { scope, today }: Pick<StaffContext, 'scope' | 'today'>,
  plan: PlanOnTheWire,
): Promise<Result<PreparedConsent, Problem>> {
  const facts = consentFacts(plan);
  if (facts === null)
    return fail(problem('unknown-code', 'The plan names something that the catalogue does not know.'));
  const assessment = await newestAssessment(scope, plan, today);
  const { version: text_version, title, photo_question } = CURRENT;
  return ok({
    text_version,
    title,
    sections: [...CURRENT.sections(facts)],
    risk_lines: riskLines(assessment),
    photo_question,
  });
}

function consentFacts(plan: PlanOnTheWire): ConsentFacts | null {
  const indication = findIndication(plan.indication);
  const device = findDevice(plan.device);
  if (indication === null || device === null) return null;
  const { sessions_planned, interval_days, off_label } = plan;
  const zone_names = plan.zones.map(({ zone }) => findZone(zone)?.name ?? zone);
  const deepest_mm = Math.max(...plan.zones.map(({ depth_mm }) => depth_mm));
  return { indication, device, zone_names, deepest_mm, sessions_planned, interval_days, off_label };
}

async function newestAssessment(
  scope: Scope,
  plan: PlanOnTheWire,
  today: StaffContext['today'],
): Promise<AssessmentOnTheWire | null> {
  const { patient_id, indication } = plan;
  const zones = plan.zones.map(({ zone }) => zone);
  const row = await readLatestAssessmentRow(scope, { patient_id, indication, zones });
  return row === null ? null : presentAssessment(row, today);
}

/** One plain sentence per finding that has one, each once, in the order of the findings. */
function riskLines(assessment: AssessmentOnTheWire | null): string[] {
  const lines = (assessment?.findings ?? []).map((finding) => finding.consent_risk).filter((line) => line !== null);
  return [...new Set(lines)];
}
