import { questionsIn } from './judge-condition.ts';
import { contraindications, findQuestion, intakeTopics } from '../catalog/index.ts';
import type { CandidacyRule, ContraindicationEntry, Question } from '../catalog/index.ts';

export type ApplicableEntry = { readonly entry: ContraindicationEntry; readonly rules: readonly CandidacyRule[] };

/** Contraindications that are read for an indication and zones, in asking order. */
export function applicableEntries(indication: string, zones: readonly string[]): ApplicableEntry[] {
  return inAskingOrder
    .filter(
      ({ retired, applies_to }) =>
        !retired && covers(applies_to.indications, [indication]) && covers(applies_to.zones, zones),
    )
    .map((entry) => ({ entry, rules: entry.rules.filter((rule) => covers(rule.zones, zones)) }));
}

/** The questions that these rules read, and the main questions above them, details after their main question. */
export function questionsOf({ entry, rules }: ApplicableEntry): Question[] {
  const read = new Set(rules.flatMap((rule) => questionsIn(rule.when)));
  const parents = new Set([...read].map((code) => findQuestion(code)?.asked_when?.question));
  const own = entry.questions.filter(({ code }) => read.has(code) || parents.has(code));
  const shared = [...read].filter((code) => !entry.questions.some((question) => question.code === code));
  return [...own, ...shared.flatMap((code) => findQuestion(code) ?? [])];
}

const topicOrder = intakeTopics.map(({ topic }) => topic);
const inAskingOrder = Object.values(contraindications).toSorted(
  (a, b) => topicOrder.indexOf(a.topic) - topicOrder.indexOf(b.topic) || (a.code < b.code ? -1 : 1),
);

function covers(scope: readonly string[] | null, given: readonly string[]): boolean {
  return scope === null || given.some((one) => scope.includes(one));
}
