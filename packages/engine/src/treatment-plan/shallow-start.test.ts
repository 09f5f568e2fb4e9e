import { describe, expect, it } from 'vitest';
import { assessCandidacy, noSettings } from '../candidacy/index.ts';
import { contraindications, no, yes } from '../catalog/index.ts';
import type { Answer, AnswerValue } from '../catalog/index.ts';
import { calendarDate, expectOk } from '../kernel/index.ts';
import { asksForShallowStart, checkPlan, proposePlan } from './index.ts';

const today = calendarDate('2026-11-20');
const birth_date = calendarDate('1980-01-01');
const choice = (code: string): AnswerValue => ({ kind: 'choice', choice: code });
/** Fair skin that never kept dark marks, and no medicine against clotting. */
const nothing = { 'skin-type': choice('ii'), 'pigment-history': no, anticoagulants: no };

function assessed(said: Readonly<Record<string, AnswerValue>>, indication = 'wrinkles', zones = ['cheeks']) {
  const answers: Answer[] = Object.entries(said).map(([question, value]) => ({
    question,
    value,
    answered_on: today,
    answered_by: 'clinician',
  }));
  return assessCandidacy({ indication, zones, today, birth_date, answers, settings: noSettings });
}

const startsShallow = (said: Readonly<Record<string, AnswerValue>>) => asksForShallowStart(assessed(said));

describe('a shallow start', () => {
  it('is asked for in skin types IV to VI and where the type is not known', () => {
    const typed = (type: string) => startsShallow({ ...nothing, 'skin-type': choice(type) });
    expect(['i', 'ii', 'iii'].map(typed)).toEqual([false, false, false]);
    expect(['iv', 'v', 'vi'].map(typed)).toEqual([true, true, true]);
    const { 'skin-type': _type, ...untyped } = nothing;
    expect(startsShallow(untyped)).toBe(true);
  });

  it('is asked for by dark marks before, whatever the skin type, and where that is not known', () => {
    expect(startsShallow({ ...nothing, 'pigment-history': yes })).toBe(true);
    const { 'pigment-history': _history, ...unasked } = nothing;
    expect(startsShallow(unasked)).toBe(true);
  });

  it('is asked for by one medicine against clotting, and not by what was not prescribed', () => {
    const takes = (kind: string) =>
      startsShallow({ ...nothing, anticoagulants: yes, 'anticoagulants.kind': choice(kind) });
    expect(takes('one-antiplatelet')).toBe(true);
    expect(takes('not-prescribed')).toBe(false);
  });

  it('is asked for by every rule whose care is a shallower setting', () => {
    for (const { code, rules } of Object.values(contraindications))
      for (const rule of rules) {
        const [finding] = assessed({}).findings;
        if (finding === undefined) throw new Error('an assessment without answers has no finding');
        const findings = [{ ...finding, rule: `${code}.${rule.code}`, facts: [] }];
        if (rule.precautions.some((precaution) => /shallower setting/.test(precaution)))
          expect(asksForShallowStart({ ...assessed({}), findings })).toBe(true);
      }
  });

  it('is proposed shallower and milder, says on whose account, and is what the check asks for', () => {
    const history = assessed({ ...nothing, 'pigment-history': yes });
    const wish = { indication: 'wrinkles', zones: ['cheeks'], device: 'skinpen-precision', birth_date, today };
    const permitted = { ...history, verdict: 'suitable-with-precautions' as const };
    const careful = expectOk(proposePlan({ ...wish, assessment: permitted }));
    const usual = expectOk(proposePlan({ ...wish, assessment: { ...permitted, findings: [] } }));
    expect(careful.zones[0]?.depth_mm).toBeLessThan(usual.zones[0]?.depth_mm ?? 0);
    const depth = careful.reasons.find(({ field }) => field === 'zones.cheeks.depth_mm');
    expect(depth?.text).toContain('The shallow end is taken: Dark marks before.');
    const rulesOf = (plan: typeof careful) =>
      checkPlan({ plan, birth_date, today, assessment: permitted }).map(({ rule }) => rule);
    expect(rulesOf(careful).join(' ')).not.toContain('shallow-start');
    expect(rulesOf(usual)).toContain('zones.cheeks.depth.shallow-start');
  });

  it('asks for a look after four weeks before the next session of the scalp, which may be treated weekly', () => {
    const hair = assessed({ ...nothing, 'skin-type': choice('v') }, 'hair-androgenetic', ['scalp']);
    const assessment = { ...hair, verdict: 'suitable-with-precautions' as const };
    const wish = { indication: 'hair-androgenetic', zones: ['scalp'], device: 'dermaroller', birth_date, today };
    const plan = expectOk(proposePlan({ ...wish, assessment }));
    const soon = (interval_days: number) =>
      checkPlan({ plan: { ...plan, interval_days }, birth_date, today, assessment }).filter(
        ({ rule }) => rule === 'interval_days.shallow-start',
      );
    expect(soon(27)).toHaveLength(1);
    expect(soon(28)).toEqual([]);
  });
});
