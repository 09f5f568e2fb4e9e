import type { Condition } from '@stipple/engine/catalog';
import { candidacyElm, forbiddingRules } from '@stipple/engine/elm';
import { describe, expect, it, vi } from 'vitest';
import { disagreements } from './disagreements.ts';
import { jsonFactsOf, jsonRulesEngine } from './json-rules.ts';
import { chanceFrom, randomPatient } from './random-patient.ts';
import { reader } from './second-opinion.ts';

vi.setConfig({ testTimeout: 240_000 });

const PATIENTS = 5000;

describe('a second opinion on the rules that forbid or defer', () => {
  it(`agrees with the engine on ${PATIENTS} random patients`, async () => {
    const read = reader(candidacyElm());
    const chance = chanceFrom(20_261_121);
    const seen = new Set<string>();
    for (let count = 0; count < PATIENTS; count += 1) {
      const patient = randomPatient(chance);
      const { said, differences } = await read(patient);
      for (const { name } of forbiddingRules()) seen.add(`${name} ${String(said[name])}`);
      if (differences.length > 0) expect({ differences, patient }).toBe('no disagreement');
    }
    const outcomes = forbiddingRules().flatMap(({ name, rule }) =>
      outcomesOf(rule.when).map((outcome) => `${name} ${outcome}`),
    );
    expect(outcomes.filter((outcome) => !seen.has(outcome))).toEqual([]);
  });

  it('agrees where the rules are written for json-rules-engine, which the benchmark compares with', async () => {
    const engine = jsonRulesEngine();
    const chance = chanceFrom(11);
    for (let count = 0; count < 300; count += 1) {
      const patient = randomPatient(chance);
      expect(disagreements(patient, await engine.inFull(jsonFactsOf(patient)))).toEqual([]);
    }
  });

  const days = forbiddingRules().filter(({ rule }) => JSON.stringify(rule.when).includes('"kind":"days"'));
  const months = forbiddingRules().filter(({ rule }) => JSON.stringify(rule.when).includes('"kind":"months"'));

  it.each([
    ['a window one day longer', days, /("value":)(\d+)(,"unit":"days")/, (count: number) => count + 1, 'days'],
    ['a window one day shorter', days, /("value":)(\d+)(,"unit":"days")/, (count: number) => count - 1, 'days'],
    ['months taken for 30 days', months, /("value":)(\d+)(,"unit":"months")/, (count: number) => count * 30, 'days'],
  ] as const)('notices %s, in every rule that has one', async (_, planted, pattern, changed, unit) => {
    expect(planted.length).toBeGreaterThan(0);
    for (const one of planted) {
      const wrong = JSON.stringify(candidacyElm([one])).replace(
        pattern,
        (_all, before: string, count: string) => `${before}${changed(Number(count))},"unit":"${unit}"`,
      );
      expect(await isNoticed(wrong, one.name), one.name).toBe(true);
    }
  });

  it('notices the last forbidden day counted twice', async () => {
    for (const one of days) {
      const wrong = JSON.stringify(candidacyElm([one])).replaceAll(
        '"type":"Less","operand":[{"type":"ParameterRef","name":"Today"',
        '"type":"LessOrEqual","operand":[{"type":"ParameterRef","name":"Today"',
      );
      expect(await isNoticed(wrong, one.name), one.name).toBe(true);
    }
  });
});

/** Whether the engine and the changed rule disagree on one of many patients. */
async function isNoticed(elm: string, rule: string): Promise<boolean> {
  const read = reader(JSON.parse(elm));
  const chance = chanceFrom(7);
  for (let count = 0; count < PATIENTS; count += 1)
    if ((await read(randomPatient(chance))).differences.includes(rule)) return true;
  return false;
}

/** What a rule can say at all: one that always holds says one thing, one on age alone is always told. */
function outcomesOf(when: Condition): readonly string[] {
  if (when.kind === 'always') return ['true'];
  return JSON.stringify(when).includes('"question"') ? ['true', 'false', 'null'] : ['true', 'false'];
}
