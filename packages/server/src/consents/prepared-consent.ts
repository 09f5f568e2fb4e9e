import { problem, type Problem } from '@stipple/contract/problems';
import { findDevice, findIndication, findZone } from '@stipple/engine/catalog';
import { addMonths, fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import type { StaffContext } from '../http/contexts.ts';
import type { PlanOnTheWire } from '../treatment-plans/present-plan.ts';
import type { ConsentSection, ConsentText } from './consent-text.ts';
import { filledSections, type ConsentFacts } from './fill-placeholders.ts';
import { riskLinesOf } from './risk-lines.ts';
import { publishedTexts, textInUse } from './text-in-use.ts';

/** What there is to be signed for a plan just now. */
export type PreparedConsent = {
  readonly text_version: string;
  readonly language: string;
  readonly languages: string[];
  readonly title: string;
  readonly sections: ConsentSection[];
  readonly risk_lines: string[];
  readonly photo_question: string;
  readonly expires_on: CalendarDate | null;
};

/** The text with the plan's own facts, and the risk lines of the newest assessment that covers the plan. */
export async function preparedConsent(
  { scope, today }: Pick<StaffContext, 'scope' | 'today'>,
  plan: PlanOnTheWire,
  language: string | null,
): Promise<Result<PreparedConsent, Problem>> {
  const facts = consentFacts(plan);
  if (facts === null)
    return fail(problem('unknown-code', 'The plan names something that the catalogue does not know.'));
  const [texts, risk_lines] = [await publishedTexts(scope), await riskLinesOf(scope, plan, today)];
  const text = textInUse(texts, language);
  return ok({
    text_version: text.label,
    language: text.language,
    languages: [...new Set(texts.map((one) => one.language))],
    title: text.title,
    sections: [...filledSections(text.sections, facts)],
    risk_lines,
    photo_question: text.photo_question,
    expires_on: expiryOf(text, today),
  });
}

/** The last day on which a consent of that day stands. */
function expiryOf({ valid_months }: ConsentText, today: CalendarDate): CalendarDate | null {
  return valid_months === null ? null : addMonths(today, valid_months);
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
