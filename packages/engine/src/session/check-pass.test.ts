import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { devices, indications, zones } from '../catalog/index.ts';
import type { Finding, Verdict } from '../kernel/index.ts';
import { checkPass } from './index.ts';

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
