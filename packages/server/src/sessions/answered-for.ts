import { problem, type Problem } from '@stipple/contract/problems';
import { fail, licenceCovers, ok, type Finding, type Licence, type Result } from '@stipple/engine/kernel';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { requireLicence } from '../access/licensed.ts';
import { againstStarting } from './against-starting.ts';
import { missingBeforeSigning } from './missing-before-signing.ts';
import { unansweredStart } from './unanswered-start.ts';

export type Reasons = Readonly<Record<string, string>>;

/** A reason for everything that is missing and may be signed past, from a licence that covers it; or what is left. */
export function answeredMissing(row: SessionRow, given: Reasons, held: Licence | null): Result<Reasons, Problem> {
  const items = missingBeforeSigning(row);
  const left = items.filter(({ code, way_past }) => way_past === null || !Object.hasOwn(given, code));
  if (left.length > 0)
    return fail(problem('not-complete', left.map(({ text }) => text).join(' '), { extra: { missing: left } }));
  const codes = new Set(items.map(({ code }) => code));
  const verdict = againstStarting(row, row.day).find(({ code }) => code === 'verdict');
  if (codes.has('assessment') && verdict !== undefined) {
    const licensed = requireLicence({ licence: held }, verdict.licence);
    if (!licensed.ok) return licensed;
  }
  for (const { licence } of codes.has('start-reason') ? unansweredStart(row) : []) {
    const licensed = requireLicence({ licence: held }, licence);
    if (!licensed.ok) return licensed;
  }
  return ok(onlyOf(given, codes));
}

/**
 * A reason for each broken limit, from a licence that covers it; or the limits that lack one. A limit that nobody may
 * override stops what is proposed; what was delivered has happened, and a physician answers for the record of it.
 */
export function answeredLimits(
  findings: readonly Finding[],
  given: Reasons,
  held: Licence | null,
): Result<Reasons, Problem> {
  const broken = findings.filter((finding) => finding.verdict === 'unsuitable');
  const unanswered = broken.filter(
    ({ rule, overridable_by }) => !Object.hasOwn(given, rule) || !licenceCovers(held, overridable_by ?? 'physician'),
  );
  if (unanswered.length > 0) {
    const detail = unanswered.map(({ title }) => `${title}.`).join(' ');
    return fail(problem('limit-broken', detail, { extra: { findings: unanswered } }));
  }
  return ok(onlyOf(given, new Set(broken.map(({ rule }) => rule))));
}

/** Reasons for nothing are not kept. */
function onlyOf(given: Reasons, codes: ReadonlySet<string>): Reasons {
  return Object.fromEntries(Object.entries(given).filter(([code]) => codes.has(code)));
}
