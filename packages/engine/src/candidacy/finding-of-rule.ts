import { birthDate } from './birth-date.ts';
import type { CandidacyInput } from './candidacy-input.ts';
import { ageRead, factRead } from './fact-read.ts';
import type { Facts } from './facts.ts';
import { unknownInWords, wrongBirthDate } from './in-words.ts';
import type { JudgementContext } from './judge-condition.ts';
import type { PreparedRule } from './prepared-rules.ts';
import { questionOf } from './question-of.ts';
import { fillText } from './sentence.ts';
import type { CandidacyRule, ContraindicationEntry } from '../catalog/index.ts';
import { ageInYears, licenceCovers } from '../kernel/index.ts';
import type { CalendarDate, Citation, FactRead, Finding, Licence } from '../kernel/index.ts';

/** One patient's day, as every rule reads it. */
export type Reading = {
  readonly input: CandidacyInput;
  readonly facts: Facts;
  /** For a rule whose window the practice has not made stricter. */
  readonly without_setting: JudgementContext;
};

/** A rule that cannot be told, and what would have to be asked. */
export type UnknownRule = { readonly prepared: PreparedRule; readonly missing: readonly string[] };

export function heldFinding(
  entry: ContraindicationEntry,
  { rule, name, forbids, reads, reads_age, age_limit }: PreparedRule,
  until: CalendarDate | null,
  { input, facts }: Reading,
): Finding {
  const known = reads.flatMap((question) => knownFact(question, facts));
  const own = age_limit === null ? null : ownMinimum(age_limit, input);
  return {
    rule: name,
    rule_revision: entry.revision,
    until,
    precautions: rule.precautions.map((precaution) => fillText(precaution, facts, until)),
    consent_risk: rule.consent_risk,
    sources: rule.sources,
    sign_off: rule.sign_off,
    overridable_by: rule.overridable_by,
    kind: forbids ? 'contraindication' : 'precaution',
    verdict: rule.verdict,
    title: own?.title ?? rule.title,
    text: own?.text ?? fillText(rule.text, facts, until) + (until === null ? '' : widened(reads, facts)),
    facts: reads_age ? [ageRead(input.birth_date, input.today), ...known] : known,
  };
}

export function missingFinding(
  entry: ContraindicationEntry,
  forbidding: readonly UnknownRule[],
  missing: readonly string[],
  { input, facts }: Reading,
): Finding {
  const rules = forbidding.map(({ prepared }) => prepared.rule);
  return {
    rule: `${entry.code}.not-known`,
    rule_revision: entry.revision,
    until: null,
    precautions: [],
    consent_risk: null,
    sources: uniqueSources(rules),
    sign_off: rules.some((rule) => rule.sign_off !== 'published') ? 'default' : 'published',
    overridable_by: licenceForAll(rules),
    kind: 'missing-fact',
    verdict: 'cannot-tell',
    title: `${entry.name}: not known`,
    text: `${notKnown(missing, input, facts)} Without it nobody can say whether treatment may go on.`,
    facts: missing.map((question) => factRead(question, facts.of(question))),
  };
}

export function cautionFinding(
  entry: ContraindicationEntry,
  { prepared: { rule, name }, missing }: UnknownRule,
  { input, facts }: Reading,
): Finding {
  return {
    rule: name,
    rule_revision: entry.revision,
    until: null,
    precautions: rule.precautions.map((precaution) => fillText(precaution, facts, null)),
    consent_risk: null,
    sources: rule.sources,
    sign_off: rule.sign_off,
    overridable_by: null,
    kind: 'precaution',
    verdict: rule.verdict,
    title: rule.title,
    text: `${notKnown(missing, input, facts)} Until it is known the precaution applies.`,
    facts: missing.map((question) => factRead(question, facts.of(question))),
  };
}

/** Who is old enough for the catalogue and not for the practice is told that it is the practice's own limit. */
function ownMinimum(age_limit: number, { birth_date, today, settings }: CandidacyInput) {
  const { minimum_age_years = age_limit } = settings;
  if (minimum_age_years <= age_limit || ageInYears(birth_date, today) < age_limit) return null;
  const text = `Under ${minimum_age_years} years of age, the minimum that this practice has set; the catalogue asks for ${age_limit}.`;
  return { title: `Under ${minimum_age_years}`, text };
}

/** A date known only in part was taken at its last possible day: the finding says so. */
function widened(questions: readonly string[], facts: Facts): string {
  return questions
    .map((question) => {
      const fact = facts.of(question);
      if (fact.kind === 'unknown' || fact.value.kind !== 'date' || fact.value.date.length === 10) return '';
      return ` Only the ${fact.value.date.length === 7 ? 'month' : 'year'} is known: its last day counts.`;
    })
    .join('');
}

function knownFact(question: string, facts: Facts): FactRead[] {
  const fact = facts.of(question);
  return fact.kind === 'known' ? [factRead(question, fact)] : [];
}

function notKnown(missing: readonly string[], input: CandidacyInput, facts: Facts): string {
  return missing
    .map((question) => {
      if (question === birthDate) return wrongBirthDate(input.birth_date, input.today);
      const fact = facts.of(question);
      const why = fact.kind === 'unknown' ? unknownInWords(fact.why) : 'Not asked';
      return `${why}: ${questionOf(question)?.label ?? question}.`;
    })
    .join(' ');
}

function uniqueSources(rules: readonly CandidacyRule[]): Citation[] {
  const bySource = new Map<string, Citation>();
  for (const { sources } of rules)
    for (const citation of sources) if (!bySource.has(citation.source)) bySource.set(citation.source, citation);
  return [...bySource.values()];
}

/** A missing fact may be overridden only by a licence that could override whatever it would turn out to be. */
function licenceForAll(rules: readonly CandidacyRule[]): Licence | null {
  return rules.reduce<Licence | null>((widest, { overridable_by }, index) => {
    if (overridable_by === null || (index > 0 && widest === null)) return null;
    return widest === null || licenceCovers(overridable_by, widest) ? overridable_by : widest;
  }, null);
}
