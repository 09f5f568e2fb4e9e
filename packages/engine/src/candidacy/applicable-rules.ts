import { questionsIn } from './judge-condition.ts';
import { prepareEntry } from './prepared-rules.ts';
import type { PreparedEntry } from './prepared-rules.ts';
import { contraindications, findQuestion, intakeTopics } from '../catalog/index.ts';
import type { CandidacyRule, ContraindicationEntry, Question } from '../catalog/index.ts';

export type ApplicableEntry = { readonly entry: ContraindicationEntry; readonly rules: readonly CandidacyRule[] };

/** Contraindications that are read for an indication and zones, in asking order. */
export function applicableEntries(indication: string, zones: readonly string[]): ApplicableEntry[] {
  return preparedEntries(indication, zones).map(({ entry, rules }) => ({
    entry,
    rules: rules.map(({ rule }) => rule),
  }));
}

/** The same with what was worked out beforehand. Few entries depend on the zone: all others are passed on as they are. */
export function preparedEntries(indication: string, zones: readonly string[]): readonly PreparedEntry[] {
  return entriesOf(indication)
    .filter((prepared) => !prepared.depends_on_zone || covers(prepared.entry.applies_to.zones, zones))
    .map((prepared) => (prepared.depends_on_zone ? inZones(prepared, zones) : prepared));
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
const inAskingOrder = Object.values(contraindications)
  .filter((entry) => !entry.retired)
  .toSorted((a, b) => topicOrder.indexOf(a.topic) - topicOrder.indexOf(b.topic) || (a.code < b.code ? -1 : 1))
  .map((entry) => prepareEntry(entry, entry.rules));

const byIndication = new Map<string, readonly PreparedEntry[]>();

/** There are as many indications as the catalogue has, so that what is kept stays small. */
function entriesOf(indication: string): readonly PreparedEntry[] {
  const before = byIndication.get(indication);
  if (before !== undefined) return before;
  const entries = inAskingOrder.filter(({ entry }) => covers(entry.applies_to.indications, [indication]));
  byIndication.set(indication, entries);
  return entries;
}

function inZones(prepared: PreparedEntry, zones: readonly string[]): PreparedEntry {
  return { ...prepared, rules: prepared.rules.filter(({ rule }) => covers(rule.zones, zones)) };
}

function covers(scope: readonly string[] | null, given: readonly string[]): boolean {
  return scope === null || given.some((one) => scope.includes(one));
}
