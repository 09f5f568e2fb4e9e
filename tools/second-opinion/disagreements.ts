/** Where another engine and ours differ on one patient. */
import { assessCandidacy, type CandidacyInput } from '@stipple/engine/candidacy';
import { forbiddingRules } from '@stipple/engine/elm';

const rules = forbiddingRules();

/** By the name of a rule: true forbids, false does not, null cannot be told. */
export type Said = Readonly<Record<string, unknown>>;

/** Compared by contraindication: which rules forbid, and whether one of them cannot be told. */
export function disagreements(patient: CandidacyInput, said: Said): string[] {
  const findings = new Set(assessCandidacy(patient).findings.map(({ rule }) => rule));
  const read = rules.filter(
    ({ entry, rule }) =>
      appliesTo(entry.applies_to.indications, [patient.indication]) &&
      appliesTo(entry.applies_to.zones, patient.zones) &&
      appliesTo(rule.zones, patient.zones),
  );
  const unknown = new Set(
    read.filter(({ name }) => said[name] === null || said[name] === undefined).map(({ entry }) => entry.code),
  );
  return [
    ...read.filter(({ name }) => (said[name] === true) !== findings.has(name)).map(({ name }) => name),
    ...[...new Set(read.map(({ entry }) => entry.code))]
      .filter((code) => unknown.has(code) !== findings.has(`${code}.not-known`))
      .map((code) => `${code}.not-known`),
  ];
}

function appliesTo(scope: readonly string[] | null, given: readonly string[]): boolean {
  return scope === null || scope.some((one) => given.includes(one));
}
