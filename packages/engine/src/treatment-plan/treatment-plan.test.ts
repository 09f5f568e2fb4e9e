import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../catalog/cite.ts';
import { devices, indications, outcomeScales, sources, zones } from '../catalog/index.ts';
import { calendarDate, expectOk, verdictsStrongestFirst } from '../kernel/index.ts';
import type { Finding } from '../kernel/index.ts';
import { checkPlan, proposePlan } from './index.ts';
import type { AssessmentForPlan, PlanDraft, PlanProposal, PlanRequest } from './index.ts';

const today = calendarDate('2026-11-20');
const birth_date = calendarDate('1990-05-04');

const darkerSkin: Finding = {
  rule: 'darker-skin.type-iv-to-vi',
  rule_revision: 1,
  kind: 'precaution',
  verdict: 'suitable-with-precautions',
  until: null,
  title: 'Skin type IV to VI',
  text: '',
  precautions: ['Choose a shallower setting for the first session.'],
  consent_risk: null,
  facts: [],
  sources: [cite('Dogra14', 'COH', 'V', 'Dark marks in 5 of 36 people.')],
  sign_off: 'default',
  overridable_by: null,
};

function request(change: Partial<PlanRequest> = {}, assessed: Partial<AssessmentForPlan> = {}): PlanRequest {
  const base = {
    indication: 'acne-scars-rolling-boxcar',
    zones: ['cheeks', 'forehead'],
    device: 'skinpen-precision',
    ...change,
  };
  const { indication, zones: chosen } = base;
  const assessment: AssessmentForPlan = {
    indication,
    zones: chosen,
    assessed_on: today,
    verdict: 'suitable',
    findings: [],
    ...assessed,
  };
  return { birth_date, today, assessment, ...base };
}

function proposed(change: Partial<PlanRequest> = {}, assessed: Partial<AssessmentForPlan> = {}): PlanProposal {
  return expectOk(proposePlan(request(change, assessed)));
}

function refusalOf(change: Partial<PlanRequest>, assessed: Partial<AssessmentForPlan> = {}): string | null {
  const result = proposePlan(request(change, assessed));
  return result.ok ? null : result.problem.code;
}

function depths(plan: PlanDraft): Record<string, number> {
  return Object.fromEntries(plan.zones.map((zone) => [zone.zone, zone.depth_mm]));
}

function forbids(plan: PlanDraft, assessment: AssessmentForPlan | null): string[] {
  const findings = checkPlan({ plan, birth_date, today, assessment });
  return findings.filter((finding) => finding.verdict === 'unsuitable').map((finding) => finding.rule);
}

