import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anaesthetics, devices, endpoints, indications, sources, topicals, zones } from '../catalog/index.ts';
import type { Answer } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';
import type { Finding, Verdict } from '../kernel/index.ts';
import { checkAnaesthetic, checkCartridge, checkEndpoint, checkPass, checkSession, checkTopical } from './index.ts';
import type { SessionChart } from './index.ts';

const today = calendarDate('2026-11-20');
const scars = { indication: 'acne-scars-rolling-boxcar', device: 'skinpen-precision', passes: 3 };

function verdictOf(findings: readonly Finding[], rule: string): Verdict | undefined {
  return findings.find((finding) => finding.rule === rule)?.verdict;
}

describe('a pass', () => {
  it('is silent inside the usual range', () => {
    expect(checkPass({ ...scars, zone: 'cheeks', depth_mm: 1.5 })).toEqual([]);
  });

  it('is warned of above the usual range and forbidden above the ceiling, overridable by a physician', () => {
    const at = (depth_mm: number) => checkPass({ ...scars, zone: 'forehead', depth_mm });
    expect(at(0.75)).toEqual([]);
    expect(verdictOf(at(1), 'zones.forehead.depth.above-usual')).toBe('suitable-with-precautions');
    const [above] = at(1.25);
    expect(above).toMatchObject({
      rule: 'zones.forehead.depth.above-cap',
      kind: 'limit',
      verdict: 'unsuitable',
      overridable_by: 'physician',
      sign_off: 'default',
    });
  });

  it('beyond the depth to which the pen was evaluated is a warning with its source', () => {
    const at = (depth_mm: number) => checkPass({ ...scars, indication: 'striae', zone: 'abdomen', depth_mm });
    expect(at(1.5)).toEqual([]);
    const [beyond] = at(1.75);
    expect(beyond).toMatchObject({
      rule: 'zones.abdomen.depth.beyond-evaluated',
      verdict: 'suitable-with-precautions',
    });
    expect(beyond?.sources.map((citation) => citation.source)).toContain('Pinova');
  });

  it('beyond the indication’s range is a warning', () => {
    const at = (depth_mm: number) => checkPass({ ...scars, indication: 'hyperpigmentation', zone: 'cheeks', depth_mm });
    expect(at(1)).toEqual([]);
    expect(verdictOf(at(1.25), 'zones.cheeks.depth.beyond-indication')).toBe('suitable-with-precautions');
  });

  it('at a depth the device cannot be set to, or on the eyelid, is forbidden to everyone', () => {
    expect(checkPass({ ...scars, zone: 'cheeks', depth_mm: 1.1 })[0]).toMatchObject({ overridable_by: null });
    const [eyelid] = checkPass({ ...scars, zone: 'eyelids', depth_mm: 0.25 });
    expect(eyelid).toMatchObject({ verdict: 'unsuitable', overridable_by: null });
  });

  it('without a real depth, a known zone, a known device or a whole number of passes is forbidden', () => {
    const bad = [
      { ...scars, zone: 'cheeks', depth_mm: 0 },
      { ...scars, zone: 'cheeks', depth_mm: Number.NaN },
      { ...scars, zone: 'elbow', depth_mm: 1 },
      { ...scars, zone: 'cheeks', depth_mm: 1, device: 'fork' },
      { ...scars, zone: 'cheeks', depth_mm: 1, passes: 0 },
      { ...scars, zone: 'cheeks', depth_mm: 1, passes: 1.5 },
    ];
    for (const pass of bad) expect(checkPass(pass).some((finding) => finding.verdict === 'unsuitable')).toBe(true);
  });

  it('with radiofrequency, coring or a roller for use at home is refused to everyone, whatever the depth', () => {
    for (const device of ['radiofrequency-needling', 'micro-coring', 'home-roller']) {
      const findings = checkPass({ ...scars, device, zone: 'cheeks', depth_mm: 0.5 });
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({
        rule: 'zones.cheeks.device.refused',
        verdict: 'unsuitable',
        overridable_by: null,
      });
      expect(findings[0]?.sources.length).toBeGreaterThan(0);
    }
  });

  it('is held to the end of a dial whose steps were not read, and asks for the label where nothing was read', () => {
    const at = (device: string, depth_mm: number) =>
      checkPass({ ...scars, device, indication: 'striae', zone: 'abdomen', depth_mm }).map((finding) => finding.rule);
    expect(at('exceed', 1.5)).toEqual([]);
    expect(at('exceed', 1.9)).toEqual(['zones.abdomen.depth.beyond-evaluated']);
    expect(at('exceed', 2)).toEqual(['zones.abdomen.depth.beyond-device', 'zones.abdomen.depth.beyond-evaluated']);
    expect(at('dp4', 1)).toEqual(['zones.abdomen.depth.settings-unknown']);
  });

  it('is warned of from the sixteenth on', () => {
    expect(checkPass({ ...scars, zone: 'cheeks', depth_mm: 1, passes: 15 })).toEqual([]);
    expect(checkPass({ ...scars, zone: 'cheeks', depth_mm: 1, passes: 16 })).toHaveLength(1);
  });

  it('deeper never removes a warning or makes it milder', () => {
    const weight: Readonly<Record<Verdict, number>> = {
      suitable: 0,
      'suitable-with-precautions': 1,
      defer: 2,
      'cannot-tell': 3,
      refer: 4,
      unsuitable: 5,
    };
    const heaviest = (findings: readonly Finding[]) =>
      Math.max(0, ...findings.map((finding) => weight[finding.verdict]));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(devices)),
        fc.constantFrom(...Object.keys(zones)),
        fc.constantFrom(...Object.keys(indications)),
        fc.nat(),
        fc.nat(),
        (device, zone, indication, a, b) => {
          const count = device.depth_settings_mm.length;
          const [low, high] = [a % count, b % count].toSorted((x, y) => x - y);
          const at = (index: number) =>
            checkPass({
              zone,
              indication,
              device: device.code,
              passes: 3,
              depth_mm: device.depth_settings_mm[index] ?? 0,
            });
          const [shallower, deeper] = [at(low ?? 0), at(high ?? 0)];
          expect(heaviest(deeper)).toBeGreaterThanOrEqual(heaviest(shallower));
          expect(deeper.length).toBeGreaterThanOrEqual(shallower.length);
        },
      ),
    );
  });
});

