import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { devices, indications, isBeyondEndpoint } from '../catalog/index.ts';
import type { Endpoint } from '../catalog/index.ts';
import { calendarDate, expectOk } from '../kernel/index.ts';
import { checkPlan, proposePlan } from './index.ts';
import type { AssessmentForPlan, PlanProposal, PlanRequest } from './index.ts';

const today = calendarDate('2026-11-20');
const birth_date = calendarDate('1990-05-04');
const SCARS = 'acne-scars-rolling-boxcar';

function assessed(indication: string, zones: readonly string[], change: Partial<AssessmentForPlan> = {}) {
  return { indication, zones, assessed_on: today, verdict: 'suitable' as const, findings: [], ...change };
}

function request(codes: readonly string[], zones: readonly string[], device = 'skinpen-precision'): PlanRequest {
  const [indication = '', ...others] = codes;
  const assessments = others.map((code) => assessed(code, zones));
  const assessment = assessed(indication, zones);
  return { indication, indications: codes, zones, device, birth_date, today, assessment, assessments };
}

function proposed(codes: readonly string[], zones: readonly string[]): PlanProposal {
  return expectOk(proposePlan(request(codes, zones)));
}

describe('a plan for two indications', () => {
  it('takes the shallower depth, the fewer sessions, the longer interval and the milder endpoint', () => {
    const plan = proposed([SCARS, 'melasma'], ['cheeks']);
    expect(plan).toMatchObject({
      indication: SCARS,
      indications: [SCARS, 'melasma'],
      measure: 'goodman-baron-qualitative',
      sessions_planned: 3,
      interval_days: 28,
      first_reading_days: 28,
      final_reading_days: 236,
    });
    expect(plan.zones).toEqual([{ zone: 'cheeks', depth_mm: 0.75, passes: 3, endpoint: 'erythema' }]);
  });

  it('says for every bound what each indication asks, with its sources', () => {
    const { reasons } = proposed([SCARS, 'melasma'], ['cheeks']);
    const depth = reasons.find(
      (reason) => reason.field === 'zones.cheeks.depth_mm' && reason.text.includes('stricter bound wins'),
    );
    expect(depth?.text).toContain('0.5 to 1 mm');
    expect(depth?.text).toContain('1 to 1.5 mm');
    const cited = depth?.sources.map((citation) => citation.source) ?? [];
    for (const code of [SCARS, 'melasma'])
      expect(cited).toEqual(expect.arrayContaining(indications[code]?.plan?.sources.map((one) => one.source) ?? []));
  });

  it('is off-label where one of the two is not cleared', () => {
    expect(proposed([SCARS], ['cheeks']).off_label).toBe(false);
    expect(proposed([SCARS, 'melasma'], ['cheeks']).off_label).toBe(true);
  });

  it('is refused when one is not assessed, not permitted, referred or unknown', () => {
    const code = (change: Partial<PlanRequest>) => {
      const result = proposePlan({ ...request([SCARS, 'melasma'], ['cheeks']), ...change });
      return result.ok ? null : result.problem.code;
    };
    expect(code({ assessments: [] })).toBe('not-assessed');
    expect(code({ assessments: [assessed('melasma', ['chin'])] })).toBe('not-assessed');
    expect(code({ assessments: [assessed('melasma', ['cheeks'], { verdict: 'defer' })] })).toBe('assessment-forbids');
    expect(code({ indications: ['acne-scars-ice-pick'] })).toBe('refer');
    expect(code({ indications: ['freckles'] })).toBe('unknown-indication');
  });

  it('is checked against both: what the stricter one forbids or warns of is said', () => {
    const asked = request([SCARS, 'melasma'], ['cheeks']);
    const { reasons: _, ...plan } = expectOk(proposePlan(asked));
    const { assessment, assessments = [] } = asked;
    const rules = (change: Partial<typeof plan>, others: readonly AssessmentForPlan[] = assessments) =>
      checkPlan({ plan: { ...plan, ...change }, birth_date, today, assessment, assessments: others }).map(
        (finding) => finding.rule,
      );
    const zone = { zone: 'cheeks', depth_mm: 1.25, passes: 3, endpoint: 'pinpoint-bleeding' };
    expect(rules({ off_label: true })).toEqual(['off_label.stated']);
    expect(rules({ zones: [zone] })).toEqual(
      expect.arrayContaining(['zones.cheeks.depth.beyond-indication', 'zones.cheeks.endpoint.beyond']),
    );
    expect(rules({}, [])).toContain('assessment.other');
  });
});

describe('the laws of combined plans', () => {
  const plannable = Object.values(indications).filter((entry) => entry.plan !== null);
  const device = fc.constantFrom(
    ...Object.values(devices)
      .filter((entry) => entry.refused === null && entry.deepest_mm !== null)
      .map((entry) => entry.code),
  );
  const pair = fc
    .tuple(fc.constantFrom(...plannable), fc.constantFrom(...plannable), device)
    .map(([a, b, with_device]) => ({
      a,
      b,
      device: with_device,
      shared: a.zones.filter((zone) => b.zones.includes(zone)),
    }))
    .filter(({ shared }) => shared.length > 0);
  const plan = (codes: readonly string[], zones: readonly string[], with_device: string) =>
    expectOk(proposePlan(request(codes, zones, with_device)));

  it('never go deeper, sooner, oftener or further than either alone', () => {
    fc.assert(
      fc.property(pair, ({ a, b, device: with_device, shared }) => {
        const both = plan([a.code, b.code], shared, with_device);
        for (const alone of [a, b].map((entry) => plan([entry.code], shared, with_device))) {
          expect(both.interval_days).toBeGreaterThanOrEqual(alone.interval_days);
          expect(both.sessions_planned).toBeLessThanOrEqual(alone.sessions_planned);
          both.zones.forEach((zone, at) => {
            const own = alone.zones[at];
            expect(zone.depth_mm).toBeLessThanOrEqual(own?.depth_mm ?? 0);
            expect(isBeyondEndpoint(zone.endpoint as Endpoint, own?.endpoint as Endpoint)).toBe(false);
          });
        }
      }),
    );
  });

  it('pass their own check, and are the same limits in either order', () => {
    fc.assert(
      fc.property(pair, ({ a, b, device: with_device, shared }) => {
        const asked = request([a.code, b.code], shared, with_device);
        const { reasons: _, ...both } = expectOk(proposePlan(asked));
        const { assessment, assessments = [] } = asked;
        const findings = checkPlan({ plan: both, birth_date, today, assessment, assessments });
        expect(findings.filter((finding) => finding.verdict === 'unsuitable')).toEqual([]);
        const turned = plan([b.code, a.code], shared, with_device);
        expect(turned.zones).toEqual(both.zones);
        expect(turned.interval_days).toBe(both.interval_days);
      }),
    );
  });

  it('named once or twice, one indication is the plan of that indication', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plannable), (entry) => {
        const twice = plan([entry.code, entry.code], entry.zones, 'skinpen-precision');
        const { indications: _, ...once } = request([entry.code], entry.zones);
        expect(twice).toEqual(expectOk(proposePlan(once)));
      }),
    );
  });
});

describe('a zone inside a wider one', () => {
  it('is planned where the wider one is listed, within its own lower ceiling', () => {
    const plan = proposed([SCARS], ['cheekbones']);
    expect(plan.zones[0]?.depth_mm).toBeLessThanOrEqual(0.75);
    expect(plan.off_label).toBe(false);
    const elsewhere = proposePlan(request([SCARS], ['knees']));
    expect(elsewhere).toMatchObject({ problem: { code: 'zone-not-listed' } });
  });
});
