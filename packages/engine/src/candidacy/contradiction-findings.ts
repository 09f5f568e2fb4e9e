import type { DateConflict } from './date-conflicts.ts';
import { factRead } from './fact-read.ts';
import type { Facts } from './facts.ts';
import { answerInWords, dateInWords } from './in-words.ts';
import type { PreparedEntry } from './prepared-rules.ts';
import { questionOf } from './question-of.ts';
import type { Answer, ContraindicationEntry } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';

/** What was said in two ways about something that a contraindication reads: a finding beside whatever follows. */
export function contradictionFindings(entries: readonly PreparedEntry[], facts: Facts): Finding[] {
  if (facts.disagreements.length === 0 && facts.date_conflicts.length === 0) return [];
  return entries.flatMap((entry) => contradictionsIn(entry, facts));
}

function contradictionsIn({ entry, rules }: PreparedEntry, facts: Facts): Finding[] {
  const read = new Set(rules.flatMap(({ reads }) => reads));
  return [
    ...facts.disagreements
      .filter(([first]) => first !== undefined && read.has(first.question))
      .map((answers) => disagreementFinding(entry, answers, facts)),
    ...facts.date_conflicts
      .filter(({ question }) => read.has(question))
      .map((conflict) => dateConflictFinding(entry, conflict, facts)),
  ];
}

/** Answers of one day that contradict each other. */
function disagreementFinding(entry: ContraindicationEntry, answers: readonly Answer[], facts: Facts): Finding {
  const question = answers[0]?.question ?? '';
  const who = answers.map(({ answered_by }) => answered_by).join(' and ');
  const on = dateInWords(answers[0]?.answered_on ?? '');
  return information(entry, question, facts, {
    rule: `${entry.code}.answers-disagree`,
    title: 'Answers disagree',
    text: `${labelOf(question)}: ${who} answered differently on ${on}. Until that is settled the answer counts as not known.`,
  });
}

/** One event, two dates said on different days: the later one is counted from, and both are said. */
function dateConflictFinding(
  entry: ContraindicationEntry,
  { question, answers, counted }: DateConflict,
  facts: Facts,
): Finding {
  const inWords = ({ value }: Answer): string => answerInWords(questionOf(question), value);
  const said = answers.map((one) => `${inWords(one)} (${one.answered_by}, ${dateInWords(one.answered_on)})`);
  return information(entry, question, facts, {
    rule: `${entry.code}.dates-disagree`,
    title: 'Dates disagree',
    text: `${labelOf(question)}: ${said.join(' and ')}. The later one, ${inWords(counted)}, counts until the clinician enters the right one.`,
  });
}

function information(
  entry: ContraindicationEntry,
  question: string,
  facts: Facts,
  { rule, title, text }: Pick<Finding, 'rule' | 'title' | 'text'>,
): Finding {
  return {
    rule,
    rule_revision: entry.revision,
    until: null,
    precautions: [],
    consent_risk: null,
    sources: entry.sources,
    sign_off: entry.sign_off,
    overridable_by: null,
    kind: 'information',
    verdict: 'suitable',
    title,
    text,
    facts: [factRead(question, facts.of(question))],
  };
}

function labelOf(question: string): string {
  return questionOf(question)?.label ?? question;
}