describe('a cartridge', () => {
  const good = { device: 'skinpen-precision', lot: 'A1', expires_on: today, today, used_before: false };

  it('may be used up to and on its last day, not after it', () => {
    expect(checkCartridge({ ...good, expires_on: calendarDate('2026-11-21') })).toEqual([]);
    expect(checkCartridge(good)).toEqual([]);
    const [expired] = checkCartridge({ ...good, expires_on: calendarDate('2026-11-19') });
    expect(expired).toMatchObject({ rule: 'cartridge.expired', verdict: 'unsuitable', overridable_by: null });
  });

  it('is never used twice', () => {
    expect(checkCartridge({ ...good, used_before: true })[0]).toMatchObject({
      verdict: 'unsuitable',
      overridable_by: null,
    });
  });

  it('asks for its lot and expiry', () => {
    expect(checkCartridge({ ...good, lot: ' ', expires_on: null }).map((finding) => finding.rule)).toEqual([
      'cartridge.no-expiry',
      'cartridge.no-lot',
    ]);
  });
});

describe('a topical', () => {
  it('of the allowed list with a lot is silent', () => {
    expect(checkTopical({ topical: 'label-hydrogel', lot: 'G7', prescriber: null })).toEqual([]);
  });

  it('that is blocked stays blocked with a prescriber; one for prescribers needs a name', () => {
    const verdict = (topical: string, prescriber: string | null) =>
      checkTopical({ topical, lot: 'G7', prescriber })[0]?.verdict;
    expect(verdict('vitamin-c-serum', 'Dr Ames')).toBe('unsuitable');
    expect(verdict('prp', null)).toBe('unsuitable');
    expect(verdict('prp', '  ')).toBe('unsuitable');
    expect(verdict('prp', 'Dr Ames')).toBe('suitable-with-precautions');
    expect(verdict('home-made', null)).toBe('unsuitable');
  });
});

