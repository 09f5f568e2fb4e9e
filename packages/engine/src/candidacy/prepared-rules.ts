import { judgeOf, questionsIn } from './judge-condition.ts';
import type { Judge } from './judge-condition.ts';
import { ageLimitOf } from './minimum-age.ts';
import type { CandidacyRule, Condition, ContraindicationEntry } from '../catalog/index.ts';
import { permits } from '../kernel/index.ts';

/** A rule with what follows from the catalogue alone, worked out once and not for every patient. */
export type PreparedRule = {
  readonly rule: CandidacyRule;
  /** `<entry code>.<rule code>`, as findings and settings name it. */
  readonly name: string;
  readonly judge: Judge;
  readonly forbids: boolean;
  readonly has_window: boolean;
  readonly reads_age: boolean;
  /** Where the rule forbids by age alone: under how many years. */
  readonly age_limit: number | null;
  /** Questions that its condition may read, each once. */
  readonly reads: readonly string[];
};

/** A contraindication with those of its rules that are read for the zones at hand. */
export type PreparedEntry = {
  readonly entry: ContraindicationEntry;
  readonly rules: readonly PreparedRule[];
  readonly depends_on_zone: boolean;
};

export function prepareEntry(entry: ContraindicationEntry, rules: readonly CandidacyRule[]): PreparedEntry {
  const depends_on_zone = entry.applies_to.zones !== null || rules.some(({ zones }) => zones !== null);
  return { entry, rules: rules.map((rule) => prepareRule(entry, rule)), depends_on_zone };
}

function prepareRule(entry: ContraindicationEntry, rule: CandidacyRule): PreparedRule {
  return {
    rule,
    name: `${entry.code}.${rule.code}`,
    judge: judgeOf(rule.when),
    forbids: !permits(rule.verdict),
    has_window: hasPart(rule.when, ({ kind }) => kind === 'within'),
    reads_age: readsAge(rule.when),
    age_limit: ageLimitOf(rule),
    reads: [...new Set(questionsIn(rule.when))],
  };
}

function hasPart(condition: Condition, is: (part: Condition) => boolean): boolean {
  return 'of' in condition ? condition.of.some((part) => hasPart(part, is)) : is(condition);
}

function readsAge(condition: Condition): boolean {
  return (
    condition.kind === 'age-under' ||
    condition.kind === 'age-from' ||
    (condition.kind === 'all' && condition.of.some((part) => part.kind === 'age-under'))
  );
}
