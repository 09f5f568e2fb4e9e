import { dateInWords } from './in-words.ts';
import { findContraindication, findIndication, findQuestion } from '../catalog/index.ts';
import { assertNever } from '../kernel/index.ts';
import type { Finding, Verdict } from '../kernel/index.ts';

/** One finding for two readers, from the same entry of the catalogue. */
export type Explanation = {
  /** One plain sentence, in words a twelve-year-old understands. */
  readonly patient: string;
  /** The text stored with the finding, as it read on its day. */
  readonly clinician: string;
  /** False where the entry changed since: the plain sentence is today's, the clinician's text is that of its day. */
  readonly same_revision: boolean;
};

/** Any finding, also one of another room or of an entry that is gone: then its verdict is said plainly. */
export function explainFinding(finding: Finding): Explanation {
  const [code = '', rule = ''] = finding.rule.split(/\.(.*)/s);
  const revision = (findContraindication(code) ?? findIndication(code))?.revision ?? finding.rule_revision;
  return {
    patient: plainSentence(finding, code, rule).replaceAll('{until}', untilInWords(finding)),
    clinician: finding.text,
    same_revision: revision === finding.rule_revision,
  };
}

function plainSentence(finding: Finding, code: string, rule: string): string {
  if (finding.kind === 'missing-fact') return missingSentence(finding);
  if (rule === 'answers-disagree' || rule === 'dates-disagree')
    return 'Two of the answers about you do not fit together, so someone will ask you again.';
  const ofRule = findContraindication(code)?.rules.find((one) => one.code === rule)?.plain_text;
  if (ofRule !== undefined) return isAssumed(finding) ? assumedSentence(finding) : ofRule;
  const referral = findIndication(code)?.referral ?? null;
  return referral !== null && (rule === 'refer-first' || rule === 'not-offered')
    ? referral.plain_text
    : verdictSentence(finding.verdict);
}

/** A precaution on something not known must not read as if it were known. */
function isAssumed({ facts }: Finding): boolean {
  return facts.some((fact) => fact.state === 'unknown');
}

function assumedSentence(finding: Finding): string {
  const [text] = patientQuestions(finding);
  return text === undefined
    ? 'Until your clinician has noted one more thing about you, we take extra care.'
    : `Until we know the answer to “${text}”, we take the same care as if it were yes.`;
}

function missingSentence(finding: Finding): string {
  const texts = patientQuestions(finding);
  return texts.length === 0
    ? 'Your clinician has to find out one more thing before anyone can say whether treatment may go on.'
    : `Before anyone can say whether treatment may go on, we need an answer to ${texts.map((text) => `“${text}”`).join(' and ')}.`;
}

function patientQuestions({ facts }: Finding): string[] {
  return facts
    .filter((fact) => fact.state === 'unknown')
    .flatMap(({ question }) => (question === 'birth-date' ? 'When were you born?' : askedOfPatient(question)));
}

function askedOfPatient(code: string): string[] {
  const question = findQuestion(code);
  return question?.asked_of === 'patient' ? [question.text] : [];
}

function untilInWords({ until }: Finding): string {
  return until === null ? 'a later day' : dateInWords(until);
}

function verdictSentence(verdict: Verdict): string {
  switch (verdict) {
    case 'unsuitable':
      return 'This is not done, for your safety.';
    case 'refer':
      return 'A doctor should look at this first.';
    case 'cannot-tell':
      return 'Your clinician has to find out one more thing before anyone can say whether treatment may go on.';
    case 'defer':
      return 'Treatment has to wait for {until}.';
    case 'suitable-with-precautions':
      return 'Treatment is possible, with extra care.';
    case 'suitable':
      return 'Your clinician has noted something about your treatment.';
    default:
      return assertNever(verdict);
  }
}