describe('a proposal', () => {
  it('for acne scars combines indication, zone and device', () => {
    const plan = proposed();
    expect(depths(plan)).toEqual({ cheeks: 1.25, forehead: 0.75 });
    expect(plan).toMatchObject({
      sessions_planned: 3,
      interval_days: 28,
      measure: 'goodman-baron-qualitative',
      patient_measure: 'gais-patient',
      first_reading_days: 146,
      final_reading_days: 236,
      off_label: false,
    });
    expect(plan.zones[0]?.endpoint).toBe('pinpoint-bleeding');
  });

  it('in darker skin takes the shallow end, the milder endpoint and a look after four weeks', () => {
    const plan = proposed({}, { verdict: 'suitable-with-precautions', findings: [darkerSkin] });
    expect(depths(plan)).toEqual({ cheeks: 1, forehead: 0.5 });
    expect(plan.zones[0]?.endpoint).toBe('uniform-erythema');
    expect(plan.interval_days).toBeGreaterThanOrEqual(28);
    expect(plan.reasons.some((reason) => reason.text.includes('4 weeks after each session'))).toBe(true);
  });

  it('says why every number is what it is, and repeats the care that candidacy asks for', () => {
    const { reasons } = proposed({}, { verdict: 'suitable-with-precautions', findings: [darkerSkin] });
    for (const field of ['sessions_planned', 'interval_days', 'first_reading_days', 'final_reading_days', 'measure'])
      expect(reasons.filter((reason) => reason.field === field).length).toBeGreaterThan(0);
    expect(reasons.find(({ field }) => field === 'patient_measure')?.text).toContain('Rated by the patient');
    expect(reasons.filter(({ field }) => field === 'precautions')).toMatchObject([
      { text: 'Skin type IV to VI: Choose a shallower setting for the first session.' },
    ]);
  });

  it('for pigment stays at 0.5 to 1.0 mm, erythema only, four weeks apart', () => {
    const plan = proposed({ indication: 'hyperpigmentation', zones: ['cheeks', 'upper-lip', 'nose'] });
    for (const zone of plan.zones) {
      expect(zone.depth_mm).toBeLessThanOrEqual(1);
      expect(zone.endpoint).toBe('erythema');
    }
    expect(plan.interval_days).toBe(28);
  });

  it('for striae stays within the depth to which the pen was evaluated', () => {
    expect(depths(proposed({ indication: 'striae', zones: ['abdomen'] }))).toEqual({ abdomen: 1.5 });
  });

  it('for hair fits its readings at 12 and 24 weeks', () => {
    const plan = proposed({ indication: 'hair-androgenetic', zones: ['scalp'] });
    expect(plan).toMatchObject({
      sessions_planned: 6,
      interval_days: 28,
      first_reading_days: 84,
      final_reading_days: 168,
    });
    const interval = plan.reasons.find(({ field }) => field === 'interval_days');
    expect(interval?.text).toContain('At least 7 days');
    expect(interval?.sources.map(({ source }) => source)).not.toContain('Harris15');
  });

  it('reads striae once, at six months, and pores once, at three, after the last session', () => {
    const readings = ({ first_reading_days, final_reading_days }: PlanDraft) => [
      first_reading_days,
      final_reading_days,
    ];
    expect(readings(proposed({ indication: 'striae', zones: ['abdomen'] }))).toEqual([264, 264]);
    expect(readings(proposed({ indication: 'pores', zones: ['nose'] }))).toEqual([146, 146]);
  });

  it('for wrinkles may treat the folds beside the nose, for which a pen is cleared', () => {
    const plan = proposed({ indication: 'wrinkles', zones: ['nasolabial-folds'], device: 'exceed', skin_type: 'ii' });
    expect(plan.off_label).toBe(false);
  });

  it('says when the use is off-label: by device, by zone, by age', () => {
    expect(proposed({ device: 'dermaroller' }).off_label).toBe(true);
    expect(proposed({ zones: ['back'] }).off_label).toBe(true);
    expect(proposed({ birth_date: calendarDate('2004-11-21') }).off_label).toBe(true);
    expect(proposed({ birth_date: calendarDate('2004-11-20') }).off_label).toBe(false);
  });

  it('is refused where another route comes first', () => {
    expect(refusalOf({ indication: 'acne-scars-ice-pick', zones: ['cheeks'] })).toBe('refer');
    expect(refusalOf({ indication: 'freckles' })).toBe('unknown-indication');
  });

  it('is refused for zones that are never, not usually or not at all treated', () => {
    expect(refusalOf({ zones: ['eyelids'] })).toBe('excluded-zone');
    expect(refusalOf({ zones: ['elbow'] })).toBe('unknown-zone');
    expect(refusalOf({ zones: [] })).toBe('no-zones');
    const listed = proposePlan(request({ zones: ['scalp'] }));
    expect(listed).toMatchObject({ problem: { code: 'zone-not-listed' } });
    expect(listed.ok ? '' : listed.problem.text).toContain('Cheeks');
  });

  it('sends a scar to the zone in which it lies, so that thin skin keeps its ceiling', () => {
    for (const zone of ['facial-scar', 'thin-scar'])
      for (const indication of ['acne-scars-rolling-boxcar', 'surgical-scars']) {
        const answer = proposePlan(request({ indication, zones: [zone] }));
        expect(answer).toMatchObject({ problem: { code: 'zone-not-listed' } });
        expect(answer.ok ? '' : answer.problem.text).toContain('the zone in which it lies');
      }
    expect(depths(proposed({ zones: ['forehead'] }))).toEqual({ forehead: 0.75 });
    expect(depths(proposed({ indication: 'surgical-scars', zones: ['abdomen'] }))).toEqual({ abdomen: 1.25 });
  });

  it('is refused without an assessment that permits it', () => {
    for (const verdict of verdictsStrongestFirst.slice(0, 4))
      expect(refusalOf({}, { verdict })).toBe('assessment-forbids');
    expect(refusalOf({}, { indication: 'wrinkles' })).toBe('not-assessed');
    expect(refusalOf({}, { zones: ['cheeks'] })).toBe('not-assessed');
    expect(refusalOf({ device: 'fork' })).toBe('unknown-device');
  });

  it('is refused for another procedure, and for a device whose depths were not read', () => {
    for (const device of ['radiofrequency-needling', 'micro-coring', 'home-roller'])
      expect(refusalOf({ device })).toBe('device-refused');
    for (const device of ['dp4', 'stamp', 'rejuvapen-nxt']) expect(refusalOf({ device })).toBe('settings-unknown');
  });

  it('on a dial whose steps were not read stays below its end and says so', () => {
    const plan = proposed({ device: 'exceed', skin_type: 'iv' });
    expect(depths(plan)).toEqual({ cheeks: 1.25, forehead: 0.75 });
    expect(plan.reasons.some((reason) => reason.text.includes('steps of its dial were not read'))).toBe(true);
    expect(plan.off_label).toBe(false);
  });
});

