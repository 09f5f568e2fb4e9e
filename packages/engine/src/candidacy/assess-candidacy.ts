import { applicableEntries } from './applicable-rules.ts';
import type { ApplicableEntry } from './applicable-rules.ts';
import { birthDate, birthDateWording } from './birth-date.ts';
import type { Assessment, CandidacyInput, OpenQuestion } from './candidacy-input.ts';
import { factsOn } from './facts.ts';
import type { Facts } from './facts.ts';
import { zonesOrUsual } from './questions-for.ts';
import { dateConflictFindings, disagreementFindings, findingsOf } from './rule-findings.ts';
import { catalogueRevision, findIndication, findQuestion, findZone } from '../catalog/index.ts';
import type { IndicationEntry } from '../catalog/index.ts';
import { laterOf, strongestVerdict, verdictsStrongestFirst } from '../kernel/index.ts';
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
  const assessed = assessEntries(applicableEntries(input.indication, zones), input);
  const findings = strongestFirst([...referral(indication), ...assessed.findings]);
  const verdict = strongestVerdict(findings.map((finding) => finding.verdict));
  return {
    indication: input.indication,
    zones,
    assessed_on: input.today,
    verdict,
    ...deferral(verdict, findings),
    findings,
    open_questions: assessed.open_questions,
    catalogue_revision: catalogueRevision,
  };
}

/** The findings of some contraindications alone; the catalogue's examples are held against it. */
export function assessEntries(
  entries: readonly ApplicableEntry[],
  input: CandidacyInput,
): Pick<Assessment, 'verdict' | 'findings' | 'open_questions'> {
  const facts = factsOn(input.answers, input.today);
  const read = entries.map((entry) => findingsOf(entry, input, facts));
  const findings = strongestFirst([
    ...read.flatMap((one) => one.findings),
    ...entries.flatMap((entry) => [...disagreementFindings(entry, facts), ...dateConflictFindings(entry, facts)]),
  ]);
  return {
    verdict: strongestVerdict(findings.map((finding) => finding.verdict)),
    findings,
    open_questions: openQuestions(
      read.flatMap((one) => one.open),
      facts,
    ),
  };
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

function referral(indication: IndicationEntry): Finding[] {
  if (indication.referral === null) return [];
  return [
    {
      rule: `${indication.code}.${indication.referral.verdict === 'refer' ? 'refer-first' : 'not-offered'}`,
      rule_revision: indication.revision,
      kind: 'contraindication',
      verdict: indication.referral.verdict,
      until: null,
      title: indication.referral.title,
      text: indication.referral.text,
      precautions: [],
      consent_risk: null,
      facts: [],
      sources: indication.referral.sources,
      sign_off: indication.sign_off,
      overridable_by: 'physician',
    },
  ];
}

function openQuestions(
  open: readonly { readonly question: string; readonly could_make_it: Verdict }[],
  facts: Facts,
): OpenQuestion[] {
  const byQuestion = Map.groupBy(open, (one) => one.question);
  return [...byQuestion]
    .map(([code, all]) => {
      const question = code === birthDate ? birthDateWording : findQuestion(code);
      const fact = facts.of(code);
      return {
        question: code,
        text: question?.text ?? code,
        label: question?.label ?? code,
        why: fact.kind === 'unknown' ? fact.why : 'not-asked',
        could_make_it: strongestVerdict(all.map((one) => one.could_make_it)),
      } as const;
    })
    .toSorted((a, b) => strength(a.could_make_it) - strength(b.could_make_it));
}

function strongestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => strength(a.verdict) - strength(b.verdict));
}

function strength(verdict: Verdict): number {
  return verdictsStrongestFirst.indexOf(verdict);
}
