import type { ApplicableEntry } from './applicable-rules.ts';
import { birthDate } from './birth-date.ts';
import type { CandidacyInput } from './candidacy-input.ts';
import type { Facts } from './facts.ts';
import { answerInWords, dateInWords, factRead, fillText, unknownInWords, wrongBirthDate } from './in-words.ts';
import { judge, questionsIn } from './judge-condition.ts';
import type { Judgement } from './judge-condition.ts';
import { findQuestion } from '../catalog/index.ts';
import type { CandidacyRule, Condition, ContraindicationEntry } from '../catalog/index.ts';
import { ageInYears, licenceCovers, permits, strongestVerdict } from '../kernel/index.ts';
import type { Citation, FactRead, Finding, Licence, Verdict } from '../kernel/index.ts';

export type EntryFindings = {
  readonly findings: readonly Finding[];
  /** Question and the strongest verdict that its answer could bring. */
  readonly open: readonly { readonly question: string; readonly could_make_it: Verdict }[];
};

type Judged = { readonly rule: CandidacyRule; readonly judgement: Judgement; readonly missing: readonly string[] };

/**
 * What one contraindication says. Here, and only here, unknown gets its meaning: under a forbidding verdict the entry
 * cannot be told; under a precaution the precaution applies as if the fact were present.
 */
export function findingsOf({ entry, rules }: ApplicableEntry, input: CandidacyInput, facts: Facts): EntryFindings {
  const judged = rules.map((rule) => judgeRule(entry, rule, input, facts));
  const unknownRules = judged.filter(({ judgement }) => judgement.holds === 'unknown');
  const forbidding = unknownRules.filter(({ rule }) => !permits(rule.verdict));
  const missing = new Set(forbidding.flatMap((one) => one.missing));
  const cautioning = unknownRules.filter(
    (one) => permits(one.rule.verdict) && !one.missing.every((question) => missing.has(question)),
  );
  return {
    findings: [
      ...judged
        .filter(({ judgement }) => judgement.holds === 'yes')
        .map(({ rule, judgement }) => heldFinding(entry, rule, judgement, input, facts)),
      ...(forbidding.length > 0 ? [missingFinding(entry, forbidding, [...missing], input, facts)] : []),
      ...cautioning.map((one) => cautionFinding(entry, one, input, facts)),
    ],
    open: openQuestions(unknownRules),
  };
}

/** Answers of one day that contradict each other, said beside whatever the unknown leads to. */
export function disagreementFindings({ entry, rules }: ApplicableEntry, facts: Facts): Finding[] {
  if (facts.disagreements.length === 0) return [];
  const read = new Set(rules.flatMap((rule) => questionsIn(rule.when)));
  return facts.disagreements
    .filter(([first]) => first !== undefined && read.has(first.question))
    .map((answers) => {
      const question = answers[0]?.question ?? '';
      const label = findQuestion(question)?.label ?? question;
      const who = answers.map(({ answered_by }) => answered_by).join(' and ');
      return {
        ...headOf(entry, 'answers-disagree', entry.sources),
        kind: 'information',
        verdict: 'suitable',
        title: 'Answers disagree',
        text: `${label}: ${who} answered differently on ${dateInWords(answers[0]?.answered_on ?? '')}. Until that is settled the answer counts as not known.`,
        facts: [factRead(question, facts.of(question))],
      } satisfies Finding;
    });
}

/** One event, two dates said on different days: the later one is counted from, and both are said. */
export function dateConflictFindings({ entry, rules }: ApplicableEntry, facts: Facts): Finding[] {
  if (facts.date_conflicts.length === 0) return [];
  const read = new Set(rules.flatMap((rule) => questionsIn(rule.when)));
  return facts.date_conflicts
    .filter(({ question }) => read.has(question))
    .map(({ question, answers, counted }) => {
      const asked = findQuestion(question);
      const said = answers
        .map((one) => `${answerInWords(asked, one.value)} (${one.answered_by}, ${dateInWords(one.answered_on)})`)
        .join(' and ');
      return {
        ...headOf(entry, 'dates-disagree', entry.sources),
        kind: 'information',
        verdict: 'suitable',
        title: 'Dates disagree',
        text: `${asked?.label ?? question}: ${said}. The later one, ${answerInWords(asked, counted.value)}, counts until the clinician enters the right one.`,
        facts: [factRead(question, facts.of(question))],
      } satisfies Finding;
    });
}

function judgeRule(entry: ContraindicationEntry, rule: CandidacyRule, input: CandidacyInput, facts: Facts): Judged {
  const setting = input.settings.windows_days[`${entry.code}.${rule.code}`];
  const judgement = judge(rule.when, {
    facts,
    today: input.today,
    birth_date: input.birth_date,
    stricter_days: setting !== undefined && Number.isInteger(setting) && setting > 0 ? setting : null,
  });
  const missing = judgement.missing.map((question) => askFirst(question, facts));
  return { rule, judgement, missing: missing.length < 2 ? missing : [...new Set(missing)] };
}

/** A detail cannot be asked before its main question is answered with yes. */
function askFirst(question: string, facts: Facts): string {
  const main = findQuestion(question)?.asked_when?.question;
  return main !== undefined && facts.of(main).kind === 'unknown' ? main : question;
}

