import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zones } from '../catalog/index.ts';
import type { NeedleKind } from './needle-depth.ts';
import { reachOf } from './reach.ts';
import type { Reach, ReachInput } from './reach.ts';

const usual: ReachInput = { zone: 'cheeks', kind: 'pen', setting_mm: 1, has_traction: true, seed: 7 };
const reach = (otherwise: Partial<ReachInput> = {}): Reach => {
  const result = reachOf({ ...usual, ...otherwise });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const faults = (otherwise: Partial<ReachInput>) => {
  const result = reachOf({ ...usual, ...otherwise });
  return result.ok ? [] : result.problem.map(({ field }) => field);
};
const codes = Object.keys(zones);
const kinds: readonly NeedleKind[] = ['pen', 'roller', 'home-roller', 'stamp'];

describe('the layers that needles reach', () => {
  it('share all needles among them, at every site, for every kind and setting', () => {
    const sites = fc.constantFrom(...codes);
    const settings = fc.double({ min: 0.05, max: 3, noNaN: true });
    fc.assert(
      fc.property(sites, fc.constantFrom(...kinds), settings, fc.boolean(), (zone, kind, setting_mm, has_traction) => {
        const { ends_in } = reach({ zone, kind, setting_mm, has_traction, draws: 100 });
        const shares = Object.values(ends_in);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(-1e-12);
      }),
      { numRuns: 150 },
    );
  });

  it('are reached by more needles the deeper they are set', () => {
    for (const zone of ['cheeks', 'eyelids', 'upper-back']) {
      const deep = [0.25, 0.5, 1, 1.5, 2, 2.5].map((setting_mm) => reach({ zone, setting_mm }));
      for (const layer of ['epidermis', 'papillary-dermis', 'reticular-dermis', 'subcutis'] as const) {
        const middles = deep.map(({ reaches }) => Math.round(reaches[layer].middle * 1e6));
        expect(middles).toEqual(middles.toSorted((a, b) => a - b));
      }
    }
  });

  it('are deeper on the back than on the cheek, and shallowest on the eyelid', () => {
    const fat = (zone: string) => reach({ zone, setting_mm: 1.5 }).ends_in.subcutis;
    expect(fat('eyelids')).toBeGreaterThan(fat('cheeks'));
    expect(fat('cheeks')).toBeGreaterThan(fat('upper-back'));
  });

  it('lie less deep than the setting says, and a roller reaches less than a pen', () => {
    const depth = (kind: NeedleKind) => reach({ kind, setting_mm: 0.3 }).depth_mm.middle;
    expect(reach({ setting_mm: 2.5 }).depth_mm.high).toBeLessThan(2.5);
    expect(depth('home-roller')).toBeLessThan(depth('roller'));
    expect(depth('roller')).toBeLessThan(depth('pen'));
  });

  it('are the same for the same seed to the last bit, and nearly so for another', () => {
    expect(reach()).toEqual(reach());
    const [one, other] = [reach({ draws: 20_000 }), reach({ draws: 20_000, seed: 8 })];
    expect(one).not.toEqual(other);
    expect(one.ends_in['reticular-dermis']).toBeCloseTo(other.ends_in['reticular-dermis'], 1);
  });

  it('say where a site borrows, and from whom', () => {
    expect(reach().layers.borrowed_from).toEqual([]);
    expect(reach({ zone: 'scalp' }).layers.borrowed_from).toContain('forehead');
    expect(reach({ zone: 'thin-scar' }).layers.borrowed_from).not.toEqual([]);
    for (const zone of codes) expect(reach({ zone, draws: 100 }).layers.studies.length).toBeGreaterThan(0);
  });
});

describe('what cannot be computed with', () => {
  it.each([
    [{ setting_mm: 0 }, ['setting_mm']],
    [{ setting_mm: 0.04 }, ['setting_mm']],
    [{ setting_mm: 0.05 }, []],
    [{ setting_mm: 3 }, []],
    [{ setting_mm: 3.01 }, ['setting_mm']],
    [{ setting_mm: -1 }, ['setting_mm']],
    [{ setting_mm: 25 }, ['setting_mm']],
    [{ setting_mm: Number.NaN }, ['setting_mm']],
    [{ zone: 'elbow-pit', setting_mm: Number.POSITIVE_INFINITY }, ['zone', 'setting_mm']],
    [{ draws: 1 }, ['draws']],
  ])('is named: %j gives %j', (otherwise, fields) => {
    expect(faults(otherwise)).toEqual(fields);
  });
});