describe('the laws of proposals', () => {
  const plannable = Object.values(indications).filter((indication) => indication.plan !== null);
  /** Those whose depths were read and that are of this procedure. */
  const proposable = Object.values(devices)
    .filter((device) => device.refused === null && device.deepest_mm !== null)
    .map((device) => device.code);
  const anyRequest = fc
    .constantFrom(...plannable)
    .chain((indication) =>
      fc.record({
        indication: fc.constant(indication.code),
        zones: fc.subarray([...indication.zones], { minLength: 1 }),
        device: fc.constantFrom(...proposable),
        dark: fc.boolean(),
      }),
    )
    .map(({ dark, ...change }) => request(change, { findings: dark ? [darkerSkin] : [] }));

  it('every proposal passes its own check', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const { reasons, ...plan } = expectOk(proposePlan(asked));
        expect(reasons.length).toBeGreaterThan(0);
        const findings = checkPlan({ plan, birth_date, today, assessment: asked.assessment });
        expect(findings.filter((finding) => finding.verdict === 'unsuitable')).toEqual([]);
      }),
    );
  });

  it('every depth is a setting of the device within range, ceiling and evaluated depth', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const device = devices[asked.device];
        const range = indications[asked.indication]?.plan?.depth_mm;
        for (const { zone, depth_mm } of expectOk(proposePlan(asked)).zones) {
          if ((device?.depth_settings_mm.length ?? 0) > 0) expect(device?.depth_settings_mm).toContain(depth_mm);
          expect(depth_mm).toBeLessThanOrEqual(device?.deepest_mm ?? 0);
          expect(depth_mm).toBeLessThanOrEqual(zones[zone]?.depth_cap_mm ?? 0);
          expect(depth_mm).toBeLessThanOrEqual(zones[zone]?.soft_depth_mm[1] ?? 0);
          expect(depth_mm).toBeLessThanOrEqual(device?.evaluated_to_mm ?? 5);
          expect(depth_mm).toBeLessThanOrEqual(range?.[1] ?? 0);
        }
      }),
    );
  });

  it('darker skin is never treated deeper', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const light = depths(expectOk(proposePlan({ ...asked, assessment: { ...asked.assessment, findings: [] } })));
        const dark = depths(
          expectOk(proposePlan({ ...asked, assessment: { ...asked.assessment, findings: [darkerSkin] } })),
        );
        for (const [zone, depth_mm] of Object.entries(dark)) expect(depth_mm).toBeLessThanOrEqual(light[zone] ?? 0);
      }),
    );
  });

  it('every reason cites a source that exists, and scales are rated by the right person', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const plan = expectOk(proposePlan(asked));
        for (const reason of plan.reasons) {
          expect(reason.sources.length).toBeGreaterThan(0);
          expect(reason.sources.every((citation) => Object.hasOwn(sources, citation.source))).toBe(true);
        }
        expect(outcomeScales[plan.measure]?.rated_by).toBe('clinician');
      }),
    );
  });
});

