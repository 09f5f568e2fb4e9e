import { preparedEntries } from './applicable-rules.ts';
import type { ApplicableEntry } from './applicable-rules.ts';
import type { Assessment, CandidacyInput } from './candidacy-input.ts';
import { contradictionFindings } from './contradiction-findings.ts';
import type { UnknownRule } from './finding-of-rule.ts';
import { judgementContext } from './judgement-context.ts';
import { openQuestions } from './open-questions.ts';
import { prepareEntry } from './prepared-rules.ts';
import type { PreparedEntry } from './prepared-rules.ts';
import { zonesOrUsual } from './questions-for.ts';
import { referralOf } from './referral.ts';
import { findingsOf } from './rule-findings.ts';
import { catalogueRevision, findIndication, findZone } from '../catalog/index.ts';
import { laterOf, rankOf } from '../kernel/index.ts';
import type { CalendarDate, Finding, Verdict } from '../kernel/index.ts';

/**
 * May this person be treated, now, for this? Pure: the same input gives the same bytes. The strongest finding is the
 * verdict; a person without findings is suitable. Throws for an indication or a zone that is not in the catalogue.
 */
export function assessCandidacy(input: CandidacyInput): Assessment {
  const indication = findIndication(input.indication);
  if (indication === null) throw new Error(`no indication "${input.indication}" in the catalogue`);
  const stranger = input.zones.find((zone) => findZone(zone) === null);
  if (stranger !== undefined) throw new Error(`no zone "${stranger}" in the catalogue`);
  const zones = zonesOrUsual(input.indication, input.zones);
  const { verdict, findings, open_questions } = assessPrepared(
    preparedEntries(input.indication, zones),
    input,
    referralOf(indication),
  );
  return {
    indication: input.indication,
    zones,
    assessed_on: input.today,
    verdict,
    ...deferral(verdict, findings),
    findings,
    open_questions,
    catalogue_revision: catalogueRevision,
  };
}

type Assessed = Pick<Assessment, 'verdict' | 'findings' | 'open_questions'>;

/** The findings of some contraindications alone; the catalogue's examples are held against it. */
export function assessEntries(entries: readonly ApplicableEntry[], input: CandidacyInput): Assessed {
  const prepared = entries.map(({ entry, rules }) => prepareEntry(entry, rules));
  return assessPrepared(prepared, input, []);
}

function assessPrepared(
  entries: readonly PreparedEntry[],
  input: CandidacyInput,
  referral: readonly Finding[],
): Assessed {
  const context = judgementContext(input);
  const { facts } = context;
  const reading = { input, facts, without_setting: context };
  const found = [...referral];
  const unknown: UnknownRule[] = [];
  for (const entry of entries) {
    const read = findingsOf(entry, reading);
    found.push(...read.findings);
    unknown.push(...read.unknown);
  }
  const findings = strongestFirst([...found, ...contradictionFindings(entries, facts)]);
  return { verdict: findings[0]?.verdict ?? 'suitable', findings, open_questions: openQuestions(unknown, facts) };
}

/** The earliest day on which every deferring finding has run out; unknown as long as one has no date. */
function deferral(
  verdict: Verdict,
  findings: readonly Finding[],
): { defer_until: CalendarDate | null; not_before: CalendarDate | null } {
  const deferring = findings.filter((finding) => finding.verdict === 'defer');
  const dates = deferring.flatMap((finding) => finding.until ?? []);
  const last = dates.reduce<CalendarDate | null>((late, date) => (late === null ? date : laterOf(late, date)), null);
  return {
    defer_until: verdict === 'defer' && dates.length === deferring.length ? last : null,
    not_before: verdict === 'cannot-tell' ? last : null,
  };
}

function strongestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => rankOf(a.verdict) - rankOf(b.verdict));
}
