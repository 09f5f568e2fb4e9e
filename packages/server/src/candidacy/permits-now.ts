import { permits, type CalendarDate, type Finding, type Verdict } from '@stipple/engine/kernel';

/** What of an assessment decides whether treatment may go on. */
export type Judged = {
  readonly verdict: Verdict;
  readonly findings: readonly Pick<Finding, 'rule' | 'verdict' | 'until'>[];
  readonly overrides: readonly { readonly rule: string }[];
  /** False where the practice had switched the rules off. */
  readonly computed: boolean;
  readonly decision: { readonly decision: string } | null;
};

/**
 * Whether treatment may go on today: the verdict permits, or each finding that forbids was overridden or, where it
 * only defers, has run out. Where nothing was computed, the clinician's signed decision alone says it. Whether the assessment is recent enough for a session is the session's own question.
 */
export function permitsNow(assessment: Judged, today: CalendarDate): boolean {
  if (!assessment.computed) return decidedToTreat(assessment.decision);
  if (permits(assessment.verdict)) return true;
  const forbids = assessment.findings.some((finding) => !permits(finding.verdict));
  return forbids && forbiddingNow(assessment, today).length === 0;
}

/** The findings that forbid today and were not overridden. */
export function forbiddingNow<Of extends Judged>(
  assessment: Of,
  today: CalendarDate,
): readonly Of['findings'][number][] {
  return assessment.findings.filter(
    (finding) => !permits(finding.verdict) && !isLifted(finding, assessment.overrides, today),
  );
}

function decidedToTreat(decision: Judged['decision']): boolean {
  return decision?.decision === 'treat' || decision?.decision === 'treat-with-precautions';
}

function isLifted(finding: Judged['findings'][number], overrides: Judged['overrides'], today: CalendarDate): boolean {
  if (overrides.some(({ rule }) => rule === finding.rule)) return true;
  return finding.verdict === 'defer' && finding.until !== null && finding.until <= today;
}