function heldFinding(
  entry: ContraindicationEntry,
  rule: CandidacyRule,
  judgement: Judgement,
  input: CandidacyInput,
  facts: Facts,
): Finding {
  return {
    ...headOf(entry, rule.code, rule.sources),
    kind: permits(rule.verdict) ? 'precaution' : 'contraindication',
    verdict: rule.verdict,
    until: judgement.until,
    title: rule.title,
    text: [fillText(rule.text, facts, judgement.until), ...widened(rule.when, facts, judgement.until)].join(' '),
    precautions: rule.precautions.map((precaution) => fillText(precaution, facts, judgement.until)),
    consent_risk: rule.consent_risk,
    facts: [...ageRead(rule.when, input), ...knownFacts(rule, facts)],
    sign_off: rule.sign_off,
    overridable_by: rule.overridable_by,
  };
}

/** A date known only in part was taken at its last possible day: the finding says so. */
function widened(condition: Condition, facts: Facts, until: Finding['until']): string[] {
  if (until === null) return [];
  return questionsIn(condition).flatMap((question) => {
    const fact = facts.of(question);
    if (fact.kind === 'unknown' || fact.value.kind !== 'date' || fact.value.date.length === 10) return [];
    const part = fact.value.date.length === 7 ? 'month' : 'year';
    return [`Only the ${part} is known: its last day counts.`];
  });
}

function missingFinding(
  entry: ContraindicationEntry,
  forbidding: readonly Judged[],
  missing: readonly string[],
  input: CandidacyInput,
  facts: Facts,
): Finding {
  const rules = forbidding.map((one) => one.rule);
  return {
    ...headOf(entry, 'not-known', uniqueSources(rules)),
    kind: 'missing-fact',
    verdict: 'cannot-tell',
    title: `${entry.name}: not known`,
    text: `${notKnown(missing, input, facts)} Without it nobody can say whether treatment may go on.`,
    facts: missing.map((question) => factRead(question, facts.of(question))),
    sign_off: rules.some((rule) => rule.sign_off !== 'published') ? 'default' : 'published',
    overridable_by: licenceForAll(rules),
  };
}

function cautionFinding(
  entry: ContraindicationEntry,
  { rule, missing }: Judged,
  input: CandidacyInput,
  facts: Facts,
): Finding {
  return {
    ...headOf(entry, rule.code, rule.sources),
    kind: 'precaution',
    verdict: rule.verdict,
    title: rule.title,
    text: `${notKnown(missing, input, facts)} Until it is known the precaution applies.`,
    precautions: rule.precautions.map((precaution) => fillText(precaution, facts, null)),
    facts: missing.map((question) => factRead(question, facts.of(question))),
    sign_off: rule.sign_off,
  };
}

function headOf(entry: ContraindicationEntry, rule: string, sources: readonly Citation[]) {
  return {
    rule: `${entry.code}.${rule}`,
    rule_revision: entry.revision,
    until: null,
    precautions: [],
    consent_risk: null,
    sources,
    sign_off: entry.sign_off,
    overridable_by: null,
  } as const;
}

function notKnown(missing: readonly string[], input: CandidacyInput, facts: Facts): string {
  return missing
    .map((question) => {
      if (question === birthDate) return wrongBirthDate(input.birth_date, input.today);
      const fact = facts.of(question);
      const why = fact.kind === 'unknown' ? unknownInWords(fact.why) : 'Not asked';
      return `${why}: ${findQuestion(question)?.label ?? question}.`;
    })
    .join(' ');
}

function openQuestions(unknownRules: readonly Judged[]): EntryFindings['open'] {
  const questions = [...new Set(unknownRules.flatMap((one) => one.missing))];
  return questions.map((question) => ({
    question,
    could_make_it: strongestVerdict(
      unknownRules.filter((one) => one.missing.includes(question)).map((one) => one.rule.verdict),
    ),
  }));
}

function knownFacts(rule: CandidacyRule, facts: Facts): FactRead[] {
  return [...new Set(questionsIn(rule.when))]
    .map((question) => factRead(question, facts.of(question)))
    .filter((fact) => fact.state === 'known');
}

function ageRead(condition: Condition, { birth_date, today }: CandidacyInput): FactRead[] {
  const readsAge =
    condition.kind === 'age-under' ||
    condition.kind === 'age-from' ||
    (condition.kind === 'all' && condition.of.some((part) => part.kind === 'age-under'));
  if (!readsAge) return [];
  const answer = `${dateInWords(birth_date)} (${ageInYears(birth_date, today)} years)`;
  const read = { question: 'birth-date', label: 'Date of birth', why_unknown: null, learnt_on: null } as const;
  return [{ ...read, state: 'known', answer, learnt_from: 'record' }];
}

function uniqueSources(rules: readonly CandidacyRule[]): Citation[] {
  const all = rules.flatMap((rule) => rule.sources);
  return all.filter((one, index) => all.findIndex((other) => other.source === one.source) === index);
}

/** A missing fact may be overridden only by a licence that could override whatever it would turn out to be. */
function licenceForAll(rules: readonly CandidacyRule[]): Licence | null {
  return rules.reduce<Licence | null>((widest, { overridable_by }, index) => {
    if (overridable_by === null || (index > 0 && widest === null)) return null;
    return widest === null || licenceCovers(overridable_by, widest) ? overridable_by : widest;
  }, null);
}
