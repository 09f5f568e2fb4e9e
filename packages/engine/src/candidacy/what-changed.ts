import type { Assessment } from './candidacy-input.ts';
import type { CalendarDate, Finding, Verdict } from '../kernel/index.ts';

/** What two assessments of one person make of each other. Every finding of both stands in exactly one list. */
export type AssessmentChanges = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly verdict: { readonly before: Verdict; readonly now: Verdict };
  /** False where indication or zones differ: a finding may then be new or gone for that reason alone. */
  readonly same_scope: boolean;
  /** False where the catalogue changed in between: a rule may then have changed with no new fact. */
  readonly same_catalogue: boolean;
  readonly appeared: readonly Finding[];
  /** Its window ended by now. */
  readonly run_out: readonly Finding[];
  /** No longer found for another reason: another answer, another scope, another catalogue. */
  readonly gone: readonly Finding[];
  readonly changed: readonly ChangedFinding[];
  /** As found now; only the day or the source of an answer may differ. */
  readonly unchanged: readonly Finding[];
};

export type ChangedFinding = { readonly before: Finding; readonly now: Finding; readonly what: readonly ChangedPart[] };

export type ChangedPart = 'verdict' | 'until' | 'text' | 'precautions' | 'facts' | 'rule' | 'override';

/** Which findings are new, gone, run out or changed. Throws where the previous assessment is the later one. */
export function whatChanged(previous: Assessment, now: Assessment): AssessmentChanges {
  if (previous.assessed_on > now.assessed_on)
    throw new Error(`the previous assessment (${previous.assessed_on}) is later than this one (${now.assessed_on})`);
  const [before, after] = [byIdentity(previous.findings), byIdentity(now.findings)];
  const lost = previous.findings.filter((finding) => !after.has(identity(finding)));
  const pairs = now.findings.flatMap((finding) => {
    const earlier = before.get(identity(finding));
    return earlier === undefined ? [] : [{ before: earlier, now: finding, what: changedParts(earlier, finding) }];
  });
  return {
    from: previous.assessed_on,
    to: now.assessed_on,
    verdict: { before: previous.verdict, now: now.verdict },
    same_scope: previous.indication === now.indication && sameMembers(previous.zones, now.zones),
    same_catalogue: previous.catalogue_revision === now.catalogue_revision,
    appeared: now.findings.filter((finding) => !before.has(identity(finding))),
    run_out: lost.filter((finding) => hasRunOut(finding, now.assessed_on)),
    gone: lost.filter((finding) => !hasRunOut(finding, now.assessed_on)),
    changed: pairs.filter(({ what }) => what.length > 0),
    unchanged: pairs.filter(({ what }) => what.length === 0).map((pair) => pair.now),
  };
}

/** The rule names a finding; of the notes on contradictions an entry may have one per question. */
function identity({ rule, kind, facts }: Finding): string {
  return kind === 'information' ? `${rule} ${facts[0]?.question ?? ''}` : rule;
}

function byIdentity(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [identity(finding), finding]));
}

function hasRunOut({ until }: Finding, today: CalendarDate): boolean {
  return until !== null && until <= today;
}

function changedParts(before: Finding, now: Finding): ChangedPart[] {
  const parts: readonly (readonly [ChangedPart, (finding: Finding) => unknown])[] = [
    ['verdict', (finding) => finding.verdict],
    ['until', (finding) => finding.until],
    ['text', ({ title, text, consent_risk }) => [title, text, consent_risk]],
    ['precautions', (finding) => finding.precautions],
    [
      'facts',
      ({ facts }) => facts.map(({ question, state, answer, why_unknown }) => [question, state, answer, why_unknown]),
    ],
    ['rule', ({ rule_revision, sign_off }) => [rule_revision, sign_off]],
    ['override', (finding) => finding.overridable_by],
  ];
  return parts.filter(([, read]) => JSON.stringify(read(before)) !== JSON.stringify(read(now))).map(([part]) => part);
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}
