import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anaesthetics, devices, endpoints, indications, sources, topicals, zones } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';
import { checkSession } from './index.ts';
import type { SessionChart } from './index.ts';

const today = calendarDate('2026-11-20');
const SCARS = 'acne-scars-rolling-boxcar';

describe('a session', () => {
  const empty: SessionChart = {
    device: null,
    cartridges: [],
    anaesthetic: null,
    topicals: [],
    zones: [],
  };
  const context = { today, indication: SCARS, answers: [] };

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