describe('the check of a plan', () => {
  const { reasons: _, ...plan } = proposed();
  const { assessment } = request();

  it('holds face and scars to 28 days between sessions, the scalp alone to its template', () => {
    const hair = proposed({ indication: 'hair-androgenetic', zones: ['scalp'] });
    const scalp = request({ indication: 'hair-androgenetic', zones: ['scalp'] }).assessment;
    expect(forbids({ ...plan, interval_days: 27 }, assessment)).toEqual(['interval_days.short']);
    expect(forbids({ ...plan, interval_days: 28 }, assessment)).toEqual([]);
    expect(forbids({ ...hair, interval_days: 6 }, scalp)).toEqual(['interval_days.short']);
    expect(forbids({ ...hair, interval_days: 7 }, scalp)).toEqual([]);
  });

  it('stops a depth above the ceiling, a zone off the list, a zone not assessed and a zone planned twice', () => {
    const zone = { zone: 'cheeks', depth_mm: 1.25, passes: 3, endpoint: 'uniform-erythema' };
    expect(forbids({ ...plan, zones: [{ ...zone, depth_mm: 1.75 }] }, assessment)).toEqual([
      'zones.cheeks.depth.above-cap',
    ]);
    expect(forbids({ ...plan, zones: [{ ...zone, zone: 'scalp' }] }, assessment)).toEqual([
      'zones.scalp.not-listed',
      'assessment.other',
    ]);
    expect(forbids({ ...plan, zones: [{ ...zone, zone: 'chin' }] }, assessment)).toEqual(['assessment.other']);
    expect(forbids({ ...plan, zones: [zone, zone] }, assessment)).toEqual(['zones.cheeks.repeated']);
    expect(forbids({ ...plan, zones: [] }, assessment)).toContain('zones.none');
  });

  it('stops a plan without an assessment, for a referred indication, with a wrong scale or readings out of order', () => {
    expect(forbids(plan, null)).toEqual(['assessment.none']);
    expect(forbids({ ...plan, indication: 'acne-scars-ice-pick' }, assessment)).toContain('indication.refer');
    expect(forbids({ ...plan, measure: 'gais-patient' }, assessment)).toEqual(['measure.unknown']);
    expect(forbids({ ...plan, first_reading_days: 300 }, assessment)).toEqual(['final_reading_days.early']);
    expect(forbids({ ...plan, sessions_planned: 0 }, assessment)).toEqual(['sessions_planned.none']);
  });

  it('refuses radiofrequency whatever is planned with it, and warns where a zone lies in another of the plan', () => {
    expect(forbids({ ...plan, device: 'radiofrequency-needling' }, assessment)).toContain('device.refused');
    const zone = { zone: 'cheeks', depth_mm: 0.75, passes: 3, endpoint: 'uniform-erythema' };
    const both = { ...plan, zones: [zone, { ...zone, zone: 'cheekbones' }] };
    const rules = checkPlan({ plan: both, birth_date, today, assessment }).map((finding) => finding.rule);
    expect(rules).toContain('zones.cheekbones.overlaps');
  });

  it('leaves an overridden verdict to the clinician’s signature and says so', () => {
    const deferred = { ...assessment, verdict: 'defer' as const };
    const findings = checkPlan({ plan, birth_date, today, assessment: deferred });
    expect(forbids(plan, deferred)).toEqual([]);
    expect(findings.map((finding) => finding.rule)).toEqual(['assessment.verdict']);
  });

  it('warns of an unstated off-label use, of a long series and of a deep start in darker skin', () => {
    const rules = (changed: PlanDraft, found: readonly Finding[] = []) =>
      checkPlan({ plan: changed, birth_date, today, assessment: { ...assessment, findings: found } }).map(
        (one) => one.rule,
      );
    expect(
      rules({
        ...plan,
        device: 'dermaroller',
        zones: [{ zone: 'cheeks', depth_mm: 1, passes: 3, endpoint: 'erythema' }],
      }),
    ).toEqual(['off_label.not-stated']);
    expect(rules({ ...plan, sessions_planned: 7 })).toEqual(['sessions_planned.many']);
    expect(rules(plan, [darkerSkin])).toEqual([
      'zones.cheeks.depth.shallow-start',
      'zones.cheeks.endpoint.shallow-start',
      'zones.forehead.depth.shallow-start',
      'zones.forehead.endpoint.shallow-start',
    ]);
  });
});
