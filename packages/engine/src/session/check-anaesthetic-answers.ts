import type { AnaestheticEntry, Answer, AnswerValue } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { forbidden, missingFact, warning } from './limit.ts';

const ALLERGY = 'anaesthetic-allergy';
const ALLERGY_GROUP = 'anaesthetic-allergy.group';

/**
 * What the patient said that rules a product out. An answer that is missing is unknown, never "no": it is asked before the
 * cream goes on.
 */
export function checkAnaestheticAnswers(entry: AnaestheticEntry, answers: readonly Answer[]): readonly Finding[] {
  return [
    ...entry.blocked_by.flatMap((question) => checkBlocking(entry, question, answers)),
    ...entry.prescriber_if.flatMap((question) => checkForPrescriber(entry, question, answers)),
  ];
}

/** Whether one of the newest answers is yes; an answer that is not there is no yes. */
export function saidYes(question: string, answers: readonly Answer[]): boolean {
  return newestValues(question, answers).some((value) => value.kind === 'yes-no' && value.yes);
}

function checkBlocking(entry: AnaestheticEntry, question: string, answers: readonly Answer[]): readonly Finding[] {
  const { name, sources, sign_off } = entry;
  const rule = `anaesthetic.${question}`;
  const values = newestValues(question, answers);
  if (saidYes(question, answers)) {
    if (question === ALLERGY && isOfOtherGroup(entry, answers)) return [otherGroup(entry)];
    const text = `The answers speak against ${name}.`;
    return [forbidden({ rule, title: 'Not for this patient', text, sources, sign_off }, 'physician')];
  }
  if (values.length > 0 && values.every((value) => value.kind === 'yes-no')) return [];
  const text = `Ask before ${name} is put on: the answer is not known.`;
  return [missingFact({ rule: `${rule}.unknown`, title: 'To be asked', text, sources, sign_off })];
}

/** Asked at intake; here a yes leaves the product to a prescriber, and an uncertain answer is asked again. */
function checkForPrescriber(entry: AnaestheticEntry, question: string, answers: readonly Answer[]): readonly Finding[] {
  const { name, sources, sign_off } = entry;
  const rule = `anaesthetic.${question}`;
  if (saidYes(question, answers)) {
    const text = `The answers leave ${name} to a prescriber.`;
    return [forbidden({ rule, title: 'A prescriber decides', text, sources, sign_off }, 'other-prescriber')];
  }
  if (newestValues(question, answers).every((value) => value.kind === 'yes-no')) return [];
  const text = `Ask before ${name} is put on: the answer is not known.`;
  return [missingFact({ rule: `${rule}.unknown`, title: 'To be asked', text, sources, sign_off })];
}

/** Amides and esters: only a group that is known, and that the product holds nothing of, lets it through. */
function isOfOtherGroup({ agents }: AnaestheticEntry, answers: readonly Answer[]): boolean {
  const groups = newestValues(ALLERGY_GROUP, answers);
  if (groups.length === 0 || agents.length === 0) return false;
  return groups.every(
    (value) =>
      value.kind === 'choice' &&
      (value.choice === 'amide' || value.choice === 'ester') &&
      agents.every(({ group }) => group !== value.choice),
  );
}

function otherGroup({ name, agents, sources, sign_off }: AnaestheticEntry): Finding {
  const held = agents.map((agent) => `${agent.name} (${agent.group})`).join(', ');
  const text = `The allergy is to the other group; ${name} holds ${held}.`;
  return warning({
    rule: `anaesthetic.${ALLERGY}.other-group`,
    title: 'Allergy to another group',
    text,
    sources,
    sign_off,
  });
}

/** Every answer of the newest day: where two people disagree on one day, the one that warns counts. */
function newestValues(question: string, answers: readonly Answer[]): readonly AnswerValue[] {
  const given = answers.filter((answer) => answer.question === question);
  const newest = given
    .map((answer) => answer.answered_on)
    .toSorted()
    .at(-1);
  return given.filter((answer) => answer.answered_on === newest).map((answer) => answer.value);
}