describe('an anaesthetic', () => {
  const no = (question: string, yes = false): Answer => ({
    question,
    value: { kind: 'yes-no', yes },
    answered_on: today,
    answered_by: 'patient',
  });
  const answers = [no('anaesthetic-allergy'), no('methaemoglobinaemia-risk')];
  const cream = { product: 'lidocaine-prilocaine-2.5-2.5', grams: 30, area_cm2: 200, minutes_on: 60, answers };
  const rules = (change: Partial<typeof cream>) =>
    checkAnaesthetic({ ...cream, ...change }).map((finding) => finding.rule);

  it('within its label is silent', () => {
    expect(rules({})).toEqual([]);
    expect(checkAnaesthetic({ product: 'none', grams: null, area_cm2: null, minutes_on: null, answers: [] })).toEqual(
      [],
    );
  });

  it('is limited by grams for the area, just below, on and above', () => {
    expect(rules({ grams: 39.9 })).toEqual([]);
    expect(rules({ grams: 40 })).toEqual([]);
    expect(rules({ grams: 40.1 })).toEqual(['anaesthetic.grams.for-area']);
  });

  it('is limited by the largest dose and the largest area', () => {
    expect(rules({ grams: 60, area_cm2: 600 })).toEqual([]);
    expect(rules({ grams: 60.5, area_cm2: 600 })).toEqual(['anaesthetic.grams.above-maximum']);
    expect(rules({ grams: 30, area_cm2: 601 })).toEqual(['anaesthetic.area.above-maximum']);
  });

  it('is limited in time by its own label', () => {
    expect(rules({ minutes_on: 59 })).toEqual(['anaesthetic.minutes.short']);
    expect(rules({ minutes_on: 300 })).toEqual([]);
    expect(rules({ minutes_on: 301 })).toEqual(['anaesthetic.minutes.too-long']);
    const liposomal = (minutes_on: number) =>
      checkAnaesthetic({ ...cream, product: 'lidocaine-4-liposomal', minutes_on }).map((finding) => finding.rule);
    expect([liposomal(60), liposomal(61), liposomal(301)]).toEqual([
      [],
      ['anaesthetic.minutes.long'],
      ['anaesthetic.minutes.too-long'],
    ]);
  });

  it('is ruled out by an allergy, and asked about when the answer is not known', () => {
    const allergic = { ...cream, answers: [no('anaesthetic-allergy', true), no('methaemoglobinaemia-risk')] };
    expect(checkAnaesthetic(allergic)[0]).toMatchObject({
      rule: 'anaesthetic.anaesthetic-allergy',
      verdict: 'unsuitable',
    });
    expect(rules({ answers: [] })).toEqual([
      'anaesthetic.anaesthetic-allergy.unknown',
      'anaesthetic.methaemoglobinaemia-risk.unknown',
    ]);
    const unsure: Answer = { ...no('anaesthetic-allergy'), value: { kind: 'dont-know' } };
    expect(rules({ answers: [unsure, no('methaemoglobinaemia-risk')] })).toEqual([
      'anaesthetic.anaesthetic-allergy.unknown',
    ]);
  });

  it('takes the warning answer when two people disagree on one day, and the newest day otherwise', () => {
    const said = [no('anaesthetic-allergy', true), no('anaesthetic-allergy'), no('methaemoglobinaemia-risk')];
    expect(rules({ answers: said })).toEqual(['anaesthetic.anaesthetic-allergy']);
    const older = { ...no('anaesthetic-allergy', true), answered_on: calendarDate('2026-01-01') };
    expect(rules({ answers: [older, ...answers] })).toEqual([]);
  });

  it('asks for what is not recorded', () => {
    expect(
      checkAnaesthetic({ ...cream, grams: null, area_cm2: null, minutes_on: null }).map((found) => found.rule),
    ).toEqual(['anaesthetic.grams.missing', 'anaesthetic.area.missing', 'anaesthetic.minutes.missing']);
  });
});

describe('an endpoint', () => {
  it('beyond where the indication stops is a warning', () => {
    expect(checkEndpoint({ indication: 'hyperpigmentation', endpoint: 'erythema' })).toEqual([]);
    expect(checkEndpoint({ indication: 'hyperpigmentation', endpoint: 'pinpoint-bleeding' })).toHaveLength(1);
    expect(checkEndpoint({ indication: scars.indication, endpoint: 'pinpoint-bleeding' })).toEqual([]);
    expect(checkEndpoint({ indication: scars.indication, endpoint: 'more-than-pinpoint-bleeding' })).toHaveLength(1);
    expect(checkEndpoint({ indication: scars.indication, endpoint: 'gushing' })[0]?.verdict).toBe('unsuitable');
  });
});

