import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { readConsentRow } from '@stipple/record/consents/read-consents';
import { planOfPractice } from '../treatment-plans/plan-of-practice.ts';
import { askAgain } from './ask-again.ts';
import { consentAsSigned, presentConsent, type ConsentAsSigned, type ConsentOnTheWire } from './present-consent.ts';
import { riskLinesOf } from './risk-lines.ts';
import { publishedTexts } from './text-in-use.ts';

/** The consent as it travels, or *not found*. */
export async function consentOfPractice(
  scope: Scope,
  consent_id: string,
  today: CalendarDate,
): Promise<Result<ConsentOnTheWire, Problem>> {
  const row = await readConsentRow(scope, consent_id);
  if (row === null) return fail(problem('not-found', 'There is no such consent here.'));
  return ok(await standingOf(scope, consentAsSigned(row), today));
}

/** The consent with the reasons, if any, for which it must be asked again. */
export async function standingOf(
  scope: Scope,
  signed: ConsentAsSigned,
  today: CalendarDate,
): Promise<ConsentOnTheWire> {
  const plan = await planOfPractice(scope, signed.plan_id);
  const risk_lines = plan.ok ? await riskLinesOf(scope, plan.value, today) : [];
  return presentConsent(signed, askAgain(signed, { today, risk_lines, texts: await publishedTexts(scope) }));
}