describe('a session', () => {
  const empty: SessionChart = {
    device: null,
    cartridges: [],
    anaesthetic: null,
    topicals: [],
    zones: [],
  };
  const context = { today, indication: scars.indication, answers: [] };

  it('that has only begun says nothing', () => {
    expect(checkSession(empty, context)).toEqual([]);
    const zone = { zone: 'cheeks', passes: [], endpoint: null };
    expect(checkSession({ ...empty, zones: [zone] }, context)).toEqual([]);
  });

  it('says where each finding belongs', () => {
    const chart: SessionChart = {
      device: 'skinpen-precision',
      cartridges: [{ lot: null, expires_on: calendarDate('2026-01-01') }],
      anaesthetic: { product: 'lidocaine-4-liposomal', lot: null, grams: 500, area_cm2: 200, minutes_on: 45 },
      topicals: [{ topical: 'vitamin-c-serum', lot: null, prescriber: null }],
      zones: [
        {
          zone: 'nose',
          passes: [{ depth_mm: 1.5, speed: 'warp', count: 3 }],
          endpoint: 'more-than-pinpoint-bleeding',
        },
      ],
    };
    expect(checkSession(chart, context).map((finding) => finding.rule)).toEqual([
      'cartridge.expired',
      'cartridge.no-lot',
      'anaesthetic.anaesthetic-allergy.unknown',
      'anaesthetic.grams.for-area',
      'topicals.vitamin-c-serum.blocked',
      'topicals.vitamin-c-serum.no-lot',
      'zones.nose.depth.above-cap',
      'zones.nose.speed.unknown',
      'zones.nose.endpoint.beyond',
    ]);
  });

  it('holds the zone’s ceiling before a device is chosen', () => {
    const zone = { zone: 'nose', passes: [{ depth_mm: 1, speed: null, count: null }], endpoint: null };
    expect(checkSession({ ...empty, zones: [zone] }, context).map((finding) => finding.rule)).toEqual([
      'zones.nose.depth.above-cap',
    ]);
  });

  it('holds every pass to the limits, tells of each rule once with the deepest, and counts the passes together', () => {
    const pass = (depth_mm: number, count: number) => ({ depth_mm, speed: null, count });
    const at = (...passes: readonly ReturnType<typeof pass>[]) => {
      const zone = { zone: 'nose', passes, endpoint: null };
      return checkSession({ ...empty, device: 'skinpen-precision', zones: [zone] }, context);
    };
    const rulesAt = (...passes: readonly ReturnType<typeof pass>[]) => at(...passes).map((finding) => finding.rule);
    expect(rulesAt(pass(0.25, 2), pass(0.5, 2))).toEqual([]);
    const both = at(pass(0.25, 1), pass(1, 1), pass(1.25, 1));
    expect(both.filter((finding) => finding.rule === 'zones.nose.depth.above-cap')).toHaveLength(1);
    expect(both[0]?.text).toContain('1.25 mm');
    expect(rulesAt(pass(0.25, 8), pass(0.5, 7))).toEqual([]);
    expect(rulesAt(pass(0.25, 8), pass(0.5, 8))).toEqual(['zones.nose.passes.many']);
  });

  it('asks of each needle head that was fitted', () => {
    const cartridges = [
      { lot: 'A1', expires_on: today },
      { lot: 'A2', expires_on: calendarDate('2026-11-19') },
      { lot: null, expires_on: null },
      { lot: null, expires_on: null },
    ];
    const chart = { ...empty, device: 'skinpen-precision', cartridges };
    expect(checkSession(chart, context).map((finding) => finding.rule)).toEqual([
      'cartridge.expired',
      'cartridge.no-expiry',
      'cartridge.no-lot',
    ]);
  });

  it('refuses a needle head of an earlier session and a zone entered twice', () => {
    const passes = [{ depth_mm: 1, speed: null, count: 3 }];
    const cheeks = { zone: 'cheeks', passes, endpoint: 'erythema' };
    const chart = {
      ...empty,
      device: 'skinpen-precision',
      cartridges: [{ lot: 'A1', expires_on: today }],
      zones: [cheeks, cheeks],
    };
    const rules = checkSession(chart, { ...context, cartridge_used_before: true }).map((finding) => finding.rule);
    expect(rules).toEqual(['cartridge.used-before', 'zones.cheeks.repeated']);
  });

  it('always cites a source that exists or marks the statement as ours', () => {
    const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const chart = fc.record({
      device: orNull(fc.constantFrom(...Object.keys(devices), 'fork')),
      cartridges: fc.array(fc.record({ lot: orNull(fc.string()), expires_on: orNull(fc.constant(today)) })),
      anaesthetic: orNull(
        fc.record({
          product: fc.constantFrom(...Object.keys(anaesthetics), 'mix'),
          lot: fc.constant(null),
          grams: orNull(fc.nat(100)),
          area_cm2: orNull(fc.nat(1000)),
          minutes_on: orNull(fc.nat(400)),
        }),
      ),
      topicals: fc.array(
        fc.record({
          topical: fc.constantFrom(...Object.keys(topicals), 'mix'),
          lot: fc.constant(null),
          prescriber: orNull(fc.string()),
        }),
      ),
      zones: fc.array(
        fc.record({
          zone: fc.constantFrom(...Object.keys(zones), 'elbow'),
          passes: fc.array(
            fc.record({
              depth_mm: orNull(fc.double()),
              speed: orNull(fc.constantFrom('7000-rpm', 'warp')),
              count: orNull(fc.integer()),
            }),
          ),
          endpoint: orNull(fc.constantFrom(...endpoints.map((endpoint) => endpoint.code), 'gushing')),
        }),
      ),
    });
    fc.assert(
      fc.property(chart, fc.constantFrom(...Object.keys(indications), 'none-such'), (given, indication) => {
        for (const finding of checkSession(given, { ...context, indication })) {
          expect(finding.sources.length > 0 || finding.sign_off === 'default').toBe(true);
          expect(finding.sources.every((citation) => Object.hasOwn(sources, citation.source))).toBe(true);
          expect(finding.sources.every((citation) => citation.provenance !== 'R')).toBe(true);
        }
      }),
    );
  });
});
